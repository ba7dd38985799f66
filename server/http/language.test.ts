import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import express from 'express'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { rememberLanguage } from './language.ts'

const app = express()
app.use(rememberLanguage())
app.get('*', (_request, response) => void response.send('page'))
const server = createServer(app)
let origin = ''

beforeAll(async () => {
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => void server.close())

const cookieOf = async (path: string, cookie = '') =>
  (await fetch(origin + path, { headers: { accept: 'text/html', cookie } })).headers.get('set-cookie')

test('the language of a page is remembered for a year', async () => {
  expect(await cookieOf('/ru/events')).toMatch(/^qamtu\.lang=ru; Max-Age=31536000; Path=\/; SameSite=Lax$/)
  expect(await cookieOf('/kk', 'qamtu.lang=ru')).toMatch(/^qamtu\.lang=kk;/)
})

test('nothing is set when it is known, or when the address has no language', async () => {
  expect(await cookieOf('/ru/events', 'qamtu.lang=ru')).toBeNull()
  expect(await cookieOf('/calendar.ics')).toBeNull()
  expect(await cookieOf('/de/events')).toBeNull()
})

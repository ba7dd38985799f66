import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it, test } from 'vitest'
import { readForm } from './read-form.server.ts'

const FORM = 'application/x-www-form-urlencoded'
const sent = (body: string, type = FORM) =>
  new Request('http://localhost:3000/kk/sign-in', { method: 'POST', body, headers: { 'content-type': type } })

async function refusalOf(request: Request) {
  const answer = await readForm(request).then(
    () => undefined,
    (error: unknown) => error as Response,
  )
  return answer && { status: answer.status, ...((await answer.json()) as { code: string }) }
}

it('gives what the longest form of ours has typed', async () => {
  const form = await readForm(
    sent('sessions[0].on=2026-12-01&picked[365]=2027-12-01&titleKk=%D3%98%D0%BD[900]'),
  )
  expect([form.get('picked[365]'), form.get('titleKk')]).toEqual(['2027-12-01', 'Ән[900]'])
})

test.each([
  ['{"a":1}', 'application/json', 415],
  ['a=b', 'text/plain', 415],
  ['no boundary', 'multipart/form-data', 400],
  ['--x\r\n\r\n--x--', 'multipart/form-data; boundary=x', 400],
  // A list of four thousand million rows would be made for it, and every one looked at.
  ['sessions[4294967294].on=1', FORM, 400],
  ['a[0].b[ 500 ].c=1', FORM, 400],
  ['__intent__=%F0%9F%91', FORM, 400],
  [`__intent__=${encodeURIComponent('{"type":"update","payload":{"name":"a[4294967294]"}}')}`, FORM, 400],
])('refuses %j as %s', async (body, type, status) => {
  expect(await refusalOf(sent(body, type))).toMatchObject({ status, code: 'form_unreadable' })
})

it('is the only door: no page reads a form by itself', () => {
  const app = fileURLToPath(new URL('..', import.meta.url))
  const files = readdirSync(app, { recursive: true, encoding: 'utf8' })
  const readers = files.filter(
    (file) => /\.tsx?$/.test(file) && readFileSync(join(app, file), 'utf8').includes('.formData()'),
  )
  expect(readers).toEqual([join('lib', 'read-form.server.ts'), join('lib', 'read-form.test.ts')])
})

import { createServer, type Server } from 'node:http'
import compression from 'compression'
import express from 'express'
import { sql } from 'kysely'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { useDatabase } from '#db/testing/database.ts'
import type { Config } from '#server/config.ts'
import { etagOf, hasTag } from '#server/kit/etag.ts'
import { pageCache } from './page-cache.ts'
import { securityHeaders } from './security.ts'

const test = useDatabase()
let server: Server
let made: number
let body: string

beforeEach(async () => {
  made = 0
  body = 'BEGIN:VCALENDAR ә'.repeat(200)
  const app = express()
  app.use(...securityHeaders({ publicUrl: 'http://localhost' } as Config))
  app.use(compression(), pageCache(test.db))
  app.get('*', (request, response) => {
    made += 1
    const etag = etagOf(body)
    response.setHeader('ETag', etag)
    response.setHeader('Content-Type', 'text/calendar; charset=utf-8')
    if (hasTag(request.get('if-none-match'), etag)) return void response.status(304).end()
    response.write(body.slice(0, 100))
    response.end(body.slice(100))
  })
  server = createServer(app)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
})
afterEach(() => new Promise((resolve) => server.close(resolve)))

async function ask(path: string, tag?: string) {
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
    headers: tag ? { 'if-none-match': tag } : {},
  })
  const text = await answer.text()
  return { status: answer.status, text, tag: answer.headers.get('etag') ?? '', headers: answer.headers }
}
/** The page is kept a moment after it was sent: when it is compressed. */
const untilKept = (tag?: string) =>
  vi.waitFor(async () => {
    const before = made
    expect((await ask('/calendar.ics', tag)).tag).not.toBe('')
    expect(made).toBe(before)
  })
const change = () => sql`update public_versions set version = version + 1 where shard = 1`.execute(test.db)

it('makes a feed once a version, and says to whoever has it that it is the same', async () => {
  const first = await ask('/calendar.ics')
  expect(first).toMatchObject({ status: 200, text: body })
  await untilKept()
  const before = made
  expect(await ask('/calendar.ics', first.tag)).toMatchObject({ status: 304, text: '', tag: first.tag })
  expect(await ask('/calendar.ics')).toMatchObject({ status: 200, text: body, tag: first.tag })
  expect(made).toBe(before)
})

it('fills its memory also when everybody only asks whether it changed', async () => {
  const { tag } = await ask('/calendar.ics')
  await change()
  expect(await ask('/calendar.ics', tag)).toMatchObject({ status: 304, text: '', tag })
  await untilKept(tag)
})

it('gives the new bytes under a new tag when the data changed them', async () => {
  const { tag } = await ask('/calendar.ics')
  body = `${body} өзгерді`
  expect((await ask('/calendar.ics', tag)).status).toBe(304)
  await change()
  const again = await ask('/calendar.ics', tag)
  expect(again).toMatchObject({ status: 200, text: body })
  expect(again.tag).not.toBe(tag)
})

it('leaves a private calendar alone', async () => {
  const { tag } = await ask('/feeds/abc.ics')
  expect((await ask('/feeds/abc.ics', tag)).status).toBe(304)
  await ask('/feeds/abc.ics')
  expect(made).toBe(3)
})

it('lets other sites frame the embedded calendar and no other page', async () => {
  const policy = async (path: string) => {
    const { headers } = await ask(path)
    const ancestors = /frame-ancestors ([^;]*)/.exec(headers.get('content-security-policy') ?? '')?.[1]
    return [ancestors, headers.get('x-frame-options')]
  }
  expect(await policy('/kk/embed/events?region=350000000')).toEqual(['*', null])
  const others = [
    '/kk',
    '/kk/events',
    '/kk/events?back=/kk/embed/events',
    '/kk/embed/events/1',
    '/kk/embed/events2',
    '/kk/account/feeds',
    '/feeds/abc.ics',
    '/kk/embed/../account',
  ]
  for (const path of others) expect([path, ...(await policy(path))]).toEqual([path, "'none'", 'DENY'])
})

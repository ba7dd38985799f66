import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { useDatabase } from '#db/testing/database.ts'
import { SYSTEM_ACTOR } from '#server/access/actor.ts'
import { scopeFor } from '#server/access/scope.ts'
import { sendDue } from '#server/notifications/jobs.ts'
import { listOutbox } from '#server/notifications/queries.ts'
import { outboxListSchema } from '#server/notifications/schema.ts'
import { requestCode } from './sign-in/service.ts'
import { signInAsk } from './testing/asks.ts'

const base = useDatabase()
const NOTHING = { smtpUrl: undefined, mailFrom: 'Qamtu <no-reply@example.kz>', sms: undefined }
const PHONE = '+77011234567'

let gateway: Server | undefined
afterEach(() => {
  gateway?.close()
})

async function smsGateway() {
  const texts: string[] = []
  gateway = createServer((request, response) => {
    let body = ''
    request.on('data', (chunk) => (body += String(chunk)))
    request.on('end', () => {
      texts.push(new URLSearchParams(body).get('text') ?? '')
      response.setHeader('content-type', 'application/json').end('{"code":0}')
    })
  })
  await new Promise<void>((resolve) => gateway?.listen(0, '127.0.0.1', resolve))
  const { port } = gateway.address() as AddressInfo
  return {
    texts,
    config: { ...NOTHING, sms: { url: `http://127.0.0.1:${port}`, token: undefined, sender: undefined } },
  }
}

const read = (q = '') =>
  listOutbox(base.db, scopeFor(SYSTEM_ACTOR, 'notifications.view'), outboxListSchema.parse({ q }))

test('where codes are sent, no administrator can read or search them, before or after', async () => {
  await requestCode(signInAsk(base.db), { contact: PHONE })
  const { body } = await base.db.selectFrom('outbox').select('body').executeTakeFirstOrThrow()
  const code = /\d{6}/.exec(body)?.[0] ?? 'none'
  expect((await read()).rows).toMatchObject([{ recipient: PHONE, subject: '', body: '', isSecret: true }])
  expect((await read(code)).rows).toEqual([])
  expect((await read('7011234567')).rows).toHaveLength(1)

  const { texts, config } = await smsGateway()
  await sendDue(base.db, config)
  expect(texts.join()).toContain(code)
  const kept = await base.db.selectFrom('outbox').selectAll().execute()
  expect(JSON.stringify(kept)).not.toContain(code)
})

test('where nothing can be sent, the outbox is where the code is read', async () => {
  await requestCode(signInAsk(base.db), { contact: PHONE })
  await sendDue(base.db, NOTHING)
  const [row] = (await read()).rows
  expect(row).toMatchObject({ status: 'unconfigured', isSecret: false })
  expect(row?.body).toMatch(/\d{6}/)
})

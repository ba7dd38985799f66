import { createServer } from 'node:http'
import { createServer as createTcpServer, type AddressInfo, type Server } from 'node:net'
import { afterEach, expect, it } from 'vitest'
import { useDatabase } from '#db/testing/database.ts'
import { sendDue } from './jobs.ts'
import { enqueue } from './service.ts'

// The real adapters against real servers that speak the protocols: a small SMTP server and an HTTP gateway.

const test = useDatabase()
const NOW = new Date('2026-11-02T05:00:00Z')
const servers: Server[] = []
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => new Promise((resolve) => server.close(resolve))))
})

async function listening(server: Server): Promise<number> {
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return (server.address() as AddressInfo).port
}

type Mail = { from: string; to: string; data: string }

/** RFC 5321 as far as a letter needs it; recipients may be refused. */
async function smtpServer(answerTo: (recipient: string) => string = () => '250 ok') {
  const mails: Mail[] = []
  const server = createTcpServer((socket) => {
    let mail: Mail = { from: '', to: '', data: '' }
    let isData = false
    let buffer = ''
    socket.write('220 test ESMTP\r\n')
    socket.setEncoding('utf8').on('error', () => undefined)
    socket.on('data', (chunk: string) => {
      buffer += chunk
      for (let end = buffer.indexOf('\r\n'); end >= 0; end = buffer.indexOf('\r\n')) {
        const line = buffer.slice(0, end)
        buffer = buffer.slice(end + 2)
        if (isData && line !== '.') mail.data += `${line}\r\n`
        else if (isData) {
          isData = false
          mails.push(mail)
          mail = { from: '', to: '', data: '' }
          socket.write('250 queued\r\n')
        } else if (/^(EHLO|HELO)/i.test(line)) socket.write('250-test\r\n250 8BITMIME\r\n')
        else if (/^MAIL FROM/i.test(line)) {
          mail.from = line
          socket.write('250 ok\r\n')
        } else if (/^RCPT TO/i.test(line)) {
          mail.to = /<(.*?)>/.exec(line)?.[1] ?? ''
          socket.write(`${answerTo(mail.to)}\r\n`)
        } else if (/^DATA/i.test(line)) {
          isData = true
          socket.write('354 go on\r\n')
        } else if (/^QUIT/i.test(line)) socket.end('221 bye\r\n')
        else socket.write('250 ok\r\n')
      }
    })
  })
  return { mails, url: `smtp://127.0.0.1:${await listening(server)}` }
}

async function smsGateway(answer: () => { status: number; body: object }) {
  const messages: Record<string, string>[] = []
  const server = createServer((request, response) => {
    let body = ''
    request.on('data', (chunk: Buffer) => (body += chunk.toString()))
    request.on('end', () => {
      messages.push(Object.fromEntries(new URLSearchParams(body)))
      const { status, body: reply } = answer()
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(reply))
    })
  })
  return { messages, url: `http://127.0.0.1:${await listening(server)}/service/message/sendsmsmessage` }
}

const NOTHING = { smtpUrl: undefined, mailFrom: 'Qamtu <no-reply@qamtu.example>', sms: undefined }

function letter(given: {
  channel: 'email' | 'sms'
  recipient: string
  calendar?: string
  dedupeKey?: string
}) {
  return enqueue(test.db, {
    ...given,
    locale: 'kk',
    template: 'auth_code',
    values: { code: '482913', minutes: 10 },
    now: NOW,
  })
}

const outbox = () => test.db.selectFrom('outbox').selectAll().orderBy('createdAt').orderBy('id').execute()

it('sends e-mail in Kazakh letters with the calendar file as an invitation', async () => {
  const smtp = await smtpServer()
  const calendar = 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nMETHOD:REQUEST\r\nEND:VCALENDAR\r\n'
  await letter({ channel: 'email', recipient: 'aigul@example.kz', calendar })
  expect(await sendDue(test.db, { ...NOTHING, smtpUrl: smtp.url }, () => NOW)).toBe(1)
  const [mail] = smtp.mails
  expect(mail?.to).toBe('aigul@example.kz')
  expect(mail?.from).toContain('no-reply@qamtu.example')
  const { data = '' } = mail ?? {}
  expect(data).toMatch(/text\/calendar; charset=utf-8; method=REQUEST/)
  expect(data).toMatch(/Auto-Submitted: auto-generated/)
  const subject = [...data.matchAll(/=\?UTF-8\?B\?(.*?)\?=/g)].map(([, part]) =>
    Buffer.from(part ?? '', 'base64').toString(),
  )
  expect(subject.join('')).toBe('Кіру коды: 482913')
  expect(await outbox()).toMatchObject([{ status: 'sent', attempts: 1, sentAt: NOW, calendar: null }])
})

it('sends each of several calendar messages as a part of its own, with its own method', async () => {
  const smtp = await smtpServer()
  const message = (method: string) => `BEGIN:VCALENDAR\r\nVERSION:2.0\r\nMETHOD:${method}\r\nEND:VCALENDAR`
  const calendar = [message('REQUEST'), message('CANCEL')].join('\r\n')
  await letter({ channel: 'email', recipient: 'aigul@example.kz', calendar })
  await sendDue(test.db, { ...NOTHING, smtpUrl: smtp.url }, () => NOW)
  const { data = '' } = smtp.mails[0] ?? {}
  expect(data).toMatch(/text\/calendar; charset=utf-8; method=REQUEST/)
  expect(data).toMatch(/text\/calendar; charset=utf-8; method=CANCEL;?[\s\S]*event-2\.ics/)
})

it('sends a text message as the gateway wants it', async () => {
  const gateway = await smsGateway(() => ({ status: 200, body: { code: 0, data: { messageId: 1 } } }))
  await letter({ channel: 'sms', recipient: '+77011234567' })
  await sendDue(test.db, { ...NOTHING, sms: { url: gateway.url, token: 'key', sender: 'Qamtu' } }, () => NOW)
  expect(gateway.messages).toEqual([
    {
      recipient: '77011234567',
      text: 'Qamtu коды: 482913. Ешкімге айтпаңыз.',
      output: 'json',
      apiKey: 'key',
      from: 'Qamtu',
    },
  ])
  expect(await outbox()).toMatchObject([{ status: 'sent' }])
})

it('tries again later and later when the server is away, and gives up in the end', async () => {
  let answer = { status: 503, body: {} }
  const gateway = await smsGateway(() => answer)
  const config = { ...NOTHING, sms: { url: gateway.url, token: undefined, sender: undefined } }
  await letter({ channel: 'sms', recipient: '+77011234567' })
  const at = (minutes: number) => () => new Date(NOW.getTime() + minutes * 60_000)
  await sendDue(test.db, config, at(0))
  expect(await outbox()).toMatchObject([{ status: 'queued', attempts: 1, nextAttemptAt: at(1)() }])
  expect(await sendDue(test.db, config, at(0.5))).toBe(0)
  await sendDue(test.db, config, at(2))
  expect(await outbox()).toMatchObject([{ status: 'queued', attempts: 2, lastError: '503' }])
  answer = { status: 200, body: { code: 0 } }
  await sendDue(test.db, config, at(60))
  expect(await outbox()).toMatchObject([{ status: 'sent', attempts: 3, lastError: null }])
})

it('does not try again what the server refuses for good', async () => {
  const smtp = await smtpServer((recipient) =>
    recipient.startsWith('nobody') ? '550 no such user' : '250 ok',
  )
  await letter({ channel: 'email', recipient: 'nobody@example.kz' })
  await letter({ channel: 'email', recipient: 'aigul@example.kz' })
  await sendDue(test.db, { ...NOTHING, smtpUrl: smtp.url }, () => NOW)
  const rows = await outbox()
  expect(rows.map(({ recipient, status }) => [recipient, status])).toEqual([
    ['nobody@example.kz', 'failed'],
    ['aigul@example.kz', 'sent'],
  ])
  expect(rows[0]?.lastError).toContain('550 no such user')
})

it('leaves letters readable where no channel is set up', async () => {
  await letter({ channel: 'email', recipient: 'aigul@example.kz' })
  await letter({ channel: 'sms', recipient: '+77011234567' })
  expect(await sendDue(test.db, NOTHING, () => NOW)).toBe(0)
  const rows = await outbox()
  expect(rows.map(({ status }) => status)).toEqual(['unconfigured', 'unconfigured'])
  expect(rows[1]?.body).toContain('482913')
})

it('sends each letter once when several processes look at the same time, and again what a dead one held', async () => {
  const gateway = await smsGateway(() => ({ status: 200, body: { code: 0 } }))
  const config = { ...NOTHING, sms: { url: gateway.url, token: undefined, sender: undefined } }
  for (let number = 0; number < 50; number += 1)
    await letter({ channel: 'sms', recipient: `+770100000${10 + number}` })
  await Promise.all([1, 2, 3].map(() => sendDue(test.db, config, () => NOW)))
  expect(gateway.messages).toHaveLength(50)
  expect(new Set(gateway.messages.map(({ recipient }) => recipient)).size).toBe(50)
  await test.db
    .updateTable('outbox')
    .set({ status: 'sending', nextAttemptAt: NOW })
    .where('recipient', 'like', '%10')
    .execute()
  await sendDue(test.db, config, () => new Date(NOW.getTime() + 1))
  expect(gateway.messages).toHaveLength(51)
})

it('writes a letter with the same key once', async () => {
  await letter({ channel: 'sms', recipient: '+77011234567', dedupeKey: 'ticket:1' })
  await letter({ channel: 'sms', recipient: '+77011234567', dedupeKey: 'ticket:1' })
  expect(await outbox()).toHaveLength(1)
})

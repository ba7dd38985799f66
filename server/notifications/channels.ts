// I/O: nodemailer for e-mail, an HTTP gateway for text messages.
import { createTransport } from 'nodemailer'
import type { Config } from '#server/config.ts'
import type { Channel } from './templates.ts'

export type ChannelConfig = Pick<Config, 'smtpUrl' | 'mailFrom' | 'sms'>

export type Parcel = {
  id: string
  recipient: string
  subject: string
  body: string
  /** iCalendar messages, one after another, each with its METHOD */
  calendar: string | null
}

/** `refused` will not be otherwise the next time (no such address); `failed` may: it is tried again. */
export type Delivery = { status: 'sent' } | { status: 'failed' | 'refused'; reason: string }
type Deliver = (parcel: Parcel) => Promise<Delivery>

const TIMEOUT_MS = 15_000
const REASON_MAX = 300

/** Whether letters of this channel go out; where not they stay readable in the outbox. */
export function isConfigured(channel: Channel, { smtpUrl, sms }: ChannelConfig): boolean {
  return channel === 'email' ? smtpUrl !== undefined : sms !== undefined
}

function shortened(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim().slice(0, REASON_MAX)
}

type SmtpFault = { responseCode?: number; response?: string; message?: string }

/** E-mail over SMTP; `close` ends its connections. */
export function emailChannel(smtpUrl: string, mailFrom: string): { deliver: Deliver; close: () => void } {
  const transport = createTransport({
    url: smtpUrl,
    pool: true,
    maxConnections: 3,
    connectionTimeout: TIMEOUT_MS,
    greetingTimeout: TIMEOUT_MS,
    socketTimeout: TIMEOUT_MS,
    // Nothing is fetched or read on behalf of a letter.
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  const deliver: Deliver = async ({ id, recipient, subject, body, calendar }) => {
    try {
      await transport.sendMail({
        from: mailFrom,
        to: { name: '', address: recipient },
        subject,
        text: body,
        // The same letter sent twice after a crash is one letter to mail programs.
        messageId: `<${id}@qamtu>`,
        headers: { 'Auto-Submitted': 'auto-generated' },
        ...calendarParts(calendar),
      })
      return { status: 'sent' }
    } catch (error) {
      const { responseCode = 0, response, message } = error as SmtpFault
      // RFC 5321, 4.2.1: 5yz is permanent.
      const isPermanent = responseCode >= 500 && responseCode < 600
      return { status: isPermanent ? 'refused' : 'failed', reason: shortened(response ?? message ?? 'SMTP') }
    }
  }
  return { deliver, close: () => transport.close() }
}

function methodOf(calendar: string): string {
  return /^METHOD:(\w+)/m.exec(calendar)?.[1] ?? 'PUBLISH'
}

/**
 * The calendar messages of a letter: mail programs act on the one that stands beside the text, further ones are files
 * of the same kind, each complete in itself.
 */
function calendarParts(stream: string | null) {
  const [first, ...others] = stream?.split(/^(?=BEGIN:VCALENDAR)/m).map((text) => text.trimEnd()) ?? []
  if (!first) return {}
  return {
    icalEvent: { method: methodOf(first), filename: 'event.ics', content: first },
    attachments: others.map((content, index) => ({
      filename: `event-${index + 2}.ics`,
      content,
      contentType: `text/calendar; charset=utf-8; method=${methodOf(content)}`,
    })),
  }
}

type GatewayAnswer = { code?: number | string; message?: string; data?: unknown }

/**
 * Text messages over an HTTP gateway in the manner of Mobizon (`…/service/message/sendsmsmessage`): a form of apiKey,
 * recipient (digits), text and from; the answer is JSON whose code 0 is success.
 */
export function smsChannel({ url, token, sender }: NonNullable<Config['sms']>): { deliver: Deliver } {
  const deliver: Deliver = async ({ recipient, body }) => {
    const form = new URLSearchParams({
      recipient: recipient.replaceAll(/\D/g, ''),
      text: body,
      output: 'json',
    })
    if (token) form.set('apiKey', token)
    if (sender) form.set('from', sender)
    try {
      const response = await fetch(url, {
        method: 'POST',
        body: form,
        signal: AbortSignal.timeout(TIMEOUT_MS),
      })
      const answer = (await response.json().catch(() => ({}))) as GatewayAnswer
      if (response.ok && Number(answer.code) === 0) return { status: 'sent' }
      const isPermanent = response.ok
        ? answer.code !== undefined
        : response.status >= 400 && response.status < 429
      const reason = shortened(`${response.status} ${answer.code ?? ''} ${answer.message ?? ''}`)
      return { status: isPermanent ? 'refused' : 'failed', reason }
    } catch (error) {
      // The address of the gateway may hold a key, so only the kind of the fault is kept.
      return { status: 'failed', reason: error instanceof Error ? error.name : 'fetch' }
    }
  }
  return { deliver }
}

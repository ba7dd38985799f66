import { sql } from 'kysely'
import type { Db } from '#db/client.ts'
import type { House } from '#server/context.ts'
import { now as currentTime } from '#server/kit/clock.ts'
import {
  emailChannel,
  isConfigured,
  smsChannel,
  type ChannelConfig,
  type Delivery,
  type Parcel,
} from './channels.ts'
import { CHANNELS, SECRET_TEMPLATES, type Channel } from './templates.ts'

const BATCH = 20
/** A process that died while sending gives its letters back after this long. */
const LEASE_MINUTES = 5
/** Minutes until the next try after each failure; after the last the letter has failed. */
const WAITS_MINUTES = [1, 5, 15, 60, 180, 720] as const

type Claimed = Parcel & { channel: Channel; attempts: number }

/** Letters of channels that are not set up stay readable in the outbox and say so. */
async function setAside(db: Db, config: ChannelConfig, now: Date): Promise<void> {
  const channels = CHANNELS.filter((channel) => !isConfigured(channel, config))
  if (channels.length === 0) return
  await db
    .updateTable('outbox')
    .set({ status: 'unconfigured' })
    .where('status', '=', 'queued')
    .where('channel', 'in', channels)
    .where('nextAttemptAt', '<=', now)
    .execute()
}

async function claim(db: Db, now: Date): Promise<Claimed[]> {
  const lease = new Date(now.getTime() + LEASE_MINUTES * 60_000)
  const { rows } = await sql<Claimed>`
    update outbox set status = 'sending', attempts = attempts + 1, next_attempt_at = ${lease}
    where id in (
      select id from outbox where status in ('queued', 'sending') and next_attempt_at <= ${now}
      order by next_attempt_at for update skip locked limit ${BATCH}
    )
    returning id, channel, recipient, subject, body, calendar, attempts`.execute(db)
  return rows
}

async function note(
  db: Db,
  letter: Claimed,
  { delivery, now }: { delivery: Delivery; now: Date },
): Promise<void> {
  const query = db.updateTable('outbox').where('id', '=', letter.id)
  if (delivery.status === 'sent') {
    // A code or a link that has reached its reader is kept nowhere else.
    const unlessSecret = (column: 'subject' | 'body') =>
      sql<string>`case when template in (${sql.join(SECRET_TEMPLATES)}) then '' else ${sql.ref(column)} end`
    await query
      .set({
        status: 'sent',
        sentAt: now,
        lastError: null,
        subject: unlessSecret('subject'),
        body: unlessSecret('body'),
        // Two thirds of a letter's size; what it said is in its words.
        calendar: null,
      })
      .execute()
    return
  }
  const wait = delivery.status === 'refused' ? undefined : WAITS_MINUTES[letter.attempts - 1]
  await query
    .set(
      wait === undefined
        ? { status: 'failed', lastError: delivery.reason }
        : {
            status: 'queued',
            lastError: delivery.reason,
            nextAttemptAt: new Date(now.getTime() + wait * 60_000),
          },
    )
    .execute()
}

/**
 * Sends what is due, oldest first: claims a few letters, delivers them outside any transaction, notes what became of
 * each. Any number of processes may do it at once. Returns how many were tried.
 */
export async function sendDue(
  db: Db,
  config: ChannelConfig,
  clock: () => Date = currentTime,
): Promise<number> {
  await setAside(db, config, clock())
  const email = config.smtpUrl ? emailChannel(config.smtpUrl, config.mailFrom) : undefined
  const sms = config.sms ? smsChannel(config.sms) : undefined
  let tried = 0
  try {
    for (let letters = await claim(db, clock()); letters.length > 0; letters = await claim(db, clock())) {
      const deliveries = await Promise.all(
        letters.map(async (letter) => {
          const channel = letter.channel === 'email' ? email : sms
          return (await channel?.deliver(letter)) ?? ({ status: 'failed', reason: 'no channel' } as const)
        }),
      )
      for (const [index, letter] of letters.entries()) {
        const delivery = deliveries[index]
        if (delivery) await note(db, letter, { delivery, now: clock() })
      }
      tried += letters.length
    }
  } finally {
    email?.close()
  }
  return tried
}

/** The outbox on the clock. */
export const notificationJobs = [
  {
    name: 'send letters',
    everySeconds: 5,
    run: async ({ db, config }: House) => {
      await sendDue(db, config)
    },
  },
]

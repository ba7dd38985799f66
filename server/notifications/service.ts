import type { Db } from '#db/client.ts'
import type { By } from '#server/access/scope.ts'
import { record } from '#server/audit/service.ts'
import { now as currentTime } from '#server/kit/clock.ts'
import { newId } from '#server/kit/id.ts'
import type { Locale } from '#server/kit/messages/message.ts'
import { Problem } from '#server/kit/problem.ts'
import { queueAgain } from './queries.ts'
import { renderLetter, type Channel, type Letter } from './templates.ts'

export type Outgoing = Letter & {
  channel: Channel
  /** e-mail address, or phone in E.164 */
  recipient: string
  locale: Locale
  /** the same key is sent once, for ever; leave out for what may repeat */
  dedupeKey?: string | null
  eventId?: string | null
  /** iCalendar messages that travel with an e-mail */
  calendar?: string | null
  now?: Date
}

function rowOf(letter: Outgoing) {
  const { channel, locale, now = currentTime() } = letter
  return {
    id: newId(),
    channel,
    recipient: letter.recipient,
    locale,
    template: letter.template,
    ...renderLetter(letter, { channel, locale }),
    calendar: channel === 'email' ? (letter.calendar ?? null) : null,
    dedupeKey: letter.dedupeKey ?? null,
    eventId: letter.eventId ?? null,
    createdAt: now,
    nextAttemptAt: now,
  }
}

/** Puts letters into the outbox; those whose key was used before are left out. Returns how many were written. */
export async function enqueueMany(trx: Db, letters: readonly Outgoing[]): Promise<number> {
  if (letters.length === 0) return 0
  const rows = await trx
    .insertInto('outbox')
    .values(letters.map(rowOf))
    .onConflict((conflict) => conflict.column('dedupeKey').doNothing())
    .returning('id')
    .execute()
  return rows.length
}

/**
 * Puts a letter into the outbox, in the transaction of what it tells about; notifications/jobs.ts sends it. The same
 * `dedupeKey` is written once.
 */
export async function enqueue(trx: Db, letter: Outgoing): Promise<void> {
  await enqueueMany(trx, [letter])
}

/** Puts a letter that did not go out back into the queue. Problems: not_found. */
export async function sendAgain(db: Db, { actor, scope, now }: By, { id }: { id: string }): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const isFound = await queueAgain(trx, scope, { id, now })
    if (!isFound) throw new Problem('not_found')
    await record(trx, { actor, action: 'notifications.retry', subjectKind: 'message', subjectId: id })
  })
}

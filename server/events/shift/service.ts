import type { Db, Trx } from '#db/client.ts'
import type { By } from '#server/access/scope.ts'
import type { Locale } from '#server/kit/messages/message.ts'
import { dropNews } from '../approvals/news/queries.ts'
import { orWhoHasIt } from '../bookings/service.ts'
import { changedFacts } from '../changes.ts'
import { changeSessions } from '../parts/sessions/service.ts'
import { shiftedByDays } from '../rows.ts'
import { insertChange, retractChange } from '../storage/queries.ts'
import { isUnseen } from '../words.ts'
import { finish, lockWhole, refuse, type Whole } from '../whole/service.ts'
import { findShifted } from './queries.ts'
import type { ShiftInput, UnshiftInput } from './schema.ts'
import { shiftedSessions, UNDO_SECONDS, whyNotShift } from './shifted.ts'

type Writer = By & { locale?: Locale }
export type Shifted = { version: number; changeId: string | null }

/** A change is taken back only well before it may be told: the job of another process has its own clock. */
const MARGIN_MS = 5000

const timesOf = ({ event, sessions }: Whole) => ({
  startsAt: event.startsAt,
  endsAt: event.endsAt,
  sessions: sessions.map(({ id, startsAt, endsAt, cancelledAt }) => ({ id, startsAt, endsAt, cancelledAt })),
})

/**
 * Moves all parts of an event by whole days inside a transaction: hours of the clock, spaces and people stay. The
 * registration of a draft moves along; that of a published event is what people were told. Problems: not_found,
 * changed_meanwhile, those of `whyNotShift`, event_incomplete; what is taken is refused by the database.
 */
export async function writeShift(
  trx: Trx,
  by: By,
  input: ShiftInput,
  takesBack?: { changeId: string | undefined },
): Promise<Shifted> {
  const before = await lockWhole(trx, by, input)
  const { event } = before
  refuse(whyNotShift({ ...event, sessions: before.sessions }, input.days, by.now))
  const given = shiftedSessions(before.sessions, before.booked, input.days)
  await changeSessions(trx, by, [{ event, before: before.sessions, given }])
  const registration = {
    registrationOpensAt: shiftedByDays(event.registrationOpensAt, input.days),
    registrationClosesAt: shiftedByDays(event.registrationClosesAt, input.days),
  }
  const { after } = await finish(trx, by, {
    before,
    action: 'events.move',
    row: isUnseen(event.status) ? registration : {},
    reason: input.reason,
  })
  const { version } = after.event
  if (isUnseen(event.status)) return { version, changeId: null }
  const heldAfter = new Date(by.now.getTime() + MARGIN_MS)
  if (
    takesBack?.changeId &&
    (await retractChange(trx, { id: takesBack.changeId, eventId: event.id, heldAfter }))
  ) {
    const since = new Date(by.now.getTime() - UNDO_SECONDS * 1000)
    await dropNews(trx, { eventId: event.id, since })
    return { version, changeId: null }
  }
  const { names: _names, ...change } = changedFacts(timesOf(before), timesOf(after))
  const heldUntil = takesBack ? undefined : new Date(by.now.getTime() + UNDO_SECONDS * 1000)
  const { id } = await insertChange(trx, {
    eventId: input.id,
    now: by.now,
    change: { kind: 'moved', ...change, reason: input.reason, heldUntil },
  })
  return { version, changeId: id }
}

/** Moves an event by whole days; everyone registered is told after `UNDO_SECONDS`. Problems of `writeShift` and `orWhoHasIt`. */
export async function shiftEvent(db: Db, by: Writer, input: ShiftInput): Promise<Shifted> {
  const { list } = await findShifted(db, by.scope, input)
  return orWhoHasIt(db, { by, list, locale: by.locale }, () =>
    db.transaction().execute((trx) => writeShift(trx, by, input)),
  )
}

/**
 * Takes a move back by the opposite move, as long as nobody has written the event since. Who has not been told of the
 * move hears of neither. Problems of `shiftEvent`.
 */
export async function unshiftEvent(db: Db, by: Writer, input: UnshiftInput): Promise<Shifted> {
  const { id, version, changeId } = input
  const back = { id, version, days: -input.days }
  const { list } = await findShifted(db, by.scope, back)
  return orWhoHasIt(db, { by, list, locale: by.locale }, () =>
    db.transaction().execute((trx) => writeShift(trx, by, back, { changeId })),
  )
}

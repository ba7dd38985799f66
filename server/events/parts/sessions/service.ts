import type { Trx } from '#db/client.ts'
import { updateRows } from '#db/update-rows.ts'
import type { By } from '#server/access/scope.ts'
import { newId } from '#server/kit/id.ts'
import { Problem } from '#server/kit/problem.ts'
import { bookWanted, listHeld, readWishes, releaseUnwanted } from '../../bookings/service.ts'
import { whyNotMoveSession } from '../../lifecycle.ts'
import { timesOf } from '../../rows.ts'
import type { SessionInput } from '../../schema.ts'
import { deleteSessions, insertSessions, type EventRow, type SessionRow } from '../../storage/queries.ts'
import { isUnseen } from '../../words.ts'

/** Where an event is to be, while its sessions are written. */
type PlacedEvent = Pick<EventRow, 'id' | 'status' | 'venueId' | 'districtKato' | 'plannedPeople'>
export type NewSessions = { event: PlacedEvent; sessions: readonly SessionInput[] }
export type ChangedSessions = {
  event: PlacedEvent
  before: readonly SessionRow[]
  given: readonly SessionInput[]
}

const titlesOf = ({ titleKk, titleRu, titleEn }: SessionInput) => ({
  titleKk: titleKk ?? null,
  titleRu: titleRu ?? null,
  titleEn: titleEn ?? null,
})

const isSameInstant = (a: Date | null, b: Date | null) => a?.getTime() === b?.getTime()
const isMoved = (session: SessionRow, times: { startsAt: Date | null; endsAt: Date | null }) =>
  !isSameInstant(session.startsAt, times.startsAt) || !isSameInstant(session.endsAt, times.endsAt)

const bookerOf = ({ status, ...event }: PlacedEvent) => ({ ...event, isDraft: isUnseen(status) })
/** One empty row when none is given. */
const atLeastOne = (given: readonly SessionInput[]): readonly SessionInput[] =>
  given.length > 0 ? given : [{}]

/**
 * Sessions of new events and what they book. Problems of `readWishes`; what is taken is refused by the database
 * (`orWhoHasIt`).
 */
export async function addSessions(trx: Trx, by: By, list: readonly NewSessions[]): Promise<void> {
  const given = list.map(({ event, sessions }) => ({
    event: bookerOf(event),
    sessions: atLeastOne(sessions),
  }))
  const wishes = await readWishes(
    trx,
    given.map((one) => ({ ...one, held: [] })),
  )
  const rows = given.map(({ event, sessions }) =>
    sessions.map((session, index) => ({
      id: newId(),
      eventId: event.id,
      position: index + 1,
      ...titlesOf(session),
      ...timesOf(session),
    })),
  )
  await insertSessions(trx, rows.flat())
  await bookWanted(
    trx,
    by,
    wishes.map((one, at) => ({ wishes: one, sessionIds: (rows[at] ?? []).map(({ id }) => id) })),
  )
}

type Written = { id: string; position: number }
/** What becomes of the sessions of one event: new rows, changed ones, and those that are gone. */
type Plan = {
  isDraft: boolean
  sessionIds: string[]
  added: Parameters<typeof insertSessions>[1]
  changed: (Written & Partial<SessionRow>)[]
  removed: string[]
}

function planOf(one: ChangedSessions, now: Date): Plan {
  const { event, before } = one
  const rows = atLeastOne(one.given)
  const isDraft = isUnseen(event.status)
  const byId = new Map(before.filter(({ cancelledAt }) => !cancelledAt).map((row) => [row.id, row]))
  const plan: Plan = { isDraft, sessionIds: [], added: [], changed: [], removed: [] }
  for (const [index, session] of rows.entries()) {
    const times = timesOf(session)
    const row = { ...titlesOf(session), ...times, position: index + 1 }
    const known = session.id ? byId.get(session.id) : undefined
    if (session.id && !known) throw new Problem('not_found')
    const id = known?.id ?? newId()
    plan.sessionIds.push(id)
    if (!known) {
      plan.added.push({
        id,
        eventId: event.id,
        ...row,
        ...(isDraft ? {} : { firstStartsAt: times.startsAt }),
      })
      continue
    }
    byId.delete(id)
    const isNewTime = isMoved(known, times)
    const refusal = isNewTime && !isDraft ? whyNotMoveSession(known, now) : undefined
    if (refusal) throw new Problem(refusal.code, refusal.details, `sessions[${index}].on`)
    plan.changed.push({ id, ...row, ...(isNewTime && !isDraft ? { movedAt: now } : {}) })
  }
  const gone = [...byId.values()]
  if (isDraft) return { ...plan, removed: gone.map(({ id }) => id) }
  for (const session of gone) {
    const refusal = whyNotMoveSession(session, now)
    if (refusal) throw new Problem(refusal.code, refusal.details)
  }
  // Called-off parts stand after the live ones, those of today first.
  const off = [...gone, ...before.filter(({ cancelledAt }) => cancelledAt)]
  const last = off.map(({ id, cancelledAt }, index) => ({
    id,
    position: rows.length + index + 1,
    ...(cancelledAt ? {} : { cancelledAt: now }),
  }))
  return { ...plan, changed: [...plan.changed, ...last] }
}

/**
 * Makes the sessions of events those of their forms. In a draft a row that is gone is deleted; of a published event
 * it is called off and stays, and a part that has begun or is closed cannot change its hours. What they book is freed
 * and booked with them. Problems: not_found, session_is_closed, session_has_begun at `sessions[n].on`, and those of
 * `readWishes`.
 */
export async function changeSessions(trx: Trx, by: By, list: readonly ChangedSessions[]): Promise<void> {
  if (list.length === 0) return
  const { now } = by
  const held = await listHeld(
    trx,
    list.map(({ event }) => event.id),
  )
  const read = await readWishes(
    trx,
    list.map(({ event, given }) => ({
      event: bookerOf(event),
      sessions: atLeastOne(given),
      held: held.get(event.id) ?? [],
    })),
  )
  const asked = list.map(({ before, given }, at) => {
    const live = new Map(before.filter(({ cancelledAt }) => !cancelledAt).map((row) => [row.id, row]))
    const wishes = read[at]
    if (!wishes) throw new Error('wishes are read for every event')
    const sessions = atLeastOne(given).map((session, index) => {
      const known = session.id ? live.get(session.id) : undefined
      return {
        sessionId: known?.id,
        isMoved: !known || isMoved(known, timesOf(session)),
        wishes: wishes.bySession[index] ?? [],
      }
    })
    return { wishes, sessions }
  })
  const wishes = await releaseUnwanted(trx, asked, now)
  const plans = list.map((one) => planOf(one, now))
  await insertSessions(
    trx,
    plans.flatMap(({ added }) => added),
  )
  await updateRows(
    trx,
    'eventSessions',
    plans.flatMap(({ changed }) => changed),
  )
  await bookWanted(
    trx,
    by,
    wishes.map((one, at) => ({ wishes: one, sessionIds: plans[at]?.sessionIds ?? [] })),
  )
  await deleteSessions(
    trx,
    plans.flatMap(({ removed }) => removed),
  )
}

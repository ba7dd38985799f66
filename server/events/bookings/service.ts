import type { Db, Trx } from '#db/client.ts'
import { violatedUnique } from '#db/errors.ts'
import type { By } from '#server/access/scope.ts'
import { katoContains, regionOf } from '#server/access/territory.ts'
import { record } from '#server/audit/service.ts'
import { formatWhen } from '#server/kit/dates.ts'
import { groupedBy } from '#server/kit/grouped.ts'
import { newId } from '#server/kit/id.ts'
import { bookingWords } from '#server/kit/messages/bookings.ts'
import { formatMessage } from '#server/kit/messages/format.ts'
import type { Locale } from '#server/kit/messages/message.ts'
import { Problem } from '#server/kit/problem.ts'
import { findResources } from '#server/venues/resources/queries.ts'
import { findSpaces, type BookableSpace } from '#server/venues/spaces/queries.ts'
import { findConflicts, type Conflicts, type ListToCheck } from '../conflicts/whole/queries.ts'
import type { SessionInput } from '../schema.ts'
import { insertChange, lockEvent, updateEvent, type EventRow } from '../storage/queries.ts'
import {
  findEventOf,
  insertBookings,
  listBookings,
  listBookingsOf,
  lockBooking,
  releaseBookings,
  type NewBooking,
} from './queries.ts'
import { statusOfBooking } from './status.ts'
import { toBook, toRelease, type Held, type Wish, type WishingSession } from './wish.ts'

/** The event whose sessions book. */
type Booker = {
  id: string
  isDraft: boolean
  venueId: string | null
  districtKato: string | null
  plannedPeople: number | null
}

/** What the sessions of an event's form want, beside what they hold already. */
type Wishing = { event: Booker; sessions: readonly SessionInput[]; held: readonly Held[] }
/** The same, checked against the registers; `spaces` by id. */
export type Wishes = {
  event: Booker
  bySession: Wish[][]
  spaces: Map<string, BookableSpace>
  held: readonly Held[]
}

const unique = (values: readonly string[]) => [...new Set(values)]

/** What the sessions of events hold already, by event. */
export async function listHeld(trx: Trx, eventIds: readonly string[]): Promise<Map<string, Held[]>> {
  const rows = (await listBookingsOf(trx, eventIds)).filter(({ status }) => status !== 'cancelled')
  return groupedBy(rows, ({ eventId }) => eventId)
}

/**
 * Reads what the sessions of events want, in the order of the events. Problems: space_unknown, space_elsewhere (of
 * another venue than the event's) at `sessions[n].spaceIds`, space_too_small at `sessions[n].people`, resource_unknown
 * at `sessions[n].resourceIds`.
 */
export async function readWishes(trx: Trx, list: readonly Wishing[]): Promise<Wishes[]> {
  const sessions = list.flatMap((one) => one.sessions)
  const byId = <Row extends { id: string }>(rows: readonly Row[]) => new Map(rows.map((row) => [row.id, row]))
  const spaces = byId(await findSpaces(trx, unique(sessions.flatMap(({ spaceIds }) => spaceIds ?? []))))
  const resources = byId(
    await findResources(trx, unique(sessions.flatMap(({ resourceIds }) => resourceIds ?? []))),
  )
  const wishOf = ({ event, held }: Wishing, session: SessionInput, index: number): Wish[] => {
    const isHeld = (id: string) => held.some(({ spaceId, resourceId }) => id === (spaceId ?? resourceId))
    const ofSpaces = unique(session.spaceIds ?? []).map((id) => {
      const space = spaces.get(id)
      const field = `sessions[${index}].spaceIds`
      if (!space || (space.archivedAt && !isHeld(id))) throw new Problem('space_unknown', {}, field)
      if (space.venueId !== event.venueId) throw new Problem('space_elsewhere', {}, field)
      const amount = space.isShared ? (session.people ?? event.plannedPeople ?? 1) : 1
      if (space.isShared && amount > (space.capacity ?? 0)) {
        throw new Problem('space_too_small', { capacity: space.capacity ?? 0 }, `sessions[${index}].people`)
      }
      return { thingId: id, amount: Math.max(1, amount) }
    })
    const ofResources = unique(session.resourceIds ?? []).map((id) => {
      const resource = resources.get(id)
      const isNear =
        resource !== undefined &&
        (!event.districtKato || katoContains(regionOf(event.districtKato), resource.regionKato))
      if (!isNear || (resource.archivedAt && !isHeld(id))) {
        throw new Problem('resource_unknown', {}, `sessions[${index}].resourceIds`)
      }
      return { thingId: id, amount: 1 }
    })
    return [...ofSpaces, ...ofResources]
  }
  return list.map((one) => ({
    event: one.event,
    bySession: one.sessions.map((session, index) => wishOf(one, session, index)),
    spaces,
    held: one.held,
  }))
}

/** Frees what changed lists of sessions give up; before the sessions themselves are written. */
export async function releaseUnwanted(
  trx: Trx,
  list: readonly { wishes: Wishes; sessions: readonly WishingSession[] }[],
  now: Date,
): Promise<Wishes[]> {
  const released = list.map(({ wishes, sessions }) => ({ wishes, ids: toRelease(wishes.held, sessions) }))
  const idsOf = (isDraft: boolean) =>
    released.flatMap(({ wishes, ids }) => (wishes.event.isDraft === isDraft ? ids : []))
  await releaseBookings(trx, { ids: idsOf(true), isDraft: true, now })
  await releaseBookings(trx, { ids: idsOf(false), isDraft: false, now })
  return released.map(({ wishes, ids }) => ({
    ...wishes,
    held: wishes.held.filter(({ id }) => !ids.includes(id)),
  }))
}

/**
 * Books what sessions of events want and do not hold yet; the database refuses what is taken (see `orWhoHasIt`). Locks
 * of venues and resources are taken in the order of their ids.
 */
export async function bookWanted(
  trx: Trx,
  by: By,
  list: readonly { wishes: Wishes; sessionIds: readonly string[] }[],
): Promise<void> {
  const rows = list.flatMap(({ wishes, sessionIds }) => {
    const sessions = sessionIds.map((sessionId, index) => ({
      sessionId,
      wishes: wishes.bySession[index] ?? [],
    }))
    return toBook(wishes.held, sessions).map(({ sessionId, thingId, amount }) => {
      const space = wishes.spaces.get(thingId)
      const row: NewBooking = {
        id: newId(),
        sessionId,
        spaceId: space ? thingId : null,
        resourceId: space ? null : thingId,
        amount,
        status: space ? statusOfBooking(by.actor, space) : 'confirmed',
        askedBy: by.actor.kind === 'user' ? by.actor.userId : null,
        createdAt: by.now,
      }
      return { row, lock: space ? `0 ${space.venueId}` : `1 ${thingId}` }
    })
  })
  const inOrder = rows.sort((a, b) => (a.lock < b.lock ? -1 : a.lock > b.lock ? 1 : 0))
  await insertBookings(
    trx,
    inOrder.map(({ row }) => row),
  )
}

const TAKEN = ['bookings_space_once', 'bookings_resource_once', 'bookings_within_capacity']

function problemOf(clash: Conflicts['clashes'][number], by: By, locale: Locale): Problem {
  const field = `sessions[${clash.session}].${clash.kind === 'space' ? 'spaceIds' : 'resourceIds'}`
  const named = (kk: string | null, ru: string | null, en: string | null) =>
    (locale === 'kk' ? kk : locale === 'ru' ? ru : en) ?? kk ?? ru ?? en ?? ''
  const name = named(clash.nameKk, clash.nameRu, clash.nameEn)
  const holder = clash.holders[0]
  if (!holder) return new Problem('space_twice', { name, number: (clash.sessions[0] ?? 0) + 1 }, field)
  const details = {
    name,
    when: formatWhen(holder, { locale, now: by.now }),
    event:
      named(holder.titleKk, holder.titleRu, holder.titleEn) ||
      formatMessage(bookingWords.hiddenEvent, locale),
    organiser:
      named(holder.institutionKk, holder.institutionRu, holder.institutionEn) ||
      holder.bookedByName ||
      formatMessage(bookingWords.unknownOrganiser, locale),
  }
  if (clash.left !== undefined) return new Problem('space_full', { ...details, left: clash.left }, field)
  return new Problem('space_taken', details, field)
}

/**
 * Does a write that books; when the database says that something is taken, says by whom. The transaction is over by
 * then, so the list is looked at again outside it; what has become free meanwhile is tried once more. Problems:
 * space_taken, space_full, space_twice with the field of the session, booking_taken when all of it changes too fast.
 */
export async function orWhoHasIt<T>(
  db: Db,
  { by, list, locale = 'kk' }: { by: By; list: ListToCheck; locale?: Locale | undefined },
  work: () => Promise<T>,
): Promise<T> {
  const attempt = async (isLast: boolean): Promise<T> => {
    try {
      return await work()
    } catch (error) {
      if (!TAKEN.includes(violatedUnique(error) ?? '')) throw error
      const { clashes } = await findConflicts(db, by.scope, { list, now: by.now })
      const [first] = clashes
      if (first) throw problemOf(first, by, locale)
      if (isLast) throw new Problem('booking_taken')
      return attempt(true)
    }
  }
  return attempt(false)
}

export type Decision = { id: string; decision: 'confirm' | 'decline'; reason?: string | undefined }

/**
 * The word of whoever answers for a venue on a booking that waits; events/jobs.ts tells those concerned. A declined
 * one frees the space. Problems: not_found, booking_decided.
 */
export async function decideBooking(db: Db, by: By, { id, decision, reason }: Decision): Promise<void> {
  await db.transaction().execute(async (trx) => {
    // The event first, as everyone does who writes it and its bookings.
    const eventId = await findEventOf(trx, id)
    const event = eventId ? await lockEvent(trx, eventId) : undefined
    const booking = await lockBooking(trx, by.scope, id)
    if (!booking || !event) throw new Problem('not_found')
    if (booking.status !== 'pending') throw new Problem('booking_decided')
    const decided = { decidedAt: by.now, decidedBy: by.actor.kind === 'user' ? by.actor.userId : null }
    await trx
      .updateTable('bookings')
      .set(
        decision === 'confirm'
          ? { ...decided, status: 'confirmed' }
          : { ...decided, status: 'cancelled', cancelledAt: by.now, reason: reason ?? '' },
      )
      .where('id', '=', id)
      .execute()
    await record(trx, {
      actor: by.actor,
      action: decision === 'confirm' ? 'venues.confirm' : 'venues.decline',
      subjectKind: 'booking',
      subjectId: id,
      kato: booking.districtKato,
      after: { eventId: booking.eventId },
      reason: decision === 'decline' ? (reason ?? null) : null,
    })
    if (decision === 'confirm' && event.status === 'published') await tellOfHall(trx, event, by.now)
  })
}

/** The hall is certain now: calendars take it anew, and people registered are told once all that was asked is decided. */
async function tellOfHall(trx: Trx, { id, sequence }: EventRow, now: Date): Promise<void> {
  await updateEvent(trx, id, { sequence: sequence + 1, updatedAt: now })
  const bookings = await listBookings(trx, id)
  if (bookings.some(({ status }) => status === 'pending')) return
  await insertChange(trx, { eventId: id, now, change: { kind: 'changed' } })
}

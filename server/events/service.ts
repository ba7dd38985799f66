import type { Db, Trx } from '#db/client.ts'
import type { By } from '#server/access/scope.ts'
import { isRegion } from '#server/access/territory.ts'
import { Problem } from '#server/kit/problem.ts'
import type { Locale } from '#server/kit/messages/message.ts'
import { orWhoHasIt } from './bookings/service.ts'
import { changedFacts } from './changes.ts'
import { whyNotEdit, whyNotMove } from './lifecycle.ts'
import { changeEntryTypes } from './parts/places/service.ts'
import { checkBelongings, chosenVenue } from './parts/service.ts'
import { changeSessions } from './parts/sessions/service.ts'
import { detailColumns } from './rows.ts'
import type { EventMove, EventUpdate, PlaceTime } from './schema.ts'
import { insertChange, type EventRow } from './storage/queries.ts'
import { factsOf, finish, lockWhole, refuse, type Whole } from './whole/service.ts'
import {
  cancelAll,
  removeAll,
  withDefaults,
  writeEvent,
  writePublished,
  type NewEvent,
  type Versioned,
} from './writing/service.ts'

/** Who writes, and in what language they are told who has a space. */
type Writer = By & { locale?: Locale }

/**
 * Begins an event as a draft with whatever is known; it has at least one session and one entry type. Problems of
 * `writeEvent` and `orWhoHasIt`.
 */
export async function createEvent(db: Db, by: Writer, input: NewEvent): Promise<{ id: string }> {
  const write = () => db.transaction().execute((trx) => writeEvent(trx, by, input))
  return orWhoHasIt(db, { by, list: input, locale: by.locale }, write)
}

async function placeColumns(
  trx: Trx,
  by: By,
  { place, institutionId, before }: { place: PlaceTime; institutionId: string | null; before: EventRow },
) {
  // A draft given to a region stays there until somebody of the region chooses its district.
  const given = before.districtKato && isRegion(before.districtKato) ? before.districtKato : null
  const districtOrRegion = place.districtKato ?? given
  const own = await withDefaults(trx, by, { institutionId, districtKato: districtOrRegion })
  const { districtKato } = own
  const isChosen = districtKato !== null && !isRegion(districtKato)
  const venueId = await chosenVenue(trx, by, {
    place: { ...place, districtKato: isChosen ? districtKato : undefined },
    institutionId: own.institutionId,
    before: before.venueId,
  })
  return { ...own, venueId }
}

// What somebody who is registered must hear of; the rest of an event may be polished quietly.
const NEWSWORTHY = ['titleKk', 'titleRu', 'titleEn', 'contactPhone', 'ageMin', 'ageMax', 'sessions']

/**
 * Changes an event. Where and when of a published one change by `moveEvent`. Problems: not_found,
 * changed_meanwhile, event_is_cancelled, event_is_closed, move_instead, event_incomplete (a published event stays
 * complete), and those of its parts.
 */
export async function changeEvent(
  db: Db,
  by: Writer,
  input: EventUpdate,
): Promise<{ id: string; version: number }> {
  const list = { ...input.details, ...(input.placeTime ?? { sessions: [] }), eventId: input.id }
  return orWhoHasIt(db, { by, list, locale: by.locale }, () =>
    db.transaction().execute(async (trx) => {
      const before = await lockWhole(trx, by, input)
      refuse(whyNotEdit({ ...before.event, sessions: before.sessions }))
      const isPublished = before.event.status === 'published'
      if (isPublished && input.placeTime) throw new Problem('move_instead')
      const columns = detailColumns(input.details)
      const placed = input.placeTime
        ? await placeColumns(trx, by, {
            place: input.placeTime,
            institutionId: columns.institutionId,
            before: before.event,
          })
        : {}
      const row = { districtKato: before.event.districtKato, ...columns, ...placed }
      await checkBelongings(trx, by, { event: row, before: before.event })
      if (input.placeTime) {
        const changed = {
          event: { ...before.event, ...row },
          before: before.sessions,
          given: input.placeTime.sessions,
        }
        await changeSessions(trx, by, [changed])
      }
      const { event, entryTypes } = before
      await changeEntryTypes(trx, [{ event, before: entryTypes, given: input.details.entryTypes }], by.now)
      const { after, names } = await finish(trx, by, { before, action: 'events.update', row })
      if (isPublished && input.isToldToRegistered && names.some((name) => NEWSWORTHY.includes(name))) {
        const { before: old, after: fresh } = changedFacts(factsOf(before), factsOf(after))
        await insertChange(trx, {
          eventId: input.id,
          now: by.now,
          change: { kind: 'changed', before: old, after: fresh },
        })
      }
      return { id: input.id, version: after.event.version }
    }),
  )
}

/**
 * Shows an event to everybody. Problems: not_found, changed_meanwhile, event_incomplete with what is missing,
 * event_is_submitted, approval_needed where the territory asks for it.
 */
export async function publishEvent(db: Db, by: By, input: Versioned): Promise<{ version: number }> {
  return db.transaction().execute((trx) => writePublished(trx, by, input))
}

/** Where and when of an event: what a move is told by. */
export const whereAndWhen = ({ event, sessions, bookings, halls }: Whole) => ({
  bookings,
  spaces: halls,
  districtKato: event.districtKato,
  venueId: event.venueId,
  startsAt: event.startsAt,
  endsAt: event.endsAt,
  sessions: sessions.map(({ id, startsAt, endsAt, cancelledAt }) => ({ id, startsAt, endsAt, cancelledAt })),
})

const FIRST_HALL = ['bookings', 'spaces']

/**
 * Gives a published event another time or place; everyone registered is told. Problems: not_found,
 * changed_meanwhile, event_is_draft, event_is_cancelled, event_is_over, nothing_moved, event_incomplete, and those
 * of sessions and venue.
 */
export async function moveEvent(db: Db, by: Writer, input: EventMove): Promise<{ version: number }> {
  const list = { ...input, eventId: input.id, targetGroups: [] }
  return orWhoHasIt(db, { by, list, locale: by.locale }, () =>
    db.transaction().execute(async (trx) => {
      const before = await lockWhole(trx, by, input)
      refuse(whyNotMove({ ...before.event, sessions: before.sessions }, by.now))
      const { institutionId, programmeId, measureId } = before.event
      const districtKato = input.districtKato ?? null
      await checkBelongings(trx, by, {
        event: { institutionId, programmeId, measureId, districtKato },
        before: before.event,
      })
      const venueId = await chosenVenue(trx, by, {
        place: input,
        institutionId,
        before: before.event.venueId,
      })
      const event = { ...before.event, districtKato, venueId }
      await changeSessions(trx, by, [{ event, before: before.sessions, given: input.sessions }])
      const { after } = await finish(trx, by, {
        before,
        action: 'events.move',
        row: { districtKato, venueId },
        reason: input.reason,
      })
      const { names, ...change } = changedFacts(whereAndWhen(before), whereAndWhen(after))
      if (names.length === 0) throw new Problem('nothing_moved')
      // Equipment, and a hall that nobody has promised yet, are for those who run the event.
      if (names.every((name) => name === 'bookings')) return { version: after.event.version }
      // A hall where there was none before is news, but nothing has moved.
      const isFound = before.halls.length === 0 && names.every((name) => FIRST_HALL.includes(name))
      await insertChange(trx, {
        eventId: input.id,
        now: by.now,
        change: { kind: isFound ? 'changed' : 'moved', ...change, reason: input.reason },
      })
      return { version: after.event.version }
    }),
  )
}

type Cancelling = Versioned & { reason: string }

/**
 * Calls a published event off; everyone registered is told the reason. Problems: not_found, changed_meanwhile,
 * event_is_draft, event_is_cancelled, event_is_closed, event_is_over.
 */
export async function cancelEvent(db: Db, by: By, input: Cancelling): Promise<void> {
  await db.transaction().execute((trx) => cancelAll(trx, by, { events: [input], reason: input.reason }))
}

/** Throws a draft away. Problems: not_found, changed_meanwhile, event_is_published. */
export async function removeDraft(db: Db, by: By, input: Versioned): Promise<void> {
  await db.transaction().execute((trx) => removeAll(trx, by, [input]))
}

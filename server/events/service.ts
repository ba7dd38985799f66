import type { Db, Trx } from '#db/client.ts'
import type { By } from '#server/access/scope.ts'
import { isRegion, regionOf } from '#server/access/territory.ts'
import { record } from '#server/audit/service.ts'
import type { IsoDate } from '#server/kit/calendar.ts'
import { newId } from '#server/kit/id.ts'
import { Problem } from '#server/kit/problem.ts'
import type { Locale } from '#server/kit/messages/message.ts'
import { orWhoHasIt } from './bookings/service.ts'
import { findRule } from './approvals/queries.ts'
import { changedFacts } from './changes.ts'
import { whyNotCancel, whyNotEdit, whyNotMove, whyNotPublish, whyNotRemove } from './lifecycle.ts'
import {
  addEntryTypes,
  addSessions,
  changeEntryTypes,
  changeSessions,
  checkBelongings,
  chosenVenue,
  usableTemplate,
} from './parts/service.ts'
import { detailColumns, spanOf, timesOf } from './rows.ts'
import type { EventInput, EventMove, EventUpdate, PlaceTime } from './schema.ts'
import {
  deleteEvent,
  findHolder,
  findSearchText,
  insertChange,
  insertEvent,
  keepFirstStarts,
  type EventRow,
} from './storage/queries.ts'
import { demandsOn, factsOf, finish, lockWhole, refuse, type Whole } from './whole/service.ts'

/** Who writes, and in what language they are told who has a space. */
type Writer = By & { locale?: Locale }

/** Someone who answers for one organisation alone need not name it; a territory's draft lies where its organisation does. */
async function withDefaults(
  trx: Trx,
  by: By,
  given: { institutionId: string | null; districtKato: string | null },
) {
  const [only, ...others] = by.scope.institutionIds
  const isAlone = only !== undefined && others.length === 0 && by.scope.katos.length === 0
  const institutionId = given.institutionId ?? (isAlone ? only : null)
  if (given.districtKato || !institutionId || by.scope.institutionIds.includes(institutionId)) {
    return { institutionId, districtKato: given.districtKato }
  }
  const holder = await findHolder(trx, institutionId)
  return { institutionId, districtKato: holder?.districtKato ?? null }
}

/** `isForTerritory`: given to a whole region, which chooses the district itself. */
type NewEvent = EventInput & {
  isDemo?: boolean
  series?: { id: string; on: IsoDate; changes: string[] }
  isForTerritory?: boolean
}

/**
 * Begins an event as a draft, inside the transaction of whoever writes several at once. Problems of
 * `checkBelongings`, `chosenVenue` and `readWishes`; what is taken is refused by the database (`orWhoHasIt`).
 */
export async function writeEvent(trx: Trx, by: By, input: NewEvent): Promise<{ id: string }> {
  const id = newId()
  const columns = detailColumns(input)
  const own = await withDefaults(trx, by, { ...columns, districtKato: input.districtKato ?? null })
  const row = { ...columns, ...own, templateId: await usableTemplate(trx, by, input.templateId) }
  await checkBelongings(trx, by, { event: row, isForTerritory: input.isForTerritory })
  const place = { ...input, districtKato: own.districtKato ?? undefined }
  const venueId = await chosenVenue(trx, by, { place, institutionId: own.institutionId })
  const event = { id, status: 'draft' as const, ...row, venueId }
  await insertEvent(trx, {
    id,
    ...row,
    venueId,
    regionKato: row.districtKato ? regionOf(row.districtKato) : null,
    searchText: await findSearchText(trx, { ...row, venueId }),
    isDemo: input.isDemo ?? false,
    seriesId: input.series?.id ?? null,
    seriesOn: input.series?.on ?? null,
    seriesChanges: input.series?.changes ?? [],
    ...spanOf(input.sessions.map(timesOf)),
    createdBy: by.actor.kind === 'user' ? by.actor.userId : null,
    createdAt: by.now,
    updatedAt: by.now,
  })
  await addSessions(trx, by, { event, sessions: input.sessions })
  await addEntryTypes(trx, id, input.entryTypes)
  const whole = await lockWhole(trx, by, { id })
  await record(trx, {
    actor: by.actor,
    action: 'events.create',
    subjectKind: 'event',
    subjectId: id,
    kato: row.districtKato,
    after: factsOf(whole),
  })
  return { id }
}

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
        await changeSessions(trx, by, {
          event: { ...before.event, ...row },
          before: before.sessions,
          given: input.placeTime.sessions,
        })
      }
      await changeEntryTypes(trx, before.event, {
        before: before.entryTypes,
        given: input.details.entryTypes,
        now: by.now,
      })
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

type Versioned = { id: string; version: number }

/** Shows an event to everybody, inside a transaction; Problems of `publishEvent`. */
export async function writePublished(trx: Trx, by: By, input: Versioned): Promise<{ version: number }> {
  const before = await lockWhole(trx, by, input)
  const facts = { ...before.event, sessions: before.sessions }
  const needsApproval = (await findRule(trx, before.event.districtKato)) !== undefined
  refuse(whyNotPublish(facts, { ...(await demandsOn(trx, before)), needsApproval }))
  await keepFirstStarts(trx, input.id)
  const { after } = await finish(trx, by, {
    before,
    action: 'events.publish',
    row: { status: 'published', publishedAt: by.now },
  })
  return { version: after.event.version }
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
      await changeSessions(trx, by, {
        event: { ...before.event, districtKato, venueId },
        before: before.sessions,
        given: input.sessions,
      })
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

/** Calls a published event off, inside a transaction; Problems of `cancelEvent`. */
export async function writeCancelled(trx: Trx, by: By, input: Cancelling): Promise<void> {
  const before = await lockWhole(trx, by, input)
  refuse(whyNotCancel({ ...before.event, sessions: before.sessions }, by.now))
  await finish(trx, by, {
    before,
    action: 'events.cancel',
    row: { status: 'cancelled', cancelledAt: by.now, cancelReason: input.reason },
    reason: input.reason,
  })
  await insertChange(trx, {
    eventId: input.id,
    now: by.now,
    change: { kind: 'cancelled', reason: input.reason },
  })
}

/**
 * Calls a published event off; everyone registered is told the reason. Problems: not_found, changed_meanwhile,
 * event_is_draft, event_is_cancelled, event_is_closed, event_is_over.
 */
export async function cancelEvent(db: Db, by: By, input: Cancelling): Promise<void> {
  await db.transaction().execute((trx) => writeCancelled(trx, by, input))
}

/** Throws a draft away, inside a transaction; Problems of `removeDraft`. */
export async function writeRemoved(trx: Trx, by: By, input: Versioned): Promise<void> {
  const before = await lockWhole(trx, by, input)
  refuse(whyNotRemove(before.event))
  await record(trx, {
    actor: by.actor,
    action: 'events.remove',
    subjectKind: 'event',
    subjectId: input.id,
    kato: before.event.districtKato,
    before: factsOf(before),
  })
  await deleteEvent(trx, input.id)
}

/** Throws a draft away. Problems: not_found, changed_meanwhile, event_is_published. */
export async function removeDraft(db: Db, by: By, input: Versioned): Promise<void> {
  await db.transaction().execute((trx) => writeRemoved(trx, by, input))
}

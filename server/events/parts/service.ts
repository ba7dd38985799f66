import type { Trx } from '#db/client.ts'
import { assertCovers, covers, type By } from '#server/access/scope.ts'
import { katoContains, regionOf } from '#server/access/territory.ts'
import { newId } from '#server/kit/id.ts'
import { Problem } from '#server/kit/problem.ts'
import { findMeasureRegion } from '#server/programmes/plan/storage/queries.ts'
import { findAnyProgramme } from '#server/programmes/queries.ts'
import { findPlace } from '#server/regions/queries.ts'
import { findAnyVenue } from '#server/venues/queries.ts'
import { writeVenue } from '#server/venues/service.ts'
import { bookWanted, listHeld, readWishes, releaseUnwanted } from '../bookings/service.ts'
import { whyNotCapacity, whyNotMoveSession } from '../lifecycle.ts'
import { timesOf } from '../rows.ts'
import type { EntryTypeInput, PlaceTime, SessionInput } from '../schema.ts'
import { isUnseen } from '../words.ts'
import { findUsable } from '../templates/queries.ts'
import {
  changeCapacity,
  deleteEntryType,
  deleteSessions,
  findHolder,
  insertChange,
  insertEntryTypes,
  insertSessions,
  lockPlaces,
  updateEntryType,
  updateSession,
  type EntryTypeRow,
  type EventRow,
  type SessionRow,
} from '../storage/queries.ts'

type Belongings = {
  institutionId: string | null
  programmeId: string | null
  measureId?: string | null
  districtKato: string | null
}

/**
 * Whether an event may belong where it says: district and organisation inside the scope (the organisation may also
 * be of the same region as a district inside it), the programme of that region or of the country. Problems:
 * place_unknown, place_outside, district_needed, institution_unknown, institution_outside, programme_unknown,
 * programme_elsewhere, measure_unknown, measure_elsewhere (of another region's plan), each at its field.
 */
export async function checkBelongings(
  trx: Trx,
  by: By,
  {
    event,
    before,
    isForTerritory = false,
  }: { event: Belongings; before?: Belongings; isForTerritory?: boolean | undefined },
): Promise<void> {
  const { districtKato, institutionId, programmeId } = event
  const userId = by.scope.userId
  // A whole region stands for the district only in a draft that was given to it.
  const isGiven = districtKato !== null && (isForTerritory || districtKato === before?.districtKato)
  if (districtKato && !isGiven && !(await findPlace(trx, districtKato))) {
    throw new Problem('place_unknown', {}, 'districtKato')
  }
  const holder = institutionId ? await findHolder(trx, institutionId) : undefined
  if (institutionId && institutionId !== before?.institutionId) {
    if (!holder || holder.archivedAt) throw new Problem('institution_unknown', {}, 'institutionId')
  }
  if (!covers(by.scope, { districtKato, institutionId, createdBy: userId })) {
    if (districtKato) throw new Problem('place_outside', {}, 'districtKato')
    throw new Problem('district_needed', {}, 'districtKato')
  }
  if (holder && institutionId !== before?.institutionId) {
    const isOwn = covers(by.scope, { districtKato: holder.districtKato, institutionId: holder.id })
    const isNeighbour = districtKato !== null && regionOf(districtKato) === holder.regionKato
    if (!isOwn && !isNeighbour) throw new Problem('institution_outside', {}, 'institutionId')
  }
  await checkMeasure(trx, event, before)
  if (!programmeId || programmeId === before?.programmeId) return
  const programme = await findAnyProgramme(trx, programmeId)
  if (!programme || programme.archivedAt) throw new Problem('programme_unknown', {}, 'programmeId')
  if (programme.regionKato && districtKato && regionOf(districtKato) !== programme.regionKato) {
    throw new Problem('programme_elsewhere', {}, 'programmeId')
  }
}

/** The template an event is made of, if it covers whoever makes it. Problems: template_unknown. */
export async function usableTemplate(trx: Trx, by: By, id: string | undefined): Promise<string | null> {
  if (!id) return null
  if (!(await findUsable(trx, by.scope, id))) throw new Problem('template_unknown')
  return id
}

async function checkMeasure(trx: Trx, { measureId, districtKato }: Belongings, before?: Belongings) {
  if (!measureId || (measureId === before?.measureId && districtKato === before.districtKato)) return
  const measure = await findMeasureRegion(trx, measureId)
  if (!measure) throw new Problem('measure_unknown', {}, 'measureId')
  if (districtKato && regionOf(districtKato) !== measure.regionKato) {
    throw new Problem('measure_elsewhere', {}, 'districtKato')
  }
}

/**
 * The venue of an event: one of the register, or one typed into the form, which enters the register now. Problems:
 * venue_unknown, venue_elsewhere (of another district), venue_needs_district.
 */
export async function chosenVenue(
  trx: Trx,
  by: By,
  {
    place,
    institutionId,
    before,
  }: { place: PlaceTime; institutionId: string | null; before?: string | null },
): Promise<string | null> {
  const { districtKato, newVenue } = place
  if (newVenue) {
    if (!districtKato) throw new Problem('venue_needs_district', {}, 'districtKato')
    // Who answers for an organisation and no territory adds venues as that organisation's own.
    const isOwnTerritory = covers(by.scope, { districtKato })
    const keeper = isOwnTerritory ? undefined : (institutionId ?? undefined)
    return (await writeVenue(trx, by, { ...newVenue, districtKato, institutionId: keeper })).id
  }
  if (!place.venueId) return null
  const venue = await findAnyVenue(trx, place.venueId)
  if (!venue || (venue.archivedAt && venue.id !== before)) throw new Problem('venue_unknown', {}, 'venueId')
  const isThere =
    venue.kind === 'online' ||
    !districtKato ||
    katoContains(districtKato, venue.districtKato) ||
    katoContains(venue.districtKato, districtKato)
  if (!isThere) throw new Problem('venue_elsewhere', {}, 'venueId')
  return venue.id
}

const titlesOf = ({ titleKk, titleRu, titleEn }: SessionInput) => ({
  titleKk: titleKk ?? null,
  titleRu: titleRu ?? null,
  titleEn: titleEn ?? null,
})

const isSameInstant = (a: Date | null, b: Date | null) => a?.getTime() === b?.getTime()
const isMoved = (session: SessionRow, times: { startsAt: Date | null; endsAt: Date | null }) =>
  !isSameInstant(session.startsAt, times.startsAt) || !isSameInstant(session.endsAt, times.endsAt)

/** Where an event is to be, while its sessions are written. */
type PlacedEvent = Pick<EventRow, 'id' | 'status' | 'venueId' | 'districtKato' | 'plannedPeople'>

const bookerOf = ({ status, ...event }: PlacedEvent) => ({ ...event, isDraft: isUnseen(status) })

/**
 * Sessions of a new event, one empty row when none is given, and what they book. Problems of `readWishes`; what is
 * taken is refused by the database (`orWhoHasIt`).
 */
export async function addSessions(
  trx: Trx,
  by: By,
  { event, sessions }: { event: PlacedEvent; sessions: readonly SessionInput[] },
): Promise<void> {
  const given: readonly SessionInput[] = sessions.length > 0 ? sessions : [{}]
  const wishes = await readWishes(trx, bookerOf(event), { sessions: given, held: [] })
  const rows = given.map((session, index) => ({
    id: newId(),
    eventId: event.id,
    position: index + 1,
    ...titlesOf(session),
    ...timesOf(session),
  }))
  await insertSessions(trx, rows)
  await bookWanted(trx, by, { wishes, sessionIds: rows.map(({ id }) => id) })
}

/**
 * Makes the sessions of an event those of the form. In a draft a row that is gone is deleted; of a published event
 * it is called off and stays, and a part that has begun or is closed cannot change its hours. What they book is freed
 * and booked with them. Problems: not_found, session_is_closed, session_has_begun at `sessions[n].on`, and those of
 * `readWishes`.
 */
export async function changeSessions(
  trx: Trx,
  by: By,
  {
    event,
    before,
    given,
  }: { event: PlacedEvent; before: readonly SessionRow[]; given: readonly SessionInput[] },
): Promise<void> {
  const { now } = by
  const live = before.filter((session) => !session.cancelledAt)
  const byId = new Map(live.map((session) => [session.id, session]))
  const isDraft = isUnseen(event.status)
  const rows: readonly SessionInput[] = given.length > 0 ? given : [{}]
  const held = await listHeld(trx, event.id)
  const read = await readWishes(trx, bookerOf(event), { sessions: rows, held })
  const wishes = await releaseUnwanted(trx, bookerOf(event), {
    wishes: read,
    sessions: rows.map((session, index) => {
      const known = session.id ? byId.get(session.id) : undefined
      return {
        sessionId: known?.id,
        isMoved: !known || isMoved(known, timesOf(session)),
        wishes: read.bySession[index] ?? [],
      }
    }),
    now,
  })
  const sessionIds: string[] = []
  for (const [index, session] of rows.entries()) {
    const times = timesOf(session)
    const row = { ...titlesOf(session), ...times, position: index + 1 }
    const known = session.id ? byId.get(session.id) : undefined
    if (session.id && !known) throw new Problem('not_found')
    if (!known) {
      const first = isDraft ? {} : { firstStartsAt: times.startsAt }
      const id = newId()
      await insertSessions(trx, [{ id, eventId: event.id, ...row, ...first }])
      sessionIds.push(id)
      continue
    }
    byId.delete(known.id)
    sessionIds.push(known.id)
    const isNewTime = isMoved(known, times)
    const refusal = isNewTime && !isDraft ? whyNotMoveSession(known, now) : undefined
    if (refusal) throw new Problem(refusal.code, refusal.details, `sessions[${index}].on`)
    await updateSession(trx, known.id, { ...row, ...(isNewTime && !isDraft ? { movedAt: now } : {}) })
  }
  await bookWanted(trx, by, { wishes, sessionIds })
  const gone = [...byId.values()]
  if (isDraft)
    return deleteSessions(
      trx,
      gone.map((session) => session.id),
    )
  for (const [index, session] of gone.entries()) {
    const refusal = whyNotMoveSession(session, now)
    if (refusal) throw new Problem(refusal.code, refusal.details)
    await updateSession(trx, session.id, { cancelledAt: now, position: rows.length + index + 1 })
  }
  await renumber(
    trx,
    before.filter((session) => session.cancelledAt),
    rows.length + gone.length,
  )
}

/** Called-off parts stand after the live ones. */
async function renumber(trx: Trx, sessions: readonly SessionRow[], after: number): Promise<void> {
  for (const [index, session] of sessions.entries()) {
    await updateSession(trx, session.id, { position: after + index + 1 })
  }
}

const capacityOf = ({ capacity }: EntryTypeInput) => capacity ?? null

/** Entry types of a new event: visitors without a limit when none is given. */
export async function addEntryTypes(
  trx: Trx,
  eventId: string,
  types: readonly EntryTypeInput[],
): Promise<void> {
  const given: readonly EntryTypeInput[] =
    types.length > 0 ? types : [{ kind: 'visitor', hasWaitingList: true }]
  await insertEntryTypes(
    trx,
    given.map((type, index) => ({
      id: newId(),
      eventId,
      position: index + 1,
      kind: type.kind,
      capacity: capacityOf(type),
      hasWaitingList: type.hasWaitingList,
    })),
  )
}

/**
 * Makes the entry types of an event those of the form. Capacity changes under the lock of registration and serves
 * those who wait at once. Problems: not_found, capacity_below_taken at `entryTypes[n].capacity`, entry_type_in_use
 * at `entryTypes[n].kind`.
 */
export async function changeEntryTypes(
  trx: Trx,
  event: Pick<EventRow, 'id' | 'status'>,
  { before, given, now }: { before: readonly EntryTypeRow[]; given: readonly EntryTypeInput[]; now: Date },
): Promise<void> {
  const types: readonly EntryTypeInput[] =
    given.length > 0 ? given : before.map((type) => ({ ...type, capacity: type.capacity ?? undefined }))
  const byId = new Map(before.map((type) => [type.id, type]))
  const known = types.flatMap((type) => (type.id && byId.get(type.id) ? [byId.get(type.id)] : []))
  if (known.length !== types.filter((type) => type.id).length) throw new Problem('not_found')
  if (!isUnseen(event.status))
    await lockPlaces(
      trx,
      before.map(({ id }) => id),
    )
  for (const type of before) {
    if (types.some((kept) => kept.id === type.id)) continue
    if (!(await deleteEntryType(trx, type.id))) throw new Problem('entry_type_in_use')
  }
  for (const [index, type] of types.entries()) {
    const old = type.id ? byId.get(type.id) : undefined
    if (!old) continue
    if (old.kind !== type.kind && old.taken + old.waiting > 0) {
      throw new Problem('entry_type_in_use', {}, `entryTypes[${index}].kind`)
    }
    await updateEntryType(trx, old.id, { kind: type.kind, position: index + 1 })
  }
  const added = types.flatMap((type, index) => (type.id ? [] : [{ type, index }]))
  await insertEntryTypes(
    trx,
    added.map(({ type, index }) => ({
      id: newId(),
      eventId: event.id,
      position: index + 1,
      kind: type.kind,
      capacity: capacityOf(type),
      hasWaitingList: type.hasWaitingList,
    })),
  )
  // The locks of several entry types are taken in one order, whatever the order on the form.
  const changed = types
    .flatMap((type, index) => {
      const old = type.id ? byId.get(type.id) : undefined
      if (!old) return []
      const isSame = old.capacity === capacityOf(type) && old.hasWaitingList === type.hasWaitingList
      return isSame ? [] : [{ old, type, index }]
    })
    .sort((a, b) => (a.old.id < b.old.id ? -1 : 1))
  for (const { old, type, index } of changed) {
    const capacity = capacityOf(type)
    const answer = await changeCapacity(trx, {
      id: old.id,
      capacity,
      hasWaitingList: type.hasWaitingList,
      now,
    })
    if (answer.status === 'below_taken') {
      const refusal = whyNotCapacity(answer, capacity)
      throw new Problem('capacity_below_taken', refusal?.details ?? {}, `entryTypes[${index}].capacity`)
    }
    if (answer.status === 'unknown') throw new Problem('not_found')
    if (event.status !== 'published' || old.capacity === capacity) continue
    await insertChange(trx, {
      eventId: event.id,
      now,
      change: {
        kind: 'capacity',
        before: { entryTypeId: old.id, capacity: old.capacity },
        after: { entryTypeId: old.id, capacity, promoted: answer.promoted },
      },
    })
  }
}

/** Refuses an event outside the scope, or one that is not there, in the same way. */
export function assertInScope(by: By, event: EventRow | undefined): asserts event is EventRow {
  assertCovers(
    by.scope,
    event && {
      districtKato: event.districtKato,
      institutionId: event.institutionId,
      eventId: event.id,
      createdBy: event.createdBy,
    },
  )
}

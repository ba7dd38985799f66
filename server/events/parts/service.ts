import type { Trx } from '#db/client.ts'
import { assertCovers, covers, type By } from '#server/access/scope.ts'
import { katoContains, regionOf } from '#server/access/territory.ts'
import { Problem } from '#server/kit/problem.ts'
import { findMeasureRegion } from '#server/programmes/plan/storage/queries.ts'
import { findAnyProgramme } from '#server/programmes/queries.ts'
import { findPlace } from '#server/regions/queries.ts'
import { findAnyVenue } from '#server/venues/queries.ts'
import { writeVenue } from '#server/venues/service.ts'
import type { PlaceTime } from '../schema.ts'
import { findHolder, type EventRow } from '../storage/queries.ts'
import { findUsable } from '../templates/queries.ts'

export type Belongings = {
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

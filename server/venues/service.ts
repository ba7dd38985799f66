import type { Db, Trx } from '#db/client.ts'
import { assertCovers, covers, type By } from '#server/access/scope.ts'
import { regionOf } from '#server/access/territory.ts'
import { record } from '#server/audit/service.ts'
import { newId } from '#server/kit/id.ts'
import { Problem } from '#server/kit/problem.ts'
import { searchFold } from '#server/kit/search-fold.ts'
import { findPlace } from '#server/regions/queries.ts'
import { findOpeningHours, findVenue, writeOpeningHours } from './queries.ts'
import type { VenueInput } from './schema.ts'

function rowOf(input: VenueInput) {
  return {
    kind: input.kind,
    nameKk: input.nameKk,
    nameRu: input.nameRu,
    nameEn: input.nameEn ?? null,
    addressKk: input.addressKk ?? null,
    addressRu: input.addressRu ?? null,
    districtKato: input.districtKato,
    regionKato: regionOf(input.districtKato),
    institutionId: input.institutionId ?? null,
    lat: input.lat ?? null,
    lon: input.lon ?? null,
    capacity: input.capacity ?? null,
    phone: input.phone ?? null,
    contactName: input.contactName ?? null,
    email: input.email ?? null,
    accessibility: input.accessibility ?? [],
    openedOn: input.openedOn ?? null,
    condition: input.condition ?? null,
    needsApproval: input.needsApproval ?? false,
  }
}

/** Hours as the tables keep them; a row of the form with nothing typed is no row. */
function hoursOf({ weekdays = [], dates = [] }: VenueInput) {
  return {
    weekdays: weekdays.flatMap(({ weekday, opens, closes }) =>
      opens && closes ? [{ weekday, opens, closes }] : [],
    ),
    dates: dates.flatMap(({ heldOn, opens = null, closes = null }) =>
      heldOn ? [{ heldOn, opens, closes }] : [],
    ),
  }
}

/**
 * The same inside a running transaction, for a venue that is added while an event is written. Problems: not_found
 * (outside the scope), place_unknown, place_outside.
 */
export async function writeVenue(trx: Trx, by: By, input: VenueInput): Promise<{ id: string }> {
  const before = input.id ? await findVenue(trx, by.scope, input.id) : null
  if (before === undefined) throw new Problem('not_found')
  const place = await findPlace(trx, input.districtKato)
  if (!place) throw new Problem('place_unknown', {}, 'districtKato')
  if (!covers(by.scope, { districtKato: input.districtKato, institutionId: input.institutionId ?? null })) {
    throw new Problem('place_outside', {}, 'districtKato')
  }
  const row = rowOf(input)
  const words = [row.nameKk, row.nameRu, row.nameEn, row.addressKk, row.addressRu, place.nameKk, place.nameRu]
  const searchText = searchFold(words.filter(Boolean).join(' ')).text
  const id = before?.id ?? newId()
  if (before)
    await trx
      .updateTable('venues')
      .set({ ...row, searchText })
      .where('id', '=', id)
      .execute()
  else
    await trx
      .insertInto('venues')
      .values({ id, ...row, searchText })
      .execute()
  const oldHours = before ? await findOpeningHours(trx, id) : null
  const hours = hoursOf(input)
  await writeOpeningHours(trx, id, hours)
  const { searchText: _text, createdAt: _created, ...old } = before ?? {}
  await record(trx, {
    actor: by.actor,
    action: before ? 'venues.change' : 'venues.add',
    subjectKind: 'venue',
    subjectId: id,
    kato: row.districtKato,
    before: before ? { ...old, ...oldHours } : null,
    after: { ...row, ...hours },
  })
  return { id }
}

/** Adds a venue or changes one; returns its id. Problems as in `writeVenue`. */
export function saveVenue(db: Db, by: By, input: VenueInput): Promise<{ id: string }> {
  return db.transaction().execute((trx) => writeVenue(trx, by, input))
}

/** Takes a venue out of the choices, or puts it back; events that use it keep it. Problems: not_found. */
export async function archiveVenue(db: Db, by: By, { id, isArchived }: { id: string; isArchived: boolean }) {
  await db.transaction().execute(async (trx) => {
    const before = await findVenue(trx, by.scope, id)
    assertCovers(by.scope, before)
    if (!before || (before.archivedAt !== null) === isArchived) return
    await trx
      .updateTable('venues')
      .set({ archivedAt: isArchived ? by.now : null })
      .where('id', '=', id)
      .execute()
    await record(trx, {
      actor: by.actor,
      action: isArchived ? 'venues.archive' : 'venues.restore',
      subjectKind: 'venue',
      subjectId: id,
      kato: before.districtKato,
    })
  })
}

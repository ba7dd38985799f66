import type { Db, Trx } from '#db/client.ts'
import { violatedUnique } from '#db/errors.ts'
import type { By } from '#server/access/scope.ts'
import { record } from '#server/audit/service.ts'
import { newId } from '#server/kit/id.ts'
import { Problem } from '#server/kit/problem.ts'
import { findVenue } from '../queries.ts'
import { hasComingBookings, listSpaces, lockVenue, renumberSpaces } from './queries.ts'
import { SPACES_MAX, type SpaceInput } from './schema.ts'
import { isWithin, unitsOf } from './tree.ts'

async function lockedVenue(trx: Trx, by: By, venueId: string) {
  const venue = await findVenue(trx, by.scope, venueId)
  if (!venue) throw new Problem('not_found')
  await lockVenue(trx, venueId)
  return venue
}

async function renumber(trx: Trx, venueId: string): Promise<void> {
  await renumberSpaces(trx, { venueId, units: unitsOf(await listSpaces(trx, venueId)) })
}

/** What is booked already has to fit the new tree, buffers and capacity; the database says whether it does. */
function asProblem(error: unknown): never {
  const name = violatedUnique(error)
  if (name === 'bookings_space_once' || name === 'bookings_within_capacity') {
    throw new Problem('space_bookings_clash')
  }
  throw error
}

/**
 * Adds a part of a venue or changes one; bookings of the venue follow. Problems: not_found (outside the scope),
 * space_in_itself at `parentId`, too_many_spaces, space_bookings_clash (what is booked would overlap).
 */
export async function saveSpace(db: Db, by: By, input: SpaceInput): Promise<{ id: string }> {
  const work = db.transaction().execute(async (trx) => {
    const venue = await lockedVenue(trx, by, input.venueId)
    const spaces = await listSpaces(trx, input.venueId)
    const before = input.id ? spaces.find(({ id }) => id === input.id) : undefined
    if (input.id && !before) throw new Problem('not_found')
    if (!before && spaces.length >= SPACES_MAX) throw new Problem('too_many_spaces', { max: SPACES_MAX })
    const parentId = input.parentId ?? null
    if (parentId && !spaces.some(({ id }) => id === parentId)) throw new Problem('not_found')
    if (before && isWithin(spaces, { inner: parentId, outer: before.id })) {
      throw new Problem('space_in_itself', {}, 'parentId')
    }
    const siblings = spaces.filter((space) => space.parentId === parentId)
    const isPlaced = before?.parentId === parentId
    const row = {
      parentId,
      nameKk: input.nameKk,
      nameRu: input.nameRu,
      nameEn: input.nameEn ?? null,
      isShared: input.isShared,
      capacity: input.capacity ?? null,
      minutesBefore: input.minutesBefore,
      minutesAfter: input.minutesAfter,
      position:
        before && isPlaced ? before.position : Math.max(0, ...siblings.map((space) => space.position)) + 1,
    }
    const id = before?.id ?? newId()
    if (before) await trx.updateTable('spaces').set(row).where('id', '=', id).execute()
    else {
      await trx
        .insertInto('spaces')
        .values({ id, venueId: venue.id, units: '[1,2)', ...row, createdAt: by.now })
        .execute()
    }
    await renumber(trx, venue.id)
    const { venueId: _venue, id: _id, archivedAt: _archived, ...old } = before ?? {}
    await record(trx, {
      actor: by.actor,
      action: before ? 'venues.change_space' : 'venues.add_space',
      subjectKind: 'venue',
      subjectId: venue.id,
      kato: venue.districtKato,
      before: before ? old : null,
      after: row,
    })
    return { id }
  })
  return work.catch(asProblem)
}

/**
 * Takes a space out of the choices, or puts it back. Problems: not_found, space_is_booked (something to come is booked
 * in it or inside it).
 */
export async function archiveSpace(db: Db, by: By, input: { id: string; isArchived: boolean }) {
  await db.transaction().execute(async (trx) => {
    const space = await trx
      .selectFrom('spaces')
      .where('id', '=', input.id)
      .select(['venueId', 'nameKk', 'nameRu', 'archivedAt'])
      .executeTakeFirst()
    if (!space) throw new Problem('not_found')
    const venue = await lockedVenue(trx, by, space.venueId)
    if ((space.archivedAt !== null) === input.isArchived) return
    if (input.isArchived && (await hasComingBookings(trx, input.id, by.now))) {
      throw new Problem('space_is_booked')
    }
    await trx
      .updateTable('spaces')
      .set({ archivedAt: input.isArchived ? by.now : null })
      .where('id', '=', input.id)
      .execute()
    await record(trx, {
      actor: by.actor,
      action: 'venues.change_space',
      subjectKind: 'venue',
      subjectId: venue.id,
      kato: venue.districtKato,
      before: { nameKk: space.nameKk, isArchived: !input.isArchived },
      after: { nameKk: space.nameKk, isArchived: input.isArchived },
    })
  })
}

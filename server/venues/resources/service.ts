import type { Db } from '#db/client.ts'
import { covers, type By } from '#server/access/scope.ts'
import { regionOf } from '#server/access/territory.ts'
import { record } from '#server/audit/service.ts'
import { newId } from '#server/kit/id.ts'
import { Problem } from '#server/kit/problem.ts'
import { searchFold } from '#server/kit/search-fold.ts'
import { findPlace } from '#server/regions/queries.ts'
import { findResource } from './queries.ts'
import type { ResourceInput } from './schema.ts'

/** Adds a resource or changes one. Problems: not_found, place_unknown, place_outside. */
export async function saveResource(db: Db, by: By, input: ResourceInput): Promise<{ id: string }> {
  const id = input.id ?? newId()
  await db.transaction().execute(async (trx) => {
    const before = input.id ? await findResource(trx, by.scope, input.id) : null
    if (before === undefined) throw new Problem('not_found')
    const place = await findPlace(trx, input.districtKato)
    if (!place) throw new Problem('place_unknown', {}, 'districtKato')
    const institutionId = input.institutionId ?? null
    if (!covers(by.scope, { districtKato: input.districtKato, institutionId })) {
      throw new Problem('place_outside', {}, 'districtKato')
    }
    const row = {
      kind: input.kind,
      nameKk: input.nameKk,
      nameRu: input.nameRu,
      nameEn: input.nameEn ?? null,
      districtKato: input.districtKato,
      regionKato: regionOf(input.districtKato),
      institutionId,
      phone: input.phone ?? null,
    }
    const searchText = searchFold(
      [row.nameKk, row.nameRu, row.nameEn, place.nameKk].filter(Boolean).join(' '),
    ).text
    if (before) {
      await trx
        .updateTable('resources')
        .set({ ...row, searchText })
        .where('id', '=', id)
        .execute()
    } else {
      await trx
        .insertInto('resources')
        .values({ id, ...row, searchText, createdAt: by.now })
        .execute()
    }
    const { searchText: _text, createdAt: _created, ...old } = before ?? {}
    await record(trx, {
      actor: by.actor,
      action: before ? 'venues.change_resource' : 'venues.add_resource',
      subjectKind: 'resource',
      subjectId: id,
      kato: row.districtKato,
      before: before ? old : null,
      after: row,
    })
  })
  return { id }
}

/** Takes a resource out of the choices, or puts it back; what is booked stays booked. Problems: not_found. */
export async function archiveResource(db: Db, by: By, input: { id: string; isArchived: boolean }) {
  await db.transaction().execute(async (trx) => {
    const before = await findResource(trx, by.scope, input.id)
    if (!before) throw new Problem('not_found')
    if ((before.archivedAt !== null) === input.isArchived) return
    await trx
      .updateTable('resources')
      .set({ archivedAt: input.isArchived ? by.now : null })
      .where('id', '=', input.id)
      .execute()
    await record(trx, {
      actor: by.actor,
      action: 'venues.change_resource',
      subjectKind: 'resource',
      subjectId: input.id,
      kato: before.districtKato,
      before: { isArchived: !input.isArchived },
      after: { isArchived: input.isArchived },
    })
  })
}

import type { Db } from '#db/client.ts'
import { violatedUnique } from '#db/errors.ts'
import { assertCovers, covers, type By } from '#server/access/scope.ts'
import { regionOf } from '#server/access/territory.ts'
import { record } from '#server/audit/service.ts'
import { newId } from '#server/kit/id.ts'
import { Problem } from '#server/kit/problem.ts'
import { searchFold } from '#server/kit/search-fold.ts'
import { findPlace } from '#server/regions/queries.ts'
import { findInstitution } from './queries.ts'
import type { InstitutionInput } from './schema.ts'

const nullable = <T>(value: T | undefined): T | null => value ?? null

function rowOf(input: InstitutionInput) {
  return {
    kind: input.kind,
    isStateBody: input.isStateBody,
    bin: nullable(input.bin),
    nameKk: input.nameKk,
    nameRu: input.nameRu,
    nameEn: nullable(input.nameEn),
    districtKato: input.districtKato,
    regionKato: regionOf(input.districtKato),
    addressKk: nullable(input.addressKk),
    addressRu: nullable(input.addressRu),
    phone: nullable(input.phone),
    email: nullable(input.email),
  }
}

/**
 * Adds an organisation or changes one; returns its id. Problems: not_found (outside the scope), place_unknown,
 * place_outside, bin_taken.
 */
export async function saveInstitution(db: Db, by: By, input: InstitutionInput): Promise<{ id: string }> {
  const id = input.id ?? newId()
  try {
    await db.transaction().execute(async (trx) => {
      const before = input.id ? await findInstitution(trx, by.scope, input.id) : null
      if (before === undefined) throw new Problem('not_found')
      const place = await findPlace(trx, input.districtKato)
      if (!place) throw new Problem('place_unknown', {}, 'districtKato')
      if (!covers(by.scope, { districtKato: input.districtKato, institutionId: before?.id ?? null })) {
        throw new Problem('place_outside', {}, 'districtKato')
      }
      const row = rowOf(input)
      const words = [row.nameKk, row.nameRu, row.nameEn, row.bin, place.nameKk, place.nameRu, place.nameEn]
      const searchText = searchFold(words.filter(Boolean).join(' ')).text
      if (before) {
        await trx
          .updateTable('institutions')
          .set({ ...row, searchText, updatedAt: by.now })
          .where('id', '=', id)
          .execute()
      } else {
        await trx
          .insertInto('institutions')
          .values({ id, ...row, searchText })
          .execute()
      }
      const { searchText: _text, createdAt: _created, updatedAt: _updated, ...old } = before ?? {}
      await record(trx, {
        actor: by.actor,
        action: before ? 'institutions.change' : 'institutions.add',
        subjectKind: 'institution',
        subjectId: id,
        kato: row.districtKato,
        before: before ? old : null,
        after: row,
      })
    })
  } catch (error) {
    if (violatedUnique(error) === 'institution_bin_once') throw new Problem('bin_taken', {}, 'bin')
    throw error
  }
  return { id }
}

/** Takes an organisation out of the choices, or puts it back. Problems: not_found. */
export async function archiveInstitution(
  db: Db,
  by: By,
  { id, isArchived }: { id: string; isArchived: boolean },
) {
  await db.transaction().execute(async (trx) => {
    const before = await findInstitution(trx, by.scope, id)
    if (!before) throw new Problem('not_found')
    assertCovers(by.scope, { districtKato: before.districtKato, institutionId: before.id })
    if ((before.archivedAt !== null) === isArchived) return
    await trx
      .updateTable('institutions')
      .set({ archivedAt: isArchived ? by.now : null, updatedAt: by.now })
      .where('id', '=', id)
      .execute()
    await record(trx, {
      actor: by.actor,
      action: isArchived ? 'institutions.archive' : 'institutions.restore',
      subjectKind: 'institution',
      subjectId: id,
      kato: before.districtKato,
    })
  })
}

import type { Db } from '#db/client.ts'
import { covers, type By } from '#server/access/scope.ts'
import { REPUBLIC } from '#server/access/territory.ts'
import { record } from '#server/audit/service.ts'
import { newId } from '#server/kit/id.ts'
import { Problem } from '#server/kit/problem.ts'
import { searchFold } from '#server/kit/search-fold.ts'
import { findProgramme, listSlugsLike } from './queries.ts'
import { outsideSystemsText, readOutsideSystems, type OutsideSystem } from './outside-systems.ts'
import type { ProgrammeInput } from './schema.ts'
import { programmeSlug } from './slug.ts'

function rowOf(input: ProgrammeInput) {
  return {
    nameKk: input.nameKk,
    nameRu: input.nameRu,
    nameEn: input.nameEn ?? null,
    descriptionKk: input.descriptionKk ?? null,
    descriptionRu: input.descriptionRu ?? null,
    descriptionEn: input.descriptionEn ?? null,
    regionKato: input.kato === REPUBLIC ? null : input.kato,
    targetGroups: input.targetGroups,
    plannedPeople: input.plannedPeople ?? null,
    link: input.link ?? null,
    partners: input.partners ?? null,
    outsideSystems: JSON.stringify(readOutsideSystems(input.outsideSystems ?? '') ?? []),
  }
}

/**
 * Adds a programme or changes one; returns its id. Only who answers for the whole country writes its programmes.
 * Problems: not_found, place_outside.
 */
export async function saveProgramme(db: Db, by: By, input: ProgrammeInput): Promise<{ id: string }> {
  return db.transaction().execute(async (trx) => {
    const before = input.id ? await findProgramme(trx, by.scope, input.id) : null
    if (before === undefined) throw new Problem('not_found')
    if (!covers(by.scope, { districtKato: input.kato })) throw new Problem('place_outside', {}, 'kato')
    const id = before?.id ?? newId()
    const row = rowOf(input)
    const searchText = searchFold(
      [row.nameKk, row.nameRu, row.nameEn, row.partners].filter(Boolean).join(' '),
    ).text
    if (before) {
      await trx
        .updateTable('programmes')
        .set({ ...row, searchText })
        .where('id', '=', id)
        .execute()
    } else {
      const name = row.nameEn ?? row.nameKk
      const taken = await listSlugsLike(
        trx,
        programmeSlug(name, () => false),
      )
      const slug = programmeSlug(name, (wanted) => taken.has(wanted))
      await trx
        .insertInto('programmes')
        .values({ id, slug, ...row, searchText })
        .execute()
    }
    const { searchText: _text, createdAt: _created, ...old } = before ?? {}
    const oldSystems = outsideSystemsText((before?.outsideSystems as OutsideSystem[] | undefined) ?? [])
    await record(trx, {
      actor: by.actor,
      action: before ? 'programmes.change' : 'programmes.add',
      subjectKind: 'programme',
      subjectId: id,
      kato: row.regionKato,
      before: before ? { ...old, outsideSystems: oldSystems || null } : null,
      after: { ...row, outsideSystems: input.outsideSystems ?? null },
    })
    return { id }
  })
}

/** Takes a programme out of the choices, or puts it back; its events keep it. Problems: not_found. */
export async function archiveProgramme(
  db: Db,
  by: By,
  { id, isArchived }: { id: string; isArchived: boolean },
) {
  await db.transaction().execute(async (trx) => {
    const before = await findProgramme(trx, by.scope, id)
    if (!before) throw new Problem('not_found')
    if ((before.archivedAt !== null) === isArchived) return
    await trx
      .updateTable('programmes')
      .set({ archivedAt: isArchived ? by.now : null })
      .where('id', '=', id)
      .execute()
    await record(trx, {
      actor: by.actor,
      action: isArchived ? 'programmes.archive' : 'programmes.restore',
      subjectKind: 'programme',
      subjectId: id,
      kato: before.regionKato,
    })
  })
}

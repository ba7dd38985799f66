import type { Db } from '#db/client.ts'
import { covers, type By } from '#server/access/scope.ts'
import { REPUBLIC } from '#server/access/territory.ts'
import { record } from '#server/audit/service.ts'
import { Problem } from '#server/kit/problem.ts'
import { findMovedDay } from './queries.ts'
import type { MovedDayInput } from './schema.ts'

/** Days off are those of the whole country, so only who answers for it writes them. Problems: not_allowed. */
function assertRepublic(by: By) {
  if (!covers(by.scope, { districtKato: REPUBLIC })) throw new Problem('not_allowed')
}

/** Writes a moved day, in place of what stood at its date. Problems: not_allowed. */
export async function saveMovedDay(db: Db, by: By, input: MovedDayInput): Promise<void> {
  assertRepublic(by)
  const row = { ...input, nameEn: input.nameEn ?? null, source: input.source ?? null }
  await db.transaction().execute(async (trx) => {
    const before = await findMovedDay(trx, input.heldOn)
    await trx
      .insertInto('movedDays')
      .values(row)
      .onConflict((conflict) => conflict.column('heldOn').doUpdateSet(row))
      .execute()
    await record(trx, {
      actor: by.actor,
      action: 'regions.set_day',
      subjectKind: 'moved_day',
      subjectId: input.heldOn,
      kato: REPUBLIC,
      before: before ?? null,
      after: row,
    })
  })
}

/** Takes a moved day out of the table. Problems: not_allowed, not_found. */
export async function removeMovedDay(db: Db, by: By, { heldOn }: { heldOn: string }): Promise<void> {
  assertRepublic(by)
  await db.transaction().execute(async (trx) => {
    const before = await findMovedDay(trx, heldOn)
    if (!before) throw new Problem('not_found')
    await trx.deleteFrom('movedDays').where('heldOn', '=', heldOn).execute()
    await record(trx, {
      actor: by.actor,
      action: 'regions.remove_day',
      subjectKind: 'moved_day',
      subjectId: heldOn,
      kato: REPUBLIC,
      before,
    })
  })
}

import { sql, type Insertable } from 'kysely'
import type { Db, Trx } from '#db/client.ts'
import type { DB } from '#db/types.ts'
import { newId } from '#server/kit/id.ts'
import { searchFold } from '#server/kit/search-fold.ts'
import type { PlanYears } from '../term/term.ts'
import { responsiblesOf } from '../responsible.ts'

const ROWS_AT_ONCE = 200

/** A plan of a region whose years hold this year: the one of this year alone comes first. */
export function findPlanOfYear(db: Db, regionKato: string, { yearFrom, yearTo }: PlanYears) {
  return db
    .selectFrom('plans')
    .where('regionKato', '=', regionKato)
    .where('yearFrom', '<=', yearFrom)
    .where('yearTo', '>=', yearTo)
    .orderBy(sql`year_to - year_from`)
    .selectAll()
    .executeTakeFirst()
}

/** The row of a plan, locked against other writers. */
export function lockPlan(trx: Trx, id: string) {
  return trx.selectFrom('plans').where('id', '=', id).selectAll().forNoKeyUpdate().executeTakeFirst()
}

export function listDirections(db: Db, planId: string) {
  return db
    .selectFrom('planDirections')
    .where('planId', '=', planId)
    .selectAll()
    .orderBy('position')
    .orderBy('id')
    .execute()
}

/** Every measure of a plan in its order, with its direction's key. */
export function listPlanMeasures(db: Db, planId: string) {
  return db
    .selectFrom('planMeasures as m')
    .innerJoin('planDirections as d', 'd.id', 'm.directionId')
    .where('m.planId', '=', planId)
    .selectAll('m')
    .select('d.nameKey as directionKey')
    .orderBy('d.position')
    .orderBy('d.id')
    .orderBy('m.position')
    .orderBy('m.id')
    .execute()
}

export type NewMeasure = Insertable<DB['planMeasures']>

export function measureSearchText(measure: {
  number?: string | null | undefined
  nameKk?: string | null | undefined
  nameRu?: string | null | undefined
  form?: string | null | undefined
  responsible: string
}): string {
  const { number, nameKk, nameRu, form, responsible } = measure
  return searchFold([number, nameKk, nameRu, form, responsible].filter(Boolean).join(' ')).text
}

/** Ids of organisations of a region by the folded names plans call them. */
export async function institutionsByName(db: Db, regionKato: string): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom('institutions')
    .where('regionKato', '=', regionKato)
    .where('archivedAt', 'is', null)
    .select(['id', 'nameKk', 'nameRu', 'nameEn'])
    .orderBy('id')
    .execute()
  return new Map(
    rows.flatMap(({ id, nameKk, nameRu, nameEn }) =>
      [nameKk, nameRu, nameEn].flatMap((name): [string, string][] =>
        name ? [[searchFold(name).text, id]] : [],
      ),
    ),
  )
}

/** Writes who answers for measures anew, as their texts say. */
export async function writeResponsibles(
  trx: Trx,
  measures: readonly { id: string; responsible: string }[],
  institutions: ReadonlyMap<string, string>,
): Promise<void> {
  for (let at = 0; at < measures.length; at += ROWS_AT_ONCE) {
    const part = measures.slice(at, at + ROWS_AT_ONCE)
    await trx
      .deleteFrom('planResponsibles')
      .where(
        'measureId',
        'in',
        part.map(({ id }) => id),
      )
      .execute()
    const rows = part.flatMap(({ id, responsible }) =>
      responsiblesOf(responsible).map(({ name, key }, index) => ({
        measureId: id,
        position: index + 1,
        name,
        nameKey: key,
        institutionId: institutions.get(key) ?? null,
      })),
    )
    if (rows.length > 0) await trx.insertInto('planResponsibles').values(rows).execute()
  }
}

export async function insertMeasures(trx: Trx, measures: readonly NewMeasure[]): Promise<void> {
  for (let at = 0; at < measures.length; at += ROWS_AT_ONCE) {
    await trx
      .insertInto('planMeasures')
      .values(measures.slice(at, at + ROWS_AT_ONCE))
      .execute()
  }
}

/** The direction of this key, added below the others when the plan has none. */
export async function ensureDirections(
  trx: Trx,
  planId: string,
  wanted: readonly { key: string; nameKk: string | null; nameRu: string | null }[],
): Promise<Map<string, string>> {
  const there = await listDirections(trx, planId)
  const ids = new Map(there.map(({ nameKey, id }) => [nameKey, id]))
  let position = Math.max(0, ...there.map((direction) => direction.position))
  for (const { key, nameKk, nameRu } of wanted) {
    if (ids.has(key)) continue
    const id = newId()
    position += 1
    await trx
      .insertInto('planDirections')
      .values({ id, planId, position, nameKk, nameRu, nameKey: key })
      .execute()
    ids.set(key, id)
  }
  return ids
}

/** A change of an approved plan makes it a draft of the next version. */
export async function touchPlan(trx: Trx, planId: string, now: Date): Promise<void> {
  await trx.updateTable('plans').set({ status: 'draft', updatedAt: now }).where('id', '=', planId).execute()
}

/** The region whose plan a measure belongs to, for an event that carries it out. */
export function findMeasureRegion(db: Db, id: string) {
  return db
    .selectFrom('planMeasures as m')
    .innerJoin('plans as p', 'p.id', 'm.planId')
    .where('m.id', '=', id)
    .select('p.regionKato')
    .executeTakeFirst()
}

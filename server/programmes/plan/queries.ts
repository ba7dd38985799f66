import { sql, type Expression, type SqlBool } from 'kysely'
import type { Db } from '#db/client.ts'
import type { Scope } from '#server/access/scope.ts'
import { REPUBLIC } from '#server/access/territory.ts'
import { searchFold } from '#server/kit/search-fold.ts'
import { attachedByMeasure, listDocuments } from './documents/queries.ts'
import { listDirections, listPlanMeasures } from './storage/queries.ts'

/** A plan `p` is read in the whole of its region, by its districts and organisations too. */
export function readable(scope: Scope): Expression<SqlBool> {
  if (scope.katos.includes(REPUBLIC)) return sql<SqlBool>`true`
  const regions = scope.katos.map((kato) => `${kato.slice(0, 2)}0000000`)
  return sql<SqlBool>`(p.region_kato = any(${regions}::text[]) or exists (
    select from institutions i where i.region_kato = p.region_kato and i.id = any(${scope.institutionIds}::uuid[])))`
}

const withRegion = (db: Db, scope: Scope) =>
  db
    .selectFrom('plans as p')
    .innerJoin('divisions as r', 'r.kato', 'p.regionKato')
    .where(readable(scope))
    .selectAll('p')
    .select(['r.nameKk as regionKk', 'r.nameRu as regionRu', 'r.nameEn as regionEn'])

/** The plans a person may read, the newest first, with the number of their measures. */
export function listPlans(db: Db, scope: Scope) {
  return withRegion(db, scope)
    .select((eb) =>
      eb
        .selectFrom('planMeasures as m')
        .whereRef('m.planId', '=', 'p.id')
        .select(sql<number>`count(*)`.as('count'))
        .as('measureCount'),
    )
    .orderBy('p.yearTo', 'desc')
    .orderBy('p.regionKato')
    .orderBy('p.id')
    .execute()
}

/** One plan a person may read. */
export function findPlan(db: Db, scope: Scope, id: string) {
  return withRegion(db, scope).where('p.id', '=', id).executeTakeFirst()
}

/** A plan with its directions and measures in their order, who answers for each, and the names of their documents. */
export async function findWholePlan(db: Db, scope: Scope, id: string) {
  const plan = await findPlan(db, scope, id)
  if (!plan) return undefined
  const [directions, measures, attached, responsibles] = await Promise.all([
    listDirections(db, id),
    listPlanMeasures(db, id),
    attachedByMeasure(db, id),
    db
      .selectFrom('planResponsibles as r')
      .innerJoin('planMeasures as m', 'm.id', 'r.measureId')
      .where('m.planId', '=', id)
      .select(['r.measureId', 'r.name', 'r.nameKey', 'r.institutionId'])
      .orderBy('r.measureId')
      .orderBy('r.position')
      .execute(),
  ])
  const of = new Map<string, typeof responsibles>()
  for (const responsible of responsibles) {
    of.set(responsible.measureId, [...(of.get(responsible.measureId) ?? []), responsible])
  }
  return {
    plan,
    directions,
    measures: measures.map(({ searchText: _text, ...measure }) => ({
      ...measure,
      responsibles: of.get(measure.id) ?? [],
      attached: (attached.get(measure.id) ?? []).map(({ name }) => name),
    })),
  }
}

/** Measures of a region's plans that still run in a year, for an event to say which it carries out. */
export function listMeasureChoices(db: Db, scope: Scope, { region, year }: { region: string; year: number }) {
  return db
    .selectFrom('planMeasures as m')
    .innerJoin('plans as p', 'p.id', 'm.planId')
    .innerJoin('planDirections as d', 'd.id', 'm.directionId')
    .where(readable(scope))
    .where('p.regionKato', '=', region)
    .where('p.yearTo', '>=', year)
    .select(['m.id', 'm.number', 'm.nameKk', 'm.nameRu', 'm.directionId'])
    .select(['d.nameKk as directionKk', 'd.nameRu as directionRu', 'p.yearFrom', 'p.yearTo'])
    .orderBy('p.yearFrom')
    .orderBy('d.position')
    .orderBy('m.position')
    .execute()
}

/** One measure with its plan, direction and programme, for whoever may see that plan. */
export async function findMeasureInPlan(db: Db, scope: Scope, id: string) {
  const measure = await db
    .selectFrom('planMeasures as m')
    .innerJoin('planDirections as d', 'd.id', 'm.directionId')
    .leftJoin('programmes as g', 'g.id', 'm.programmeId')
    .leftJoin('authUsers as u', 'u.id', 'm.stateBy')
    .where('m.id', '=', id)
    .selectAll('m')
    .select(['d.nameKk as directionKk', 'd.nameRu as directionRu', 'u.name as stateByName'])
    .select(['g.nameKk as programmeKk', 'g.nameRu as programmeRu', 'g.nameEn as programmeEn'])
    .executeTakeFirst()
  const plan = measure && (await findPlan(db, scope, measure.planId))
  return measure && plan ? { plan, measure } : undefined
}

/** The same with who is responsible, its remarks (the newest first), orders and documents. */
export async function findMeasure(db: Db, scope: Scope, id: string) {
  const found = await findMeasureInPlan(db, scope, id)
  if (!found) return undefined
  const [responsibles, remarks, orders, documents] = await Promise.all([
    db
      .selectFrom('planResponsibles as r')
      .leftJoin('institutions as i', 'i.id', 'r.institutionId')
      .where('r.measureId', '=', id)
      .select(['r.name', 'r.institutionId', 'i.nameKk', 'i.nameRu'])
      .orderBy('r.position')
      .execute(),
    db
      .selectFrom('planRemarks as r')
      .leftJoin('authUsers as u', 'u.id', 'r.writtenBy')
      .where('r.measureId', '=', id)
      .select(['r.id', 'r.text', 'r.writtenAt', 'u.name as by'])
      .orderBy('r.writtenAt', 'desc')
      .execute(),
    listOrders(db, found.plan.id, id),
    listDocuments(db, id),
  ])
  return { ...found, responsibles, remarks, orders, documents }
}

const CHOICES_MAX = 20

/**
 * Measures of a plan by what was typed: the one of this number, or those whose text holds every word, the first twenty
 * with `total` of all. With `measureId` that one; with neither none.
 */
export async function listMeasuresNamed(
  db: Db,
  { planId, q, measureId }: { planId: string; q: string; measureId?: string | undefined },
) {
  const { tokens } = searchFold(q)
  if (!measureId && tokens.length === 0) return { measures: [], total: 0 }
  const all = db.selectFrom('planMeasures as m').where('m.planId', '=', planId)
  const listed = async (base: typeof all) => ({
    measures: await base
      .select(['m.id', 'm.number', 'm.nameKk', 'm.nameRu'])
      .orderBy('m.position')
      .orderBy('m.id')
      .limit(CHOICES_MAX)
      .execute(),
    total: (await base.select(({ fn }) => fn.countAll<number>().as('total')).executeTakeFirstOrThrow()).total,
  })
  if (measureId) return listed(all.where('m.id', '=', measureId))
  const numbered = await listed(all.where('m.number', '=', q))
  if (numbered.total > 0) return numbered
  return listed(tokens.reduce((base, token) => base.where('m.searchText', 'like', `%${token}%`), all))
}

/** Orders of a plan (or of one measure), those not done and due first on top. */
export function listOrders(db: Db, planId: string, measureId?: string) {
  let query = db
    .selectFrom('planOrders as o')
    .leftJoin('planMeasures as m', 'm.id', 'o.measureId')
    .leftJoin('divisions as d', 'd.kato', 'o.districtKato')
    .where('o.planId', '=', planId)
  if (measureId) query = query.where('o.measureId', '=', measureId)
  return query
    .selectAll('o')
    .select(['m.number as measureNumber', 'm.nameKk as measureKk', 'm.nameRu as measureRu'])
    .select('m.districtKatos as measureDistricts')
    .select(['d.nameKk as districtKk', 'd.nameRu as districtRu', 'd.nameEn as districtEn'])
    .orderBy(sql`o.done_at is not null`)
    .orderBy('o.dueOn')
    .orderBy('o.id')
    .execute()
}

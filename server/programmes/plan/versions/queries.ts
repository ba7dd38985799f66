import type { Db } from '#db/client.ts'
import { attachedByMeasure } from '../documents/queries.ts'
import { listPlanMeasures, listDirections } from '../storage/queries.ts'
import type { VersionContent } from './difference.ts'

/** The plan's measures as a version keeps them. */
export async function contentOf(db: Db, planId: string): Promise<VersionContent> {
  const names = new Map(
    (await listDirections(db, planId)).map(({ id, nameKk, nameRu }) => [id, nameRu ?? nameKk ?? '']),
  )
  const measures = await listPlanMeasures(db, planId)
  const attached = await attachedByMeasure(db, planId)
  return {
    measures: measures.map((measure) => ({
      id: measure.id,
      direction: names.get(measure.directionId) ?? '',
      number: measure.number,
      nameKk: measure.nameKk,
      nameRu: measure.nameRu,
      form: measure.form,
      term: measure.term,
      responsible: measure.responsible,
      funding: measure.funding,
      cost: measure.cost,
      plannedEvents: measure.plannedEvents,
      plannedPeople: measure.plannedPeople,
      districtKatos: measure.districtKatos,
      partners: measure.partners,
      documents: measure.documents,
      attached: attached.get(measure.id) ?? [],
      note: measure.note,
    })),
  }
}

/** Versions of a plan, the newest first, without their contents. */
export function listVersions(db: Db, planId: string) {
  return db
    .selectFrom('planVersions as v')
    .leftJoin('authUsers as u', 'u.id', 'v.approvedBy')
    .where('v.planId', '=', planId)
    .select(['v.number', 'v.reason', 'v.approvedAt', 'u.name as by'])
    .orderBy('v.number', 'desc')
    .execute()
}

/** What a version held, as it was approved; without a number the plan as it stands. */
export async function findContent(
  db: Db,
  planId: string,
  number?: number,
): Promise<VersionContent | undefined> {
  if (number === undefined) return contentOf(db, planId)
  const row = await db
    .selectFrom('planVersions')
    .where('planId', '=', planId)
    .where('number', '=', number)
    .select('content')
    .executeTakeFirst()
  return row?.content as VersionContent | undefined
}

import { sql } from 'kysely'
import type { Db, Trx } from '#db/client.ts'
import { inScope } from '#server/access/queries.ts'
import type { Scope } from '#server/access/scope.ts'
import { IS_UNTOUCHED } from '../rollouts/queries.ts'
import type { EntryTypeFacts } from './difference.ts'

/** Drafts of a template that were ordered by a territory of this scope, by the name of who got them. */
export async function listGivenDrafts(db: Db, scope: Scope, templateId: string) {
  return db
    .selectFrom('templateRolloutTargets as g')
    .innerJoin('templateRollouts as r', 'r.id', 'g.rolloutId')
    .innerJoin('divisions as d', 'd.kato', 'g.kato')
    .leftJoin('events as e', 'e.id', 'g.eventId')
    .where('r.templateId', '=', templateId)
    .where(inScope(scope, { district: 'r.kato' }))
    .select([
      'g.rolloutId',
      'g.kato',
      'g.eventId',
      'g.deadline',
      'g.hasOwnPeople',
      'g.templateVersion',
      'd.nameKk as placeKk',
      'd.nameRu as placeRu',
      'd.nameEn as placeEn',
      'e.status',
      'e.kind',
      'e.programmeId',
      'e.titleKk',
      'e.titleRu',
      'e.titleEn',
      'e.descriptionKk',
      'e.descriptionRu',
      'e.descriptionEn',
      'e.plannedPeople',
      'e.targetGroups',
      'e.ageMin',
      'e.ageMax',
      'e.languages',
      IS_UNTOUCHED.as('isUntouched'),
      sql<EntryTypeFacts[]>`coalesce((select json_agg(json_build_object(
        'kind', t.kind, 'capacity', t.capacity, 'hasWaitingList', t.has_waiting_list) order by t.position)
        from entry_types t where t.event_id = e.id), '[]'::json)`.as('entryTypes'),
    ])
    .orderBy(sql`d.name_kk collate qamtu_kk`)
    .orderBy('r.createdAt')
    .execute()
}
export type GivenDraft = Awaited<ReturnType<typeof listGivenDrafts>>[number]

/** Names of programmes, to say which one an event belongs to. */
export async function listProgrammeNames(db: Db, ids: readonly string[]) {
  if (ids.length === 0) return []
  return db
    .selectFrom('programmes')
    .where('id', 'in', [...new Set(ids)])
    .select(['id', 'nameKk', 'nameRu', 'nameEn'])
    .execute()
}

/** Holds a template as it is while its drafts are written. */
export function lockTemplate(trx: Trx, id: string) {
  return trx.selectFrom('eventTemplates').where('id', '=', id).select('version').forShare().executeTakeFirst()
}

/** Locks drafts in one order, whoever else writes them. */
export async function lockDrafts(trx: Trx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await trx
    .selectFrom('events')
    .where('id', 'in', [...ids])
    .select('id')
    .orderBy('id')
    .forNoKeyUpdate()
    .execute()
}

/** The draft is now as the template of this version wrote it. */
export async function markRenewed(
  trx: Trx,
  {
    rolloutId,
    kato,
    ...row
  }: {
    rolloutId: string
    kato: string
    eventVersion: number
    templateVersion: number
    plannedPeople: number | null
  },
): Promise<void> {
  await trx
    .updateTable('templateRolloutTargets')
    .set(row)
    .where('rolloutId', '=', rolloutId)
    .where('kato', '=', kato)
    .execute()
}

import { sql, type Expression, type SqlBool } from 'kysely'
import type { Db, Trx } from '#db/client.ts'
import { inScope } from '#server/access/queries.ts'
import type { Scope } from '#server/access/scope.ts'
import { isRegion, katoPrefix, regionOf, REPUBLIC } from '#server/access/territory.ts'
import { searchFold } from '#server/kit/search-fold.ts'
import type { EntryTypeInput } from '../schema.ts'
import type { TemplateListInput } from './schema.ts'

export const TEMPLATES_PER_PAGE = 50

/** Templates that are one's own to change. */
const own = (scope: Scope) => inScope(scope, { district: 't.kato', institution: 't.institution_id' })

/** The territories around a code, the code included: the country, its region, its district. */
function around(kato: string): string[] {
  const district = isRegion(kato) || kato === REPUBLIC ? [] : [`${katoPrefix(kato).slice(0, 4)}00000`]
  return [...new Set([REPUBLIC, ...(kato === REPUBLIC ? [] : [regionOf(kato)]), ...district, kato])]
}

/**
 * Templates one may use: one's own, and those of the territories around one's own territory or organisation. Templates
 * of an organisation stay with it and with those over its territory.
 */
export function usableBy(scope: Scope): Expression<SqlBool> {
  const katos = [...new Set(scope.katos.flatMap(around))]
  return sql<SqlBool>`(${own(scope)} or (t.institution_id is null and (t.kato = any(${katos}::text[])
    or exists (select from institutions h where h.id = any(${scope.institutionIds}::uuid[]) and t.kato in
      (${REPUBLIC}, left(h.district_kato, 2) || '0000000', left(h.district_kato, 4) || '00000', h.district_kato)))))`
}

function listed(db: Db, scope: Scope) {
  return db
    .selectFrom('eventTemplates as t')
    .innerJoin('divisions as d', 'd.kato', 't.kato')
    .leftJoin('institutions as i', 'i.id', 't.institutionId')
    .leftJoin('programmes as p', 'p.id', 't.programmeId')
    .where(usableBy(scope))
}

const NAMES = [
  'd.nameKk as placeKk',
  'd.nameRu as placeRu',
  'd.nameEn as placeEn',
  'i.nameKk as institutionKk',
  'i.nameRu as institutionRu',
  'i.nameEn as institutionEn',
  'p.nameKk as programmeKk',
  'p.nameRu as programmeRu',
  'p.nameEn as programmeEn',
] as const

/** One page of the templates one may use, the wider territory first, with how many events were made of each. */
export async function listTemplates(db: Db, scope: Scope, { q, isArchived, page }: TemplateListInput) {
  let base = listed(db, scope).where('t.archivedAt', isArchived ? 'is not' : 'is', null)
  for (const token of searchFold(q).tokens) base = base.where('t.searchText', 'like', `%${token}%`)
  const rows = await base
    .select([
      't.id',
      't.kind',
      't.titleKk',
      't.titleRu',
      't.titleEn',
      't.kato',
      't.institutionId',
      't.updatedAt',
      ...NAMES,
    ])
    .select((eb) =>
      eb
        .selectFrom('events as e')
        .whereRef('e.templateId', '=', 't.id')
        .select(sql<number>`count(*)`.as('count'))
        .as('eventCount'),
    )
    .orderBy(sql`t.kato = ${REPUBLIC} desc, coalesce(t.title_kk, t.title_ru, t.title_en) collate qamtu_kk`)
    .orderBy('t.id')
    .limit(TEMPLATES_PER_PAGE)
    .offset((page - 1) * TEMPLATES_PER_PAGE)
    .execute()
  const { total } = await base.select(({ fn }) => fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  return { rows, total, pageSize: TEMPLATES_PER_PAGE }
}

type Listed = { entryTypes: object }
/** Entry types as the schema wrote them into the row. */
export const entryTypesOf = ({ entryTypes }: Listed) => entryTypes as EntryTypeInput[]

/** One template that may be used, with the names of what it belongs to. */
export function findTemplate(db: Db, scope: Scope, id: string) {
  return listed(db, scope).where('t.id', '=', id).selectAll('t').select(NAMES).executeTakeFirst()
}

/** One of one's own templates, locked against other editors. */
export function lockOwnTemplate(trx: Trx, scope: Scope, id: string) {
  return trx
    .selectFrom('eventTemplates as t')
    .where('t.id', '=', id)
    .where(own(scope))
    .selectAll('t')
    .forNoKeyUpdate()
    .executeTakeFirst()
}

/** A template that may be used, as an event is made of it. */
export function findUsable(trx: Db, scope: Scope, id: string) {
  return trx
    .selectFrom('eventTemplates as t')
    .where('t.id', '=', id)
    .where('t.archivedAt', 'is', null)
    .where(usableBy(scope))
    .selectAll('t')
    .executeTakeFirst()
}
export type TemplateRow = NonNullable<Awaited<ReturnType<typeof findUsable>>>

/** What the page of an event says of the template it was made of, and of the roll-out that gave it. */
export async function findOrigin(db: Db, scope: Scope, eventId: string) {
  return db
    .selectFrom('events as e')
    .innerJoin('eventTemplates as t', 't.id', 'e.templateId')
    .leftJoin('templateRolloutTargets as g', 'g.eventId', 'e.id')
    .leftJoin('templateRollouts as r', 'r.id', 'g.rolloutId')
    .where('e.id', '=', eventId)
    .where(
      inScope(scope, {
        district: 'e.district_kato',
        institution: 'e.institution_id',
        event: 'e.id',
        creator: 'e.created_by',
      }),
    )
    .select([
      't.id',
      't.titleKk',
      't.titleRu',
      't.titleEn',
      't.notesKk',
      't.notesRu',
      't.checklist',
      't.usualStart',
      't.durationMinutes',
      't.version as templateVersion',
      'g.templateVersion as givenVersion',
      'r.id as rolloutId',
      'r.periodFrom',
      'r.periodTo',
      'r.note',
      'g.deadline',
    ])
    .executeTakeFirst()
}

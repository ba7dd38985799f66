import { sql } from 'kysely'
import type { Db } from '#db/client.ts'
import { inScope } from '#server/access/queries.ts'
import { scopePrefixes, type Scope } from '#server/access/scope.ts'
import { katoPrefix } from '#server/access/territory.ts'
import { HIDDEN_FIELDS } from '#server/kit/messages/audit-fields.ts'
import { searchFold } from '#server/kit/search-fold.ts'
import { endOfDay, startOfDay } from '#server/kit/zone.ts'
import { differences, referencesOf } from './differences.ts'
import type { AuditListInput } from './schema.ts'

export const ENTRIES_PER_PAGE = 25

function filtered(db: Db, scope: Scope, input: AuditListInput) {
  const { who, actor, action, subject, subjectId, kato, from, to, before } = input
  let query = db
    .selectFrom('auditLog as a')
    .leftJoin('authUsers as u', 'u.id', 'a.actorUserId')
    .where(inScope(scope, { district: 'a.kato' }))
  // The same condition in the words of the index; the whole republic needs neither.
  const regions = scopePrefixes(scope).map((prefix) => prefix.slice(0, 2))
  if (!regions.includes('')) query = query.where(sql<string>`left(a.kato, 2)`, 'in', regions)
  for (const token of searchFold(who).tokens) query = query.where('u.searchText', 'like', `%${token}%`)
  if (actor) query = query.where('a.actorUserId', '=', actor)
  if (action) query = query.where('a.action', '=', action)
  if (subject) query = query.where('a.subjectKind', '=', subject)
  if (subjectId) query = query.where('a.subjectId', '=', subjectId)
  if (kato) query = query.where('a.kato', 'like', `${katoPrefix(kato)}%`)
  if (from) query = query.where('a.at', '>=', startOfDay(from))
  if (to) query = query.where('a.at', '<', endOfDay(to))
  // Identifiers grow with time (UUID version 7), so the last one seen is where the next page begins.
  return before ? query.where('a.id', '<', before) : query
}

const lastName = (field: string) => field.split('.').at(-1) ?? field

type Named = { id: string; kk: string | null; ru: string | null; en: string | null }

/** Names of the things that ids stand for, whatever they are. */
async function nameThings(db: Db, ids: readonly string[]): Promise<Named[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<Named>`
    select id::text, title_kk as kk, title_ru as ru, title_en as en from events where id = any(${ids}::uuid[])
    union all select id::text, name_kk, name_ru, name_en from institutions where id = any(${ids}::uuid[])
    union all select id::text, name_kk, name_ru, name_en from venues where id = any(${ids}::uuid[])
    union all select id::text, name_kk, name_ru, name_en from programmes where id = any(${ids}::uuid[])
    union all select id, name, name, name from auth_users where id = any(${ids}::text[]) and home_kato is not null
    union all select s.id::text, e.title_kk, e.title_ru, e.title_en
      from event_sessions s join events e on e.id = s.event_id where s.id = any(${ids}::uuid[])
  `.execute(db)
  return rows
}

async function nameTerritories(db: Db, katos: readonly string[]): Promise<Named[]> {
  if (katos.length === 0) return []
  return db
    .selectFrom('divisions')
    .select(['kato as id', 'nameKk as kk', 'nameRu as ru', 'nameEn as en'])
    .where('kato', 'in', katos)
    .execute()
}

const isUuid = (text: string) => /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/.test(text)

/**
 * A page of the log inside the scope, the newest first, with the names of what it speaks of; `before` of the next page
 * is null on the last one.
 */
export async function listAuditEntries(db: Db, scope: Scope, input: AuditListInput) {
  const found = await filtered(db, scope, input)
    .select([
      'a.id',
      'a.at',
      'a.actorUserId',
      'a.actorKind',
      'a.action',
      'a.subjectKind',
      'a.subjectId',
      'a.kato',
      'a.before',
      'a.after',
      'a.reason',
      sql<string | null>`case when u.home_kato is not null then u.name end`.as('actorName'),
    ])
    .orderBy('a.id', 'desc')
    .limit(ENTRIES_PER_PAGE + 1)
    .execute()
  const rows = found.slice(0, ENTRIES_PER_PAGE).map(({ before, after, ...row }) => ({
    ...row,
    differences: differences(before, after).filter(({ field }) => !HIDDEN_FIELDS.has(lastName(field))),
  }))
  const references = rows.map((row) => referencesOf(row.differences))
  const ids = [...references.flatMap((list) => list.ids), ...rows.map((row) => row.subjectId).filter(isUuid)]
  const katos = [...references.flatMap((list) => list.katos), ...rows.flatMap((row) => row.kato ?? [])]
  const named = [
    ...(await nameThings(db, [...new Set(ids)])),
    ...(await nameTerritories(db, [...new Set(katos)])),
  ]
  return {
    rows,
    names: Object.fromEntries(
      named.map(({ id, kk, ru, en }) => {
        const any = kk ?? ru ?? en ?? ''
        return [id, { kk: kk ?? any, ru: ru ?? any, en: en ?? any }]
      }),
    ),
    before: found.length > ENTRIES_PER_PAGE ? (rows.at(-1)?.id ?? null) : null,
  }
}

import { sql } from 'kysely'
import type { Db, Trx } from '#db/client.ts'
import { inScope } from '#server/access/queries.ts'
import type { Role } from '#server/access/permissions.ts'
import { covers, type Scope } from '#server/access/scope.ts'
import { REPUBLIC } from '#server/access/territory.ts'
import { matchesSearch, searchFold } from '#server/kit/search-fold.ts'
import { FOUND_AT_MOST, type Place, type PlaceKind, type PlaceRef } from './place.ts'

type NameRow = { nameKk: string | null; nameRu: string | null; nameEn: string | null }
type WithinRow = { withinKk: string | null; withinRu: string | null; withinEn: string | null }

/** A name that is there in every language: another language's where one is missing. */
const nameOf = ({ nameKk, nameRu, nameEn }: NameRow) => {
  const any = nameKk ?? nameRu ?? nameEn ?? ''
  return { kk: nameKk ?? any, ru: nameRu ?? any, en: nameEn ?? any }
}

const withinOf = ({ withinKk, withinRu, withinEn }: WithinRow) =>
  withinKk === null ? null : nameOf({ nameKk: withinKk, nameRu: withinRu, nameEn: withinEn })

const eventNames = ['e.titleKk as nameKk', 'e.titleRu as nameRu', 'e.titleEn as nameEn'] as const
const withinNames = ['w.nameKk as withinKk', 'w.nameRu as withinRu', 'w.nameEn as withinEn'] as const

/** Territories, each with the region it lies in. */
const territories = (db: Db) =>
  db
    .selectFrom('divisions as d')
    .leftJoin('divisions as w', (join) =>
      join.onRef('w.kato', '=', 'd.regionKato').onRef('w.kato', '<>', 'd.kato'),
    )
    .select([
      'd.kato as id',
      'd.kato',
      'd.level',
      'd.aliases',
      'd.nameKk',
      'd.nameRu',
      'd.nameEn',
      ...withinNames,
    ])

const institutions = (db: Db) =>
  db
    .selectFrom('institutions as i')
    .innerJoin('divisions as w', 'w.kato', 'i.districtKato')
    .select(['i.id', 'i.districtKato as kato', 'i.nameKk', 'i.nameRu', 'i.nameEn', ...withinNames])

const events = (db: Db) =>
  db
    .selectFrom('events as e')
    .leftJoin('divisions as w', 'w.kato', 'e.districtKato')
    .select(['e.id', 'e.districtKato as kato', 'e.startsAt', ...eventNames, ...withinNames])

function placeOf(kind: PlaceKind, row: NameRow & WithinRow & { id: string; kato: string | null }): Place {
  return { kind, id: row.id, kato: row.kato, name: nameOf(row), within: withinOf(row) }
}

/** The place with its name and territory; undefined when there is no such thing. */
export async function findPlace(db: Db, { kind, id }: PlaceRef): Promise<Place | undefined> {
  if (kind === 'territory') {
    const row = await territories(db).where('d.kato', '=', id).executeTakeFirst()
    return row && placeOf(kind, row)
  }
  if (kind === 'institution') {
    const row = await institutions(db).where('i.id', '=', id).executeTakeFirst()
    return row && placeOf(kind, row)
  }
  const row = await events(db).where('e.id', '=', id).executeTakeFirst()
  return row && { ...placeOf(kind, row), startsAt: row.startsAt }
}

/** Every grant with the territory it lies in (`place`): the base of questions about who may reach whom. */
export function grantPlaces(db: Db) {
  return db
    .selectFrom('roleGrants as g')
    .leftJoin('institutions as i', 'i.id', 'g.institutionId')
    .leftJoin('events as e', 'e.id', 'g.eventId')
    .select([
      'g.id',
      'g.userId',
      'g.role',
      'g.kato',
      'g.institutionId',
      'g.eventId',
      'g.grantedAt',
      'g.revokedAt',
      sql<string | null>`coalesce(g.kato, i.district_kato, e.district_kato)`.as('place'),
    ])
}

export type DescribedGrant = { id: string; userId: string; role: Role; place: Place; grantedAt: Date }

/** The roles in force of some people, each with its place by name. */
export async function listGrants(db: Db, userIds: readonly string[]): Promise<DescribedGrant[]> {
  if (userIds.length === 0) return []
  const rows = await db
    .selectFrom(grantPlaces(db).as('p'))
    .leftJoin('divisions as d', 'd.kato', 'p.kato')
    .leftJoin('institutions as i', 'i.id', 'p.institutionId')
    .leftJoin('events as e', 'e.id', 'p.eventId')
    .leftJoin('divisions as w', (join) =>
      join
        .on('w.kato', '=', sql<string>`coalesce(d.region_kato, p.place)`)
        .on((eb) => eb.or([eb('p.kato', 'is', null), eb('w.kato', '<>', eb.ref('p.kato'))])),
    )
    .where('p.userId', 'in', userIds)
    .where('p.revokedAt', 'is', null)
    .select([
      'p.id as grantId',
      'p.userId',
      'p.role',
      'p.kato as territory',
      'p.institutionId',
      'p.place as kato',
      'p.grantedAt',
      sql<string>`coalesce(p.kato, p.institution_id::text, p.event_id::text)`.as('id'),
      sql<string | null>`coalesce(d.name_kk, i.name_kk, e.title_kk)`.as('nameKk'),
      sql<string | null>`coalesce(d.name_ru, i.name_ru, e.title_ru)`.as('nameRu'),
      sql<string | null>`coalesce(d.name_en, i.name_en, e.title_en)`.as('nameEn'),
      ...withinNames,
    ])
    .orderBy('p.role')
    .orderBy('p.grantedAt')
    .execute()
  return rows.map((row) => ({
    id: row.grantId,
    userId: row.userId,
    role: row.role,
    grantedAt: row.grantedAt,
    place: placeOf(row.territory ? 'territory' : row.institutionId ? 'institution' : 'event', row),
  }))
}

/**
 * Locks the grants of the republic's administrators in id order, then counts those who could still act without this
 * person. A demo administrator does not count for a real one: demo sign-ins are off where it matters.
 */
export async function countOtherRepublicAdministrators(
  trx: Trx,
  { userId, isDemo }: { userId: string; isDemo: boolean },
): Promise<number> {
  const held = () =>
    trx
      .selectFrom('roleGrants')
      .where('role', '=', 'administrator')
      .where('kato', '=', REPUBLIC)
      .where('revokedAt', 'is', null)
  await held().select('id').orderBy('id').forUpdate().execute()
  const others = await held()
    .innerJoin('authUsers as u', 'u.id', 'roleGrants.userId')
    .where('u.id', '<>', userId)
    .where('u.disabledAt', 'is', null)
    .$if(!isDemo, (query) => query.where('u.isDemo', '=', false))
    .select(({ fn }) => fn.count<number>('u.id').distinct().as('count'))
    .executeTakeFirstOrThrow()
  return others.count
}

/** Whether the person is an administrator of the republic now. */
export async function isRepublicAdministrator(db: Db, userId: string): Promise<boolean> {
  const row = await db
    .selectFrom('roleGrants')
    .select('id')
    .where('userId', '=', userId)
    .where('role', '=', 'administrator')
    .where('kato', '=', REPUBLIC)
    .where('revokedAt', 'is', null)
    .executeTakeFirst()
  return row !== undefined
}

async function findTerritories(db: Db, scope: Scope, q: string): Promise<Place[]> {
  const rows = await territories(db)
    .where('d.validTo', 'is', null)
    .orderBy('d.level')
    .orderBy('d.kato')
    .execute()
  return rows
    .filter(({ kato }) => covers(scope, { districtKato: kato }))
    .filter((row) => {
      const names = [
        row.nameKk,
        row.nameRu,
        row.nameEn,
        row.withinKk ?? '',
        row.withinRu ?? '',
        ...row.aliases,
      ]
      return matchesSearch(searchFold(names.join(' ')).text, q)
    })
    .slice(0, FOUND_AT_MOST)
    .map((row) => placeOf('territory', row))
}

async function findInstitutions(db: Db, scope: Scope, q: string): Promise<Place[]> {
  let query = institutions(db)
    .where(inScope(scope, { district: 'i.district_kato' }))
    .where('i.archivedAt', 'is', null)
  for (const token of searchFold(q).tokens) query = query.where('i.searchText', 'like', `%${token}%`)
  const rows = await query.orderBy('i.nameKk').limit(FOUND_AT_MOST).execute()
  return rows.map((row) => placeOf('institution', row))
}

async function findEvents(db: Db, scope: Scope, q: string, now: Date): Promise<Place[]> {
  let query = events(db)
    .where(inScope(scope, { district: 'e.district_kato' }))
    .where('e.status', '<>', 'cancelled')
    .where((eb) => eb.or([eb('e.endsAt', 'is', null), eb('e.endsAt', '>', now)]))
  for (const token of searchFold(q).tokens) query = query.where('e.searchText', 'like', `%${token}%`)
  const rows = await query.orderBy('e.startsAt').limit(FOUND_AT_MOST).execute()
  return rows.map((row) => ({ ...placeOf('event', row), startsAt: row.startsAt }))
}

/** Places of one kind inside the scope by a forgiving search; at most 20, territories from the widest. */
export function findPlaces(
  db: Db,
  scope: Scope,
  { kind, q, now }: { kind: PlaceKind; q: string; now: Date },
): Promise<Place[]> {
  if (kind === 'territory') return findTerritories(db, scope, q)
  return kind === 'institution' ? findInstitutions(db, scope, q) : findEvents(db, scope, q, now)
}

import { sql, type Expression, type ExpressionBuilder, type SqlBool } from 'kysely'
import type { Db } from '#db/client.ts'
import type { DB } from '#db/types.ts'
import { inScope } from '#server/access/queries.ts'
import type { Scope } from '#server/access/scope.ts'
import { searchFold } from '#server/kit/search-fold.ts'
import { readCode } from '../code.ts'
import { LIST_PAGE_SIZE, type ListInput, type RegistrationTab } from '../schema.ts'

const PLACE = {
  district: 'e.district_kato',
  institution: 'e.institution_id',
  event: 'e.id',
  creator: 'e.created_by',
}

/** Where an event lies, if it is inside the scope. */
export function findEventPlace(db: Db, scope: Scope, eventId: string) {
  return db
    .selectFrom('events as e')
    .where('e.id', '=', eventId)
    .where(inScope(scope, PLACE))
    .select(['e.id', 'e.districtKato', 'e.titleKk', 'e.titleRu', 'e.titleEn'])
    .executeTakeFirst()
}

type Registered = ExpressionBuilder<DB & { r: DB['registrations'] }, 'r'>

/**
 * Rows that answer a search: every word of it in the folded name, a code, or the end of a phone number. Four digits
 * are the last four of a phone, more may be any part of it.
 */
function matches(eb: Registered, text: string): Expression<SqlBool> {
  const code = readCode(text)
  const digits = text.replaceAll(/[\s()+-]/g, '')
  const { tokens } = searchFold(text)
  const name = tokens.map((token) => eb('r.searchText', 'like', `%${token}%`))
  return eb.or([
    ...(name.length > 0 ? [eb.and(name)] : []),
    ...(code ? [eb('r.code', '=', code)] : []),
    ...(/^\d{3,4}$/.test(digits) ? [eb('r.contactPhone', 'like', `%${digits}`)] : []),
    ...(/^\d{5,15}$/.test(digits)
      ? [eb('r.contactPhone', 'like', `%${digits.replace(/^[87](?=\d{10}$)/, '')}%`)]
      : []),
    ...(text.includes('@') ? [eb(sql`lower(r.contact_email)`, '=', text.trim().toLowerCase())] : []),
  ])
}

/** Accepted attendances of a registration, at any session of the event. */
function cameRows(selectFrom: Registered['selectFrom']) {
  return selectFrom('attendances as a')
    .whereRef('a.registrationId', '=', 'r.id')
    .where('a.annulledAt', 'is', null)
}

function listed(db: Db, { eventId, tab, text }: Pick<ListInput, 'eventId' | 'tab' | 'text'>) {
  return db
    .selectFrom('registrations as r')
    .where('r.eventId', '=', eventId)
    .$if(tab === 'came', (query) =>
      query.where(({ exists, selectFrom }) => exists(cameRows(selectFrom).select('a.id'))),
    )
    .$if(tab !== 'all' && tab !== 'came', (query) =>
      query.where('r.status', '=', tab as Exclude<RegistrationTab, 'all' | 'came'>),
    )
    .$if(text !== '', (query) => query.where((eb) => matches(eb, text)))
}

/** Registrations of one event as the desk lists them; a page, or all of them. */
export async function listRegistrations(db: Db, input: ListInput) {
  const { sort, page } = input
  const shown = listed(db, input)
    .leftJoin('divisions as d', 'd.kato', 'r.residenceKato')
    .innerJoin('people as p', 'p.id', 'r.personId')
    .innerJoin('entryTypes as t', 't.id', 'r.entryTypeId')
    .select([
      'r.id as registrationId',
      'r.code',
      'r.status',
      'r.surname',
      'r.givenName',
      'r.patronymic',
      'p.birthOn',
      'r.contactPhone',
      'r.contactEmail',
      'r.targetGroups',
      'r.residenceKato',
      'd.nameKk as residenceKk',
      'd.nameRu as residenceRu',
      'd.nameEn as residenceEn',
      'r.places',
      'r.childrenCount',
      'r.guardianName',
      'r.guardianPhone',
      'r.photoConsent',
      'r.employerConsent',
      'r.channel',
      'r.createdAt',
      'r.promotedAt',
      'r.cancelledAt',
      'r.cancelReason',
      'r.cancelledBy',
      't.kind as entryKind',
    ])
    .select(({ selectFrom }) => [
      // Its number among those who wait now, not the number it was given.
      selectFrom('registrations as q')
        .whereRef('q.entryTypeId', '=', 'r.entryTypeId')
        .where('q.status', '=', 'waiting')
        .whereRef('q.queueNumber', '<=', 'r.queueNumber')
        .select(({ fn }) => fn.countAll<number>().as('ahead'))
        .as('position'),
      cameRows(selectFrom)
        .select(({ fn }) => fn.min('a.cameAt').as('first'))
        .as('cameAt'),
    ])
    .$if(sort === 'name', (query) =>
      query.orderBy(sql`r.surname collate qamtu_kk`).orderBy(sql`r.given_name collate qamtu_kk`),
    )
    .$if(sort === 'queue', (query) => query.orderBy('r.queueNumber', (order) => order.asc().nullsLast()))
    .orderBy('r.createdAt', 'desc')
    .orderBy('r.id', 'desc')
    .$if(page !== undefined, (query) =>
      query.limit(LIST_PAGE_SIZE).offset(((page ?? 1) - 1) * LIST_PAGE_SIZE),
    )
  const [rows, { total }] = await Promise.all([
    shown.execute(),
    listed(db, input)
      .select(({ fn }) => fn.countAll<number>().as('total'))
      .executeTakeFirstOrThrow(),
  ])
  return { rows, total }
}

/** Numbers of the tabs, and the places of the whole event (null is no limit). */
export async function countRegistrations(db: Db, eventId: string) {
  const { rows } = await sql<{
    all: number
    confirmed: number
    waiting: number
    came: number
    cancelled: number
    taken: number
    capacity: number | null
  }>`
    select count(*) as "all", count(*) filter (where status = 'confirmed') as confirmed,
      count(*) filter (where status = 'waiting') as waiting, count(*) filter (where status = 'cancelled') as cancelled,
      (select count(distinct registration_id) from attendances where event_id = ${eventId}::uuid and annulled_at is null) as came,
      (select coalesce(sum(taken), 0) from entry_types where event_id = ${eventId}::uuid) as taken,
      (select case when bool_or(capacity is null) then null else sum(capacity) end from entry_types where event_id = ${eventId}::uuid) as capacity
    from registrations where event_id = ${eventId}::uuid`.execute(db)
  const [counts] = rows
  if (!counts) throw new Error('a count gives one row')
  return counts
}

/** Registrations anywhere in the scope that answer a search, newest events first: name and last four of the phone. */
export function findRegistrations(
  db: Db,
  { scope, text, eventId }: { scope: Scope; text: string; eventId?: string | undefined },
) {
  return db
    .selectFrom('registrations as r')
    .innerJoin('events as e', 'e.id', 'r.eventId')
    .where(inScope(scope, PLACE))
    .where((eb) => matches(eb as unknown as Registered, text))
    .$if(eventId !== undefined, (query) => query.where('r.eventId', '=', eventId ?? ''))
    .select([
      'r.id as registrationId',
      'r.eventId',
      'r.status',
      'r.code',
      'r.surname',
      'r.givenName',
      'r.patronymic',
      'e.titleKk',
      'e.titleRu',
      'e.titleEn',
      'e.startsAt',
      'e.districtKato',
    ])
    .select(sql<string | null>`right(r.contact_phone, 4)`.as('phoneLast4'))
    .orderBy('e.startsAt', 'desc')
    .orderBy('r.id')
    .limit(20)
    .execute()
}

/** One registration with where its event lies, if that is inside the scope. */
export function findRegistrationInScope(db: Db, scope: Scope, registrationId: string) {
  return db
    .selectFrom('registrations as r')
    .innerJoin('events as e', 'e.id', 'r.eventId')
    .where('r.id', '=', registrationId)
    .where(inScope(scope, PLACE))
    .select([
      'r.id',
      'r.eventId',
      'r.status',
      'r.locale',
      'r.surname',
      'r.givenName',
      'r.patronymic',
      'r.contactPhone',
      'r.contactEmail',
    ])
    .select('e.districtKato')
    .executeTakeFirst()
}

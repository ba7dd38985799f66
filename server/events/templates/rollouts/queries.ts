import { sql } from 'kysely'
import type { Db, Trx } from '#db/client.ts'
import { inScope } from '#server/access/queries.ts'
import type { Scope } from '#server/access/scope.ts'
import { katoPrefix } from '#server/access/territory.ts'
import type { Locale } from '#server/kit/messages/message.ts'

export const ROLLOUTS_PER_PAGE = 30
const WAITING_SHOWN = 6

/** Rows of a roll-out that one may see: of one's own territory, or of an event one's organisation holds. */
const within = (scope: Scope) => inScope(scope, { district: 'g.kato', institution: 'e.institution_id' })

const HAS_NO_DATE = sql<boolean>`(e.status = 'draft' and e.starts_at is null and not exists
  (select from event_sessions s where s.event_id = e.id and s.held_on is not null))`

/** Nobody has changed the draft since the template wrote it: neither the event nor what stands beside it. */
export const IS_UNTOUCHED = sql<boolean>`coalesce(e.status = 'draft' and e.version = g.event_version
  and e.series_id is null and not exists (select from event_extras x where x.event_id = e.id)
  and not exists (select from event_files x where x.event_id = e.id)
  and not exists (select from event_task_ticks x where x.event_id = e.id), false)`

const HELD_ON = sql<string | null>`(select min(s.held_on) from event_sessions s
  where s.event_id = e.id and s.cancelled_at is null)`.as('heldOn')

function targets(db: Db, scope: Scope) {
  return db
    .selectFrom('templateRolloutTargets as g')
    .innerJoin('templateRollouts as r', 'r.id', 'g.rolloutId')
    .innerJoin('eventTemplates as t', 't.id', 'r.templateId')
    .innerJoin('divisions as d', 'd.kato', 'g.kato')
    .leftJoin('events as e', 'e.id', 'g.eventId')
    .where(within(scope))
}

/** The roll-outs that concern this scope, the newest first, with how many of its territories have no date yet. */
export async function listRollouts(
  db: Db,
  scope: Scope,
  { templateId, page, today }: { templateId?: string | undefined; page: number; today: string },
) {
  let base = targets(db, scope)
  if (templateId) base = base.where('r.templateId', '=', templateId)
  const rows = await base
    .groupBy(['r.id', 't.id'])
    .select([
      'r.id',
      'r.templateId',
      'r.periodFrom',
      'r.periodTo',
      'r.createdAt',
      't.titleKk',
      't.titleRu',
      't.titleEn',
      sql<number>`count(*)`.as('total'),
      sql<number>`count(*) filter (where e.id is null or ${HAS_NO_DATE})`.as('open'),
      sql<number>`count(*) filter (where (e.id is null or ${HAS_NO_DATE}) and g.deadline < ${today}::date)`.as(
        'late',
      ),
    ])
    .orderBy('r.createdAt', 'desc')
    .orderBy('r.id')
    .limit(ROLLOUTS_PER_PAGE)
    .offset((page - 1) * ROLLOUTS_PER_PAGE)
    .execute()
  const { total } = await base.select(sql<number>`count(distinct r.id)`.as('total')).executeTakeFirstOrThrow()
  return { rows, total, pageSize: ROLLOUTS_PER_PAGE }
}

/** A roll-out as it was ordered; whether it may be seen is said by its rows (`listTargets`). */
export function findRollout(db: Db, id: string) {
  return db
    .selectFrom('templateRollouts as r')
    .innerJoin('eventTemplates as t', 't.id', 'r.templateId')
    .leftJoin('authUsers as u', 'u.id', 'r.createdBy')
    .where('r.id', '=', id)
    .selectAll('r')
    .select(['t.titleKk', 't.titleRu', 't.titleEn', 't.kind', 'u.name as createdByName'])
    .executeTakeFirst()
}

/** What became of each territory of a roll-out inside the scope, by name. */
export function listTargets(db: Db, scope: Scope, rolloutId: string) {
  return targets(db, scope)
    .where('g.rolloutId', '=', rolloutId)
    .leftJoin('institutions as i', 'i.id', 'e.institutionId')
    .select([
      'g.kato',
      'g.eventId',
      'g.deadline',
      'g.plannedPeople',
      'g.remindedAt',
      'd.nameKk as placeKk',
      'd.nameRu as placeRu',
      'd.nameEn as placeEn',
      'e.status',
      'e.startsAt',
      'e.endsAt',
      'e.institutionId',
      'i.nameKk as institutionKk',
      'i.nameRu as institutionRu',
      'i.nameEn as institutionEn',
      IS_UNTOUCHED.as('isUntouched'),
      HELD_ON,
    ])
    .orderBy(sql`d.name_kk collate qamtu_kk`)
    .execute()
}

/** Drafts that others have given to this scope and that have no date yet, the most pressing first. */
export async function findWaiting(db: Db, scope: Scope) {
  const base = targets(db, scope)
    .where(HAS_NO_DATE)
    // What one has ordered oneself waits for others.
    .where(({ not }) => not(inScope(scope, { district: 'r.kato' })))
  const rows = await base
    .select(['e.id', 'g.deadline', 'g.kato'])
    .select(['t.titleKk', 't.titleRu', 't.titleEn'])
    .select(['d.nameKk as placeKk', 'd.nameRu as placeRu', 'd.nameEn as placeEn'])
    .select(sql<number>`count(*) over ()`.as('count'))
    .orderBy('g.deadline')
    .orderBy('e.id')
    .limit(WAITING_SHOWN)
    .execute()
  return { rows: rows.map(({ count: _count, ...row }) => row), count: rows[0]?.count ?? 0 }
}

export function lockRollout(trx: Trx, id: string) {
  return trx
    .selectFrom('templateRollouts')
    .where('id', '=', id)
    .selectAll()
    .forNoKeyUpdate()
    .executeTakeFirst()
}

/** Writes a roll-out once; false when its id is there already. */
export async function insertRollout(
  trx: Trx,
  row: {
    id: string
    templateId: string
    templateVersion: number
    kato: string
    periodFrom: string
    periodTo: string
    note: string | null
    createdBy: string | null
    createdAt: Date
  },
): Promise<boolean> {
  const written = await trx
    .insertInto('templateRollouts')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('id')
    .executeTakeFirst()
  return written !== undefined
}

/** Territories of a roll-out with a draft that is still there. */
export async function listGiven(db: Db, rolloutId: string): Promise<Set<string>> {
  const rows = await db
    .selectFrom('templateRolloutTargets')
    .where('rolloutId', '=', rolloutId)
    .where('eventId', 'is not', null)
    .select('kato')
    .execute()
  return new Set(rows.map(({ kato }) => kato))
}

/** Gives a territory its draft; a territory that threw its draft away gets another. */
export async function insertTarget(
  trx: Trx,
  row: {
    rolloutId: string
    kato: string
    eventId: string
    deadline: string
    plannedPeople: number | null
    hasOwnPeople: boolean
    templateVersion: number
    createdAt: Date
  },
): Promise<void> {
  const { createdAt: _created, rolloutId: _rollout, kato: _kato, ...given } = row
  await trx
    .insertInto('templateRolloutTargets')
    .values(row)
    .onConflict((conflict) =>
      conflict
        .constraint('rollout_target_once')
        .doUpdateSet({ ...given, eventVersion: 1, remindedAt: null })
        .where('templateRolloutTargets.eventId', 'is', null),
    )
    .execute()
}

/** Names of territories, in the order asked for; what is no territory is left out. */
export function listPlaces(db: Db, katos: readonly string[]) {
  return db
    .selectFrom('divisions')
    .where('kato', 'in', [...katos])
    .select(['kato', 'level', 'nameKk', 'nameRu', 'nameEn'])
    .orderBy(sql`name_kk collate qamtu_kk`)
    .execute()
}

/** Departments and akimats of these territories, of which a draft's organiser is chosen. */
export function listOrganisers(db: Db, katos: readonly string[]) {
  const patterns = katos.map((kato) => `${katoPrefix(kato)}%`)
  return db
    .selectFrom('institutions')
    .where(sql<boolean>`district_kato like any(${patterns}::text[])`)
    .where('kind', 'in', ['department', 'akimat'])
    .where('archivedAt', 'is', null)
    .select(['id', 'kind', 'districtKato', 'nameKk', 'nameRu', 'nameEn'])
    .execute()
}

export type Teller = {
  userId: string
  name: string
  email: string
  locale: Locale
  role: string
  kato: string | null
  institutionId: string | null
}

/** Staff with one of these roles over exactly these territories or organisations, whose accounts are open. */
export async function listStaff(
  db: Db,
  {
    roles,
    katos,
    institutionIds,
  }: { roles: readonly string[]; katos: readonly string[]; institutionIds: readonly string[] },
): Promise<Teller[]> {
  const { rows } = await sql<Teller>`
    select u.id as user_id, u.name, u.email, u.locale, g.role, g.kato, g.institution_id
    from role_grants g join auth_users u on u.id = g.user_id
    where g.revoked_at is null and u.disabled_at is null and g.role = any(${roles}::text[])
      and (g.kato = any(${katos}::text[]) or g.institution_id = any(${institutionIds}::uuid[]))
    order by u.name, u.id`.execute(db)
  return rows
}

/** Marks territories as reminded, those that were not within the time before; gives back which it marked. */
export async function markReminded(
  trx: Trx,
  {
    rolloutId,
    katos,
    now,
    notSince,
  }: { rolloutId: string; katos: readonly string[]; now: Date; notSince: Date },
): Promise<string[]> {
  if (katos.length === 0) return []
  const rows = await trx
    .updateTable('templateRolloutTargets')
    .set({ remindedAt: now })
    .where('rolloutId', '=', rolloutId)
    .where('kato', 'in', [...katos])
    .where((eb) => eb.or([eb('remindedAt', 'is', null), eb('remindedAt', '<=', notSince)]))
    .returning('kato')
    .execute()
  return rows.map(({ kato }) => kato)
}

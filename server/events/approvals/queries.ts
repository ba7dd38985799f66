import { sql } from 'kysely'
import type { Db, Trx } from '#db/client.ts'
import { inScope } from '#server/access/queries.ts'
import type { Scope } from '#server/access/scope.ts'
import { territoriesAbove } from './asking.ts'

/** The widest territory around a district that asks for approval; undefined when none does. */
export async function findRule(db: Db, districtKato: string | null): Promise<string | undefined> {
  if (!districtKato) return undefined
  const rule = await db
    .selectFrom('approvalRules')
    .where('kato', 'in', territoriesAbove(districtKato))
    .select('kato')
    // A region's code comes before those of its districts.
    .orderBy('kato')
    .limit(1)
    .executeTakeFirst()
  return rule?.kato
}

/** Territories inside the scope that ask for approval, with how many events of theirs wait. */
export function listRules(db: Db, scope: Scope) {
  return db
    .selectFrom('approvalRules as a')
    .innerJoin('divisions as d', 'd.kato', 'a.kato')
    .leftJoin('authUsers as u', 'u.id', 'a.setBy')
    .where(inScope(scope, { district: 'a.kato' }))
    .select(['a.kato', 'a.setAt', 'u.name as setByName', 'd.nameKk', 'd.nameRu', 'd.nameEn', 'd.level'])
    .select((eb) =>
      eb
        .selectFrom('eventApprovals as p')
        .whereRef('p.ruleKato', '=', 'a.kato')
        .where('p.decidedAt', 'is', null)
        .select(({ fn }) => fn.countAll<number>().as('n'))
        .as('waiting'),
    )
    .orderBy('a.kato')
    .execute()
}

/** The last time approval was asked for an event and what came of it, with names. */
export function findLastApproval(db: Db, eventId: string) {
  return db
    .selectFrom('eventApprovals as a')
    .innerJoin('divisions as d', 'd.kato', 'a.ruleKato')
    .leftJoin('authUsers as asker', 'asker.id', 'a.askedBy')
    .leftJoin('authUsers as decider', 'decider.id', 'a.decidedBy')
    .where('a.eventId', '=', eventId)
    .select([
      'a.id',
      'a.ruleKato',
      'a.publishes',
      'a.askedAt',
      'a.decision',
      'a.decidedAt',
      'a.remarks',
      'd.nameKk as territoryKk',
      'd.nameRu as territoryRu',
      'd.nameEn as territoryEn',
      'asker.name as askedByName',
      'decider.name as decidedByName',
    ])
    .orderBy('a.askedAt', 'desc')
    .orderBy('a.id', 'desc')
    .limit(1)
    .executeTakeFirst()
}

/** The open asking of an event, locked. */
export function lockOpen(trx: Trx, eventId: string) {
  return trx
    .selectFrom('eventApprovals')
    .where('eventId', '=', eventId)
    .where('decidedAt', 'is', null)
    .select(['id', 'ruleKato', 'publishes'])
    .forNoKeyUpdate()
    .executeTakeFirst()
}

const SHOWN = 100

/** Events that wait for the word of somebody with this scope, the nearest first, with how many there are in all. */
export async function listWaiting(db: Db, scope: Scope) {
  const waiting = db
    .selectFrom('eventApprovals as a')
    .innerJoin('events as e', 'e.id', 'a.eventId')
    .where('a.decidedAt', 'is', null)
    .where(inScope(scope, { district: 'a.rule_kato' }))
  const rows = await waiting
    .leftJoin('divisions as d', 'd.kato', 'e.districtKato')
    .leftJoin('venues as v', 'v.id', 'e.venueId')
    .leftJoin('institutions as i', 'i.id', 'e.institutionId')
    .leftJoin('authUsers as u', 'u.id', 'a.askedBy')
    .select([
      'e.id',
      'e.kind',
      'e.titleKk',
      'e.titleRu',
      'e.titleEn',
      'e.startsAt',
      'e.endsAt',
      'e.plannedPeople',
      'a.askedAt',
      'd.nameKk as districtKk',
      'd.nameRu as districtRu',
      'd.nameEn as districtEn',
      'v.nameKk as venueKk',
      'v.nameRu as venueRu',
      'v.nameEn as venueEn',
      'i.nameKk as institutionKk',
      'i.nameRu as institutionRu',
      'i.nameEn as institutionEn',
      'u.name as askedByName',
    ])
    .orderBy('e.startsAt')
    .orderBy('e.id')
    .limit(SHOWN)
    .execute()
  if (rows.length < SHOWN) return { rows, count: rows.length }
  const { count } = await waiting
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return { rows, count }
}

/** An asking or a decision that nobody has been told of. */
export type UntoldApproval = {
  id: string
  eventId: string
  ruleKato: string
  decision: 'approved' | 'returned' | null
  publishes: boolean
  remarks: string | null
  askedBy: string | null
  createdBy: string | null
  deciderName: string | null
  titleKk: string | null
  titleRu: string | null
  titleEn: string | null
  startsAt: Date | null
  endsAt: Date | null
  venueKk: string | null
  venueRu: string | null
  venueEn: string | null
  institutionKk: string | null
  institutionRu: string | null
  institutionEn: string | null
}

const CLAIMED = 100

/** Takes what is untold; two processes never take the same. What was taken back is told to nobody. */
export async function claimUntoldApprovals(trx: Trx): Promise<UntoldApproval[]> {
  const { rows } = await sql<UntoldApproval>`
    select a.id, a.event_id, a.rule_kato, a.decision, a.publishes, a.remarks, a.asked_by, e.created_by, u.name as decider_name,
      e.title_kk, e.title_ru, e.title_en, e.starts_at, e.ends_at,
      v.name_kk as venue_kk, v.name_ru as venue_ru, v.name_en as venue_en,
      i.name_kk as institution_kk, i.name_ru as institution_ru, i.name_en as institution_en
    from event_approvals a join events e on e.id = a.event_id left join venues v on v.id = e.venue_id
      left join institutions i on i.id = e.institution_id left join auth_users u on u.id = a.decided_by
    where a.decision is distinct from 'withdrawn'
      and (a.asked_told_at is null or (a.decided_at is not null and a.decided_told_at is null))
    order by a.asked_at, a.id limit ${CLAIMED} for update of a skip locked`.execute(trx)
  return rows
}

export async function markApprovalsTold(trx: Trx, ids: readonly string[], now: Date): Promise<void> {
  if (ids.length === 0) return
  await sql`update event_approvals set asked_told_at = coalesce(asked_told_at, ${now}::timestamptz),
      decided_told_at = case when decided_at is null then null else ${now}::timestamptz end
    where id = any(${ids}::uuid[])`.execute(trx)
}

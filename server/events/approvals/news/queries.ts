import { sql } from 'kysely'
import type { Trx } from '#db/client.ts'
import { newId } from '#server/kit/id.ts'

export const NEWS_KINDS = ['moved', 'changed', 'cancelled'] as const
export type NewsKind = (typeof NEWS_KINDS)[number]

/** Keeps what changed of approved events until those who approve them are told. */
export async function insertNews(
  trx: Trx,
  rows: readonly {
    eventId: string
    kind: NewsKind
    names: string[]
    startsBefore: Date | null
    endsBefore: Date | null
    reason: string | null
    changedBy: string | null
    at: Date
  }[],
): Promise<void> {
  if (rows.length === 0) return
  await trx
    .insertInto('approvalNews')
    .values(rows.map((row) => ({ id: newId(), ...row })))
    .execute()
}

/** A move that was taken back in time is told to nobody, nor is the way back. */
export async function dropNews(
  trx: Trx,
  { eventId, since }: { eventId: string; since: Date },
): Promise<void> {
  await trx
    .deleteFrom('approvalNews')
    .where('eventId', '=', eventId)
    .where('kind', '=', 'moved')
    .where('at', '>=', since)
    .where('toldAt', 'is', null)
    .execute()
}

export type UntoldNews = {
  id: string
  eventId: string
  kind: NewsKind
  names: string[]
  startsBefore: Date | null
  endsBefore: Date | null
  reason: string | null
  changedBy: string | null
  changedByName: string | null
  ruleKato: string
  titleKk: string | null
  titleRu: string | null
  titleEn: string | null
  startsAt: Date | null
  endsAt: Date | null
}

const CLAIMED = 500

/** Takes news nobody has been told of that are older than `until`; two processes never take the same. */
export async function claimNews(trx: Trx, until: Date): Promise<UntoldNews[]> {
  const { rows } = await sql<UntoldNews>`
    select n.id, n.event_id, n.kind, n.names, n.starts_before, n.ends_before, n.reason, n.changed_by, u.name as changed_by_name,
      a.rule_kato, e.title_kk, e.title_ru, e.title_en, e.starts_at, e.ends_at
    from approval_news n join events e on e.id = n.event_id left join auth_users u on u.id = n.changed_by
      cross join lateral (select rule_kato from event_approvals
        where event_id = n.event_id and decision = 'approved' order by decided_at desc limit 1) a
    where n.told_at is null and n.at <= ${until}::timestamptz
    order by n.at, n.id limit ${CLAIMED} for update of n skip locked`.execute(trx)
  return rows
}

export async function markNewsTold(trx: Trx, ids: readonly string[], now: Date): Promise<void> {
  if (ids.length === 0) return
  await trx
    .updateTable('approvalNews')
    .set({ toldAt: now })
    .where('id', 'in', [...ids])
    .execute()
}

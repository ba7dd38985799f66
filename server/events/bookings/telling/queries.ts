import { sql } from 'kysely'
import type { Db, Trx } from '#db/client.ts'
import type { Locale } from '#server/kit/messages/message.ts'

/** A booking that somebody has to hear of. */
export type Untold = {
  id: string
  status: 'pending' | 'confirmed' | 'cancelled'
  reason: string | null
  askedBy: string | null
  eventId: string
  createdBy: string | null
  titleKk: string | null
  titleRu: string | null
  titleEn: string | null
  startsAt: Date | null
  endsAt: Date | null
  venueId: string
  ownerId: string | null
  districtKato: string
  venueKk: string
  venueRu: string
  venueEn: string | null
  spaceKk: string
  spaceRu: string
  spaceEn: string | null
  institutionKk: string | null
  institutionRu: string | null
  institutionEn: string | null
}

const LIMIT = 200

/** Takes bookings whose asking or deciding nobody has been told of; two processes never take the same. */
export async function claimUntold(trx: Trx): Promise<Untold[]> {
  const { rows } = await sql<Untold>`
    select b.id, b.status, b.reason, b.asked_by, e.id as event_id, e.created_by, e.title_kk, e.title_ru, e.title_en,
      t.starts_at, t.ends_at, v.id as venue_id, v.institution_id as owner_id, v.district_kato,
      v.name_kk as venue_kk, v.name_ru as venue_ru, v.name_en as venue_en,
      s.name_kk as space_kk, s.name_ru as space_ru, s.name_en as space_en,
      i.name_kk as institution_kk, i.name_ru as institution_ru, i.name_en as institution_en
    from bookings b join spaces s on s.id = b.space_id join venues v on v.id = b.venue_id
      join event_sessions t on t.id = b.session_id join events e on e.id = t.event_id
      left join institutions i on i.id = e.institution_id
    where (b.status = 'pending' and b.asked_told_at is null) or (b.decided_at is not null and b.decided_told_at is null)
    order by b.created_at, b.id limit ${LIMIT} for update of b skip locked`.execute(trx)
  return rows
}

export async function markTold(trx: Trx, ids: readonly string[], now: Date): Promise<void> {
  if (ids.length === 0) return
  await sql`update bookings set asked_told_at = coalesce(asked_told_at, ${now}::timestamptz),
      decided_told_at = case when decided_at is null then null else ${now}::timestamptz end
    where id = any(${ids}::uuid[])`.execute(trx)
}

export type Addressee = { userId: string; email: string; locale: Locale }
export type Approver = Addressee & { role: string; kato: string | null; institutionId: string | null }

/** Staff with one of these roles over a district or an organisation, whose accounts are open. */
export async function listApprovers(
  db: Db,
  {
    roles,
    districtKato,
    ownerId,
  }: { roles: readonly string[]; districtKato: string; ownerId: string | null },
): Promise<Approver[]> {
  const { rows } = await sql<Approver>`
    select u.id as user_id, u.email, u.locale, g.role, g.kato, g.institution_id
    from role_grants g join auth_users u on u.id = g.user_id
    where g.revoked_at is null and u.disabled_at is null and g.role = any(${roles}::text[])
      and (g.institution_id = ${ownerId}::uuid or g.kato = ${districtKato} or g.kato = left(${districtKato}, 4) || '00000'
        or g.kato = left(${districtKato}, 2) || '0000000' or g.kato = '000000000')
    order by u.id`.execute(db)
  return rows
}

/** Accounts to write to, by id. */
export async function listAddressees(db: Db, ids: readonly string[]): Promise<Addressee[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<Addressee>`
    select id as user_id, email, locale from auth_users where id = any(${ids}::text[]) and disabled_at is null`.execute(
    db,
  )
  return rows
}

import { sql, type SqlBool } from 'kysely'
import type { Db, Trx } from '#db/client.ts'
import { scopePrefixes, type Scope } from '#server/access/scope.ts'

/** The name of a district. */
type Home = { nameKk: string; nameRu: string; nameEn: string | null }

export type PossibleDuplicate = {
  personA: string
  personB: string
  nameA: string
  nameB: string
  birthOnA: string | null
  birthOnB: string | null
  phoneA: string | null
  phoneB: string | null
  /** `a…@example.kz` */
  emailA: string | null
  emailB: string | null
  homeA: Home | null
  homeB: Home | null
  registrationsA: number
  registrationsB: number
  total: number
}

/** Territories as patterns of KATO codes. */
const patterns = (scope: Scope) => scopePrefixes(scope).map((prefix) => `${prefix}%`)

/** The first letter of an address and where it is kept. */
const emailHint = (person: 'a' | 'b') =>
  sql.raw(`left(${person}.email, 1) || '…@' || split_part(${person}.email, '@', 2)`)

const homeOf = (person: 'a' | 'b') =>
  sql.raw(`(select jsonb_build_object('nameKk', d.name_kk, 'nameRu', d.name_ru, 'nameEn', d.name_en)
    from divisions d where d.kato = ${person}.residence_kato)`)

/** Whether both people of a pair are of the scope, by where they live; of unknown residence only for the republic. */
function pairInside(scope: Scope) {
  const inside = patterns(scope)
  return sql<SqlBool>`((a.residence_kato like any(${inside}::text[]) and b.residence_kato like any(${inside}::text[]))
    or ${inside.includes('%')})`
}

/**
 * Pairs of people whom nobody has told apart: the same name in any alphabet and birth date, or keys that met in one
 * registration (an IIN of one, name and phone of the other). Of contacts only what tells two people apart.
 */
export async function listPossibleDuplicates(
  db: Db,
  scope: Scope,
  { limit, offset }: { limit: number; offset: number },
): Promise<PossibleDuplicate[]> {
  const { rows } = await sql<PossibleDuplicate>`
    with pairs as (
      select a.id as person_a, b.id as person_b
      from people a join people b on b.latin_key = a.latin_key and b.birth_on = a.birth_on and a.id < b.id
      union
      select person_a, person_b from person_key_clashes
    )
    select a.id as person_a, b.id as person_b,
      concat_ws(' ', a.surname, a.given_name, a.patronymic) as name_a, concat_ws(' ', b.surname, b.given_name, b.patronymic) as name_b,
      a.birth_on as birth_on_a, b.birth_on as birth_on_b, right(a.phone, 4) as phone_a, right(b.phone, 4) as phone_b,
      ${emailHint('a')} as email_a, ${emailHint('b')} as email_b, ${homeOf('a')} as home_a, ${homeOf('b')} as home_b,
      (select count(*) from registrations r where r.person_id = a.id)::int as registrations_a,
      (select count(*) from registrations r where r.person_id = b.id)::int as registrations_b,
      (count(*) over ())::int as total
    from pairs join people a on a.id = pairs.person_a join people b on b.id = pairs.person_b
    where ${pairInside(scope)}
      and not exists (select from duplicate_decisions d where d.person_a = a.id and d.person_b = b.id)
    order by a.surname, a.given_name, a.id, b.id
    limit ${limit} offset ${offset}`.execute(db)
  return rows
}

export type Merge = 'merged' | 'unknown' | 'two_iins' | 'both_registered'

/** Makes one person of two inside the scope; the older record stays. Ids are sortable by time, so it is the lower one. */
export async function mergePair(
  trx: Trx,
  scope: Scope,
  pair: { personA: string; personB: string; now: Date },
): Promise<Merge> {
  const [first, second] = [pair.personA, pair.personB].toSorted()
  const { rows } = await sql<{ answer: Merge }>`
    select merge_people(a.id, b.id, ${pair.now}::timestamptz) as answer from people a, people b
    where a.id = ${first}::uuid and b.id = ${second}::uuid and ${pairInside(scope)}`.execute(trx)
  return rows[0]?.answer ?? 'unknown'
}

/** Keeps that two people are different; the pair lies in the order of its ids. Nothing when either is outside the scope. */
export async function insertDecision(
  trx: Trx,
  scope: Scope,
  decision: { personA: string; personB: string; by: string | null; reason?: string | undefined; now: Date },
): Promise<boolean> {
  const [first, second] = [decision.personA, decision.personB].toSorted()
  const { rows } = await sql<{ personA: string }>`
    insert into duplicate_decisions (person_a, person_b, decision, decided_by, decided_at, reason)
    select a.id, b.id, 'different', ${decision.by}, ${decision.now}::timestamptz, ${decision.reason ?? null}
    from people a, people b
    where a.id = ${first}::uuid and b.id = ${second}::uuid and a.id <> b.id
      and ${pairInside(scope)}
    on conflict (person_a, person_b) do update set reason = excluded.reason
    returning person_a`.execute(trx)
  return rows.length > 0
}

import { sql } from 'kysely'
import type { Db, Trx } from '#db/client.ts'
import { scopePrefixes, type Scope } from '#server/access/scope.ts'

export type PossibleDuplicate = {
  personA: string
  personB: string
  nameA: string
  nameB: string
  birthOn: string
  phoneA: string | null
  phoneB: string | null
  residenceA: string | null
  residenceB: string | null
  registrationsA: number
  registrationsB: number
  total: number
}

/** Territories as patterns of KATO codes; a pair is inside when both live there or their residence is not known. */
const patterns = (scope: Scope) => scopePrefixes(scope).map((prefix) => `${prefix}%`)

/**
 * Pairs of people with the same folded name and birth date who are not known to be the same (no shared key) and whom
 * nobody has told apart; last four of the phone only.
 */
export async function listPossibleDuplicates(
  db: Db,
  scope: Scope,
  { limit, offset }: { limit: number; offset: number },
): Promise<PossibleDuplicate[]> {
  const inside = patterns(scope)
  const { rows } = await sql<PossibleDuplicate>`
    select a.id as person_a, b.id as person_b,
      concat_ws(' ', a.surname, a.given_name, a.patronymic) as name_a, concat_ws(' ', b.surname, b.given_name, b.patronymic) as name_b,
      a.birth_on, right(a.phone, 4) as phone_a, right(b.phone, 4) as phone_b, a.residence_kato as residence_a, b.residence_kato as residence_b,
      (select count(*) from registrations r where r.person_id = a.id)::int as registrations_a,
      (select count(*) from registrations r where r.person_id = b.id)::int as registrations_b,
      (count(*) over ())::int as total
    from people a join people b on b.name_key = a.name_key and b.birth_on = a.birth_on and a.id < b.id
    where (a.residence_kato is null or a.residence_kato like any(${inside}::text[]))
      and (b.residence_kato is null or b.residence_kato like any(${inside}::text[]))
      and (a.residence_kato is not null or b.residence_kato is not null or ${inside.includes('%')})
      and not exists (select from duplicate_decisions d where d.person_a = a.id and d.person_b = b.id)
    order by a.surname, a.given_name, a.id, b.id
    limit ${limit} offset ${offset}`.execute(db)
  return rows
}

/** Keeps that two people are different; the pair lies in the order of its ids. Nothing when either is outside the scope. */
export async function insertDecision(
  trx: Trx,
  scope: Scope,
  decision: { personA: string; personB: string; by: string | null; reason?: string | undefined; now: Date },
): Promise<boolean> {
  const [first, second] = [decision.personA, decision.personB].toSorted()
  const inside = patterns(scope)
  const { rows } = await sql<{ personA: string }>`
    insert into duplicate_decisions (person_a, person_b, decision, decided_by, decided_at, reason)
    select a.id, b.id, 'different', ${decision.by}, ${decision.now}::timestamptz, ${decision.reason ?? null}
    from people a, people b
    where a.id = ${first}::uuid and b.id = ${second}::uuid and a.id <> b.id
      and (a.residence_kato like any(${inside}::text[]) or b.residence_kato like any(${inside}::text[]) or ${inside.includes('%')})
    on conflict (person_a, person_b) do update set reason = excluded.reason
    returning person_a`.execute(trx)
  return rows.length > 0
}

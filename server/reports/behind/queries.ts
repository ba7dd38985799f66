import { sql, type RawBuilder } from 'kysely'
import type { Db } from '#db/client.ts'
import type { EventKind } from '#server/events/words.ts'
import type { PeopleFigure, ReachFilter, SessionFigure } from '../schema.ts'
import { headsOfGroup, isOverdue, ofGroup, sessionsInPeriod } from '../session-rows/queries.ts'

export type ListQuery = ReachFilter & {
  /** KATO codes of the whole territory, and of the row that was asked about (the same without one) */
  inside: readonly string[]
  places: readonly string[]
  limit: number
  offset: number
}

export type SessionState = 'cancelled' | 'held' | 'overdue' | 'planned'

export type SessionLine = {
  sessionId: string
  eventId: string
  kind: EventKind
  titleKk: string | null
  titleRu: string | null
  titleEn: string | null
  districtKato: string
  startsAt: Date
  endsAt: Date
  movedAt: Date | null
  state: SessionState
  plannedPeople: number | null
  visits: number
  people: number
  headcount: number
}

function ofFigure(figure: SessionFigure, q: { now: Date; overdueDays: number }): RawBuilder<unknown> {
  if (figure === 'cancelled') return sql`and c.is_cancelled`
  if (figure === 'planned') return sql`and not c.is_cancelled`
  if (figure === 'held') return sql`and not c.is_cancelled and c.attendance_closed_at is not null`
  if (figure === 'moved') return sql`and not c.is_cancelled and c.moved_at is not null`
  if (figure === 'overdue') return sql`and ${isOverdue(q)}`
  return sql``
}

type Sums = { sessions: number; plannedPeople: number; visits: number; headcount: number }

/**
 * The sessions behind a figure by the event's district, with their own figures, and the sums of all of them: those
 * of the view. People are counted for each session and have no sum.
 */
export async function listReachSessions(
  db: Db,
  q: ListQuery & { figure: SessionFigure; now: Date; overdueDays: number },
): Promise<{ rows: SessionLine[]; sums: Sums }> {
  const chosen = sql`
    select c.* from (${sessionsInPeriod(q)}) c
    where c.district_kato = any(${[...q.places]}::text[]) ${ofFigure(q.figure, q)}`
  const heads = sql`coalesce((select sum(h.people) from headcounts h
    where h.session_id = c.id and h.annulled_at is null ${headsOfGroup(q)}), 0)`
  const { rows } = await sql<SessionLine>`
    with chosen as materialized (${chosen}),
    page as (select * from chosen order by starts_at, id limit ${q.limit} offset ${q.offset})
    select c.id as session_id, c.event_id, e.kind, e.title_kk, e.title_ru, e.title_en, c.district_kato,
      c.starts_at, c.ends_at, c.moved_at,
      case when c.is_cancelled then 'cancelled' when c.attendance_closed_at is not null then 'held'
        when ${isOverdue(q)} then 'overdue' else 'planned' end as state,
      case when c.carries_plan then c.planned_people end as planned_people,
      v.visits, v.people, (${heads} + v.children)::int as headcount
    from page c join events e on e.id = c.event_id
    cross join lateral (
      select count(*)::int as visits, count(distinct a.person_id)::int as people, coalesce(sum(a.children_count), 0) as children
      from attendances a where a.event_id = c.event_id and a.session_id = c.id and a.annulled_at is null ${ofGroup(q)}
    ) v
    order by c.starts_at, c.id`.execute(db)
  const { rows: sums } = await sql<Sums>`
    with chosen as materialized (${chosen}),
    visits as (
      select count(*) as visits, coalesce(sum(a.children_count), 0) as children
      from attendances a join chosen c on c.id = a.session_id where a.annulled_at is null ${ofGroup(q)}
    )
    select (select count(*)::int from chosen) as sessions,
      (select coalesce(sum(planned_people), 0)::int from chosen where carries_plan) as planned_people,
      (select visits::int from visits) as visits,
      ((select children from visits) + (select coalesce(sum(${heads}), 0) from chosen c))::int as headcount`.execute(
    db,
  )
  return { rows, sums: sums[0] ?? { sessions: 0, plannedPeople: 0, visits: 0, headcount: 0 } }
}

function behind(q: ListQuery, figure: PeopleFigure): RawBuilder<unknown> {
  const isHere = (places: readonly string[]) => sql`c.district_kato = any(${[...places]}::text[])`
  const isFrom = (places: readonly string[]) => sql`a.residence_kato = any(${[...places]}::text[])`
  if (figure === 'residents') return isFrom(q.places)
  if (figure === 'elsewhere') return sql`${isHere(q.inside)} and not ${isFrom(q.inside)}`
  if (figure === 'unknown') return sql`${isHere(q.inside)} and a.residence_kato is null`
  return isHere(q.places)
}

export type PersonLine = {
  personId: string
  surname: string
  givenName: string
  patronymic: string | null
  birthOn: string | null
  residenceKato: string | null
  visits: number
}

/** The distinct people behind a figure, with their visits; and how many there are: the same total as the figure. */
export async function listReachPeople(
  db: Db,
  q: ListQuery & { figure: PeopleFigure },
): Promise<{ rows: PersonLine[]; people: number; visits: number }> {
  const found = sql`
    select a.person_id, count(*)::int as visits, max(a.residence_kato) as residence_kato
    from attendances a join (${sessionsInPeriod(q)}) c on c.id = a.session_id
    where a.annulled_at is null and ${behind(q, q.figure)} ${ofGroup(q)}
    group by a.person_id`
  const { rows } = await sql<PersonLine>`
    select f.person_id, p.surname, p.given_name, p.patronymic, p.birth_on, f.residence_kato, f.visits
    from (${found}) f join people p on p.id = f.person_id
    order by p.surname collate qamtu_kk, p.given_name collate qamtu_kk, p.id
    limit ${q.limit} offset ${q.offset}`.execute(db)
  const { rows: sums } = await sql<{ people: number; visits: number }>`
    select count(*)::int as people, coalesce(sum(visits), 0)::int as visits from (${found}) f`.execute(db)
  return { rows, people: sums[0]?.people ?? 0, visits: sums[0]?.visits ?? 0 }
}

import { sql } from 'kysely'
import type { Db } from '#db/client.ts'

/** Makes the calendar `times` as large: every published event again, with its sessions and places. */
export async function growCalendar(db: Db, times: number): Promise<void> {
  const columns = async (table: string, own: readonly string[]) => {
    const { rows } = await sql<{ name: string }>`
      select column_name as name from information_schema.columns
      where table_schema = 'public' and table_name = ${table} and is_generated = 'NEVER'`.execute(db)
    return rows.map(({ name }) => name).filter((name) => !own.includes(name))
  }
  const list = (names: readonly string[]) => sql.join(names.map((name) => sql.ref(name)))
  const [events, sessions, entries] = await Promise.all([
    // A copy is of no series: that has one event a day.
    columns('events', ['id', 'series_id', 'series_on', 'series_changes']),
    columns('event_sessions', ['id', 'event_id']),
    columns('entry_types', ['id', 'event_id']),
  ])
  // Published as they are: nobody is there to approve the copies.
  await db.deleteFrom('approvalRules').execute()
  await sql`create temporary table copies as
    select e.id as old, gen_random_uuid() as id from events e, generate_series(2, ${times}::int) where e.status = 'published'`.execute(
    db,
  )
  const from = (table: string) => sql`${sql.table(table)} t join copies c on c.old = t.event_id`
  await sql`insert into events (id, ${list(events)}) select c.id, ${list(events.map((name) => `e.${name}`))}
    from events e join copies c on c.old = e.id`.execute(db)
  await sql`insert into event_sessions (id, event_id, ${list(sessions)})
    select gen_random_uuid(), c.id, ${list(sessions.map((name) => `t.${name}`))} from ${from('event_sessions')}`.execute(
    db,
  )
  await sql`insert into entry_types (id, event_id, ${list(entries)})
    select gen_random_uuid(), c.id, ${list(entries.map((name) => `t.${name}`))} from ${from('entry_types')}`.execute(
    db,
  )
  await sql`drop table copies`.execute(db)
  await sql`analyze`.execute(db)
}

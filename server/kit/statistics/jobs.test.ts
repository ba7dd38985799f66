import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { useDatabase } from '#db/testing/database.ts'
import { gatherStatistics } from './jobs.ts'

const database = useDatabase()

test('a table that has changed much is counted once, others are left alone', async () => {
  await gatherStatistics(database.db)
  await sql`insert into event_words (word) select 'w' || n from generate_series(1, 1500) n`.execute(
    database.db,
  )
  await sql`select pg_stat_force_next_flush()`.execute(database.db)
  expect(await gatherStatistics(database.db)).toContain('event_words')
  expect(await gatherStatistics(database.db)).not.toContain('event_words')
  const { rows } = await sql<{ counted: number }>`
    select reltuples::int as counted from pg_class where relname = 'event_words'`.execute(database.db)
  expect(rows[0]?.counted).toBe(1500)
})

import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { useDatabase } from '#db/testing/database.ts'
import { seedDivisions } from './divisions.ts'

const test = useDatabase()

describe('seeding the divisions', () => {
  it('holds the republic, 20 regions, 228 districts and cities, 6 inner districts', async () => {
    const { rows } = await sql<{ level: number; count: number }>`
      select level, count(*) as count from divisions group by level order by level`.execute(test.db)
    expect(rows).toEqual([
      { level: 0, count: 1 },
      { level: 1, count: 20 },
      { level: 2, count: 228 },
      { level: 3, count: 6 },
    ])
  })

  it('changes nothing the second time and repairs what was changed', async () => {
    expect(await seedDivisions(test.db)).toBe(0)
    await test.db.updateTable('divisions').set({ nameKk: 'Басқа' }).where('kato', '=', '104500000').execute()
    expect(await seedDivisions(test.db)).toBe(1)
    const makanshy = await test.db
      .selectFrom('divisions')
      .select(['nameKk', 'validFrom', 'predecessors', 'labelLat'])
      .where('kato', '=', '104500000')
      .executeTakeFirstOrThrow()
    expect(makanshy).toEqual({
      nameKk: 'Мақаншы ауданы',
      validFrom: '2024-01-01',
      predecessors: ['104600000'],
      labelLat: 46.51,
    })
  })
})

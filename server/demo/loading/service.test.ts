import { describe, expect, it } from 'vitest'
import { useDatabase } from '#db/testing/database.ts'
import { makeInstitution } from '#db/testing/make.ts'
import { isUnfinished, markBegun, markEnded, throwAway } from './queries.ts'
import { canLoadDemo } from './service.ts'

const test = useDatabase()
const NOW = new Date('2026-05-01T05:00:00Z')

describe('loading the demo', () => {
  it('is possible on an empty database, and once at a time', async () => {
    expect(await canLoadDemo(test)).toBe(true)
    expect(await markBegun(test.db, NOW)).toBe(true)
    expect(await markBegun(test.db, NOW)).toBe(false)
  })

  it('that was interrupted is begun again from nothing; one that has ended is never thrown away', async () => {
    await markBegun(test.db, NOW)
    await makeInstitution(test.db, { districtKato: '351000000' })
    expect(await isUnfinished(test.db)).toBe(true)
    await throwAway(test.db)
    expect(await test.db.selectFrom('institutions').select('id').execute()).toEqual([])
    expect(await test.db.selectFrom('divisions').select('kato').limit(1).execute()).toHaveLength(1)
    expect(await markBegun(test.db, NOW)).toBe(true)
    await markEnded(test.db, NOW)
    expect(await isUnfinished(test.db)).toBe(false)
  })
})

import { expect, test } from 'vitest'
import { useDatabase } from '#db/testing/database.ts'
import { Problem } from './problem.ts'
import { countTogether, sharedLimit, takeHere } from './shared-limit.ts'

const base = useDatabase()
const NOW = new Date('2026-11-02T05:00:00Z')
const later = (seconds: number) => new Date(NOW.getTime() + seconds * 1000)

/** Two processes: each has its own memory of the same limit. */
function twoProcesses(name: string, points: number) {
  const limits = [1, 2].map(() => sharedLimit({ name, points, seconds: 60 }))
  /** Asks `times` times; gives how many were let through. */
  return async (process: 0 | 1, times: number, { subject = 'one', at = NOW } = {}) => {
    let passed = 0
    for (let time = 0; time < times; time++) {
      const limit = limits[process]
      if (!limit) throw new Error('there are two processes')
      try {
        const point = await takeHere(limit, subject)
        const [minutes] = await countTogether(base.db, point ? [point] : [], at)
        if (minutes === undefined) passed += 1
      } catch (error) {
        expect(error).toBeInstanceOf(Problem)
      }
    }
    return passed
  }
}

test('a window is one for all processes', async () => {
  const ask = twoProcesses('both', 60)
  expect(await ask(0, 40)).toBe(40)
  expect(await ask(1, 40)).toBe(20)
  expect(await ask(0, 5)).toBe(0)
  expect(await ask(1, 5, { subject: 'another' })).toBe(5)
})

test('whoever asks seldom costs the database nothing', async () => {
  const ask = twoProcesses('seldom', 60)
  await ask(0, 6)
  expect(await base.db.selectFrom('rateLimits').selectAll().execute()).toEqual([])
  await ask(0, 1)
  expect(await base.db.selectFrom('rateLimits').select(['key', 'points']).execute()).toEqual([
    { key: 'seldom:one', points: 7 },
  ])
})

test('a window that has ended begins anew', async () => {
  const ask = twoProcesses('again', 10)
  expect(await ask(0, 9)).toBe(9)
  expect(await ask(1, 9, { at: later(61) })).toBe(9)
})

test('of many at once exactly the rest of the window passes, in the order they came', async () => {
  const limit = sharedLimit({ name: 'batch', points: 20, seconds: 60 })
  const many = Array.from({ length: 25 }, () => ({ limit: limit, subject: 'one', points: 1 }))
  const answers = await countTogether(base.db, many, NOW)
  expect(answers).toEqual(many.map((_, index) => (index < 20 ? undefined : 1)))
})

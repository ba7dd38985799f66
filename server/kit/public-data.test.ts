import { expect, test } from 'vitest'
import { useDatabase } from '#db/testing/database.ts'
import { makeEvent } from '#db/testing/make.ts'
import { keptAWhile, keptUntilChange, versionReader } from './public-data.ts'

const base = useDatabase()

test('what is kept is read once until the public data change, whoever changed them', async () => {
  let reads = 0
  const count = () => keptUntilChange(base.db, 'count', () => Promise.resolve((reads += 1)))
  expect(await count()).toBe(1)
  expect(await count()).toBe(1)
  await makeEvent(base.db)
  expect(await count()).toBe(2)
  expect(await count()).toBe(2)
})

test('many at once share one reading', async () => {
  let reads = 0
  const slow = async () => {
    reads += 1
    await new Promise((resolve) => setTimeout(resolve, 10))
    return reads
  }
  const answers = await Promise.all(Array.from({ length: 20 }, () => keptUntilChange(base.db, 'slow', slow)))
  expect(new Set(answers)).toEqual(new Set([1]))
})

test('a reading that failed is not kept', async () => {
  await expect(keptAWhile(base.db, 'broken', () => Promise.reject(new Error('away')))).rejects.toThrow('away')
  expect(await keptAWhile(base.db, 'broken', () => Promise.resolve('here'))).toBe('here')
})

test('a version is never older than the moment it was asked for', async () => {
  const read = versionReader(base.db)
  const before = await read()
  const running = read()
  await makeEvent(base.db)
  const [, after] = await Promise.all([running, read()])
  expect(after).toBeGreaterThan(before)
})

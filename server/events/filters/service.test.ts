import { beforeEach, expect, it } from 'vitest'
import { useDatabase } from '#db/testing/database.ts'
import { makeUser } from '#db/testing/make.ts'
import { asProblem } from '#server/kit/problem.ts'
import { listFilters } from './queries.ts'
import { MOST_FILTERS, removeFilter, saveFilter } from './service.ts'

const test = useDatabase()
const now = new Date('2026-11-02T05:00:00Z')
const ask = (userId: string) => ({ actor: { userId }, now })
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: unknown) => asProblem(error)?.code ?? String(error),
  )
let own: ReturnType<typeof ask>
beforeEach(async () => {
  own = ask((await makeUser(test.db)).id)
})

it('keeps a filter of the calendar for its owner alone', async () => {
  await saveFilter(test.db, own, { name: 'Қарағанды', filter: { region: '350000000', kind: 'open_day' } })
  const [saved] = await listFilters(test.db, own.actor.userId)
  expect(saved).toMatchObject({ name: 'Қарағанды', filter: { region: '350000000', kind: 'open_day' } })
  const other = ask((await makeUser(test.db)).id)
  expect(await listFilters(test.db, other.actor.userId)).toEqual([])
  expect(await codeOf(removeFilter(test.db, other, saved?.id ?? ''))).toBe('not_found')
  await removeFilter(test.db, own, saved?.id ?? '')
  expect(await listFilters(test.db, own.actor.userId)).toEqual([])
})

it('refuses an empty one, a name twice and more than a person can find again', async () => {
  const save = (name: string, filter = { region: '350000000' }) =>
    codeOf(saveFilter(test.db, own, { name, filter }))
  expect(await codeOf(saveFilter(test.db, own, { name: 'бос', filter: {} }))).toBe('filter_empty')
  expect(await save('бір')).toBe('done')
  expect(await save('бір')).toBe('filter_name_taken')
  for (let number = 1; number < MOST_FILTERS; number += 1) await save(`${number}`)
  expect(await save('тағы')).toBe('filters_full')
})

it('never keeps an age, whoever writes it', async () => {
  const write = test.db
    .insertInto('savedFilters')
    .values({ id: crypto.randomUUID(), ...own.actor, name: 'жас', filter: JSON.stringify({ age: 17 }) })
    .execute()
  await expect(write).rejects.toThrow('saved_filter_keeps_no_age')
})

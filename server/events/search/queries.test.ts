import { expect, test } from 'vitest'
import { useDatabase } from '#db/testing/database.ts'
import { makeEvent } from '#db/testing/make.ts'
import { searchFold } from '#server/kit/search-fold.ts'
import { findSought, isSought } from './queries.ts'

const database = useDatabase()
const now = new Date('2026-12-01T05:00:00Z')

async function named(title: string): Promise<string> {
  const { id } = await makeEvent(database.db, {}, now)
  await rename(id, title)
  return id
}
const rename = (id: string, title: string) =>
  database.db
    .updateTable('events')
    .set({ searchText: searchFold(title).text })
    .where('id', '=', id)
    .execute()

async function found(text: string, spelling?: 'nearly' | 'exactly'): Promise<string[]> {
  const sought = await findSought(database.db, text, spelling)
  const rows = await database.db
    .selectFrom('events as e')
    .where(isSought(sought))
    .orderBy('e.id')
    .select('e.id')
    .execute()
  return rows.map(({ id }) => id)
}

test('a word is found in any alphabet, by a piece of it and with a wrong letter, every word of the text at once', async () => {
  const games = await named('Дүйсенбілік спорт жарысы Жезқазған')
  const fair = await named('Бос жұмыс орындары жәрмеңкесі Жезқазған')
  for (const text of ['дуйсенбилик', 'Dúisenbilik', 'сенбил', 'дүйсенбилек', 'жезказган спорт']) {
    expect(await found(text), text).toEqual([games])
  }
  expect(await found('Жезқазған')).toEqual([games, fair].toSorted())
  expect(await found('жезказган балет')).toEqual([])
  expect(await found('дүйсенбилек', 'exactly')).toEqual([])
  expect(await found('')).toHaveLength(2)
})

test('a number is meant as it is typed: school 12345 is no school 12346', async () => {
  const school = await named('Мектеп 12345')
  await named('Мектеп 12346')
  expect(await found('12345')).toEqual([school])
})

test('words follow what an event is called now', async () => {
  const id = await named('Көрме')
  expect(await found('олимпиада')).toEqual([])
  await rename(id, 'Олимпиада')
  expect(await found('олимпиада')).toEqual([id])
  expect(await found('көрме')).toEqual([])
  await named('Олимпиада')
  const kept = database.db.selectFrom('eventWords').where('word', '=', 'olimpiada').selectAll()
  expect(await kept.execute()).toHaveLength(1)
})

test('a piece that stands in a great many words is looked for in the texts', async () => {
  const ids = []
  for (let number = 100; number < 170; number += 1) ids.push(`kan${number}`)
  const many = await named(ids.join(' '))
  await named('Балқаш')
  const sought = await findSought(database.db, 'кан')
  expect(sought).toEqual([{ word: 'kan' }])
  expect(await found('кан')).toEqual([many])
})

import { expect, test } from 'vitest'
import { useDatabase } from '#db/testing/database.ts'
import { ALMATY_CITY, makeEvent, places } from '#db/testing/make.ts'
import { newId } from '#server/kit/id.ts'
import { calendarFilterSchema } from './schema.ts'
import { listBetween, listCalendar, listFeed, listPublicOrganisers } from './queries.ts'
import { rssText } from './rss.ts'

const database = useDatabase()
const now = new Date('2026-12-01T05:00:00Z')

const idsFor = async (filter: Record<string, string>) => {
  const read = calendarFilterSchema.parse(filter)
  const { items, count } = await listCalendar(database.db, { filter: read, now, limit: 20, offset: 0 })
  expect(count).toBe(items.length)
  return items.map(({ id }) => id)
}

test('age and group leave out what is for others; an event without them is for everybody', async () => {
  const forAll = await makeEvent(database.db, {}, now)
  const young = await makeEvent(database.db, { ageMin: 14, ageMax: 18, targetGroups: ['pupil'] }, now)
  expect(await idsFor({ age: '14' })).toEqual(expect.arrayContaining([forAll.id, young.id]))
  expect(await idsFor({ age: '18' })).toHaveLength(2)
  expect(await idsFor({ age: '19' })).toEqual([forAll.id])
  expect(await idsFor({ age: '13' })).toEqual([forAll.id])
  expect(await idsFor({ group: 'pupil' })).toHaveLength(2)
  expect(await idsFor({ group: 'student' })).toEqual([forAll.id])
})

test('a language is promised only by an event that says so', async () => {
  const silent = await makeEvent(database.db, {}, now)
  const kazakh = await makeEvent(database.db, {}, now)
  await database.db.updateTable('events').set({ languages: [] }).where('id', '=', silent.id).execute()
  await database.db
    .updateTable('events')
    .set({ languages: ['kk'] })
    .where('id', '=', kazakh.id)
    .execute()
  expect(await idsFor({ language: 'kk' })).toEqual([kazakh.id])
  expect(await idsFor({ language: 'ru' })).toEqual([])
})

test('near a district its own events stand first, then those of its region, none of another', async () => {
  const { district, neighbour, elsewhere } = await places(database.db)
  const soon = { startsAt: new Date('2026-12-05T05:00:00Z'), endsAt: new Date('2026-12-05T08:00:00Z') }
  const later = { startsAt: new Date('2026-12-20T05:00:00Z'), endsAt: new Date('2026-12-20T08:00:00Z') }
  const beside = await makeEvent(database.db, { districtKato: neighbour, ...soon }, now)
  const own = await makeEvent(database.db, { districtKato: district, ...later }, now)
  await makeEvent(database.db, { districtKato: elsewhere, ...soon }, now)
  expect(await idsFor({ district, near: '1' })).toEqual([own.id, beside.id])
  expect(await idsFor({ district })).toEqual([own.id])
  const filter = calendarFilterSchema.parse({ district, near: '1' })
  const pages = [0, 1, 2].map((offset) => listCalendar(database.db, { filter, now, limit: 1, offset }))
  const ids = (await Promise.all(pages)).map(({ items }) => items.map(({ id }) => id))
  expect(ids).toEqual([[own.id], [beside.id], []])
})

test('the organiser narrows list, feed and week, and is offered where it holds events', async () => {
  const one = await makeEvent(database.db, {}, now)
  await makeEvent(database.db, {}, now)
  expect(await idsFor({ institution: one.institutionId })).toEqual([one.id])
  const filter = calendarFilterSchema.parse({ institution: one.institutionId })
  const window = { from: now, until: new Date('2027-12-01T00:00:00Z') }
  const feed = await listFeed(database.db, { filter, ...window })
  expect(feed.map(({ eventId }) => eventId)).toEqual([one.id])
  expect((await listBetween(database.db, { filter, ...window })).map(({ id }) => id)).toEqual([one.id])
  const offered = await listPublicOrganisers(database.db, { place: ALMATY_CITY })
  expect(offered.map(({ id }) => id)).toContain(one.institutionId)
})

test('RSS holds an event once, with nothing that breaks XML', async () => {
  const one = await makeEvent(database.db, {}, now)
  await database.db
    .updateTable('events')
    .set({ titleKk: 'Кеш & <түн> \u0007"ән"', publishedAt: now })
    .where('id', '=', one.id)
    .execute()
  const rows = await listFeed(database.db, { filter: {}, from: now, until: new Date('2027-12-01T00:00:00Z') })
  const text = rssText([...rows, ...rows], {
    locale: 'kk',
    publicUrl: 'https://qamtu.kz',
    selfUrl: 'https://qamtu.kz/kk/events.rss?region=1&kind=2',
    pageUrl: 'https://qamtu.kz/kk/events',
  })
  expect(text.match(/<item>/g)).toHaveLength(1)
  expect(text).toContain('<title>Кеш &amp; &lt;түн&gt; &quot;ән&quot;</title>')
  expect(text).toContain('region=1&amp;kind=2')
  expect(text).toContain(`<pubDate>${now.toUTCString()}</pubDate>`)
})

test('of a series only the next may be shown: what is over, called off or later stays out', async () => {
  const { db } = database
  const { district } = await places(db)
  const seriesId = newId()
  await db
    .insertInto('eventSeries')
    .values({ id: seriesId, frequency: 'picked', startsOn: '2026-11-23' })
    .execute()
  const dated = async (on: string, status: 'published' | 'cancelled' = 'published') => {
    const times = { startsAt: new Date(`${on}T05:00:00Z`), endsAt: new Date(`${on}T07:00:00Z`) }
    const { id } = await makeEvent(db, { districtKato: district, status, ...times }, now)
    await db.updateTable('events').set({ seriesId, seriesOn: on }).where('id', '=', id).execute()
    return id
  }
  await dated('2026-11-30')
  await dated('2026-12-07', 'cancelled')
  const next = await dated('2026-12-14')
  const later = await dated('2026-12-21')
  const alone = await makeEvent(db, { districtKato: district }, now)
  expect(await idsFor({ series: 'next' })).toEqual(expect.arrayContaining([next, alone.id]))
  expect(await idsFor({ series: 'next' })).toHaveLength(2)
  expect(await idsFor({ series: 'next', from: '2026-12-20' })).toContain(later)
  const window = { now, from: new Date('2026-11-01'), until: new Date('2027-12-01') }
  const feed = await listFeed(db, { filter: { series: 'next' }, ...window })
  expect(feed.map(({ eventId }) => eventId).toSorted()).toEqual([next, alone.id].toSorted())
})

import { beforeEach, describe, expect, it } from 'vitest'
import { useDatabase } from '#db/testing/database.ts'
import { KARAGANDA_REGION, makeEvent, places } from '#db/testing/make.ts'
import { SYSTEM_ACTOR } from '#server/access/actor.ts'
import { scopeFor } from '#server/access/scope.ts'
import { REPUBLIC } from '#server/access/territory.ts'
import { newId } from '#server/kit/id.ts'
import { findYear, listWeekEvents } from './queries.ts'
import type { YearFilter } from './schema.ts'
import { keepYears } from './service.ts'

const test = useDatabase()
const scope = scopeFor(SYSTEM_ACTOR, 'events.view')
let where: { district: string; neighbour: string; elsewhere: string }

beforeEach(async () => {
  where = await places(test.db)
})

/** Ten o'clock of a day in Almaty, for two hours. */
const at = (on: string, given: Parameters<typeof makeEvent>[1] = {}) =>
  makeEvent(
    test.db,
    {
      districtKato: where.district,
      startsAt: new Date(`${on}T05:00:00Z`),
      endsAt: new Date(`${on}T07:00:00Z`),
      ...given,
    },
    new Date('2026-01-01T00:00:00Z'),
  )

const plan = (id: string, plannedPeople: number) =>
  test.db.updateTable('events').set({ plannedPeople }).where('id', '=', id).execute()

const addSession = (eventId: string, on: string, position: number) =>
  test.db
    .insertInto('eventSessions')
    .values({
      id: newId(),
      eventId,
      position,
      startsAt: new Date(`${on}T05:00:00Z`),
      endsAt: new Date(`${on}T06:00:00Z`),
    })
    .execute()

const year = async (given: Partial<YearFilter> = {}) =>
  (await findYear(test.db, scope, { kato: KARAGANDA_REGION, year: 2026, ...given }))
    .map(({ unit, week, events, sessions, people }) => [unit, week, events, sessions, people])
    .toSorted((a, b) => String(a[0]).localeCompare(String(b[0])) || Number(a[1]) - Number(b[1]))

/** The same from the kept figures and from the events themselves, before and after they are counted. */
async function eitherWay(expected: unknown[]) {
  expect(await year()).toEqual(expected)
  await keepYears(test.db)
  expect(await test.db.selectFrom('eventYearsStale').selectAll().execute()).toEqual([])
  expect(await year()).toEqual(expected)
}

describe('the year', () => {
  it('counts events, sessions and planned people by district and week, an event of many weeks once in its year', async () => {
    const league = await at('2026-02-02')
    await plan(league.id, 40)
    await addSession(league.id, '2026-02-09', 2)
    await addSession(league.id, '2026-02-10', 3)
    await plan((await at('2026-02-11', { status: 'draft' })).id, 5)
    await at('2026-02-11', { status: 'cancelled' })
    await at('2026-02-11', { districtKato: where.elsewhere })
    const { district } = where
    const expected = [
      [district, 0, 2, 4, 45],
      [district, 6, 1, 1, 40],
      [district, 7, 2, 3, 5],
    ]
    await eitherWay(expected)
    expect(await year({ kato: REPUBLIC })).toContainEqual([KARAGANDA_REGION, 7, 2, 3, 5])
    expect((await year({ status: 'cancelled' })).map(([, week, events]) => [week, events])).toEqual([
      [0, 1],
      [7, 1],
    ])
  })

  it('belongs to the weeks of ISO 8601: 31 December 2024 to the first week of 2025', async () => {
    await at('2024-12-31')
    expect((await year({ year: 2025 })).map(([, week]) => week)).toEqual([0, 1])
    expect(await year({ year: 2024 })).toEqual([])
  })

  it('follows every write, also after it was counted: another day, another district, called off, removed', async () => {
    const event = await at('2026-03-02')
    const weeks = async () => (await year()).map(([unit, week]) => [unit, week])
    await keepYears(test.db)
    const startsAt = new Date('2026-03-10T05:00:00Z')
    const endsAt = new Date('2026-03-10T07:00:00Z')
    await test.db.updateTable('events').set({ startsAt, endsAt }).execute()
    await test.db.updateTable('eventSessions').set({ startsAt, endsAt }).execute()
    expect(await weeks()).toEqual([
      [where.district, 0],
      [where.district, 11],
    ])
    await keepYears(test.db)
    await test.db.updateTable('events').set({ districtKato: where.neighbour }).execute()
    expect(await weeks()).toEqual([
      [where.neighbour, 0],
      [where.neighbour, 11],
    ])
    await keepYears(test.db)
    await test.db.updateTable('eventSessions').set({ cancelledAt: new Date() }).execute()
    expect(await weeks()).toEqual([])
    await test.db.updateTable('eventSessions').set({ cancelledAt: null }).execute()
    await keepYears(test.db)
    expect((await weeks()).length).toBe(2)
    await test.db.deleteFrom('events').where('id', '=', event.id).execute()
    expect(await weeks()).toEqual([])
  })

  it('narrows by kind, programme and group, and shows who has one organisation only its own', async () => {
    const fair = await at('2026-04-07', { kind: 'job_fair' })
    await at('2026-04-07', { kind: 'exhibition' })
    await test.db
      .updateTable('events')
      .set({ targetGroups: ['pupil', 'student'] })
      .where('id', '=', fair.id)
      .execute()
    expect((await year({ kind: 'job_fair' })).map(([, , events]) => events)).toEqual([1, 1])
    expect((await year({ group: 'student' })).map(([, , events]) => events)).toEqual([1, 1])
    const counts = async (given: Partial<YearFilter>) => (await year(given)).map(([, , events]) => events)
    const byKind = () => counts({ kind: 'job_fair' })
    const byGroup = () => counts({ group: 'student' })
    const byBoth = () => counts({ kind: 'job_fair', group: 'student' })
    await keepYears(test.db)
    for (const ask of [byKind, byGroup, byBoth]) expect(await ask()).toEqual([1, 1])
    await test.db.updateTable('events').set({ kind: 'forum' }).where('id', '=', fair.id).execute()
    expect(await byKind()).toEqual([])
    expect(await byGroup()).toEqual([1, 1])
    await keepYears(test.db)
    expect(await byKind()).toEqual([])
    await test.db.updateTable('events').set({ targetGroups: [] }).where('id', '=', fair.id).execute()
    expect(await byGroup()).toEqual([])
    await test.db
      .updateTable('events')
      .set({ targetGroups: ['pupil', 'student'], kind: 'job_fair' })
      .where('id', '=', fair.id)
      .execute()
    const grant = { id: 'g', role: 'organiser' as const, kato: null, eventId: null }
    const own = scopeFor(
      {
        kind: 'user',
        userId: 'u',
        name: 'Айгүл',
        email: 'a@example.kz',
        phone: null,
        isDemo: false,
        hasSecondFactor: false,
        grants: [{ ...grant, institutionId: fair.institutionId }],
      },
      'events.view',
    )
    const figures = await findYear(test.db, own, { kato: KARAGANDA_REGION, year: 2026 })
    expect(figures.map(({ events }) => events)).toEqual([1, 1])
  })

  it('a cell opens the events that it counts', async () => {
    const event = await at('2026-05-13')
    await at('2026-05-13', { districtKato: where.neighbour })
    await at('2026-05-20')
    const cell = { kato: KARAGANDA_REGION, year: 2026, week: 20, unit: where.district }
    const found = await listWeekEvents(test.db, scope, cell)
    expect(found.rows.map(({ id }) => id)).toEqual([event.id])
    expect(found.total).toBe(1)
    expect(found.rows[0]).toMatchObject({ day: '2026-05-13', sessions: 1 })
    const region = { ...cell, kato: REPUBLIC, unit: KARAGANDA_REGION }
    expect((await listWeekEvents(test.db, scope, region)).total).toBe(2)
  })
})

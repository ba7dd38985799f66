import { sql, type KyselyPlugin } from 'kysely'
import { beforeEach, describe, expect, it } from 'vitest'
import { useDatabase } from '#db/testing/database.ts'
import { makeBooking, makeEvent } from '#db/testing/make.ts'
import { localDateTime } from '#server/kit/zone.ts'
import { moveEvent } from '../service.ts'
import { previewMaking, readMore, readRepeat } from './making/queries.ts'
import { listSeriesEvents } from './queries.ts'
import { moreDatesSchema, repeatSchema } from './schema.ts'
import { addDates, copySeries, endSeries, repeatEvent } from './service.ts'
import { BY as by, makeGround, makeLeague, NOW, refusalOf, repeat, type Ground } from './testing/league.ts'

const test = useDatabase()

let ground: Ground
beforeEach(async () => {
  ground = await makeGround(test.db)
})

const league = (given: Record<string, unknown> = {}) => makeLeague(test.db, ground, given)
const clock = (at: Date | null) => at && localDateTime(at)

describe('a series made of an event', () => {
  it('repeats everything at the same hour of the clock, bookings and the window of registration included', async () => {
    const { id: eventId } = await league()
    await test.db
      .insertInto('eventExtras')
      .values({ eventId, mode: 'hybrid', joinLink: 'https://meet.example.kz/1' })
      .execute()
    const [part] = await test.db
      .selectFrom('eventSessions')
      .where('eventId', '=', eventId)
      .select('id')
      .execute()
    const item = {
      id: eventId,
      sessionId: part?.id ?? '',
      position: 1,
      titleRu: 'Разминка',
      spaceId: ground.hall,
    }
    await test.db.insertInto('agendaItems').values(item).execute()
    const { id, count } = await repeatEvent(test.db, by, repeat(eventId, { isPublished: true }))
    expect(await test.db.selectFrom('eventExtras').select('joinLink').execute()).toHaveLength(4)
    expect(
      new Set(
        (await test.db.selectFrom('agendaItems').select('sessionId').execute()).map((row) => row.sessionId),
      ).size,
    ).toBe(4)
    const events = await listSeriesEvents(test.db, id)
    expect(count).toBe(4)
    expect(events.map(({ seriesOn, startsAt, status }) => [seriesOn, clock(startsAt), status])).toEqual(
      ['2026-12-02', '2026-12-09', '2026-12-16', '2026-12-23'].map((on) => [
        on,
        { on, time: '19:00' },
        'published',
      ]),
    )
    expect(events[0]?.id).toBe(eventId)
    const windows = await test.db
      .selectFrom('events')
      .select('registrationClosesAt')
      .orderBy('seriesOn')
      .execute()
    expect(windows.map(({ registrationClosesAt }) => clock(registrationClosesAt)?.on)).toEqual([
      '2026-12-01',
      '2026-12-08',
      '2026-12-15',
      '2026-12-22',
    ])
    const booked = await test.db.selectFrom('bookings').select('spaceId').execute()
    expect(booked.map(({ spaceId }) => spaceId)).toEqual([ground.hall, ground.hall, ground.hall, ground.hall])
    expect(await refusalOf(repeatEvent(test.db, by, repeat(eventId, { version: 3 })))).toMatchObject({
      code: 'event_in_series',
    })
  })

  it('names holidays and every clash with what is free instead, and saves what was chosen', async () => {
    const { id: eventId } = await league()
    const other = await makeEvent(test.db, {
      districtKato: ground.district,
      startsAt: new Date('2026-12-09T15:00:00Z'),
      endsAt: new Date('2026-12-09T17:00:00Z'),
    })
    await makeBooking(test.db, { sessionId: other.sessionId, spaceId: ground.hall })
    const seen = async (given: Record<string, unknown>) =>
      previewMaking(test.db, by.scope, {
        making: await readRepeat(test.db, by.scope, repeat(eventId, given)),
        now: NOW,
      })
    const preview = await seen({})
    expect(preview).toMatchObject({ count: 4, firstOn: '2026-12-02', lastOn: '2026-12-23', clashCount: 1 })
    const [, ninth, sixteenth] = preview.dates
    expect(ninth?.clashes[0]).toMatchObject({ id: ground.hall, holders: [{ eventId: other.id }] })
    expect(ninth?.clashes[0]?.spaces.map((space) => space.id)).toContain(ground.gym)
    expect(ninth?.clashes[0]?.times[0]).toMatchObject({ on: '2026-12-09' })
    expect(sixteenth).toMatchObject({ dayOff: { key: 'independence_day' }, nextWorkingOn: '2026-12-17' })

    expect(await refusalOf(repeatEvent(test.db, by, repeat(eventId)))).toMatchObject({ code: 'space_taken' })
    expect(await test.db.selectFrom('eventSeries').select('id').execute()).toEqual([])
    expect(await test.db.selectFrom('events').select('id').execute()).toHaveLength(2)

    const choices = [
      { seriesOn: '2026-12-09', venueId: ground.venueId, parts: [{ part: 0, spaceIds: [ground.gym] }] },
      { seriesOn: '2026-12-16', on: '2026-12-17' },
      { seriesOn: '2026-12-23', isLeftOut: true },
    ]
    expect(await seen({ choices })).toMatchObject({ count: 3, lastOn: '2026-12-17', clashCount: 0 })
    const { id } = await repeatEvent(test.db, by, repeat(eventId, { choices }))
    const events = await listSeriesEvents(test.db, id)
    expect(
      events.map(({ seriesOn, startsAt, seriesChanges }) => [seriesOn, clock(startsAt)?.on, seriesChanges]),
    ).toEqual([
      ['2026-12-02', '2026-12-02', []],
      ['2026-12-09', '2026-12-09', ['bookings']],
      ['2026-12-16', '2026-12-17', ['day']],
    ])
  })

  it('of several parts offers each part other hours of its day, and all of them another day', async () => {
    const { id: eventId } = await league({
      sessions: [
        { on: '2026-12-02', start: '10:00', end: '12:00', spaceIds: [ground.gym] },
        { on: '2026-12-02', start: '19:00', end: '21:00', spaceIds: [ground.hall] },
      ],
    })
    for (const on of ['2026-12-09', '2026-12-10']) {
      const other = await makeEvent(test.db, {
        districtKato: ground.district,
        startsAt: new Date(`${on}T15:00:00Z`),
        endsAt: new Date(`${on}T17:00:00Z`),
      })
      await makeBooking(test.db, { sessionId: other.sessionId, spaceId: ground.hall })
    }
    const seen = async (choices: object[]) =>
      previewMaking(test.db, by.scope, {
        making: await readRepeat(test.db, by.scope, repeat(eventId, { choices })),
        now: NOW,
      })
    const [, ninth] = (await seen([])).dates
    expect(ninth?.clashes).toMatchObject([
      {
        part: 1,
        times: [
          { on: '2026-12-09', start: '18:00', end: '20:00' },
          { on: '2026-12-09', start: '17:30', end: '19:30' },
        ],
        shifts: [2, 3, 4],
      },
    ])
    expect(ninth?.clashes[0]?.spaces.map(({ id }) => id)).toEqual([ground.gym])
    const part = { part: 1, on: '2026-12-09', start: '17:00', end: '19:00' }
    const choices = [{ seriesOn: '2026-12-09', parts: [part] }]
    expect(await seen(choices)).toMatchObject({ clashCount: 0 })
    expect(await seen([{ seriesOn: '2026-12-09', on: '2026-12-11' }])).toMatchObject({ clashCount: 0 })
    const { id } = await repeatEvent(test.db, by, repeat(eventId, { choices }))
    const times = await test.db
      .selectFrom('eventSessions as s')
      .innerJoin('events as e', 'e.id', 's.eventId')
      .where('e.seriesId', '=', id)
      .where('e.seriesOn', '=', '2026-12-09')
      .select(['s.startsAt', 'e.seriesChanges'])
      .orderBy('s.position')
      .execute()
    expect(times.map(({ startsAt }) => clock(startsAt)?.time)).toEqual(['10:00', '17:00'])
    expect(times[0]?.seriesChanges).toEqual(['time'])
  })

  it('of many dates asks the database no more often than one of few, and logs every event', async () => {
    const asked = async (startsOn: string, count: number) => {
      const { id } = await league({ sessions: [{ on: startsOn, start: '19:00', end: '21:00' }] })
      const counted = { statements: 0 }
      const counting: KyselyPlugin = {
        transformQuery: ({ node }) => {
          counted.statements += 1
          return node
        },
        transformResult: ({ result }) => Promise.resolve(result),
      }
      const input = repeat(id, { startsOn, count, isPublished: true })
      await repeatEvent(test.db.withPlugin(counting), by, input)
      return counted.statements
    }
    const few = await asked('2026-12-02', 3)
    expect(await asked('2027-01-06', 12)).toBe(few)
    const logged = await test.db
      .selectFrom('auditLog')
      .select(['action', sql<number>`count(distinct subject_id)`.as('events')])
      .where('action', 'in', ['events.create', 'events.publish'])
      .groupBy('action')
      .orderBy('action')
      .execute()
    expect(logged).toEqual([
      { action: 'events.create', events: 15 },
      { action: 'events.publish', events: 15 },
    ])
  })

  it('an event without a day takes the first one', async () => {
    const { id: eventId } = await league({ sessions: [{}], registrationClosesAt: undefined })
    const { id } = await repeatEvent(test.db, by, repeat(eventId))
    const events = await listSeriesEvents(test.db, id)
    expect(events.map((event) => [event.id === eventId, event.seriesOn, event.startsAt])).toEqual([
      [true, '2026-12-02', null],
      [false, '2026-12-09', null],
      [false, '2026-12-16', null],
      [false, '2026-12-23', null],
    ])
    const [session] = await test.db
      .selectFrom('eventSessions')
      .where('eventId', '=', eventId)
      .select('heldOn')
      .execute()
    expect(session?.heldOn).toBe('2026-12-02')
  })

  it('made twice at once is made once', async () => {
    const { id: eventId } = await league()
    const answers = await Promise.all(
      [1, 2, 3].map(() => refusalOf(repeatEvent(test.db, by, repeat(eventId)))),
    )
    expect(answers.map((problem) => problem?.code ?? 'made').sort()).toEqual([
      'changed_meanwhile',
      'changed_meanwhile',
      'made',
    ])
    expect(await test.db.selectFrom('events').select('id').execute()).toHaveLength(4)
  })

  it('two series that want one hall: one has it whole, of the other nothing is left', async () => {
    const [one, two] = [
      await league(),
      await league({
        sessions: [{ on: '2026-12-03', start: '19:00', end: '21:00', spaceIds: [ground.hall] }],
        registrationClosesAt: undefined,
      }),
    ]
    const rule = { weekdays: [3], startsOn: '2026-12-09' }
    const answers = await Promise.all(
      [one, two].map(({ id }) => refusalOf(repeatEvent(test.db, by, repeat(id, rule)))),
    )
    expect(answers.map((problem) => problem?.code ?? 'made').sort()).toEqual(['made', 'space_taken'])
    expect(await test.db.selectFrom('events').select('id').execute()).toHaveLength(6)
  })
})

describe('further dates', () => {
  const made = async () => {
    const { id: eventId } = await league()
    return { eventId, ...(await repeatEvent(test.db, by, repeat(eventId))) }
  }
  const more = (id: string, given: Record<string, unknown>) =>
    moreDatesSchema.parse({ id, version: 1, ...given })
  const datesIn = async (id: string) => (await listSeriesEvents(test.db, id)).map(({ seriesOn }) => seriesOn)

  it('come from a later end and one by one; a date removed comes back only when asked for', async () => {
    const { id } = await made()
    const third = (await listSeriesEvents(test.db, id))[2]
    await test.db
      .deleteFrom('events')
      .where('id', '=', third?.id ?? '')
      .execute()
    expect(await refusalOf(readMore(test.db, by.scope, more(id, { count: 4 })))).toMatchObject({
      code: 'series_nothing_new',
    })
    await addDates(test.db, by, more(id, { untilOn: '2027-01-06' }))
    expect(await datesIn(id)).toEqual(['2026-12-02', '2026-12-09', '2026-12-23', '2026-12-30', '2027-01-06'])
    await addDates(test.db, by, more(id, { version: 2, addedOn: ['2026-12-16', '2026-12-19'] }))
    expect(await datesIn(id)).toContain('2026-12-16')
    expect(await datesIn(id)).toContain('2026-12-19')
    expect(
      await refusalOf(addDates(test.db, by, more(id, { version: 2, addedOn: ['2026-12-20'] }))),
    ).toMatchObject({
      code: 'series_changed_meanwhile',
    })
  })

  it('make a series of their own in another year', async () => {
    const { id } = await made()
    const copy = await copySeries(test.db, by, {
      ...repeatSchema.parse({
        eventId: id,
        version: 1,
        weekdays: [3],
        startsOn: '2027-12-01',
        ends: 'count',
        count: 2,
      }),
      id,
    })
    expect(await datesIn(copy.id)).toEqual(['2027-12-01', '2027-12-08'])
    expect(await datesIn(id)).toHaveLength(4)
  })

  it('end: what is published is called off with the reason, drafts go, what is earlier stays', async () => {
    const { id: eventId } = await league()
    const { id } = await repeatEvent(test.db, by, repeat(eventId, { isPublished: true }))
    await addDates(test.db, by, more(id, { count: 5 }))
    const end = (given: object) => endSeries(test.db, by, { id, version: 2, lastOn: '2026-12-09', ...given })
    expect(await refusalOf(end({}))).toMatchObject({ code: 'series_reason_missing', field: 'reason' })
    expect(await end({ reason: 'Алаң жөндеуде' })).toEqual({ cancelled: 2, removed: 1 })
    const left = await listSeriesEvents(test.db, id)
    expect(left.map(({ status }) => status)).toEqual(['published', 'published', 'cancelled', 'cancelled'])
    const told = await test.db.selectFrom('eventChanges').select(['kind', 'reason']).execute()
    expect(told).toEqual([
      { kind: 'cancelled', reason: 'Алаң жөндеуде' },
      { kind: 'cancelled', reason: 'Алаң жөндеуде' },
    ])
    expect(
      await test.db.selectFrom('bookings').where('status', '=', 'confirmed').select('id').execute(),
    ).toHaveLength(2)
  })

  it('what is changed in one event alone is remembered', async () => {
    const { id, eventId } = await made()
    const { version } = await test.db
      .selectFrom('events')
      .where('id', '=', eventId)
      .select('version')
      .executeTakeFirstOrThrow()
    expect(version).toBe(2)
    await test.db
      .updateTable('events')
      .set({ status: 'published', publishedAt: NOW })
      .where('id', '=', eventId)
      .execute()
    const [session] = await test.db
      .selectFrom('eventSessions')
      .where('eventId', '=', eventId)
      .select('id')
      .execute()
    await moveEvent(test.db, by, {
      id: eventId,
      version,
      districtKato: ground.district,
      venueId: ground.venueId,
      sessions: [
        { id: session?.id, on: '2026-12-02', start: '18:00', end: '20:00', spaceIds: [ground.hall] },
      ],
    })
    const [first] = await listSeriesEvents(test.db, id)
    expect(first?.seriesChanges).toEqual(['time'])
    expect(first?.seriesOn).toBe('2026-12-02')
  })
})

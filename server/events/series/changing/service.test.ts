import { beforeEach, describe, expect, it } from 'vitest'
import { useDatabase } from '#db/testing/database.ts'
import { makeBooking, makeEvent } from '#db/testing/make.ts'
import { localDateTime } from '#server/kit/zone.ts'
import { cancelEvent, moveEvent } from '../../service.ts'
import { listSeriesEvents } from '../queries.ts'
import { changeSeriesSchema } from '../schema.ts'
import { repeatEvent } from '../service.ts'
import { BY as by, makeGround, makeLeague, NOW, refusalOf, repeat, type Ground } from '../testing/league.ts'
import { previewChange } from './queries.ts'
import { changeSeries } from './service.ts'

const test = useDatabase()

let ground: Ground
let eventId: string
let seriesId: string
let institutionId: string
beforeEach(async () => {
  ground = await makeGround(test.db)
  eventId = (await makeLeague(test.db, ground)).id
  const choices = [{ seriesOn: '2026-12-16', on: '2026-12-17' }]
  seriesId = (await repeatEvent(test.db, by, repeat(eventId, { choices, isPublished: true }))).id
  const event = await test.db
    .selectFrom('events')
    .where('id', '=', eventId)
    .select('institutionId')
    .executeTakeFirstOrThrow()
  institutionId = event.institutionId ?? ''
})

const events = () => listSeriesEvents(test.db, seriesId)
const hours = async () =>
  (await events()).map(({ startsAt }) => {
    const at = startsAt && localDateTime(startsAt)
    return at && `${at.on.slice(5)} ${at.time}`
  })

type Given = { details?: object; session?: object; place?: object } & Record<string, unknown>
const change = ({ details, session, place, ...given }: Given) =>
  changeSeriesSchema.parse({
    eventId,
    seriesVersion: 1,
    span: 'future',
    details: {
      kind: 'league_day',
      institutionId,
      contactPhone: '8 7212 12 34 56',
      titleKk: 'Дүйсенбілік Sport',
      titleRu: 'Dúisenbilik Sport',
      descriptionKk: 'Базар қызметкерлерінің лигасы',
      descriptionRu: 'Лига работников рынков',
      entryTypes: [{ kind: 'competitor', capacity: 40, hasWaitingList: true }],
      registrationClosesAt: '2026-12-01T18:00',
      ...details,
    },
    placeTime: {
      districtKato: ground.district,
      venueId: ground.venueId,
      sessions: [{ on: '2026-12-02', start: '19:00', end: '21:00', spaceIds: [ground.hall], ...session }],
      ...place,
    },
    ...given,
  })
const seen = (given: Given) => previewChange(test.db, by.scope, { input: change(given), now: NOW })
/** Looks at the differences and saves them. */
async function apply(given: Given) {
  return changeSeries(test.db, by, change({ ...given, seen: (await seen(given)).seen }))
}

describe('a change of a series', () => {
  it('gives all the new hour on the clock, keeps a moved day, and tells everybody once per event', async () => {
    const earlier = { session: { start: '18:00', end: '20:00' } }
    const preview = await seen(earlier)
    expect(preview).toMatchObject({ changed: 4, clashCount: 0, untouched: 0 })
    expect(preview.lines.map(({ parts, byHand }) => [parts, byHand])).toEqual(
      [1, 2, 3, 4].map(() => [['time'], []]),
    )
    await apply({ ...earlier, details: { titleEn: 'Monday sport' } })
    expect(await hours()).toEqual(['12-02 18:00', '12-09 18:00', '12-17 18:00', '12-23 18:00'])
    const told = await test.db.selectFrom('eventChanges').select(['eventId', 'kind']).execute()
    expect(told.map(({ kind }) => kind)).toEqual(['moved', 'moved', 'moved', 'moved'])
    expect(new Set(told.map((row) => row.eventId)).size).toBe(4)
    const series = await test.db
      .selectFrom('eventSeries')
      .select(['startTime', 'titleEn', 'version'])
      .executeTakeFirst()
    expect(series).toEqual({ startTime: '18:00', titleEn: 'Monday sport', version: 2 })
    expect((await events())[2]?.seriesChanges).toEqual(['day'])
  })

  it('takes the day that the next event leaves', async () => {
    await apply({ session: { on: '2026-12-09' }, details: { registrationClosesAt: undefined } })
    expect(await hours()).toEqual(['12-09 19:00', '12-16 19:00', '12-17 19:00', '12-30 19:00'])
  })

  it('leaves alone what was called off and, when only the following are meant, what is earlier', async () => {
    const [, second, third] = await events()
    await cancelEvent(test.db, by, { id: third?.id ?? '', version: third?.version ?? 0, reason: 'Мереке' })
    const following = {
      eventId: second?.id,
      span: 'following',
      session: { on: '2026-12-09', start: '20:00', end: '22:00' },
      details: { registrationClosesAt: '2026-12-08T18:00' },
    }
    expect(await seen(following)).toMatchObject({ changed: 2, untouched: 2 })
    await apply(following)
    expect(await hours()).toEqual(['12-02 19:00', '12-09 20:00', '12-17 19:00', '12-23 20:00'])
  })

  it('names what was changed by hand, keeps it or not, as is asked', async () => {
    const [, second] = await events()
    const [session] = await test.db
      .selectFrom('eventSessions')
      .where('eventId', '=', second?.id ?? '')
      .select('id')
      .execute()
    await moveEvent(test.db, by, {
      id: second?.id ?? '',
      version: second?.version ?? 0,
      districtKato: ground.district,
      venueId: ground.venueId,
      sessions: [
        { id: session?.id, on: '2026-12-09', start: '12:00', end: '14:00', spaceIds: [ground.hall] },
      ],
    })
    const earlier = { session: { start: '18:00', end: '20:00' } }
    const line = (await seen(earlier)).lines.find(({ id }) => id === second?.id)
    expect(line).toMatchObject({ parts: [], byHand: ['time'], isKept: true })
    await apply(earlier)
    expect((await hours())[1]).toBe('12-09 12:00')
    await apply({ session: { start: '17:00', end: '19:00' }, keepIds: [], seriesVersion: 2 })
    expect((await hours())[1]).toBe('12-09 17:00')
    expect((await events())[1]?.seriesChanges).toEqual([])
  })

  it('shows new clashes and saves nothing while there are some', async () => {
    const other = await makeEvent(test.db, {
      districtKato: ground.district,
      startsAt: new Date('2026-12-23T11:00:00Z'),
      endsAt: new Date('2026-12-23T14:00:00Z'),
    })
    await makeBooking(test.db, { sessionId: other.sessionId, spaceId: ground.hall })
    const earlier = { session: { start: '17:00', end: '19:00' } }
    const preview = await seen(earlier)
    expect(preview.clashCount).toBe(1)
    expect(preview.lines[3]?.clashes[0]).toMatchObject({ id: ground.hall, holders: [{ eventId: other.id }] })
    expect(await refusalOf(apply(earlier))).toMatchObject({ code: 'space_taken' })
    expect(await hours()).toEqual(['12-02 19:00', '12-09 19:00', '12-17 19:00', '12-23 19:00'])
    await apply({ session: { ...earlier.session, spaceIds: [ground.gym] } })
    expect((await hours())[3]).toBe('12-23 17:00')
  })

  it('offers what is free where it clashes; a date goes its own way or stays, and remembers in what it differs', async () => {
    for (const on of ['2026-12-09', '2026-12-23']) {
      const other = await makeEvent(test.db, {
        districtKato: ground.district,
        startsAt: new Date(`${on}T11:00:00Z`),
        endsAt: new Date(`${on}T13:00:00Z`),
      })
      await makeBooking(test.db, { sessionId: other.sessionId, spaceId: ground.hall })
    }
    const earlier = { session: { start: '17:00', end: '19:00' } }
    const clashing = (await seen(earlier)).lines.flatMap(({ clashes }) => clashes)
    expect(clashing.map(({ part, times, spaces }) => [part, times[0], spaces[0]?.id])).toEqual([
      [0, { on: '2026-12-09', start: '18:00', end: '20:00' }, ground.gym],
      [0, { on: '2026-12-23', start: '18:00', end: '20:00' }, ground.gym],
    ])
    const choices = [
      { seriesOn: '2026-12-09', venueId: ground.venueId, parts: [{ part: 0, spaceIds: [ground.gym] }] },
      { seriesOn: '2026-12-23', isLeftOut: true },
    ]
    expect(await refusalOf(changeSeries(test.db, by, change({ ...earlier, choices })))).toMatchObject({
      code: 'series_seen_other',
    })
    expect(await seen({ ...earlier, choices })).toMatchObject({ changed: 3, clashCount: 0 })
    await apply({ ...earlier, choices })
    expect(await hours()).toEqual(['12-02 17:00', '12-09 17:00', '12-17 17:00', '12-23 19:00'])
    expect((await events()).map(({ seriesChanges }) => seriesChanges)).toEqual([
      [],
      ['bookings'],
      ['day'],
      ['time'],
    ])
    const booked = await test.db
      .selectFrom('bookings')
      .where('spaceId', '=', ground.gym)
      .where('status', '<>', 'cancelled')
      .select('id')
      .execute()
    expect(booked).toHaveLength(1)
  })

  it('of two at once one wins, the other is told; what was not seen is not saved', async () => {
    const { seen: first } = await seen({ session: { start: '18:00' } })
    const { seen: second } = await seen({ session: { start: '17:00' } })
    const answers = await Promise.all([
      refusalOf(changeSeries(test.db, by, change({ session: { start: '18:00' }, seen: first }))),
      refusalOf(changeSeries(test.db, by, change({ session: { start: '17:00' }, seen: second }))),
    ])
    expect(answers.map((problem) => problem?.code ?? 'saved').sort()).toEqual([
      'saved',
      'series_changed_meanwhile',
    ])
    const late = change({ session: { start: '16:00' }, seen: first, seriesVersion: 2 })
    expect(await refusalOf(changeSeries(test.db, by, late))).toMatchObject({ code: 'series_seen_other' })
  })

  it('keeps places that are given, and says so', async () => {
    const [, second] = await events()
    await test.db
      .updateTable('entryTypes')
      .set({ taken: 30 })
      .where('eventId', '=', second?.id ?? '')
      .execute()
    const fewer = { details: { entryTypes: [{ kind: 'competitor', capacity: 20, hasWaitingList: true }] } }
    const preview = await seen(fewer)
    expect(preview.lines.map(({ parts, taken }) => [parts, taken])).toEqual([
      [['entryTypes'], undefined],
      [[], 30],
      [['entryTypes'], undefined],
      [['entryTypes'], undefined],
    ])
    await apply(fewer)
    expect((await events()).map(({ capacity }) => capacity)).toEqual([20, 40, 20, 20])
  })
})

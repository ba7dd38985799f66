import fc from 'fast-check'
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { violatedUnique } from '#db/errors.ts'
import { useDatabase } from '#db/testing/database.ts'
import { makeBooking, makeEvent, makeResource, makeSpace, makeVenue } from '#db/testing/make.ts'
import { findClashes, type SpaceFacts, type Taken, type WantedSession } from '../conflicts/clash.ts'

// A hall is never given twice, under load, on both databases, with a control that shows the race.

const test = useDatabase()
const DISTRICT = '351000000'
const NOW = new Date('2026-11-22T06:00:00Z')
const TEN = new Date('2026-12-01T05:00:00Z')
const HOUR_MS = 3_600_000
const numbers = (count: number) => Array.from({ length: count }, (_, index) => index)

/** Sessions of as many events, all at the same hour. */
async function sessionsAt(count: number, startsAt = TEN): Promise<string[]> {
  const ids: string[] = []
  for (const _ of numbers(count)) {
    const event = await makeEvent(
      test.db,
      { districtKato: DISTRICT, startsAt, endsAt: new Date(startsAt.getTime() + 2 * HOUR_MS) },
      NOW,
    )
    ids.push(event.sessionId)
  }
  return ids
}

type Try = Parameters<typeof makeBooking>[1]

/** Books all at once; how many got it and by which constraint the others were refused. */
async function tryAll(tries: readonly Try[]) {
  const answers = await Promise.allSettled(tries.map((one) => makeBooking(test.db, one)))
  const refusedBy = answers.flatMap((answer) =>
    answer.status === 'rejected' ? [violatedUnique(answer.reason) ?? String(answer.reason)] : [],
  )
  return { won: answers.length - refusedBy.length, refusedBy: [...new Set(refusedBy)] }
}

const venue = () => makeVenue(test.db, { districtKato: DISTRICT })

describe('one hall for many at once', () => {
  it('is given to one of 200, pending or confirmed', async () => {
    const spaceId = await makeSpace(test.db, { venueId: await venue() })
    const sessions = await sessionsAt(200)
    const outcome = await tryAll(
      sessions.map((sessionId, index) => ({
        sessionId,
        spaceId,
        status: index % 2 ? 'pending' : 'confirmed',
      })),
    )
    expect(outcome).toEqual({ won: 1, refusedBy: ['bookings_space_once'] })
  })

  it('is given to many when the constraint is gone: the control', async () => {
    const spaceId = await makeSpace(test.db, { venueId: await venue() })
    const sessions = await sessionsAt(20)
    const { rows } = await sql<{ definition: string }>`
      select pg_get_constraintdef(oid) as definition from pg_constraint where conname = 'bookings_space_once'`.execute(
      test.db,
    )
    await sql`alter table bookings drop constraint bookings_space_once`.execute(test.db)
    try {
      expect((await tryAll(sessions.map((sessionId) => ({ sessionId, spaceId })))).won).toBe(20)
    } finally {
      await sql`delete from bookings`.execute(test.db)
      await sql
        .raw(`alter table bookings add constraint bookings_space_once ${rows[0]?.definition ?? ''}`)
        .execute(test.db)
    }
    expect((await tryAll(sessions.map((sessionId) => ({ sessionId, spaceId })))).won).toBe(1)
  })

  it('the whole keeps out its parts and a part the whole, but not the other part', async () => {
    const venueId = await venue()
    const whole = await makeSpace(test.db, { venueId, units: '[1,4)' })
    const left = await makeSpace(test.db, { venueId, parentId: whole, units: '[2,3)' })
    const right = await makeSpace(test.db, { venueId, parentId: whole, units: '[3,4)' })
    for (const _ of numbers(5)) {
      const sessions = await sessionsAt(30)
      const outcome = await tryAll(
        sessions.map((sessionId, index) => ({
          sessionId,
          spaceId: [whole, left, right][index % 3] ?? whole,
        })),
      )
      const taken = await test.db.selectFrom('bookings').select('spaceId').execute()
      const spaces = new Set(taken.map(({ spaceId }) => spaceId))
      expect(outcome.won).toBe(spaces.size)
      expect(spaces.has(whole) ? spaces.size : 1).toBe(1)
      await test.db.deleteFrom('bookings').execute()
    }
    const [one = '', other = ''] = await sessionsAt(2)
    expect(
      (
        await tryAll([
          { sessionId: one, spaceId: left },
          { sessionId: other, spaceId: right },
        ])
      ).won,
    ).toBe(2)
  })

  it('setting up and clearing up belong to it; what is called off does not', async () => {
    const spaceId = await makeSpace(test.db, { venueId: await venue(), minutesBefore: 30, minutesAfter: 60 })
    const [first = ''] = await sessionsAt(1)
    await makeBooking(test.db, { sessionId: first, spaceId })
    const after = (minutes: number) => new Date(TEN.getTime() + 2 * HOUR_MS + minutes * 60_000)
    const [tooSoon = ''] = await sessionsAt(1, after(89))
    const [later = ''] = await sessionsAt(1, after(90))
    expect((await tryAll([{ sessionId: tooSoon, spaceId }])).won).toBe(0)
    expect((await tryAll([{ sessionId: later, spaceId }])).won).toBe(1)
    await test.db.updateTable('eventSessions').set({ cancelledAt: NOW }).where('id', '=', first).execute()
    const [again = ''] = await sessionsAt(1)
    expect((await tryAll([{ sessionId: again, spaceId }])).won).toBe(1)
  })
})

describe('what is shared and what is taken along', () => {
  it('a shared space takes exactly as many people as it holds', async () => {
    const spaceId = await makeSpace(test.db, { venueId: await venue(), isShared: true, capacity: 50 })
    const sessions = await sessionsAt(200)
    const outcome = await tryAll(sessions.map((sessionId) => ({ sessionId, spaceId })))
    expect(outcome).toEqual({ won: 50, refusedBy: ['bookings_within_capacity'] })
  })

  it('who is alone in a hall keeps out those who share a part of it', async () => {
    const venueId = await venue()
    const hall = await makeSpace(test.db, { venueId, units: '[1,3)' })
    const stand = await makeSpace(test.db, { venueId, parentId: hall, units: '[2,3)', isShared: true })
    const [a = '', b = '', c = ''] = await sessionsAt(3)
    expect((await tryAll([{ sessionId: a, spaceId: stand, amount: 5 }])).won).toBe(1)
    expect((await tryAll([{ sessionId: b, spaceId: stand, amount: 5 }])).won).toBe(1)
    expect((await tryAll([{ sessionId: c, spaceId: hall }])).refusedBy).toEqual(['bookings_space_once'])
  })

  it('a referee is at one event at a time', async () => {
    const resourceId = await makeResource(test.db, { districtKato: DISTRICT, kind: 'referee' })
    const sessions = await sessionsAt(60)
    const outcome = await tryAll(sessions.map((sessionId) => ({ sessionId, resourceId })))
    expect(outcome).toEqual({ won: 1, refusedBy: ['bookings_resource_once'] })
  })
})

// The rule that lists clashes before saving and the table's constraints are one truth.
describe('the rule and the database', () => {
  const TREE = [
    { units: [1, 7], isShared: false, capacity: null },
    { units: [2, 4], isShared: true, capacity: 10 },
    { units: [3, 4], isShared: true, capacity: 6 },
    { units: [4, 7], isShared: false, capacity: null },
    { units: [5, 6], isShared: false, capacity: null },
    { units: [6, 7], isShared: true, capacity: 4 },
  ] as const
  const attempt = fc.record({
    space: fc.nat({ max: TREE.length - 1 }),
    start: fc.nat({ max: 5 }),
    hours: fc.integer({ min: 1, max: 3 }),
    people: fc.integer({ min: 1, max: 6 }),
  })

  it('refuse the same', async () => {
    const venueId = await venue()
    const spaces: SpaceFacts[] = []
    for (const { units, isShared, capacity } of TREE) {
      const [unitFrom, unitTo] = units
      const minutesBefore = unitFrom === 5 ? 30 : 0
      const id = await makeSpace(test.db, {
        venueId,
        isShared,
        capacity,
        minutesBefore,
        units: `[${unitFrom},${unitTo})`,
      })
      const space = { kind: 'space' as const, id, venueId, unitFrom, unitTo, isShared, capacity }
      spaces.push({ ...space, minutesBefore, minutesAfter: 0 })
    }
    const sessionIds = await sessionsAt(8)
    await fc.assert(
      fc.asyncProperty(fc.array(attempt, { minLength: 2, maxLength: 8 }), async (attempts) => {
        await test.db.deleteFrom('bookings').execute()
        const wanted: WantedSession[] = []
        const refused: number[] = []
        for (const [index, { space, start, hours, people }] of attempts.entries()) {
          const thing = spaces[space]
          const sessionId = sessionIds[index]
          if (!thing || !sessionId) throw new Error('a try without a space')
          const startsAt = new Date(TEN.getTime() + start * HOUR_MS)
          const endsAt = new Date(startsAt.getTime() + hours * HOUR_MS)
          await test.db
            .updateTable('eventSessions')
            .set({ startsAt, endsAt })
            .where('id', '=', sessionId)
            .execute()
          wanted.push({ startsAt, endsAt, things: [thing], people })
          const amount = thing.isShared ? people : 1
          const outcome = await tryAll([{ sessionId, spaceId: thing.id, amount }])
          if (outcome.won === 0) refused.push(index)
        }
        // The rule asks for each try what those that were let in before it leave free.
        const found = wanted.flatMap((session, index) => {
          const before = wanted.filter((_, at) => at < index && !refused.includes(at))
          const clashes = findClashes<Taken>([...before, session], [], spaces)
          return clashes.some((clash) => clash.session === before.length) ? [index] : []
        })
        expect(found).toEqual(refused)
      }),
      { numRuns: 60 },
    )
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { localDateTime } from '#server/kit/zone.ts'
import { isOpen, type OpeningHours } from '#server/venues/opening-hours.ts'
import { freeSpaces, freeTimes } from './alternatives.ts'
import { asTaken, findClashes, obstacles, type SpaceFacts, type WantedSession } from './clash.ts'

const NINE = Date.parse('2026-12-01T04:00:00Z')
const HOUR_MS = 3_600_000
const NOW = new Date('2026-11-22T06:00:00Z')

const space = (id: string, given: Partial<SpaceFacts> = {}): SpaceFacts => ({
  kind: 'space',
  id,
  venueId: 'palace',
  unitFrom: 1,
  unitTo: 2,
  isShared: false,
  capacity: 100,
  minutesBefore: 0,
  minutesAfter: 0,
  ...given,
})

const HALL = space('hall', { unitFrom: 1, unitTo: 4 })
const LEFT = space('left', { unitFrom: 2, unitTo: 3, capacity: 40 })
const RIGHT = space('right', { unitFrom: 3, unitTo: 4, capacity: 60, minutesBefore: 30, minutesAfter: 30 })
const FOYER = space('foyer', { unitFrom: 4, unitTo: 5, isShared: true, capacity: 50 })
const SPACES = [HALL, LEFT, RIGHT, FOYER]

const session = (hour: number, hours: number, things: SpaceFacts[], people = 10): WantedSession => ({
  startsAt: new Date(NINE + hour * HOUR_MS),
  endsAt: new Date(NINE + (hour + hours) * HOUR_MS),
  things,
  people,
})

const sessions = fc
  .record({
    hour: fc.integer({ min: 0, max: 60 }),
    hours: fc.integer({ min: 1, max: 5 }),
    thing: fc.constantFrom(...SPACES),
    people: fc.integer({ min: 1, max: 50 }),
  })
  .map(({ hour, hours, thing, people }) => session(hour, hours, [thing], people))
const lists = fc.array(sessions, { maxLength: 12 })
const takenBy = (list: readonly WantedSession[]) =>
  list.flatMap((one) => one.things.map((thing) => asTaken(one, thing)))
/** What was let in one after the other, so that it is a state the database can be in. */
const letIn = (list: readonly WantedSession[]) =>
  list.reduce<WantedSession[]>(
    (before, one) => (findClashes([one], takenBy(before), SPACES).length === 0 ? [...before, one] : before),
    [],
  )

describe('clashes', () => {
  it('of a list are all named at once, with what they clash with', () => {
    const found = findClashes(
      [session(0, 2, [HALL]), session(1, 2, [LEFT]), session(1, 2, [FOYER], 30), session(1, 1, [FOYER], 30)],
      takenBy([session(1, 1, [RIGHT])]),
      SPACES,
    )
    expect(
      found.map(({ session: at, thing, bookings, sessions: own, left }) => [
        at,
        thing.id,
        bookings.length,
        own,
        left,
      ]),
    ).toEqual([
      [0, 'hall', 1, [], undefined],
      [1, 'left', 0, [0], undefined],
      [3, 'foyer', 0, [2], 20],
    ])
  })

  it('are the same whichever of two comes first', () => {
    fc.assert(
      fc.property(sessions, sessions, (a, b) => {
        const one = findClashes([a, b], [], SPACES).length
        expect(findClashes([b, a], [], SPACES).length).toBe(one)
      }),
    )
  })

  it('a shared space never holds more people than it has places', () => {
    fc.assert(
      fc.property(lists, (list) => {
        const inside = letIn(list).filter(({ things }) => things[0]?.id === 'foyer')
        for (const { startsAt } of inside) {
          const people = inside
            .filter((one) => one.startsAt <= startsAt && startsAt < one.endsAt)
            .reduce((sum, one) => sum + one.people, 0)
          expect(people).toBeLessThanOrEqual(50)
        }
      }),
    )
  })

  it('do not come from what is over or elsewhere', () => {
    fc.assert(
      fc.property(sessions, (one) => {
        const later = {
          ...one,
          startsAt: new Date(one.endsAt.getTime() + HOUR_MS),
          endsAt: new Date(one.endsAt.getTime() + 2 * HOUR_MS),
        }
        const elsewhere = SPACES.map((thing) => ({ ...thing, venueId: 'stadium' }))
        expect(findClashes([one, later], [], SPACES)).toEqual([])
        expect(
          findClashes([one], takenBy(elsewhere.map((thing) => ({ ...one, things: [thing] }))), SPACES),
        ).toEqual([])
      }),
    )
  })
})

describe('alternatives', () => {
  const hours: OpeningHours = {
    weekdays: [1, 2, 3, 4, 5, 6].map((weekday) => ({ weekday, opens: '09:00', closes: '18:00' })),
    dates: [{ heldOn: '2026-12-03', opens: null, closes: null }],
  }

  it('are free, as long, inside the hours and to come', () => {
    fc.assert(
      fc.property(lists, sessions, (list, wanted) => {
        const taken = takenBy(letIn(list))
        const length = wanted.endsAt.getTime() - wanted.startsAt.getTime()
        const offered = freeTimes(wanted, { taken, spaces: SPACES, hours, now: NOW })
        expect(offered.length).toBeLessThanOrEqual(3)
        for (const { on, start, end } of offered) {
          const startsAt = new Date(`${on}T${start}:00+05:00`)
          const moved = { ...wanted, startsAt, endsAt: new Date(`${on}T${end}:00+05:00`) }
          expect(moved.endsAt.getTime() - startsAt.getTime()).toBe(length)
          expect(isOpen(hours, { on, start, end })).toBe(true)
          expect(startsAt > NOW).toBe(true)
          for (const thing of moved.things) {
            expect(obstacles({ session: moved, thing }, taken, SPACES)).toEqual({ taken: [] })
          }
        }
      }),
    )
  })

  it('begin with the same day, nearest to the hour asked for', () => {
    const wanted = session(1, 2, [LEFT])
    const taken = takenBy([session(1, 2, [LEFT])])
    const times = freeTimes(wanted, { taken, spaces: SPACES, hours, now: NOW })
    expect(localDateTime(wanted.startsAt)).toEqual({ on: '2026-12-01', time: '10:00' })
    expect(times).toEqual([
      { on: '2026-12-01', start: '12:00', end: '14:00' },
      { on: '2026-12-01', start: '12:30', end: '14:30' },
      { on: '2026-12-02', start: '10:00', end: '12:00' },
    ])
  })

  it('other spaces hold the people, are free at the hour, the least too big first', () => {
    const wanted = session(1, 2, [LEFT], 30)
    const taken = takenBy([session(1, 2, [LEFT])])
    const others = [
      space('room', { unitFrom: 6, unitTo: 7, capacity: 35 }),
      space('gym', { venueId: 'school', capacity: 31 }),
    ]
    const known = { taken, spaces: [...SPACES, ...others], needed: 30 }
    expect(freeSpaces(wanted, LEFT, known).map(({ id }) => id)).toEqual(['room', 'foyer', 'right'])
    expect(freeSpaces(wanted, LEFT, { ...known, needed: 200 })).toEqual([])
    fc.assert(
      fc.property(lists, sessions, fc.integer({ min: 1, max: 120 }), (list, one, needed) => {
        const [thing] = one.things
        if (thing?.kind !== 'space') return
        const now = takenBy(letIn(list))
        for (const offered of freeSpaces(one, thing, { taken: now, spaces: known.spaces, needed })) {
          expect(offered.capacity).toBeGreaterThanOrEqual(needed)
          expect(offered.id).not.toBe(thing.id)
          expect(
            obstacles({ session: { ...one, things: [offered] }, thing: offered }, now, known.spaces),
          ).toEqual({ taken: [] })
        }
      }),
    )
  })
})

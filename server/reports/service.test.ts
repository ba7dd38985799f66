import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { useDatabase } from '#db/testing/database.ts'
import { makeUser } from '#db/testing/make.ts'
import type { Actor } from '#server/access/actor.ts'
import type { Role } from '#server/access/permissions.ts'
import { ageOn } from '#server/people/age.ts'
import type { Context } from '#server/context.ts'
import { asProblem } from '#server/kit/problem.ts'
import { CONFIG } from '#server/registration/testing/registering.ts'
import { createCallerFactory } from '#server/trpc.ts'
import { reportsRouter } from './router.ts'
import { PEOPLE_FIGURES, SESSION_FIGURES } from './schema.ts'
import { makeLedger, type MadeEvent, type Visit } from './testing/ledger.ts'

const test = useDatabase()
const makeCaller = createCallerFactory(reportsRouter)

const KARAGANDA = '350000000'
const CITY = '351000000'
const INNER = '351011100'
const BALKHASH = '351600000'
const ALMATY = '751110000'
const NOW = new Date('2026-11-22T06:00:00Z')

function callerOf(actor: Actor) {
  const config = { ...CONFIG, overdueDays: 7, youthUpperAge: 35 }
  return makeCaller({ db: test.db, actor, now: NOW, locale: 'kk', config } as unknown as Context)
}

async function staff(role: Role, kato: string) {
  const user = await makeUser(test.db)
  const grant = { id: user.id, role, kato, institutionId: null, eventId: null }
  const facts = { phone: null, isDemo: false, hasSecondFactor: false }
  return {
    kind: 'user' as const,
    userId: user.id,
    name: user.name,
    email: user.email,
    ...facts,
    grants: [grant],
  }
}

const event = (given: Partial<MadeEvent> & { district: string; on: string }): MadeEvent => ({
  state: 'held',
  isMoved: false,
  plan: null,
  headcount: 0,
  ...given,
})
const visit = (given: Partial<Visit> & { person: number; event: number }): Visit => ({
  residence: CITY,
  birthOn: '2005-05-05',
  group: 'student',
  children: 0,
  isAnnulled: false,
  ...given,
})

const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => undefined,
    (error: unknown) => asProblem(error)?.code,
  )

const year = (kato: string, of = '2026') => ({ kato, from: `${of}-01-01`, to: `${of}-12-31` })
const rowOf = <Row extends { kato: string }>(rows: readonly Row[], kato: string) => {
  const row = rows.find((one) => one.kato === kato)
  if (!row) throw new Error(`no row of ${kato}`)
  return row
}

describe('reach', () => {
  it('counts a person who visits two districts once in the total and once in each', async () => {
    await makeLedger(test.db, {
      now: NOW,
      events: [event({ district: CITY, on: '2026-02-02' }), event({ district: BALKHASH, on: '2026-02-03' })],
      visits: [
        visit({ person: 1, event: 0 }),
        visit({ person: 1, event: 1 }),
        visit({ person: 2, event: 1 }),
      ],
    })
    const { reach } = await callerOf(await staff('reviewer', KARAGANDA)).reach(year(KARAGANDA))
    expect(reach.total).toMatchObject({ visits: 3, people: 2, residents: 2 })
    expect(rowOf(reach.rows, CITY)).toMatchObject({ visits: 1, people: 1, residents: 2 })
    expect(rowOf(reach.rows, BALKHASH)).toMatchObject({ visits: 2, people: 2, residents: 0 })
  })

  it('says who came from elsewhere and whose residence is unknown, and guesses neither', async () => {
    await makeLedger(test.db, {
      now: NOW,
      events: [event({ district: CITY, on: '2026-02-02' }), event({ district: ALMATY, on: '2026-02-02' })],
      visits: [
        visit({ person: 1, event: 0, residence: ALMATY }),
        visit({ person: 2, event: 0, residence: null }),
        visit({ person: 3, event: 1, residence: CITY }),
        visit({ person: 4, event: 1, residence: ALMATY }),
      ],
    })
    const { reach } = await callerOf(await staff('reviewer', KARAGANDA)).reach(year(KARAGANDA))
    expect(reach.elsewhere).toEqual({ visits: 1, people: 1 })
    expect(reach.unknown).toEqual({ visits: 1, people: 1 })
    // The third lives here and was reached in Almaty: covered, but not a visitor of this region.
    expect(reach.total).toMatchObject({ visits: 2, people: 2, residents: 1, covered: 1 })
  })

  it('leaves out annulled attendances, and counts planned, held, overdue, cancelled and moved sessions', async () => {
    await makeLedger(test.db, {
      now: NOW,
      events: [
        event({ district: CITY, on: '2026-02-02', plan: 100, headcount: 30 }),
        event({ district: CITY, on: '2026-03-02', state: 'planned', plan: 10 }),
        event({ district: CITY, on: '2026-11-20', state: 'planned' }),
        event({ district: CITY, on: '2026-12-20', state: 'planned', isMoved: true }),
        event({ district: CITY, on: '2026-04-02', state: 'cancelled', plan: 1000 }),
      ],
      visits: [
        visit({ person: 1, event: 0, children: 2 }),
        visit({ person: 2, event: 0, isAnnulled: true, children: 4 }),
      ],
    })
    const { reach } = await callerOf(await staff('reviewer', KARAGANDA)).reach(year(KARAGANDA))
    expect(reach.total).toMatchObject({
      planned: 4,
      held: 1,
      overdue: 1,
      cancelled: 1,
      moved: 1,
      plannedPeople: 110,
      visits: 1,
      people: 1,
      headcount: 32,
    })
  })

  it('covers the ages of the definition only, on the day of the event', async () => {
    const born = ['2012-02-02', '2012-02-03', '1990-02-03', '1990-02-02', null]
    await makeLedger(test.db, {
      now: NOW,
      events: [event({ district: CITY, on: '2026-02-02' })],
      visits: born.map((birthOn, person) => visit({ person, event: 0, birthOn })),
    })
    const { reach } = await callerOf(await staff('reviewer', KARAGANDA)).reach(year(KARAGANDA))
    const ages = born.map((on) => on && ageOn(on, '2026-02-02'))
    expect(ages).toEqual([14, 13, 35, 36, null])
    expect(reach.total).toMatchObject({ residents: 5, covered: 2 })
  })

  it('lists every district, also without anything, and splits a district only since it exists', async () => {
    await makeLedger(test.db, {
      now: NOW,
      events: [
        event({ district: '104500000', on: '2024-05-05' }),
        event({ district: '104600000', on: '2023-05-05' }),
      ],
      visits: [visit({ person: 1, event: 0 }), visit({ person: 1, event: 1 })],
    })
    const caller = callerOf(await staff('reviewer', '100000000'))
    const after = (await caller.reach(year('100000000', '2024'))).reach
    const before = (await caller.reach(year('100000000', '2023'))).reach
    expect(rowOf(after.rows, '104500000')).toMatchObject({ held: 1, visits: 1 })
    expect(rowOf(after.rows, '104600000')).toMatchObject({ held: 0, visits: 0 })
    expect(before.rows.map(({ kato }) => kato)).not.toContain('104500000')
    expect(rowOf(before.rows, '104600000')).toMatchObject({ held: 1, visits: 1 })
  })

  it('of the republic by districts says of each what its region says, and has the same totals', async () => {
    const LAST = '791910000'
    const places = ['101000000', '351600000', BALKHASH, INNER, ALMATY, LAST]
    await makeLedger(test.db, {
      now: NOW,
      events: places.map((district) => event({ district, on: '2026-03-03', headcount: 2 })),
      visits: places.flatMap((residence, index) => [
        visit({ person: 1, event: index, residence }),
        visit({ person: 2 + index, event: index, residence: places[(index + 1) % places.length] ?? null }),
      ]),
    })
    const caller = callerOf(await staff('reviewer', '000000000'))
    const { reach: regions } = await caller.reach(year('000000000'))
    const byDistrict = { ...year('000000000'), rows: 'districts' as const }
    const { reach: districts } = await caller.reach(byDistrict)
    expect(districts.rows).toHaveLength(228)
    expect({ ...districts, rows: [] }).toEqual({ ...regions, rows: [] })
    for (const [place, region] of [
      [BALKHASH, KARAGANDA],
      [CITY, KARAGANDA],
      [ALMATY, '750000000'],
      [LAST, '790000000'],
    ] as const) {
      const { reach } = await caller.reach(year(region))
      const { region: _region, ...row } = rowOf(districts.rows, place)
      const { region: _none, ...own } = rowOf(reach.rows, place)
      expect(own.visits).toBeGreaterThan(0)
      expect(row).toEqual(own)
    }
    const behind = await caller.sessions({ filter: byDistrict, unit: LAST, page: 1, figure: 'all' })
    expect(behind.sums).toMatchObject({ visits: 2, headcount: 2 })
  })

  it('is refused to a neighbour as a place that does not exist, and so are its lists', async () => {
    const neighbour = callerOf(await staff('reviewer', '750000000'))
    const filter = year(KARAGANDA)
    const input = { filter, page: 1 }
    expect(await codeOf(neighbour.reach(filter))).toBe('not_found')
    expect(await codeOf(neighbour.sessions({ ...input, figure: 'all' }))).toBe('not_found')
    expect(await codeOf(neighbour.people({ ...input, figure: 'people' }))).toBe('not_found')
    // A district of one's own does not open the rest of a foreign territory.
    const own = { ...input, unit: ALMATY }
    expect(await codeOf(neighbour.people({ ...own, figure: 'elsewhere' }))).toBe('not_found')
    expect(await codeOf(callerOf(await staff('reviewer', CITY)).reach(filter))).toBe('not_found')
    expect(
      await codeOf(callerOf(await staff('organiser', KARAGANDA)).people({ ...input, figure: 'people' })),
    ).toBe('not_allowed')
  })

  it('writes down who looked at names', async () => {
    await makeLedger(test.db, {
      now: NOW,
      events: [event({ district: CITY, on: '2026-02-02' })],
      visits: [visit({ person: 1, event: 0 }), visit({ person: 2, event: 0 })],
    })
    const reviewer = await staff('reviewer', KARAGANDA)
    const found = await callerOf(reviewer).people({
      filter: year(KARAGANDA),
      unit: CITY,
      page: 1,
      figure: 'people',
    })
    expect(found.rows).toHaveLength(2)
    const views = await test.db.selectFrom('personalDataViews').selectAll().execute()
    expect(views).toMatchObject([
      { userId: reviewer.userId, purpose: 'reach_people', kato: CITY, peopleCount: 2 },
    ])
  })
})

const PLACES = [CITY, INNER, BALKHASH, ALMATY]
const madeEvents = fc.array(
  fc.record({
    district: fc.constantFrom(...PLACES),
    month: fc.integer({ min: 1, max: 12 }),
    state: fc.constantFrom('planned', 'held', 'cancelled'),
    isMoved: fc.boolean(),
    plan: fc.option(fc.integer({ min: 0, max: 99 })),
    headcount: fc.integer({ min: 0, max: 9 }),
  }),
  { minLength: 1, maxLength: 6 },
)
const madeVisits = fc.array(
  fc.record({
    person: fc.integer({ min: 0, max: 5 }),
    event: fc.nat(),
    residence: fc.constantFrom(null, ...PLACES),
    birthOn: fc.constantFrom(null, '1950-01-01', '2000-02-29', '1995-06-30'),
    group: fc.constantFrom('student', 'pupil'),
    children: fc.integer({ min: 0, max: 2 }),
    isAnnulled: fc.boolean(),
  }),
  { maxLength: 14 },
)

describe('every figure', () => {
  it('equals a recount from the ledger, and the list behind it has the same total', async () => {
    const caller = callerOf(await staff('reviewer', KARAGANDA))
    let run = 0
    await fc.assert(
      fc.asyncProperty(
        madeEvents,
        madeVisits,
        fc.option(fc.constantFrom('student', 'pupil')),
        async (made, came, group) => {
          // A year of its own for each try: the ledger is never emptied.
          run += 1
          const of = String(2004 + run)
          const events = made.map(({ month, ...rest }) =>
            event({ ...rest, on: `${of}-${String(month).padStart(2, '0')}-05` }),
          )
          const visits = came.map((one) => visit({ ...one, event: one.event % events.length }))
          await makeLedger(test.db, { events, visits, now: NOW })
          const filter = { ...year(KARAGANDA, of), ...(group ? { targetGroup: group } : {}) }
          const { reach } = await caller.reach(filter)

          const isIn = (kato: string | null, unit: string) =>
            kato !== null &&
            (unit === KARAGANDA
              ? kato.startsWith('35')
              : unit === CITY
                ? kato === CITY || kato === INNER
                : kato === unit)
          const counted = visits.filter((one) => !one.isAnnulled && (!group || one.group === group))
          const districtOf = (one: Visit) => events[one.event]?.district ?? ''
          const dayOf = (one: Visit) => events[one.event]?.on ?? ''
          const distinct = (list: readonly Visit[]) => new Set(list.map(({ person }) => person)).size
          const sessions = (unit: string) => events.filter((one) => isIn(one.district, unit))
          const here = (unit: string) => counted.filter((one) => isIn(districtOf(one), unit))
          const from = (unit: string) => counted.filter((one) => isIn(one.residence, unit))
          const expected = (unit: string) => {
            const live = sessions(unit).filter(({ state }) => state !== 'cancelled')
            return {
              planned: live.length,
              held: live.filter(({ state }) => state === 'held').length,
              overdue: live.filter(({ state }) => state === 'planned').length,
              cancelled: sessions(unit).length - live.length,
              moved: live.filter(({ isMoved }) => isMoved).length,
              plannedPeople: live.reduce((sum, { plan }) => sum + (plan ?? 0), 0),
              visits: here(unit).length,
              people: distinct(here(unit)),
              headcount:
                (group === 'pupil' ? 0 : sessions(unit).reduce((sum, one) => sum + one.headcount, 0)) +
                here(unit).reduce((sum, { children }) => sum + children, 0),
              residents: distinct(from(unit)),
              covered: distinct(
                from(unit).filter(
                  (one) =>
                    group ||
                    (one.birthOn &&
                      ageOn(one.birthOn, dayOf(one)) >= 14 &&
                      ageOn(one.birthOn, dayOf(one)) <= 35),
                ),
              ),
            }
          }
          const outside = (list: readonly Visit[]) => ({ visits: list.length, people: distinct(list) })
          expect(reach.total).toMatchObject(expected(KARAGANDA))
          for (const row of reach.rows) expect(row).toMatchObject(expected(row.kato))
          expect(reach.elsewhere).toEqual(
            outside(here(KARAGANDA).filter((one) => one.residence && !isIn(one.residence, KARAGANDA))),
          )
          expect(reach.unknown).toEqual(outside(here(KARAGANDA).filter((one) => one.residence === null)))

          for (const unit of [undefined, CITY]) {
            const row = unit ? rowOf(reach.rows, unit) : reach.total
            for (const figure of SESSION_FIGURES) {
              const { rows, sums } = await caller.sessions({ filter, unit, page: 1, figure })
              expect(rows).toHaveLength(sums.sessions)
              const sum = (of: 'visits' | 'headcount') => rows.reduce((total, one) => total + one[of], 0)
              expect({ visits: sum('visits'), headcount: sum('headcount') }).toMatchObject({
                visits: sums.visits,
                headcount: sums.headcount,
              })
              if (figure === 'all')
                expect(sums).toMatchObject({ visits: row.visits, headcount: row.headcount })
              else expect(sums.sessions).toBe(row[figure])
            }
            for (const figure of PEOPLE_FIGURES) {
              const found = await caller.people({ filter, unit, page: 1, figure })
              expect(found.rows).toHaveLength(found.people)
              expect(found.rows.reduce((total, one) => total + one.visits, 0)).toBe(found.visits)
              if (figure === 'elsewhere' || figure === 'unknown') {
                expect({ visits: found.visits, people: found.people }).toEqual(reach[figure])
              } else if (figure === 'visits') expect(found.visits).toBe(row.visits)
              else expect(found.people).toBe(row[figure])
            }
          }
        },
      ),
      { numRuns: 10 },
    )
  }, 240_000)
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bergerTable } from './berger.ts'
import { brokenHardRules, type HardRule } from './hard-rules.ts'
import { planSeason } from './plan.ts'
import { replanRest } from './replan.ts'
import type { Placement, Season, SeasonMatch, Slot } from './season.ts'

const day = (index: number) => new Date(Date.UTC(2025, 3, 1 + index)).toISOString().slice(0, 10)

function slotsOf(days: number, perDay: number): Slot[] {
  return Array.from({ length: days * perDay }, (_, index) => {
    const [at, number] = [Math.floor(index / perDay), index % perDay]
    return {
      id: `${at}/${number}`,
      day: day(at),
      startMinute: 600 + number * 60,
      endMinute: 650 + number * 60,
    }
  })
}

function groupMatches(teams: number, series = 'g'): SeasonMatch[] {
  return bergerTable(teams).flatMap(({ pairs }) =>
    pairs.map(([a, b]) => ({
      id: `${series}${a}-${b}`,
      home: `${series}${a}`,
      away: `${series}${b}`,
      series,
    })),
  )
}

const league: Season = {
  matches: groupMatches(6),
  slots: slotsOf(10, 3),
  spaces: [{ id: 'hall', venue: 'Central', capacity: 1 }],
  minimumRest: 60,
}

const seasons = fc
  .record({
    teams: fc.integer({ min: 3, max: 7 }),
    days: fc.integer({ min: 1, max: 12 }),
    perDay: fc.integer({ min: 1, max: 4 }),
    capacity: fc.integer({ min: 1, max: 2 }),
    spaces: fc.integer({ min: 1, max: 3 }),
    rest: fc.constantFrom(0, 30, 600, 2000),
    referees: fc.integer({ min: 0, max: 3 }),
    blackout: fc.integer({ min: 0, max: 11 }),
    hasFinal: fc.boolean(),
    seed: fc.string({ maxLength: 4 }),
  })
  .map(({ teams, days, perDay, capacity, spaces, rest, referees, blackout, hasFinal, seed }) => {
    const matches = groupMatches(teams).map((match) => ({ ...match, referees: Math.min(1, referees) }))
    const last = { id: 'final', home: 'g1', away: 'g2', series: 'g', stage: 1 }
    const season: Season = {
      matches: hasFinal ? [last, ...matches] : matches,
      slots: slotsOf(days, perDay),
      spaces: Array.from({ length: spaces }, (_, index) => ({
        id: `s${index}`,
        venue: `v${index % 2}`,
        capacity,
        hours: index === 1 ? [{ from: 650, to: 900 }] : undefined,
        closedOn: index === 2 ? [day(0)] : undefined,
      })),
      referees: Array.from({ length: referees }, (_, index) => ({
        id: `r${index}`,
        notFor: [`g${index + 1}`],
      })),
      minimumRest: rest,
      blackouts: [day(blackout)],
      teamBlackouts: { g1: [day(1)] },
    }
    return { season, seed }
  })

describe('a season plan', () => {
  test('never breaks a hard rule, and every match is placed once or listed', () => {
    fc.assert(
      fc.property(seasons, ({ season, seed }) => {
        const plan = planSeason(season, { seed, steps: 200 })
        expect(brokenHardRules(season, plan.placements)).toEqual([])
        const all = [...plan.placements.map(({ match }) => match), ...plan.unplaced].sort()
        expect(all).toEqual(season.matches.map(({ id }) => id).sort())
      }),
      { numRuns: 80 },
    )
  })

  test('the same season and seed give the same plan', () => {
    fc.assert(
      fc.property(seasons, ({ season, seed }) => {
        expect(planSeason(season, { seed, steps: 300 })).toEqual(planSeason(season, { seed, steps: 300 }))
      }),
      { numRuns: 20 },
    )
  })

  test('the search spreads the matches of a team and lists every wish it could not meet', () => {
    const hasty = planSeason(league, { seed: '1', steps: 0 })
    const patient = planSeason(league, { seed: '1', steps: 4000 })
    expect(patient.cost).toBeLessThan(hasty.cost)
    expect(patient.cost).toBe(patient.wishes.reduce((sum, { cost }) => sum + cost, 0))
    for (const wish of hasty.wishes) expect(wish.amount).toBeGreaterThan(0)
  })

  test('40 teams of a market: 8 groups of 5 on Mondays, then 16 in knock-out, each stage after the one before', () => {
    const groups = Array.from({ length: 8 }, (_, group) => groupMatches(5, `g${group}-`)).flat()
    const knockout: SeasonMatch[] = [8, 4, 2, 1].flatMap((count, stage) =>
      Array.from({ length: count }, (_, index) => ({
        id: `k${stage}-${index}`,
        home: `k${stage}-${index}a`,
        away: `k${stage}-${index}b`,
        stage: stage + 1,
        series: 'market',
      })),
    )
    const matches = [...groups.map((match) => ({ ...match, series: 'market' })), ...knockout]
    const mondays = slotsOf(1, 5).flatMap((slot) =>
      Array.from({ length: 14 }, (_, week) => ({
        ...slot,
        id: `${week}-${slot.id}`,
        day: day(6 + 7 * week),
      })),
    )
    const season: Season = {
      matches,
      slots: mondays,
      spaces: [1, 2].map((number) => ({ id: `field ${number}`, venue: 'Market', capacity: 1 })),
      minimumRest: 0,
    }
    const reports: number[] = []
    const plan = planSeason(season, {
      seed: 'market',
      steps: 1000,
      onProgress: ({ done }) => reports.push(done),
    })
    expect(plan.unplaced).toEqual([])
    expect(plan.placements).toHaveLength(95)
    expect(brokenHardRules(season, plan.placements)).toEqual([])
    expect(reports.length).toBeGreaterThan(3)
    expect(plan.placements.at(-1)!.match).toBe('k3-0')
  })

  test('a match that fits nowhere is named, not squeezed in', () => {
    const plan = planSeason({ ...league, slots: slotsOf(2, 3) }, { seed: '1', steps: 100 })
    expect(plan.placements).toHaveLength(6)
    expect(plan.unplaced).toHaveLength(9)
  })
})

function dayOf(slot: string): number {
  return Number(slot.split('/')[0])
}

function kept(list: readonly Placement[]): Placement[] {
  return list.filter(({ slot }) => dayOf(slot) < 5)
}

describe('postponing', () => {
  const plan = planSeason(league, { seed: '1', steps: 2000 })
  const first = plan.placements.find(({ slot }) => dayOf(slot) === 4 || dayOf(slot) === 3)

  test('plans only the rest: what lies before stays, the postponed match comes later', () => {
    const next = replanRest(league, plan.placements, {
      postponed: [first!.match],
      from: day(5),
      seed: '2',
      steps: 2000,
    })
    expect(kept(next.placements)).toEqual(kept(plan.placements).filter(({ match }) => match !== first!.match))
    expect(brokenHardRules(league, next.placements)).toEqual([])
    expect(next.unplaced).toEqual([])
    const old = new Map(plan.placements.map(({ match, slot }) => [match, slot]))
    const moved = next.placements.filter(({ match, slot }) => old.get(match) !== slot)
    expect(moved.map(({ match }) => match)).toContain(first!.match)
    for (const { slot } of moved) expect(dayOf(slot)).toBeGreaterThanOrEqual(5)
    expect(moved.length).toBeLessThanOrEqual(3)
  })

  test('a plan whose fixed part is already broken is refused', () => {
    const doubled = plan.placements.map((placement) => ({ ...placement, slot: '0/0' }))
    expect(() => replanRest(league, doubled, { postponed: [], from: day(0), seed: '1' })).toThrow(
      'plan_broken',
    )
    expect(() => replanRest(league, plan.placements, { postponed: ['x'], from: day(0), seed: '1' })).toThrow(
      'match_unknown',
    )
  })
})

function place(match: string, slot: string, referees: string[] = []): Placement {
  return { match, slot, space: 'hall', referees }
}

describe('hard rules find what a hand-made plan breaks', () => {
  const season: Season = {
    matches: [
      { id: 'a', home: '1', away: '2', referees: 1 },
      { id: 'b', home: '1', away: '3', stage: 1 },
    ],
    slots: [...slotsOf(2, 2), { id: 'night', day: day(0), startMinute: 1300, endMinute: 1380 }],
    spaces: [{ id: 'hall', venue: 'v', capacity: 1, hours: [{ from: 500, to: 1200 }], closedOn: [day(1)] }],
    referees: [
      { id: 'own', notFor: ['2'] },
      { id: 'away', notFor: [], awayOn: [day(0)] },
      { id: 'free', notFor: [] },
    ],
    minimumRest: 30,
    teamBlackouts: { '3': [day(0)] },
  }
  test.each<[HardRule, Placement[]]>([
    ['spaceFull', [place('a', '0/0', ['free']), place('b', '0/0')]],
    ['teamBusy', [place('a', '0/0', ['free']), place('b', '0/0')]],
    ['restTooShort', [place('a', '0/0', ['free']), place('b', '0/1')]],
    ['spaceClosed', [place('a', 'night', ['free'])]],
    ['spaceClosed', [place('a', '1/0', ['free'])]],
    ['teamAway', [place('b', '0/0')]],
    ['stageOrder', [place('b', '0/0'), place('a', '0/1', ['free'])]],
    ['refereeMissing', [place('a', '0/0')]],
    ['refereeNotNeutral', [place('a', '0/0', ['own'])]],
    ['refereeAway', [place('a', '0/0', ['away'])]],
    ['placedTwice', [place('a', '0/0', ['free']), place('a', '0/1', ['free'])]],
    ['unknown', [place('z', '0/0')]],
  ])('%s', (rule, placements) => {
    expect(brokenHardRules(season, placements).map((broken) => broken.rule)).toContain(rule)
  })
})

describe('a season that cannot be meant is refused', () => {
  test.each<[string, Partial<Season>]>([
    ['season_match_against_itself', { matches: [{ id: 'a', home: '1', away: '1' }] }],
    ['season_match_twice', { matches: [...league.matches, ...league.matches] }],
    [
      'match_order_cyclic',
      {
        matches: [
          { id: 'a', home: '1', away: '2', after: ['b'] },
          { id: 'b', home: '3', away: '4', after: ['a'] },
        ],
      },
    ],
    ['match_after_unknown', { matches: [{ id: 'a', home: '1', away: '2', after: ['b'] }] }],
    ['slot_invalid', { slots: [{ id: 's', day: day(0), startMinute: 600, endMinute: 600 }] }],
    ['day_invalid', { slots: [{ id: 's', day: '2025-02-30', startMinute: 600, endMinute: 660 }] }],
    ['space_without_capacity', { spaces: [{ id: 's', venue: 'v', capacity: 0 }] }],
    ['rest_invalid', { minimumRest: -1 }],
  ])('%s', (code, change) => {
    expect(() => planSeason({ ...league, ...change }, { seed: '1' })).toThrow(code)
  })
})

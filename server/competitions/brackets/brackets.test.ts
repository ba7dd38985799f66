import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compareNames } from '../leagues/splitting.ts'
import { betterSeedWins, playOut, seededEntrants } from '../testing/play-out.ts'
import { doubleElimination, DROP_ORDERS, type DropOrder } from './double-elimination.ts'
import { bracketPlaces, type BracketPlace } from './places.ts'
import type { PlayedMatch } from './play.ts'
import { repechage, REPECHAGE_SYSTEMS, type RepechageSystem } from './repechage.ts'
import { byeSeeds, firstRoundPairs, seedLines } from './seeding.ts'
import { singleElimination } from './single-elimination.ts'
import type { Bracket } from './wiring.ts'

const bouts = (played: ReadonlyMap<string, PlayedMatch>, part: string): string[] =>
  finished(played).flatMap((match) => (match.part === part ? [match.occupants.join(' v ')] : []))

const playedBy = (system: RepechageSystem, entrants: number): ReadonlyMap<string, PlayedMatch> =>
  playOut({
    bracket: repechage({ entrants, system }),
    entrants: seededEntrants(entrants),
    choose: betterSeedWins,
  }).played

function finished(played: ReadonlyMap<string, PlayedMatch>): PlayedMatch[] {
  return [...played.values()].filter(({ state }) => state === 'finished')
}

function ranksBySeed(places: readonly BracketPlace[]): Record<string, number | null> {
  return Object.fromEntries(places.map(({ entrant, rank }) => [entrant, rank]))
}

function betterSeeds(bracket: Bracket, entrants: number): { places: BracketPlace[]; count: number } {
  const { played } = playOut({ bracket, entrants: seededEntrants(entrants), choose: betterSeedWins })
  return { places: bracketPlaces(bracket, played), count: finished(played).length }
}

describe('seed lines', () => {
  test('seeds 1 to 2^k meet only when 2^k are left, byes go to the best', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 130 }), (entrants) => {
        const lines = seedLines(2 ** Math.ceil(Math.log2(entrants)))
        expect([...lines].sort((a, b) => a - b)).toEqual(lines.map((_, index) => index + 1))
        for (let strong = 2; strong < lines.length; strong *= 2) {
          const block = lines.length / strong
          const blocks = lines.flatMap((seed, line) => (seed <= strong ? [Math.floor(line / block)] : []))
          expect(new Set(blocks).size).toBe(strong)
        }
        expect(byeSeeds(entrants)).toEqual(
          Array.from({ length: lines.length - entrants }, (_, index) => index + 1),
        )
        expect(firstRoundPairs(entrants)).toHaveLength(entrants - lines.length / 2)
      }),
    )
  })

  test('a size that is no power of two, a bracket of one', () => {
    expect(() => seedLines(12)).toThrow('size_not_power_of_two')
    expect(() => singleElimination({ entrants: 1 })).toThrow('too_few_entrants')
    expect(() => doubleElimination({ entrants: 0 })).toThrow('too_few_entrants')
  })
})

describe('single elimination', () => {
  test('nine entrants, better seed wins: losers of a round share the place', () => {
    const { places, count } = betterSeeds(singleElimination({ entrants: 9 }), 9)
    expect(ranksBySeed(places)).toEqual({ 1: 1, 2: 2, 3: 3, 4: 3, 5: 5, 6: 5, 7: 5, 8: 5, 9: 9 })
    expect(count).toBe(8)
  })

  test('sixteen with all places to eight played out', () => {
    const bracket = singleElimination({ entrants: 16, decidedPlaces: 8 })
    const { places, count } = betterSeeds(bracket, 16)
    expect(places.slice(0, 8).map(({ rank, entrant }) => [rank, entrant])).toEqual(
      ['1', '2', '3', '4', '5', '6', '7', '8'].map((seed, index) => [index + 1, seed]),
    )
    expect(places.slice(8).map(({ rank }) => rank)).toEqual(Array.from({ length: 8 }, () => 9))
    expect(count).toBe(15 + 1 + 4)
    expect(places[4]!.reason).toMatchObject({ code: 'won', stage: 'place5', opponent: '6' })
  })

  test('a walk-over on both sides lets the next opponent through', () => {
    const bracket = singleElimination({ entrants: 4 })
    const { played } = playOut({ bracket, entrants: seededEntrants(4), choose: betterSeedWins })
    expect(finished(played)).toHaveLength(3)
    const results = new Map([['1', { kind: 'bothOut', reason: 'late' } as const]])
    const later = playOut({ bracket, entrants: seededEntrants(4), choose: betterSeedWins, results })
    const places = bracketPlaces(bracket, later.played)
    expect(places[0]).toMatchObject({ entrant: '2', rank: 1, reason: { code: 'noOpponent', stage: 'final' } })
    expect(ranksBySeed(places)).toMatchObject({ 1: null, 4: null, 3: 2 })
  })
})

describe('double elimination', () => {
  test('eight entrants, better seed wins: 5, 5, 7, 7', () => {
    const { places, count } = betterSeeds(doubleElimination({ entrants: 8 }), 8)
    expect(ranksBySeed(places)).toEqual({ 1: 1, 2: 2, 3: 3, 4: 4, 5: 5, 6: 5, 7: 7, 8: 7 })
    expect(count).toBe(14)
  })

  test('the second final is played only when the unbeaten finalist loses the first', () => {
    const bracket = doubleElimination({ entrants: 4 })
    const upset = playOut({
      bracket,
      entrants: seededEntrants(4),
      choose: (match) => (match.stage === 'grandFinal' ? 1 : betterSeedWins(match)),
    })
    expect(finished(upset.played)).toHaveLength(7)
    expect(ranksBySeed(bracketPlaces(bracket, upset.played))).toMatchObject({ 1: 1, 2: 2 })
    const twice = playOut({
      bracket,
      entrants: seededEntrants(4),
      choose: (match) => {
        if (match.stage === 'grandFinal') return 1
        return match.stage === 'secondFinal' ? (match.occupants[0] === '1' ? 1 : 0) : betterSeedWins(match)
      },
    })
    const places = bracketPlaces(bracket, twice.played)
    expect(places[0]).toMatchObject({ entrant: '2', rank: 1, reason: { stage: 'secondFinal' } })
    const calm = playOut({ bracket, entrants: seededEntrants(4), choose: betterSeedWins })
    expect(bracketPlaces(bracket, calm.played)[0]).toMatchObject({
      entrant: '1',
      reason: { stage: 'grandFinal' },
    })
  })

  test('no result can be given to a second final that is not needed', () => {
    const bracket = doubleElimination({ entrants: 2 })
    const { results } = playOut({ bracket, entrants: seededEntrants(2), choose: betterSeedWins })
    const last = bracket.matches.at(-1)!
    const unasked = new Map(results).set(last.id, { kind: 'decided', winner: 0, by: 'test' })
    expect(() =>
      playOut({ bracket, entrants: seededEntrants(2), choose: betterSeedWins, results: unasked }),
    ).toThrow('result_not_needed')
  })

  test('whoever wins, nobody meets an old opponent before the late lower rounds', () => {
    const safeRounds = { 8: 2, 16: 3, 32: 4, 64: 6 }
    const tosses = fc.infiniteStream(fc.constantFrom(0 as const, 1 as const))
    for (const [size, safe] of Object.entries(safeRounds)) {
      const entrants = Number(size)
      const bracket = doubleElimination({ entrants })
      fc.assert(
        fc.property(tosses, (stream) => {
          const { played } = playOut({
            bracket,
            entrants: seededEntrants(entrants),
            choose: () => stream.next().value,
          })
          const met = new Set<string>()
          for (const { part, round, occupants } of played.values()) {
            const pair = occupants.map(String).sort(compareNames).join(' v ')
            if (part === 'lower' && round <= safe) expect(met).not.toContain(pair)
            met.add(pair)
          }
        }),
        { numRuns: 20 },
      )
    }
  })

  test('drop orders keep everybody', () => {
    const slots = Array.from({ length: 8 }, (_, index) => ({ from: 'seed' as const, seed: index }))
    for (const order of Object.keys(DROP_ORDERS) as DropOrder[]) {
      const seeds = DROP_ORDERS[order](slots).map((slot) => (slot.from === 'seed' ? slot.seed : -1))
      expect([...seeds].sort((a, b) => a - b)).toEqual(slots.map(({ seed }) => seed))
    }
  })
})

describe('repechage', () => {
  test('those beaten by a finalist work their way up to the loser of the semi-final', () => {
    const played = playedBy('finalists', 16)
    expect(bouts(played, 'repechage')).toEqual(['16 v 8', '15 v 7'])
    expect(bouts(played, 'bronze')).toEqual(['8 v 4', '7 v 3'])
  })

  test('losers of the quarter-finals, then across', () => {
    const played = playedBy('quarterFinals', 16)
    expect(bouts(played, 'repechage')).toEqual(['8 v 5', '7 v 6'])
    expect(bouts(played, 'bronze')).toEqual(['5 v 3', '6 v 4'])
  })

  test('everybody beaten by one of four semi-finalists, then across', () => {
    const played = playedBy('semiFinalists', 16)
    expect(bouts(played, 'repechage')).toEqual(['16 v 8', '13 v 5', '8 v 5', '15 v 7', '14 v 6', '7 v 6'])
    expect(bouts(played, 'bronze')).toEqual(['5 v 3', '6 v 4'])
  })

  test('everybody who lost before the semi-finals', () => {
    const played = playedBy('everyone', 16)
    expect(bouts(played, 'repechage')).toHaveLength(2 * (2 + 2 + 1))
    expect(new Set(bouts(played, 'repechage').flatMap((pair) => pair.split(' v '))).size).toBe(12)
  })

  test('somebody who lost to nobody who matters does not come back', () => {
    const bracket = repechage({ entrants: 8, system: 'finalists' })
    const { played } = playOut({ bracket, entrants: seededEntrants(8), choose: betterSeedWins })
    expect(ranksBySeed(bracketPlaces(bracket, played))).toEqual({
      1: 1,
      2: 2,
      3: 3,
      4: 3,
      5: 7,
      6: 7,
      7: 5,
      8: 5,
    })
  })
})

describe('properties of every bracket', () => {
  const anyBracket: fc.Arbitrary<{ bracket: Bracket; entrants: number }> = fc
    .integer({ min: 2, max: 40 })
    .chain((entrants) =>
      fc
        .oneof(
          fc
            .constantFrom(2, 4, 8, 16, 64)
            .map((decidedPlaces) => singleElimination({ entrants, decidedPlaces })),
          fc
            .tuple(
              fc.boolean(),
              fc.array(fc.constantFrom(...(Object.keys(DROP_ORDERS) as DropOrder[])), { maxLength: 6 }),
            )
            .map(([hasSecondFinal, dropOrders]) =>
              doubleElimination({ entrants, hasSecondFinal, dropOrders }),
            ),
          fc.constantFrom(...REPECHAGE_SYSTEMS).map((system) => repechage({ entrants, system })),
        )
        .map((bracket) => ({ bracket, entrants })),
    )

  test('one winner, everybody ranked with a reason, nobody meets themselves, whoever wins', () => {
    fc.assert(
      fc.property(
        anyBracket,
        fc.infiniteStream(fc.constantFrom(0 as const, 1 as const)),
        ({ bracket, entrants }, tosses) => {
          const { played } = playOut({
            bracket,
            entrants: seededEntrants(entrants),
            choose: () => tosses.next().value,
          })
          const places = bracketPlaces(bracket, played)
          expect(places).toHaveLength(entrants)
          expect(places.filter(({ rank }) => rank === 1)).toHaveLength(1)
          for (const { rank, reason } of places) {
            expect(rank).not.toBeNull()
            const better = places.filter((other) => other.rank! < rank!).length
            expect(rank).toBe(better + 1)
            expect(reason!.sharedWith).toHaveLength(places.filter((other) => other.rank === rank).length - 1)
          }
          for (const { occupants } of finished(played)) expect(occupants[0]).not.toBe(occupants[1])
        },
      ),
      { numRuns: 300 },
    )
  })

  test('single elimination takes n − 1 matches, double 2n − 2 or 2n − 1', () => {
    const tosses = fc.infiniteStream(fc.constantFrom(0 as const, 1 as const))
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 40 }), tosses, (entrants, stream) => {
        const choose = (): 0 | 1 => stream.next().value
        const single = playOut({
          bracket: singleElimination({ entrants }),
          entrants: seededEntrants(entrants),
          choose,
        })
        expect(finished(single.played)).toHaveLength(entrants - 1)
        const double = playOut({
          bracket: doubleElimination({ entrants }),
          entrants: seededEntrants(entrants),
          choose,
        })
        const hasSecond = finished(double.played).some(({ stage }) => stage === 'secondFinal')
        expect(finished(double.played)).toHaveLength(2 * entrants - (hasSecond ? 1 : 2))
        for (const { entrant, rank } of bracketPlaces(doubleElimination({ entrants }), double.played)) {
          const losses = finished(double.played).filter(({ loser }) => loser === entrant).length
          expect(losses).toBe(rank === 1 ? (hasSecond ? 1 : losses) : 2)
        }
      }),
    )
  })

  test('as results come in, a place once known never changes', () => {
    fc.assert(
      fc.property(
        anyBracket,
        fc.infiniteStream(fc.constantFrom(0 as const, 1 as const)),
        ({ bracket, entrants }, tosses) => {
          const known = new Map<string, number>()
          playOut({
            bracket,
            entrants: seededEntrants(entrants),
            choose: () => tosses.next().value,
            afterRound: (played) => {
              for (const { entrant, rank } of bracketPlaces(bracket, played)) {
                if (rank === null) expect(known.has(entrant)).toBe(false)
                else if (known.has(entrant)) expect(known.get(entrant)).toBe(rank)
                else known.set(entrant, rank)
              }
            },
          })
        },
      ),
      { numRuns: 150 },
    )
  })
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { drawBracket, drawGroupPlaces, meetingRound, type DrawEntrant } from './draw.ts'
import { seedLines } from './seeding.ts'

const draw = (entrants: DrawEntrant[]): unknown => drawBracket({ entrants, randomSeed: 'x' })

const anyEntrants = fc
  .uniqueArray(fc.integer({ min: 1, max: 500 }), { minLength: 2, maxLength: 40 })
  .chain((ids) =>
    fc.tuple(
      fc.constant(ids),
      fc.nat(Math.min(8, ids.length)),
      fc.array(fc.constantFrom('Nura', 'Abai', 'Temirtau'), { minLength: ids.length, maxLength: ids.length }),
    ),
  )
  .map(([ids, seeds, markets]) =>
    ids.map((id, index): DrawEntrant => ({
      entrant: `${id}`,
      apartBy: markets[index]!,
      ...(index < seeds ? { seed: index + 1 } : {}),
    })),
  )

describe('a draw', () => {
  test('holds everybody once, keeps the seeds, and is the same for the same seed in any order of entry', () => {
    fc.assert(
      fc.property(anyEntrants, fc.string(), fc.string(), (entrants, randomSeed, order) => {
        const drawn = drawBracket({ entrants, randomSeed })
        expect(Object.values(drawn).sort()).toEqual(entrants.map(({ entrant }) => entrant).sort())
        expect(Object.keys(drawn)).toEqual(entrants.map((_, index) => `S${index + 1}`))
        for (const { entrant, seed } of entrants)
          if (seed !== undefined) expect(drawn[`S${seed}`]).toBe(entrant)
        const shuffled = [...entrants].sort((a, b) => (a.entrant + order < b.entrant + order ? 1 : -1))
        expect(drawBracket({ entrants: shuffled, randomSeed })).toEqual(drawn)
      }),
    )
  })

  test('depends on the seed', () => {
    const entrants = Array.from({ length: 8 }, (_, index) => ({ entrant: `${index}` }))
    const draws = ['a', 'b', 'c', 'd'].map((randomSeed) =>
      JSON.stringify(drawBracket({ entrants, randomSeed })),
    )
    expect(new Set(draws).size).toBeGreaterThan(1)
  })

  test('keeps four entrants of each of four markets apart until the semi-finals', () => {
    const entrants = Array.from({ length: 16 }, (_, index) => ({
      entrant: `e${index}`,
      apartBy: `market ${index % 4}`,
    }))
    for (const randomSeed of ['1', '2', '3', '4', '5', '6', '7', '8']) {
      const drawn = drawBracket({ entrants, randomSeed })
      const lines = seedLines(16).map((seed) => drawn[`S${seed}`]!)
      for (const [a, one] of entrants.entries()) {
        for (const other of entrants.slice(a + 1)) {
          if (one.apartBy !== other.apartBy) continue
          const round = meetingRound(lines.indexOf(one.entrant), lines.indexOf(other.entrant))
          expect(round).toBeGreaterThanOrEqual(3)
        }
      }
    }
  })

  test('refuses a seed that is taken or does not exist, and somebody entered twice', () => {
    expect(() =>
      draw([
        { entrant: 'a', seed: 1 },
        { entrant: 'b', seed: 1 },
      ]),
    ).toThrow('seed_not_possible')
    expect(() => draw([{ entrant: 'a', seed: 3 }, { entrant: 'b' }])).toThrow('seed_not_possible')
    expect(() => draw([{ entrant: 'a' }, { entrant: 'a' }])).toThrow('entrant_twice')
    expect(() => draw([{ entrant: 'a' }])).toThrow('too_few_entrants')
  })
})

test('winners meet runners-up, and those of one group are in opposite halves', () => {
  const groups = Array.from({ length: 8 }, (_, index) => ({ winner: `w${index}`, runnerUp: `r${index}` }))
  for (const randomSeed of ['x', 'y', 'z']) {
    const drawn = drawGroupPlaces({ groups, randomSeed })
    const lines = seedLines(16).map((seed) => drawn[`S${seed}`]!)
    for (let line = 0; line < 16; line += 2)
      expect([lines[line]!.slice(0, 1), lines[line + 1]!.slice(0, 1)].sort()).toEqual(['r', 'w'])
    for (const { winner, runnerUp } of groups) {
      const halves = [winner, runnerUp].map((name) => Math.floor(lines.indexOf(name) / 8))
      expect(halves[0]).not.toBe(halves[1])
    }
  }
  expect(() => drawGroupPlaces({ groups: groups.slice(0, 3), randomSeed: 'x' })).toThrow(
    'size_not_power_of_two',
  )
})

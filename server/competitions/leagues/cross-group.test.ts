import { describe, expect, test } from 'vitest'
import { entrantsIn, leagueRules, matchesOf } from '../testing/league.ts'
import { rankAcrossGroups, type CrossGroupRow } from './cross-group.ts'
import { rowsAtPlace, type FinishedGroup } from './group-places.ts'
import { standings } from './standings.ts'

const best = (equalising: 'none' | 'dropAgainstLast' | 'perMatch'): string[] =>
  rankAcrossGroups({ rows: seconds(equalising), criteria: ['points', 'gd', 'gf'], qualify: 1 }).places.map(
    ({ entrant, rank, qualified }) => `${rank} ${entrant} ${String(qualified)}`,
  )

const seconds = (equalising: 'none' | 'dropAgainstLast' | 'perMatch'): CrossGroupRow[] =>
  rowsAtPlace({ groups: [OF_FOUR, OF_THREE], place: 2, equalising })

function group(name: string, text: string): FinishedGroup {
  const matches = matchesOf(text)
  const input = { entrants: entrantsIn(matches), matches, rules: leagueRules(['points', 'gd', 'gf']) }
  return { name, input, table: standings(input) }
}

const OF_FOUR = group(
  'I',
  `
  A1 1:0 A2
  A1 1:0 A3
  A1 1:0 A4
  A2 1:0 A3
  A2 4:0 A4
  A3 1:0 A4`,
)
const OF_THREE = group(
  'II',
  `
  B1 1:0 B2
  B1 1:0 B3
  B2 2:1 B3`,
)

describe('entrants at one place of unequal groups', () => {
  test('as they stand, the larger group brings more points', () => {
    expect(best('none')).toEqual(['1 A2 true', '2 B2 false'])
  })

  test('without the results against the last of the larger group, goals decide', () => {
    const [fromFour] = seconds('dropAgainstLast')
    expect(fromFour!.values).toMatchObject({ gd: 0, gf: 1 })
    expect(best('dropAgainstLast')).toEqual(['1 B2 true', '2 A2 false'])
  })

  test('per match: two points a match against one and a half', () => {
    const { places } = rankAcrossGroups({ rows: seconds('perMatch'), criteria: ['points'], qualify: 1 })
    expect(places[0]!.reason.below).toMatchObject({
      upper: { entrant: 'A2', value: '2' },
      lower: { entrant: 'B2', value: '1.5' },
    })
  })

  test('a group too small for the place is named', () => {
    expect(() => rowsAtPlace({ groups: [OF_FOUR, OF_THREE], place: 4, equalising: 'none' })).toThrow(
      'group_place_missing',
    )
  })
})

describe('level across the line', () => {
  const rows = ['x', 'y', 'z'].map((entrant) => ({
    group: entrant,
    entrant,
    values: { points: 3, ga: entrant === 'z' ? 5 : 2 },
  }))

  test('nobody is let through or sent home without a decision', () => {
    const { places } = rankAcrossGroups({ rows, criteria: ['points', 'ga'], qualify: 1 })
    expect(places.map(({ entrant, rank, qualified }) => [entrant, rank, qualified])).toEqual([
      ['x', 1, null],
      ['y', 1, null],
      ['z', 3, false],
    ])
  })

  test('the decision from outside is the reason', () => {
    const { places } = rankAcrossGroups({
      rows,
      criteria: ['points', 'ga', 'external'],
      qualify: 1,
      external: ['y', 'x'],
    })
    expect(places.map(({ entrant, qualified }) => [entrant, qualified])).toEqual([
      ['y', true],
      ['x', false],
      ['z', false],
    ])
    expect(places[0]!.reason.below).toMatchObject({
      criterion: 'external',
      upper: { value: '1' },
      lower: { value: '2' },
    })
  })
})

import { describe, expect, test } from 'vitest'
import { Problem } from '#server/kit/problem.ts'
import { bracketPlaces } from './places.ts'
import { playBracket } from './play.ts'
import { orderOfPlay, parseSlot, slotText, type Bracket, type BracketMatch } from './wiring.ts'

const first = { kind: 'score', time: [1, 0] } as const

const play = (match: string): string =>
  codeOf(() => playBracket({ bracket: FOUR_GROUPS, entrants: GROUPS, results: new Map([[match, first]]) }))

function bracketOf(lines: Record<string, string>): Bracket {
  return {
    matches: Object.entries(lines).map(([id, slots]): BracketMatch => {
      const [first, second] = slots.split(' ')
      return { id, part: 'main', round: 1, stage: id, slots: [parseSlot(first!), parseSlot(second!)] }
    }),
  }
}

function codeOf(work: () => unknown): string {
  try {
    work()
  } catch (error) {
    return error instanceof Problem ? error.code : `not a Problem: ${String(error)}`
  }
  return 'no problem'
}

test.each(['S5', '1A', '12AB', '3A/B/C/D/F', 'W73', 'L101', 'B12.1', '-'])(
  'slot %s is read and written',
  (text) => {
    expect(slotText(parseSlot(text))).toBe(text)
  },
)

test.each(['', 'X1', 'S', 'Sx', '3', 'B12'])('slot "%s" is refused', (text) => {
  expect(codeOf(() => parseSlot(text))).toBe('slot_unknown')
})

/** Four groups, winners against runners-up, third place: the wiring of a World Cup in small. */
const FOUR_GROUPS = bracketOf({
  '51': '1A 2B',
  '52': '1C 2D',
  '53': '1B 2A',
  '54': '1D 2C',
  '61': 'W51 W52',
  '62': 'W53 W54',
  '63': 'L61 L62',
  '64': 'W61 W62',
})
const GROUPS = { '1A': 'a', '2B': 'b2', '1C': 'c', '2D': 'd2', '1B': 'b', '2A': 'a2', '1D': 'd', '2C': 'c2' }

describe('a published wiring', () => {
  test('sends winners and losers where it says, and knows every place', () => {
    const results = new Map(FOUR_GROUPS.matches.map(({ id }) => [id, first]))
    const played = playBracket({ bracket: FOUR_GROUPS, entrants: GROUPS, results })
    expect(played.get('64')!.occupants).toEqual(['a', 'b'])
    expect(played.get('63')!.occupants).toEqual(['c', 'd'])
    const places = bracketPlaces(FOUR_GROUPS, played)
    expect(places.map(({ rank, entrant }) => `${rank} ${entrant}`)).toEqual([
      '1 a',
      '2 b',
      '3 c',
      '4 d',
      '5 a2',
      '5 b2',
      '5 c2',
      '5 d2',
    ])
    expect(places[4]!.reason).toMatchObject({
      code: 'lost',
      match: '53',
      opponent: 'b',
      sharedWith: ['b2', 'c2', 'd2'],
    })
  })

  test('places are known as soon as nothing can change them', () => {
    const results = new Map(['51', '52', '53', '54'].map((id) => [id, first]))
    const places = bracketPlaces(
      FOUR_GROUPS,
      playBracket({ bracket: FOUR_GROUPS, entrants: GROUPS, results }),
    )
    expect(places.filter(({ rank }) => rank === 5).map(({ entrant }) => entrant)).toEqual([
      'a2',
      'b2',
      'c2',
      'd2',
    ])
    expect(places.filter(({ rank }) => rank === null)).toHaveLength(4)
  })

  test('refuses results of matches that cannot have one', () => {
    expect(play('99')).toBe('match_not_wired')
    expect(play('61')).toBe('result_before_entrants')
  })

  test('refuses the same entrant at two slots', () => {
    const entrants = { ...GROUPS, '2B': 'a' }
    expect(codeOf(() => playBracket({ bracket: FOUR_GROUPS, entrants, results: new Map() }))).toBe(
      'entrant_twice',
    )
  })

  test('two groups of third-placed teams may share a slot text, the match tells them apart', () => {
    const bracket = bracketOf({ '1': '1A 3C/D', '2': '1B 3C/D', '3': 'W1 W2' })
    const entrants = { '1A': 'a', '1B': 'b', '1/3C/D': 'd3', '2/3C/D': 'c3' }
    const played = playBracket({ bracket, entrants, results: new Map() })
    expect([played.get('1')!.occupants, played.get('2')!.occupants]).toEqual([
      ['a', 'd3'],
      ['b', 'c3'],
    ])
  })
})

describe('a wiring that cannot be played', () => {
  test.each([
    ['wiring_cyclic', { '1': 'S1 W2', '2': 'S2 W1' }],
    ['wiring_cyclic', { '1': 'S1 W1' }],
    ['wiring_unknown_match', { '1': 'S1 W7' }],
    ['slot_taken_twice', { '1': 'S1 S2', '2': 'S1 S3' }],
    ['slot_taken_twice', { '1': 'S1 S2', '2': 'W1 S3', '3': 'W1 S4' }],
    ['match_against_itself', { '1': 'S1 S1' }],
  ])('%s', (code, lines) => {
    expect(codeOf(() => orderOfPlay(bracketOf(lines)))).toBe(code)
  })

  test('match_twice', () => {
    const { matches } = bracketOf({ '1': 'S1 S2' })
    expect(codeOf(() => orderOfPlay({ matches: [...matches, ...matches] }))).toBe('match_twice')
  })
})

import { describe, expect, test } from 'vitest'
import { overridePairing } from './manual-pairing.ts'
import { recordRound } from './record-round.ts'
import { emptyTournament } from './testing/play.ts'

const afterOne = recordRound(emptyTournament(5, 3), {
  games: [
    { white: 1, black: 3, result: 'whiteWins' },
    { white: 4, black: 2, result: 'draw' },
  ],
  bye: 5,
})

describe('the arbiter pairs by hand', () => {
  test('the log keeps who, why, what the rules would have given and what was set aside', () => {
    const { pairing, record } = overridePairing(afterOne, {
      pairs: [
        { white: 3, black: 1 },
        { white: 2, black: 4 },
      ],
      bye: 5,
      reason: 'The hall has only two boards left',
      by: 'chief-arbiter',
    })
    expect(pairing.pairs.map(({ white, black }) => [white, black])).toEqual([
      [3, 1],
      [2, 4],
    ])
    expect(record.computed?.bye?.player).not.toBe(5)
    expect(record.reason).toBe('The hall has only two boards left')
    expect(record.warnings).toEqual([
      { code: 'met_before', players: [3, 1] },
      { code: 'met_before', players: [2, 4] },
      { code: 'bye_not_allowed', players: [5] },
    ])
  })

  test('it still works where the rules give no pairing at all', () => {
    const done = recordRound(emptyTournament(2, 3), {
      games: [{ white: 1, black: 2, result: 'draw' }],
      bye: null,
    })
    const { record } = overridePairing(done, {
      pairs: [{ white: 2, black: 1 }],
      bye: null,
      reason: 'Return match agreed',
      by: 'chief-arbiter',
    })
    expect(record.computed).toBeNull()
  })

  test.each([
    [
      'override_reason_missing',
      [
        { white: 1, black: 2 },
        { white: 3, black: 4 },
      ],
      5,
      '  ',
    ],
    [
      'override_player_missing',
      [
        { white: 1, black: 2 },
        { white: 3, black: 4 },
      ],
      null,
      'why',
    ],
    [
      'override_player_twice',
      [
        { white: 1, black: 2 },
        { white: 2, black: 4 },
      ],
      5,
      'why',
    ],
    [
      'override_player_unknown',
      [
        { white: 1, black: 9 },
        { white: 3, black: 4 },
      ],
      5,
      'why',
    ],
  ])('%s', (code, pairs, bye, reason) => {
    expect(() => overridePairing(afterOne, { pairs, bye, reason, by: 'x' })).toThrow(code)
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import league from './demo/market-league.json' with { type: 'json' }
import { standings } from './leagues/standings.ts'
import { LOCALES } from '#server/kit/messages/message.ts'
import type { LeagueMatch, LeagueResult } from './leagues/match.ts'
import { decisionText, pointsText, writeMatch, writePoints } from './results-decisions.ts'
import { readMatch, readResults } from './results-text.ts'
import { ruleSetOf } from './rule-sets/catalogue.ts'

describe('pasted results', () => {
  it('reads dashes, cells of a spreadsheet and matches still to be played', () => {
    const { matches, entrants, unread } = readResults(
      'Алтын Орда – Көк базар 2:1\nСәулет;Барлық;0;0\nA\tB\t3\t4\nЖетісу - Сәулет\n\n# жазба',
    )
    expect(unread).toEqual([])
    expect(entrants).toEqual(['Алтын Орда', 'Көк базар', 'Сәулет', 'Барлық', 'A', 'B', 'Жетісу'])
    expect(
      matches.map(({ result }) => (result && 'home' in result ? [result.home, result.away] : null)),
    ).toEqual([[2, 1], [0, 0], [3, 4], null])
  })

  it('names the lines it cannot read instead of guessing', () => {
    expect(readResults('Алтын Орда жеңді\nA – B 1:0').unread).toEqual([{ line: 1, text: 'Алтын Орда жеңді' }])
  })

  it.each([
    'A – B 2:',
    'A – B 2:x',
    'A – B -1:2',
    'A – B 2:1 (4:3)',
    'A – B 12345:1',
    'A;B;2',
    'A – B 2:1 – C',
  ])('does not take a broken score for a part of a name: %s', (line) => {
    expect(readResults(line)).toMatchObject({ matches: [], unread: [{ line: 1 }] })
  })

  it('knows a team again however its name is spaced', () => {
    const { entrants } = readResults(
      'Көк  базар – Сәулет 1:0\nСәулет – Көк\u00A0базар 1:0\n Көк базар;Сәулет;0;0',
    )
    expect(entrants).toEqual(['Көк базар', 'Сәулет'])
  })

  it('keeps names with hyphens whole', () => {
    expect(readResults('Ост-Базар – Көк-Төбе 1:0').entrants).toEqual(['Ост-Базар', 'Көк-Төбе'])
  })

  it.each<[string, LeagueResult]>([
    ['A – B +:-', { kind: 'walkover', winner: 'home', reason: '' }],
    ['A – B −:+ (келмеді)', { kind: 'walkover', winner: 'away', reason: 'келмеді' }],
    ['A – B -:-', { kind: 'bothAbsent', reason: '' }],
    ['A – B 1:1 (жойылды)', { kind: 'annulled', reason: '' }],
    ['A – B 1:1 (аннулирован, погас свет)', { kind: 'annulled', reason: 'погас свет' }],
    ['A – B 3:0 (awarded)', { kind: 'awarded', home: 3, away: 0, reason: '' }],
    [
      'A – B 3:0 (присужден, на поле 0:2: незаявленный игрок)',
      { kind: 'awarded', home: 3, away: 0, reason: 'незаявленный игрок', played: { home: 0, away: 2 } },
    ],
    [
      'A;B;3;0 (Шешіммен; тіркелмеген ойыншы)',
      { kind: 'awarded', home: 3, away: 0, reason: 'тіркелмеген ойыншы' },
    ],
  ])('reads what was decided about a match: %s', (line, result) => {
    expect(readMatch(line)).toEqual({ home: 'A', away: 'B', result })
  })

  it.each(['A – B +:+', 'A – B 2:1 +:-', 'A – B (awarded)', 'A – B 3:0 (later)', 'A – B +:', 'A – B 2:-1'])(
    'does not guess what was decided: %s',
    (line) => {
      expect(readResults(line)).toMatchObject({ matches: [], adjustments: [], unread: [{ line: 1 }] })
    },
  )

  it('reads points given or taken and who withdrew, beside the matches', () => {
    const { entrants, adjustments, withdrawals, unread } = readResults(
      'Ост-Базар – Сәулет 1:0\nСәулет: -3 (құжатсыз ойыншы)\nОст-Базар: +0,5\nСәулет;-1;тәртіп\nСәулет: шықты (себебі)',
    )
    expect(unread).toEqual([])
    expect(entrants).toEqual(['Ост-Базар', 'Сәулет'])
    expect(adjustments).toEqual([
      { entrant: 'Сәулет', points: -3, reason: 'құжатсыз ойыншы' },
      { entrant: 'Ост-Базар', points: 0.5, reason: '' },
      { entrant: 'Сәулет', points: -1, reason: 'тәртіп' },
    ])
    expect(withdrawals).toEqual([{ entrant: 'Сәулет', reason: 'себебі' }])
  })

  it('reads back what it writes, in every language', () => {
    const name = fc.constantFrom('Алтын Орда', 'Көк базар', 'Сәулет', 'Ост-Базар')
    const score = { home: fc.nat(20), away: fc.nat(20) }
    const reason = fc.constantFrom('', 'жарық сөнді', 'a player was not entered')
    const result: fc.Arbitrary<LeagueResult> = fc.oneof(
      fc.record({ kind: fc.constant('played' as const), ...score }),
      fc.record({ kind: fc.constant('annulled' as const), reason }),
      fc.record({ kind: fc.constant('bothAbsent' as const), reason }),
      fc.record({
        kind: fc.constant('walkover' as const),
        winner: fc.constantFrom('home' as const, 'away' as const),
        reason,
      }),
      fc.record({ kind: fc.constant('awarded' as const), ...score, reason }),
      fc.record({ kind: fc.constant('awarded' as const), ...score, reason, played: fc.record(score) }),
    )
    const match: fc.Arbitrary<LeagueMatch> = fc.record({ home: name, away: name, result })
    const points = fc.record({ entrant: name, points: fc.integer({ min: -99, max: 99 }), reason })
    fc.assert(
      fc.property(match, points, fc.constantFrom(...LOCALES), (one, adjustment, locale) => {
        expect(readMatch(writeMatch(one, locale))).toEqual(one)
        if (adjustment.points === 0) return
        expect(readResults(writePoints(adjustment)).adjustments).toEqual([adjustment])
      }),
    )
  })

  it('says a decision in a sentence', () => {
    const awarded = readMatch('A – B 3:0 (awarded, played 0:2, a player was not entered)')!
    expect(decisionText(awarded, 'en')).toBe(
      'A – B: 3:0 by decision instead of 0:2 on the field. Reason: a player was not entered.',
    )
    expect(pointsText({ entrant: 'A', points: -1.5, reason: '' }, 'ru')).toBe('A: очки по решению −1,5.')
    expect(decisionText(readMatch('A – B 3:0')!, 'kk')).toBeUndefined()
  })

  it('ranks the league of the demo under its own rule set', () => {
    const { league: rules } = ruleSetOf(league.ruleSet, league.ruleSetVersion)
    if (!rules) throw new Error('the demo league names a rule set of another kind')
    const { rows } = standings({ ...readResults(league.results.join('\n')), rules })
    expect(rows.map(({ rank, entrant, points }) => [rank, entrant, points])).toEqual([
      [1, 'Алтын Орда', 10],
      [2, 'Көк базар', 7],
      [3, 'Жетісу', 5],
      [4, 'Барлық', 2],
      [5, 'Сәулет', 2],
    ])
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import league from './demo/market-league.json' with { type: 'json' }
import { standings } from './leagues/standings.ts'
import { readResults, writeResults } from './results-text.ts'
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

  it('reads back what it writes', () => {
    const name = fc.constantFrom('Алтын Орда', 'Көк базар', 'Сәулет', 'Ост-Базар')
    const match = fc.record({
      home: name,
      away: name,
      result: fc.record({ kind: fc.constant('played' as const), home: fc.nat(20), away: fc.nat(20) }),
    })
    fc.assert(
      fc.property(fc.array(match), (matches) => {
        expect(readResults(writeResults(matches)).matches).toEqual(matches)
      }),
    )
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

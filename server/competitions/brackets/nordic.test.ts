import { describe, expect, test } from 'vitest'
import { nordicTable, type Bout, type BoutVictory, type NordicInput } from './nordic.ts'

function bout(
  winner: string,
  loser: string,
  how: BoutVictory = 'points',
  technical: [number, number] = [4, 2],
): Bout {
  const classification: Record<string, [number, number]> = {
    fall: [5, 0],
    superiority: [4, 0],
    points: [3, 1],
  }
  return { a: loser, b: winner, winner, how, classification: classification[how] ?? [5, 0], technical }
}

function order(entrants: string[], bouts: Bout[], more: Partial<NordicInput> = {}): string[] {
  return nordicTable({ entrants, bouts, ...more }).rows.map(({ rank, entrant }) => `${rank} ${entrant}`)
}

describe('everybody wrestles everybody', () => {
  test('two level on wins: their own bout, even against more classification points', () => {
    const bouts = [
      bout('Serik', 'Marat'),
      bout('Marat', 'Daulet', 'fall'),
      bout('Serik', 'Daulet'),
      bout('Oral', 'Serik'),
      bout('Marat', 'Oral', 'fall'),
      bout('Daulet', 'Oral'),
    ]
    const { rows } = nordicTable({ entrants: ['Serik', 'Marat', 'Daulet', 'Oral'], bouts })
    expect(rows.slice(0, 2).map(({ entrant, wins }) => [entrant, wins])).toEqual([
      ['Serik', 2],
      ['Marat', 2],
    ])
    expect(rows[0]!.classificationPoints).toBeLessThan(rows[1]!.classificationPoints)
    expect(rows[0]!.reason.below).toMatchObject({ criterion: 'directBout' })
    expect(rows[2]!.reason.below).toMatchObject({ criterion: 'directBout', upper: { entrant: 'Daulet' } })
  })

  test('three level on wins: classification points, not the bouts among two of them', () => {
    const bouts = [bout('A', 'B', 'fall'), bout('B', 'C'), bout('C', 'A')]
    const { rows } = nordicTable({ entrants: ['A', 'B', 'C'], bouts })
    expect(rows.map(({ entrant, classificationPoints }) => [entrant, classificationPoints])).toEqual([
      ['A', 6],
      ['C', 4],
      ['B', 3],
    ])
  })

  test('level on classification points too: victories by fall', () => {
    const bouts = [bout('A', 'B'), bout('B', 'C', 'superiority'), bout('C', 'A', 'fall')]
    const { rows } = nordicTable({ entrants: ['A', 'B', 'C'], bouts })
    expect(rows.map(({ rank, entrant }) => `${rank} ${entrant}`)).toEqual(['1 C', '2 B', '3 A'])
    expect(rows[0]!.reason.below).toMatchObject({
      criterion: 'falls',
      upper: { value: '1' },
      lower: { value: '0' },
    })
  })

  test('everything level: technical points for and against, then the number drawn', () => {
    const circle = [
      bout('A', 'B', 'points', [6, 2]),
      bout('B', 'C', 'points', [5, 1]),
      bout('C', 'A', 'points', [4, 3]),
    ]
    expect(order(['A', 'B', 'C'], circle)).toEqual(['1 A', '2 B', '3 C'])
    const same = [bout('A', 'B'), bout('B', 'C'), bout('C', 'A')]
    expect(order(['A', 'B', 'C'], same)).toEqual(['1 A', '1 B', '1 C'])
    expect(order(['A', 'B', 'C'], same, { drawNumbers: { A: 3, B: 2, C: 1 } })).toEqual(['1 C', '2 B', '3 A'])
  })

  test('the order of criteria is a setting', () => {
    const bouts = [bout('A', 'B'), bout('B', 'C', 'superiority', [10, 0]), bout('C', 'A', 'fall')]
    const criteria = ['wins', 'technicalPoints'] as const
    expect(order(['A', 'B', 'C'], bouts, { criteria })).toEqual(['1 B', '2 A', '3 C'])
  })
})

test.each<[string, Partial<NordicInput>]>([
  ['match_against_itself', { bouts: [{ ...bout('A', 'B'), a: 'A', b: 'A' }] }],
  ['winner_unknown', { bouts: [{ ...bout('A', 'B'), winner: 'C' }] }],
  ['entrant_unknown', { bouts: [bout('A', 'Z')] }],
  ['bout_twice', { bouts: [bout('A', 'B'), bout('B', 'A')] }],
  ['score_impossible', { bouts: [bout('A', 'B', 'points', [-1, 0])] }],
  ['entrant_twice', { entrants: ['A', 'A'] }],
  ['criterion_unknown', { criteria: ['style' as 'wins'] }],
])('refuses: %s', (code, changes) => {
  expect(() => nordicTable({ entrants: ['A', 'B', 'C'], bouts: [], ...changes })).toThrow(code)
})

import { describe, expect, test } from 'vitest'
import { teamTotals, type TeamMember, type TeamRules } from './teams.ts'

const BY_PLACES: TeamRules = {
  total: 'places',
  counting: 2,
  missing: 'lastPlusOne',
  ties: ['mostFirsts', 'bestMember'],
}

function members(text: string): TeamMember[] {
  return text.split(' ').map((each, index) => {
    const [team, rank, points] = each.split(':')
    return {
      entrant: `${team}${index}`,
      team: team!,
      rank: rank === '-' ? null : Number(rank),
      ...(points ? { points } : {}),
    }
  })
}

function lines(text: string, rules: TeamRules = BY_PLACES): string[] {
  return teamTotals(members(text), rules).places.map(({ rank, team, total }) =>
    `${rank} ${team} ${total ?? ''}`.trim(),
  )
}

describe('team totals', () => {
  test('the best two count, the fewest places win', () => {
    expect(lines('A:1 B:2 B:3 A:5 A:6 B:4')).toEqual(['1 B 5', '2 A 6'])
  })

  test('level teams: more first places, then the best member', () => {
    expect(lines('A:1 B:2 B:3 A:4')).toEqual(['1 A 5', '2 B 5'])
    const { places } = teamTotals(members('A:1 B:2 B:3 A:4'), BY_PLACES)
    expect(places[0]!.reason.below).toMatchObject({
      criterion: 'mostFirsts',
      upper: { value: '1' },
      lower: { value: '0' },
    })
    expect(lines('C:9 A:2 B:3 B:4 A:5', { ...BY_PLACES, ties: ['bestMember'] })).toEqual([
      '1 A 7',
      '2 B 7',
      '3 C 15',
    ])
  })

  test('somebody missing takes the place after the last, or the team is not placed', () => {
    expect(lines('A:1 A:- B:2 B:3')).toEqual(['1 B 5', '2 A 6'])
    expect(lines('A:1 A:- B:2 B:3', { ...BY_PLACES, missing: 'notPlaced' })).toEqual(['1 B 5', 'null A'])
  })

  test('points for places, shared ones included exactly', () => {
    const rules: TeamRules = { total: 'points', counting: 2, missing: 'lastPlusOne', ties: [] }
    expect(lines('A:1:10 B:2:19/3 B:2:19/3 A:2:19/3', rules)).toEqual(['1 A 49/3', '2 B 38/3'])
  })

  test('refuses bad rules and entries', () => {
    expect(() => lines('A:1', { ...BY_PLACES, counting: 0 })).toThrow('counting_not_positive')
    expect(() => lines('A:1', { ...BY_PLACES, total: 'points' })).toThrow('points_missing')
    expect(() => lines('A:1', { ...BY_PLACES, ties: ['luck' as 'bestMember'] })).toThrow('criterion_unknown')
    const [one] = members('A:1')
    expect(() => teamTotals([one!, one!], BY_PLACES)).toThrow('entrant_twice')
  })
})

import { describe, expect, test } from 'vitest'
import { entrantsIn, leagueRules, matchesOf } from '../testing/league.ts'
import { fifaTo2022, uefaEuro } from '../rule-sets/football.ts'
import type { GivenValues } from './criteria.ts'
import type { LeagueRules } from './rules.ts'
import { standings } from './standings.ts'

type Group = { text: string; rules: LeagueRules; given?: GivenValues }

function table({ text, rules, given }: Group): ReturnType<typeof standings> {
  const matches = matchesOf(text)
  return standings({ entrants: entrantsIn(matches), matches, rules, given })
}

function order(group: Group): string[] {
  return table(group).rows.map(({ rank, entrant }) => `${rank} ${entrant}`)
}

// Scores as published by FIFA; every group had a place that plain points do not decide.
describe('groups of World Cups', () => {
  test('1994 D: three level on six points, two of them on goals too; their match decides', () => {
    const group: Group = {
      rules: fifaTo2022.league!,
      text: `
        Argentina 4:0 Greece
        Nigeria 3:0 Bulgaria
        Argentina 2:1 Nigeria
        Bulgaria 4:0 Greece
        Argentina 0:2 Bulgaria
        Greece 0:2 Nigeria`,
    }
    expect(order(group)).toEqual(['1 Nigeria', '2 Bulgaria', '3 Argentina', '4 Greece'])
    expect(table(group).rows[1]!.reason.below).toEqual({
      code: 'criterion',
      criterion: 'points',
      scope: 'headToHead',
      among: ['Argentina', 'Bulgaria'],
      upper: { entrant: 'Bulgaria', value: '3' },
      lower: { entrant: 'Argentina', value: '0' },
    })
  })

  test('1990 F: Ireland and the Netherlands level on everything, lots were drawn', () => {
    const group: Group = {
      rules: { ...fifaTo2022.league!, points: { win: 2, draw: 1, loss: 0 } },
      text: `
        England 1:1 Ireland
        Netherlands 1:1 Egypt
        England 0:0 Netherlands
        Ireland 0:0 Egypt
        England 1:0 Egypt
        Ireland 1:1 Netherlands`,
    }
    expect(order(group)).toEqual(['1 England', '2 Ireland', '2 Netherlands', '4 Egypt'])
    const given = { external: ['Ireland', 'Netherlands'] }
    expect(order({ ...group, given })).toEqual(['1 England', '2 Ireland', '3 Netherlands', '4 Egypt'])
    expect(order({ ...group, given: { external: ['Netherlands', 'Ireland'] } })[1]).toBe('2 Netherlands')
  })

  test('2018 H: Japan above Senegal by two cautions', () => {
    const group: Group = {
      rules: fifaTo2022.league!,
      given: { fairPlay: { Japan: -4, Senegal: -6 } },
      text: `
        Colombia 1:2 Japan
        Poland 1:2 Senegal
        Japan 2:2 Senegal
        Poland 0:3 Colombia
        Japan 0:1 Poland
        Senegal 0:1 Colombia`,
    }
    expect(order(group)).toEqual(['1 Colombia', '2 Japan', '3 Senegal', '4 Poland'])
    expect(table(group).rows[2]!.reason.above).toMatchObject({
      criterion: 'fairPlay',
      upper: { value: '-4' },
    })
  })

  test('1962 group 4: two points a win, goal average before anything else', () => {
    const rules = leagueRules(['points', 'goalAverage'], { points: { win: 2, draw: 1, loss: 0 } })
    const text = `
      Argentina 1:0 Bulgaria
      Hungary 2:1 England
      England 3:1 Argentina
      Hungary 6:1 Bulgaria
      Argentina 0:0 Hungary
      England 0:0 Bulgaria`
    expect(order({ rules, text })).toEqual(['1 Hungary', '2 England', '3 Argentina', '4 Bulgaria'])
    expect(table({ rules, text }).rows[1]!.reason.below).toMatchObject({
      criterion: 'goalAverage',
      upper: { value: '4/3' },
      lower: { value: '2/3' },
    })
  })
})

test('Euro 2004 C: three level with two draws and a 2:2; goals among the three put Italy out', () => {
  const text = `
    Denmark 0:0 Italy
    Sweden 5:0 Bulgaria
    Bulgaria 0:2 Denmark
    Italy 1:1 Sweden
    Italy 2:1 Bulgaria
    Denmark 2:2 Sweden`
  const { rows, splits } = table({ rules: uefaEuro.league!, text })
  expect(rows.map(({ entrant }) => entrant)).toEqual(['Sweden', 'Denmark', 'Italy', 'Bulgaria'])
  expect(splits.map(({ criterion, scope }) => `${scope} ${criterion}`)).toContain('headToHead gf')
})

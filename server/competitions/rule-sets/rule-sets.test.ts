import { describe, expect, test } from 'vitest'
import { LOCALES } from '#server/kit/messages/message.ts'
import { checkLeagueRules } from '../leagues/check-rules.ts'
import { tableTennisLeagueRules } from '../leagues/table-tennis.ts'
import { RULE_SETS, ruleSetOf } from './catalogue.ts'
import { settingsOf } from './settings.ts'

describe.each(RULE_SETS.map((ruleSet) => [ruleSet.id, ruleSet] as const))('%s', (_, ruleSet) => {
  test('is named and described in three languages, with its source and what is left to decide', () => {
    for (const text of [ruleSet.name, ruleSet.summary, ...ruleSet.toDecide]) {
      expect(new Set(LOCALES.map((locale) => text[locale])).size).toBe(LOCALES.length)
      for (const locale of LOCALES) expect(text[locale].trim()).not.toBe('')
    }
    expect(ruleSet.sources.length).toBeGreaterThan(0)
    expect(ruleSet.toDecide.length).toBeGreaterThan(0)
  })

  test('every setting says what it means', () => {
    const settings = settingsOf(ruleSet)
    expect(settings.length).toBeGreaterThan(3)
    expect(settings.filter(({ meaning }) => meaning === undefined).map(({ path }) => path)).toEqual([])
  })

  test('its tables can be run', () => {
    if (ruleSet.league) expect(() => checkLeagueRules(ruleSet.league!)).not.toThrow()
    if (ruleSet.tableTennis)
      expect(() => checkLeagueRules(tableTennisLeagueRules(ruleSet.tableTennis!))).not.toThrow()
  })

  test('is data: it survives being stored', () => {
    expect(JSON.parse(JSON.stringify(ruleSet))).toEqual(ruleSet)
  })
})

test('id and version name one rule set', () => {
  const names = RULE_SETS.map(({ id, version }) => `${id} ${version}`)
  expect(new Set(names).size).toBe(names.length)
  expect(ruleSetOf('fifa-2022', 1).id).toBe('fifa-2022')
  expect(ruleSetOf('fifa-2022').version).toBe(1)
  expect(() => ruleSetOf('fifa-2022', 99)).toThrow('rule_set_unknown')
  expect(() => ruleSetOf('chess')).toThrow('rule_set_unknown')
})

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { LOCALES } from '#server/kit/messages/message.ts'
import { NORDIC_CRITERIA } from '../brackets/nordic.ts'
import { bracketPlaces } from '../brackets/places.ts'
import { repechage } from '../brackets/repechage.ts'
import { singleElimination } from '../brackets/single-elimination.ts'
import { doubleElimination } from '../brackets/double-elimination.ts'
import type { Bracket } from '../brackets/wiring.ts'
import { TEAM_TIES } from '../individual/teams.ts'
import { TIE_STEPS } from '../individual/rules.ts'
import { OUTSIDE_CRITERIA, TALLY_CRITERIA } from '../leagues/rules.ts'
import { standings } from '../leagues/standings.ts'
import { qualify } from '../qualification.ts'
import { betterSeedWins, playOut, seededEntrants } from '../testing/play-out.ts'
import { leagueRules, matchesOf } from '../testing/league.ts'
import { criterionNames } from './criteria.ts'
import { bracketReasonText, qualificationText, separationText } from './place-reasons.ts'
import { stageText } from './stages.ts'
import { tableProblems } from './table-problems.ts'

test('every criterion of every engine has a name', () => {
  const wrestling = NORDIC_CRITERIA.filter((criterion) => criterion !== 'wins')
  const all = [
    ...TALLY_CRITERIA,
    ...OUTSIDE_CRITERIA,
    ...wrestling,
    ...TIE_STEPS,
    ...TEAM_TIES,
    'result',
    'teamTotal',
  ]
  expect(Object.keys(criterionNames).sort()).toEqual([...new Set(all)].sort())
})

test('every refusal of these engines has words, and no words are left over', () => {
  const folders = ['leagues', 'brackets', 'individual', 'exact', 'rule-sets', '.']
  const thrown = folders.flatMap((folder) => {
    const path = join(import.meta.dirname, '..', folder)
    const names = readdirSync(path).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    return names.flatMap((name) => codesIn(readFileSync(join(path, name), 'utf8')))
  })
  expect(Object.keys(tableProblems).sort()).toEqual([...new Set(thrown)].sort())
})

/** `new Problem('code'` and the code given to `refuseTwice`. */
function codesIn(source: string): string[] {
  const thrown = [
    ...source.matchAll(/new Problem\(\s*'([a-z_]+)'/g),
    ...source.matchAll(/'(withdrawn_twice|entrant_twice)'/g),
  ]
  return thrown.map(([, code]) => code!)
}

const SHARED = {
  kk: 'Абай және Нұра бір орынды бөліседі: ереже бойынша оларды ажырататын көрсеткіш жоқ.',
  ru: 'Абай и Нұра делят место: по правилам их ничто не различает.',
  en: 'Абай and Нұра share the place: nothing in the rules separates them.',
}

function nameOf(id: string): string {
  return { t1: 'Karaganda', t2: 'Abai' }[id] ?? id
}

describe('a reason reads as a sentence in each language', () => {
  const { rows } = standings({
    entrants: ['Нұра', 'Абай', 'Теміртау'],
    matches: matchesOf(`
      Нұра 2:0 Абай
      Абай 3:0 Теміртау
      Теміртау 1:0 Нұра`),
    rules: leagueRules(['points', { h2h: ['points', 'gd'], reapply: 'none' }]),
  })

  test.each([
    [
      'kk',
      'Нұра жоғары, Теміртау төмен: тең тұрған 3 қатысушының өзара кездесулерінде доп айырмасы – 1 және −2.',
    ],
    ['ru', 'Нұра выше, чем Теміртау: во встречах между 3 равными разница мячей – 1 против −2.'],
    [
      'en',
      'Нұра is above Теміртау: in the matches among the 3 who were level, goal difference – 1 against −2.',
    ],
  ] as const)('%s', (locale, sentence) => {
    const said = rows.flatMap(({ reason }) => (reason.below ? [separationText(reason.below, locale)] : []))
    expect(said[0]).toBe(SHARED[locale])
    expect(said[1]).toBe(sentence)
  })

  test('names are given by the page, decimals follow the language', () => {
    const separation = {
      code: 'criterion',
      criterion: 'points',
      scope: 'table',
      among: ['t1', 't2'],
      upper: { entrant: 't1', value: '8.5' },
      lower: { entrant: 't2', value: 'inf' },
    } as const
    expect(separationText(separation, 'en', nameOf)).toBe(
      'Karaganda is above Abai: points – 8.5 against nothing lost.',
    )
    expect(separationText(separation, 'ru', nameOf)).toContain('8,5 против')
  })
})

test('every stage of every bracket has a name in every language', () => {
  const brackets: Bracket[] = [
    singleElimination({ entrants: 64, decidedPlaces: 64 }),
    doubleElimination({ entrants: 16 }),
    repechage({ entrants: 32, system: 'everyone' }),
  ]
  for (const { matches } of brackets) {
    for (const { stage } of matches)
      for (const locale of LOCALES) expect(stageText(stage, locale)).not.toBe(stage)
  }
  expect(stageText('roundOf16', 'ru')).toBe('1/8 финала')
  expect(stageText('Round of 32', 'kk')).toBe('Round of 32')
})

test('every place of a bracket is explained in every language', () => {
  const bracket = repechage({ entrants: 11, system: 'finalists' })
  const { played } = playOut({ bracket, entrants: seededEntrants(11), choose: betterSeedWins })
  for (const { reason } of bracketPlaces(bracket, played)) {
    for (const locale of LOCALES) expect(bracketReasonText(reason!, locale)).not.toMatch(/[{}]|undefined/)
  }
})

test('going on and staying behind are explained in every language', () => {
  const finishers = ['a', 'b', 'c', 'd', 'e'].map((entrant, index) => ({
    entrant,
    rank: index < 4 ? index + 1 : null,
  }))
  const withdrawals = [{ entrant: 'a', reason: 'жарақат' }]
  const { qualified, others } = qualify({ finishers, rule: { first: 2, levelAtLine: 'decide' }, withdrawals })
  for (const { reason } of [...qualified, ...others]) {
    for (const locale of LOCALES) expect(qualificationText(reason, locale)).not.toMatch(/[{}]|undefined/)
  }
  expect(qualificationText(qualified[1]!.reason, 'en')).toBe(
    'Went on from place 3 in place of a. Reason: жарақат.',
  )
})

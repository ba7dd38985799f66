import { describe, expect, test } from 'vitest'
import { qazaqKuresi } from '../rule-sets/combat.ts'
import {
  divisionsFor,
  weightClasses,
  whyNotDivision,
  type Competitor,
  type DivisionRules,
} from './divisions.ts'

const of = (bornOn: string, startsOn: string, ageRule: DivisionRules['ageRule'] = 'startsOn'): string[] =>
  divisionsFor({ entrant: 'Aru', sex: 'female', bornOn }, { ...AGES, ageRule }, startsOn)

const AGES: DivisionRules = {
  divisions: [
    { id: 'girls', sex: 'female', age: { to: 17 } },
    { id: 'boys', sex: 'male', age: { to: 17 } },
    { id: 'adults', age: { from: 18 } },
  ],
  ageRule: 'startsOn',
}

const ask = (id: string): string | undefined =>
  whyNotDivision({
    competitor: { entrant: 'Aru', sex: 'female', bornOn: '2010-01-01' },
    division: AGES.divisions.find((division) => division.id === id)!,
    rules: AGES,
    startsOn: '2025-10-04',
  })

const WRESTLER: Competitor = { entrant: 'Nurlan', sex: 'male', bornOn: '2000-05-01', weight: 80 }

describe('weight classes', () => {
  const rules = qazaqKuresi.divisions!
  const classOf = (weight: number | string): string[] =>
    divisionsFor({ ...WRESTLER, weight }, rules, '2025-10-04')

  test.each([
    [52.5, 'male-60'],
    [60, 'male-60'],
    ['60,1', 'male-70'],
    [80, 'male-80'],
    [90.01, 'male-+90'],
  ])('%s kg is %s', (weight, division) => {
    expect(classOf(weight)).toEqual([division])
  })

  test('a tolerance is forgiven at the limit: then both classes are open', () => {
    const tolerant: DivisionRules = { ...rules, weightTolerance: '0.2' }
    expect(divisionsFor({ ...WRESTLER, weight: 80.2 }, tolerant, '2025-10-04')).toEqual([
      'male-80',
      'male-90',
    ])
    expect(divisionsFor({ ...WRESTLER, weight: 80.3 }, tolerant, '2025-10-04')).toEqual(['male-90'])
  })

  test('nobody is placed without a weight, with a weight of nothing, by limits that fall', () => {
    expect(() => divisionsFor({ ...WRESTLER, weight: undefined }, rules, '2025-10-04')).toThrow(
      'weight_missing',
    )
    expect(() => classOf(0)).toThrow('weight_impossible')
    expect(() => weightClasses([70, 60])).toThrow('weight_classes_not_rising')
    expect(() => weightClasses([])).toThrow('weight_classes_not_rising')
  })
})

describe('age and sex', () => {
  test('the eighteenth birthday opens the adults', () => {
    expect(of('2007-10-05', '2025-10-04')).toEqual(['girls'])
    expect(of('2007-10-04', '2025-10-04')).toEqual(['adults'])
  })

  test('by the end of the year it is the year of birth that counts', () => {
    expect(of('2007-12-31', '2025-01-10', 'endOfYear')).toEqual(['adults'])
  })

  test('says why not', () => {
    expect([ask('girls'), ask('boys'), ask('adults')]).toEqual([undefined, 'sex', 'too_young'])
  })

  test('refuses a date that is none and two divisions of one name', () => {
    expect(() => of('2007-02-30', '2025-10-04')).toThrow('date_unknown')
    const twice = { ...AGES, divisions: [AGES.divisions[0]!, AGES.divisions[0]!] }
    expect(() =>
      divisionsFor({ entrant: 'Aru', sex: 'female', bornOn: '2010-01-01' }, twice, '2025-10-04'),
    ).toThrow('division_twice')
  })
})

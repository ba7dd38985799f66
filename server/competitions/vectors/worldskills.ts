import {
  compareFractions,
  decimalText,
  exact,
  fraction,
  fractionText,
  times,
  type Fraction,
} from '../exact/fraction.ts'
import {
  hundredthsOfMark,
  markAspect,
  WORLDSKILLS_MARKING,
  type Aspect,
  type AspectRecord,
} from '../marking/aspect.ts'
import { awardMedals, SCALE_MEDALS, type MedalRules } from '../marking/medals.ts'
import { worldSkillsScale } from '../marking/scale.ts'
import { Problem } from '#server/kit/problem.ts'
import type { Adapter, Adapters, Json, JsonObject, VectorCase } from './adapter.ts'
import { asList, asNumber, asObject, difference, firstOf, isObject, wordsOf } from './read.ts'

const aspect: Adapter = (vectorCase) => {
  const id = wordsOf(vectorCase['id'])
  const maximum = hundredthsOfMark(numeric(firstOf(vectorCase, ['maxMark', 'max', 'maximum']), 'maxMark'))
  const rules = { ...WORLDSKILLS_MARKING, judges: Number(vectorCase['judges'] ?? 3) }
  const wantsRefusal = vectorCase['valid'] === false
  try {
    const { given, record } = aspectOf(vectorCase, { id, maximum })
    const { exact: value, mark } = markAspect(given, record, rules)
    if (wantsRefusal) return [`accepted with ${mark / 100}, published as not valid`]
    return [
      ...compareNumber('mark', fraction(mark, 100), firstOf(vectorCase, ['mark2', 'mark'])),
      ...compareNumber('exact mark', value, vectorCase['exact']),
    ]
  } catch (error) {
    if (wantsRefusal && error instanceof Problem) return []
    throw error
  }
}

function aspectOf(
  vectorCase: VectorCase,
  { id, maximum }: { id: string; maximum: number },
): { given: Aspect; record: AspectRecord } {
  const type = wordsOf(vectorCase['type']).toUpperCase()
  if (type.startsWith('J')) {
    const scores = asList(vectorCase['scores'], 'scores').map((score) => asNumber(score, 'score'))
    return { given: { id, maximum, type: 'J' }, record: { kind: 'judgement', scores } }
  }
  const deviations = firstOf(vectorCase, ['deviations', 'deductions', 'errors'])
  if (deviations !== undefined) {
    const each = hundredthsOfMark(deductionOf(vectorCase))
    return {
      given: { id, maximum, type: 'M', rule: { kind: 'deductions', each } },
      record: { kind: 'deviations', count: asNumber(deviations, 'deviations') },
    }
  }
  const step = firstOf(vectorCase, [
    'step',
    'level',
    'given',
    'awarded',
    ...(vectorCase['valid'] === false ? ['mark'] : []),
  ])
  if (step !== undefined) {
    // A mark that is given outright is a step of that mark: the engine refuses it above the maximum.
    const stated = vectorCase['steps'] ?? { [wordsOf(step)]: step }
    const steps = Object.fromEntries(
      stepRows(stated).map(([name, mark]) => [name, hundredthsOfMark(numeric(mark, name))]),
    )
    return {
      given: { id, maximum, type: 'M', rule: { kind: 'steps', steps } },
      record: { kind: 'step', step: wordsOf(step) },
    }
  }
  if (typeof vectorCase['achieved'] !== 'boolean')
    throw new Error('it is not said how the aspect was measured')
  return {
    given: { id, maximum, type: 'M', rule: { kind: 'binary' } },
    record: { kind: 'binary', isAchieved: vectorCase['achieved'] },
  }
}

/** `{ "1 error": 0.5 }` or `[{ name: "1 error", mark: 0.5 }]`. */
function stepRows(stated: Json): [string, Json | undefined][] {
  if (!Array.isArray(stated)) return Object.entries(asObject(stated, 'steps'))
  return stated.map((each) => {
    const row = asObject(each, 'step')
    return [wordsOf(firstOf(row, ['name', 'step', 'level', 'if'])), firstOf(row, ['mark', 'value'])]
  })
}

/** A field, or the number in a sentence such as "minus 0.25 for each deviation, not below 0". */
function deductionOf(vectorCase: VectorCase): string | number {
  const given = firstOf(vectorCase, ['perDeviation', 'deductionEach', 'each'])
  if (typeof given === 'number') return given
  const found = /(\d+(?:[.,]\d+)?)/.exec(wordsOf(vectorCase['rule']))?.[1]
  if (found === undefined) throw new Error('the deduction is not stated')
  return found
}

const scale: Adapter = (vectorCase) => {
  const raw = asList(vectorCase['raw'], 'raw').map((value) => exact(numeric(value, 'raw')))
  const { median, deviation, points } = worldSkillsScale(raw)
  const asserted = isObject(vectorCase['assertedBySource']) ? vectorCase['assertedBySource'] : {}
  const medallions = vectorCase['medallions']
  return [
    ...compareNumber('median', median, vectorCase['median']),
    ...compareNumber('mad', deviation, vectorCase['mad']),
    ...(vectorCase['scaled'] === undefined
      ? []
      : difference('scaled', [...points], asList(vectorCase['scaled'], 'scaled'))),
    ...Object.entries(asserted).flatMap(([place, value]) =>
      difference(`row ${place}`, points[Number(place) - 1], value),
    ),
    ...(typeof medallions === 'number' ? medallionsOf(points, medallions) : []),
  ]
}

/** The published count is of everybody with 700 or more who has no medal. */
function medallionsOf(points: readonly number[], published: number): string[] {
  const given = awardMedals(points, SCALE_MEDALS).filter(({ award }) => award === 'medallion').length
  return difference('medallions', given, published)
}

const medals: Adapter = (vectorCase, file) => {
  const scores = asList(vectorCase['scores'], 'scores').map((score) => exact(numeric(score, 'score')))
  // Raw marks have decimals: everything is compared in hundredths then.
  const unit = scores.every(({ d }) => d === 1n) ? 1n : 100n
  const units = scores.map((score) => Number(times(score, fraction(unit)).n))
  const rules = medalRulesOf({ ...file, ...vectorCase }, Number(unit))
  const starters = vectorCase['starters']
  const awards = awardMedals(units, rules, typeof starters === 'number' ? starters : units.length)
  return difference(
    'awards',
    awards.map(({ award }) => award),
    asList(vectorCase['expected'], 'expected'),
  )
}

function medalRulesOf(source: JsonObject, unit: number): MedalRules {
  const within = firstOf(source, ['tieWithin', 'within', 'tie'])
  const from = firstOf(source, ['medallionFrom', 'medallion'])
  return {
    tieWithin: (typeof within === 'number' ? within : SCALE_MEDALS.tieWithin) * unit,
    comparison: /chain/i.test(wordsOf(firstOf(source, ['comparison', 'mode']))) ? 'chained' : 'anchored',
    medallionFrom: (typeof from === 'number' ? from : 700) * unit,
    fewStarters: fewStartersOf(source['fewStarters']),
  }
}

function fewStartersOf(value: Json | undefined): MedalRules['fewStarters'] {
  if (!Array.isArray(value)) return undefined
  const rows = value.map((row) => {
    const { from, medals: given } = asObject(row, 'row')
    const names = asList(given, 'medals').map(wordsOf)
    return {
      from: asNumber(from, 'from'),
      medals: (['gold', 'silver', 'bronze'] as const).filter((medal) => names.includes(medal)),
    }
  })
  // Below the lowest row of a published table nothing is given.
  return rows.some(({ from }) => from === 0) ? rows : [...rows, { from: 0, medals: [] }]
}

function numeric(value: Json | undefined, what: string): number | string {
  if (typeof value !== 'number' && typeof value !== 'string') throw new Error(`${what} is not a number`)
  return value
}

function compareNumber(what: string, ours: Fraction, published: Json | undefined): string[] {
  if (published === undefined || published === null) return []
  const isEqual = compareFractions(ours, exact(numeric(published, what))) === 0
  return isEqual
    ? []
    : [`${what}: ours ${decimalText(ours)} (${fractionText(ours)}), published ${wordsOf(published)}`]
}

export const worldSkillsAdapters: Adapters = {
  'worldskills-aspect': aspect,
  'worldskills-scale': scale,
  'worldskills-medals': medals,
}

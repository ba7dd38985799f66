import {
  anything,
  byField,
  count,
  fields,
  finite,
  flag,
  listOf,
  mapOf,
  number,
  oneOf,
  optional,
  orNull,
  positive,
  text,
  tuple,
  valuesOf,
  whole,
  type Shape,
} from '../shape.ts'

const ruleShape = byField('kind', {
  steps: fields({ steps: valuesOf(number) }),
  deductions: fields({ each: number }),
})

export const aspectShape = byField('type', {
  J: fields({ id: text, maximum: number, section: optional(whole) }),
  M: fields({ id: text, maximum: number, section: optional(whole), rule: ruleShape }),
})

export const recordShape = byField('kind', {
  judgement: fields({ scores: listOf(number) }),
  binary: fields({ isAchieved: flag }),
  step: fields({ step: text }),
  deviations: fields({ count: number }),
})

export const markingRulesShape = fields({ judges: positive, highestScore: positive, maximumSpread: count })

export const schemeShape = fields({
  skill: text,
  criteria: listOf(
    fields({
      letter: text,
      name: text,
      subCriteria: listOf(
        fields({ id: text, name: text, day: optional(whole), aspects: listOf(aspectShape) }),
      ),
    }),
  ),
  sections: optional(valuesOf(number)),
})

export const recordsShape = mapOf(recordShape)

export const medalScoresShape = listOf(number)
export const medalRulesShape = fields({
  tieWithin: number,
  comparison: text,
  medallionFrom: optional(finite),
  fewStarters: optional(listOf(fields({ from: count, medals: listOf(text) }))),
})

const big: Shape = (value) => (typeof value === 'bigint' ? undefined : '')
/** Exact totals. */
export const totalsShape = listOf(fields({ n: big, d: big }))

export const scaleRulesShape = fields({ middle: whole, spread: whole, lowest: whole, highest: whole })

export const masteryResultsShape = listOf(
  fields({ entrant: text, marks: valuesOf(anything), seconds: optional(number) }),
)
export const masteryRulesShape = fields({
  stages: listOf(fields({ id: text, maximum: number, weight: count })),
  ties: listOf(text),
})

export const regionResultsShape = listOf(
  fields({
    region: text,
    skill: text,
    entry: text,
    award: orNull(oneOf(['gold', 'silver', 'bronze', 'medallion'])),
    score: anything,
  }),
)
export const regionRulesShape = fields({ medalPoints: tuple(count, count, count, count), order: text })

export const formShape = fields({
  state: text,
  revision: count,
  judges: listOf(text),
  enteredBy: orNull(text),
  signedBy: listOf(text),
})
export const formStepShape = fields({ action: text, by: text, reason: optional(text) })

export const competitorsShape = listOf(text)
export const drawnDayShape = fields({ seed: text, day: text })

import {
  anything,
  byField,
  count,
  fields,
  flag,
  listOf,
  number,
  optional,
  orNull,
  recorded,
  side,
  text,
  valuesOf,
  whole,
} from '../shape.ts'

export const individualShape = fields({
  performances: listOf(
    fields({
      entrant: text,
      result: optional(recorded),
      attempts: optional(listOf(orNull(recorded))),
      status: optional(text),
      time: optional(recorded),
      faults: optional(number),
    }),
  ),
  rules: fields({
    measure: text,
    better: text,
    precision: optional(recorded),
    rounding: optional(text),
    value: optional(text),
    faultWorth: optional(recorded),
    ties: optional(listOf(text)),
    rankingStyle: optional(text),
    placePoints: optional(listOf(recorded)),
    sharedPlaces: optional(text),
  }),
  external: optional(listOf(text)),
})

export const teamMembersShape = listOf(
  fields({ entrant: text, team: text, rank: orNull(whole), points: optional(recorded) }),
)
export const teamRulesShape = fields({ total: text, counting: number, missing: text, ties: listOf(text) })

export const competitorShape = fields({ entrant: text, sex: text, bornOn: text, weight: optional(recorded) })
const limits = { over: optional(recorded), upTo: optional(recorded) }
export const divisionRulesShape = fields({
  divisions: listOf(
    fields({
      id: text,
      sex: optional(text),
      age: optional(fields({ from: optional(whole), to: optional(whole) })),
      weight: optional(fields(limits)),
    }),
  ),
  ageRule: text,
  weightTolerance: optional(recorded),
})

export const weightLimitsShape = listOf(recorded)
export const divisionBaseShape = fields({ sex: optional(text) })

export const roundsShape = listOf(side)
export const gradedScoresShape = listOf(fields({ side, grade: text }))
export const gradedRulesShape = byField('kind', {
  graded: fields({
    grades: listOf(text),
    ending: text,
    makes: valuesOf(fields({ count, makes: text })),
    lastScoreDecides: flag,
  }),
  bestOf: fields({ bestOf: anything }),
})

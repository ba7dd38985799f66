import {
  anything,
  byField,
  count,
  fields,
  flag,
  finite,
  listOf,
  mapOf,
  oneOf,
  number,
  optional,
  orNull,
  pair,
  text,
  tuple,
  valuesOf,
  whole,
} from '../shape.ts'

const matchScore = { time: optional(pair), extraTime: optional(pair), penalties: optional(pair) }
const bySide = fields({ winner: anything })

export const knockoutResultShape = byField('kind', {
  score: fields(matchScore),
  legs: fields({ first: fields({ time: pair }), second: fields({ ...matchScore, time: pair }) }),
  walkover: bySide,
  retired: bySide,
  disqualified: bySide,
  decided: fields({ by: text }),
})

export const ladderShape = listOf(text)
export const legsShape = fields({
  awayGoals: oneOf(['none', 'normalTime', 'extraTimeToo']),
  extraTime: flag,
  last: oneOf(['penalties', 'betterSeed']),
})

export const decisionRulesShape = fields({
  ladder: ladderShape,
  legs: legsShape,
  betterSeed: optional(oneOf([0, 1])),
})

const slotShape = byField('from', {
  seed: fields({ seed: whole }),
  group: fields({ place: whole, groups: listOf(text) }),
  winner: fields({ match: text }),
  loser: fields({ match: text }),
  lostTo: fields({ winnerOf: text, round: whole }),
})

const finishShape = optional(listOf(finite))

export const bracketShape = fields({
  matches: listOf(
    fields({
      id: text,
      part: text,
      round: whole,
      stage: text,
      slots: tuple(slotShape, slotShape),
      onlyIf: optional(fields({ match: text, wonBy: oneOf([0, 1]) })),
      finish: optional(fields({ winner: finishShape, loser: finishShape })),
    }),
  ),
})

export const bracketInputShape = fields({
  bracket: bracketShape,
  entrants: valuesOf(text),
  results: mapOf(knockoutResultShape),
  ladder: optional(ladderShape),
  legs: optional(legsShape),
  seeds: optional(valuesOf(finite)),
})

export const drawShape = fields({
  entrants: listOf(fields({ entrant: text, seed: optional(number), apartBy: optional(text) })),
  randomSeed: text,
})

export const groupDrawShape = fields({
  groups: listOf(fields({ winner: text, runnerUp: text })),
  randomSeed: text,
})

export const groupSlotsShape = fields({
  slots: listOf(fields({ match: text, slot: text })),
  groups: listOf(text),
  chosen: optional(listOf(fields({ match: text, group: text }))),
})

export const nordicShape = fields({
  entrants: listOf(text),
  bouts: listOf(fields({ a: text, b: text, winner: text, how: text, classification: pair, technical: pair })),
  criteria: optional(listOf(text)),
  drawNumbers: optional(valuesOf(number)),
})

export const doubleEliminationShape = fields({
  dropOrders: optional(listOf(orNull(text))),
  hasSecondFinal: optional(flag),
})

export const singleEliminationShape = fields({ decidedPlaces: optional(count) })

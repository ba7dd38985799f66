import {
  byField,
  fields,
  finite,
  flag,
  listOf,
  number,
  optional,
  orNull,
  pair,
  recorded,
  text,
  tuple,
  valuesOf,
  whole,
  type Shape,
} from '../shape.ts'

const sets = listOf(pair)
const score = { home: number, away: number }

export const resultShape = byField('kind', {
  played: fields({
    ...score,
    overtime: optional(flag),
    shootoutWinner: optional(text),
    sets: optional(sets),
    singles: optional(listOf(sets)),
  }),
  unfinished: fields({ ...score, winner: text, sets: optional(sets) }),
  awarded: fields({ ...score, reason: optional(text), played: optional(fields(score)) }),
  annulled: fields({ reason: optional(text) }),
  walkover: fields({ winner: text, reason: optional(text) }),
  bothAbsent: fields({ reason: optional(text) }),
})

export const matchShape = fields({
  id: optional(text),
  home: text,
  away: text,
  result: optional(orNull(resultShape)),
})

const winLoss = fields({ win: finite, loss: finite })
const criterionShape: Shape = (value) =>
  typeof value === 'string' ? undefined : fields({ h2h: listOf(text), reapply: text })(value)

export const rulesShape = fields({
  points: fields({
    win: finite,
    draw: optional(finite),
    loss: finite,
    overtime: optional(winLoss),
    shootout: optional(winLoss),
    narrow: optional(fields({ win: finite, loss: finite, margin: finite })),
    walkover: optional(winLoss),
    unfinished: optional(winLoss),
  }),
  criteria: listOf(criterionShape),
  rankingStyle: optional(text),
  sets: optional(
    fields({
      bestOf: finite,
      setTo: optional(finite),
      lastSetTo: optional(finite),
      clearBy: optional(finite),
      playsAll: optional(flag),
    }),
  ),
  forfeit: fields({
    scored: number,
    conceded: number,
    bothAbsentConceded: number,
    ralliesPerSet: optional(number),
  }),
  withdrawal: fields({ threshold: tuple(whole, whole), before: text, after: text, place: text }),
})

const decision = { entrant: text, reason: text, on: optional(text) }

export const givenShape = fields({
  fairPlay: optional(valuesOf(recorded)),
  coefficient: optional(valuesOf(recorded)),
  external: optional(listOf(text)),
  lotsSeed: optional(text),
})

export const leagueShape = fields({
  entrants: listOf(text),
  matches: listOf(matchShape),
  rules: rulesShape,
  adjustments: optional(listOf(fields({ ...decision, points: number }))),
  withdrawals: optional(listOf(fields(decision))),
  given: optional(givenShape),
})

const aCard = optional(number)
export const cardsShape = fields({
  yellow: aCard,
  secondYellow: aCard,
  directRed: aCard,
  yellowAndDirectRed: aCard,
})
export const cardWorthShape = fields({
  yellow: whole,
  secondYellow: whole,
  directRed: whole,
  yellowAndDirectRed: whole,
})

export const mergeShape = fields({
  matches: listOf(matchShape),
  incoming: listOf(fields({ match: text, result: resultShape })),
  isReplacing: optional(flag),
})

export const crossGroupShape = fields({
  rows: listOf(fields({ group: text, entrant: text, values: valuesOf(exactValue) })),
  criteria: listOf(() => undefined),
  rankingStyle: optional(text),
  external: optional(listOf(text)),
})

/** A number, or an exact ratio. */
function exactValue(value: unknown): string | undefined {
  if (typeof value === 'number' || value === undefined) return undefined
  return fields({
    n: (part) => (typeof part === 'bigint' ? undefined : ''),
    d: (part) => (typeof part === 'bigint' ? undefined : ''),
  })(value)
}

export const tableTennisShape = fields({
  entrants: listOf(text),
  matches: listOf(
    fields({
      id: optional(text),
      a: text,
      b: text,
      result: optional(
        byField('kind', {
          played: fields({ games: sets }),
          score: fields({ score: pair }),
          team: fields({ singles: listOf(sets) }),
          unfinished: fields({ games: sets, winner: text }),
          unplayed: fields({ winner: text }),
        }),
      ),
    }),
  ),
  rules: fields({
    event: text,
    bestOf: finite,
    singlesBestOf: finite,
    playsAll: flag,
    gameTo: finite,
    clearBy: finite,
    measure: text,
    unplayed: text,
  }),
})

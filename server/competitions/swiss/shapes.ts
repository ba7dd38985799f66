import {
  byField,
  count,
  fields,
  flag,
  listOf,
  optional,
  orNull,
  finite,
  text,
  tuple,
  whole,
} from '../shape.ts'

const game = { opponent: whole, points: whole }
const unplayed = fields({ points: whole })

const roundShape = byField('kind', {
  game: fields({ ...game, colour: text }),
  forfeitWin: fields(game),
  forfeitLoss: fields(game),
  pairingBye: unplayed,
  fullBye: unplayed,
  halfBye: unplayed,
  absence: unplayed,
})

const playerShape = fields({
  number: whole,
  rounds: listOf(roundShape),
  acceleration: optional(listOf(whole)),
  rating: optional(finite),
})

const pointsShape = fields({ win: count, draw: count, loss: count, pairingBye: count })

export const tournamentShape = fields({
  players: listOf(playerShape),
  totalRounds: count,
  points: optional(pointsShape),
  initialColour: optional(text),
  absent: optional(listOf(whole)),
  forbiddenPairs: optional(listOf(tuple(whole, whole))),
})

export const recordedRoundShape = fields({
  games: listOf(fields({ white: whole, black: whole, result: text })),
  bye: orNull(whole),
  halfByes: optional(listOf(whole)),
})

export const manualPairingShape = fields({
  pairs: listOf(fields({ white: whole, black: whole })),
  bye: orNull(whole),
  reason: text,
  by: text,
})

export const swissTableShape = fields({
  players: listOf(playerShape),
  order: listOf(text),
  points: optional(pointsShape),
  isRoundRobin: optional(flag),
})

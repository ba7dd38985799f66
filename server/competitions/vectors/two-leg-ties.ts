import { decide, type KnockoutResult, type MatchScore, type TwoLegRules } from '../brackets/decision.ts'
import type { Adapters, JsonObject, VectorCase, VectorFile } from './adapter.ts'
import { asName, asObject, difference, firstOf, isObject, wordsOf } from './read.ts'
import { PENALTIES, readScore, scoreIn, type Pair } from './scores.ts'

export const twoLegAdapters: Adapters = { 'two-leg-tie': compareTie }

function compareTie(vectorCase: VectorCase, file: VectorFile): string[] {
  const first = asObject(vectorCase['first'], 'first leg')
  const second = asObject(vectorCase['second'], 'second leg')
  const [home, away] = [asName(first['home'], 'home'), asName(first['away'], 'away')]
  if (asName(second['home'], 'home') !== away || asName(second['away'], 'away') !== home) {
    return ['the second leg is not the first one turned round']
  }
  const decision = decide(tieResult(vectorCase, first, second), {
    ladder: ['time'],
    legs: rulesOf(vectorCase, file, second),
  })
  const winner = decision.winner === 0 ? home : away
  const decidedBy = vectorCase['decidedBy']
  return [
    ...difference('winner', winner, vectorCase['winner']),
    ...(decidedBy === undefined || isSameStep(decision.by, wordsOf(decidedBy))
      ? []
      : difference('decided by', decision.by, decidedBy)),
  ]
}

/** One side did not go on: nothing but that is on record then. */
const NOT_PLAYED = ['walkover', 'wo', 'withdrawal', 'withdrew', 'forfeit', 'notPlayed']

/** A leg nobody played counts as the score it was awarded with, 3:0 where none is written. */
const AWARDED = 3

function tieResult(vectorCase: JsonObject, first: JsonObject, second: JsonObject): KnockoutResult {
  const isTieGivenUp =
    firstOf(vectorCase, NOT_PLAYED) === true || NOT_PLAYED.includes(wordsOf(vectorCase['decidedBy']))
  const isWithoutScore = !timeOf(first) || !timeOf(second)
  if (isTieGivenUp && isWithoutScore) {
    return { kind: 'walkover', winner: vectorCase['winner'] === first['home'] ? 0 : 1 }
  }
  const firstTime = timeOf(first)
  const secondScore = scoreOf(second)
  if (!firstTime || !secondScore.time) throw new Error('a leg has no score')
  return { kind: 'legs', first: { time: firstTime }, second: { ...secondScore, time: secondScore.time } }
}

function timeOf(leg: JsonObject): Pair | undefined {
  const written = scoreIn(leg, 'leg')
  const givenUp = firstOf(leg, NOT_PLAYED)
  if (written || givenUp === undefined || givenUp === false) return written
  // `walkover: true` with the winner beside it, or the winner itself.
  const winner = wordsOf(givenUp === true ? leg['winner'] : givenUp)
  if (winner === wordsOf(leg['home'])) return [AWARDED, 0]
  if (winner === wordsOf(leg['away'])) return [0, AWARDED]
  throw new Error('a leg was not played and it is not said who won it')
}

function scoreOf(leg: JsonObject): MatchScore {
  const parts = isObject(leg['score']) ? leg['score'] : leg
  return {
    time: timeOf(leg),
    extraTime: readScore(firstOf(parts, ['et', 'aet']), 'extra time'),
    penalties: readScore(firstOf(parts, PENALTIES), 'penalties'),
  }
}

/** Away goals are in force unless the case, its rules or its file say otherwise. */
function rulesOf(vectorCase: VectorCase, file: VectorFile, second: JsonObject): TwoLegRules {
  const holders = [vectorCase, vectorCase['rules'], file, file['rules']].filter(isObject)
  const setting = holders
    .map((holder) => firstOf(holder, ['awayGoals', 'awayGoalsRule']))
    .find((each) => each !== undefined)
  const isAbolished = holders.some((holder) =>
    /(?:no|without) away goals|away goals (?:rule )?(?:abolished|not)/i.test(
      wordsOf(holder['rule'] ?? holder['note']),
    ),
  )
  const isInForce = setting === undefined ? !isAbolished : setting !== false && setting !== 'none'
  const inExtraTime =
    holders.every((holder) => holder['awayGoalsInExtraTime'] !== false) && setting !== 'normalTime'
  const score = scoreOf(second)
  return {
    awayGoals: isInForce ? (inExtraTime ? 'extraTimeToo' : 'normalTime') : 'none',
    // A competition that goes straight to penalties records no extra time.
    extraTime: score.extraTime !== undefined || score.penalties === undefined,
    last: 'penalties',
  }
}

function isSameStep(ours: string, published: string): boolean {
  const names = SYNONYMS[ours] ?? [ours]
  return names.includes(published)
}

/** One step, several published names. */
const SYNONYMS: Readonly<Record<string, readonly string[]>> = {
  aggregateAfterExtraTime: ['aggregateAfterExtraTime', 'extraTime', 'aggregate', 'aet'],
  penalties: ['penalties', 'pens', 'shootout'],
}

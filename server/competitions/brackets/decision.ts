import { Problem } from '#server/kit/problem.ts'
import { refuseUnknown } from '../leagues/settings.ts'
import { refuseUnreadable } from '../shape.ts'
import { decisionRulesShape, knockoutResultShape } from './shapes.ts'

export type Pair = readonly [number, number]

export const LADDER_STEPS = ['time', 'extraTime', 'penalties', 'betterSeed'] as const
export type LadderStep = (typeof LADDER_STEPS)[number]

/** How a single match finds its winner, step after step. */
export type Ladder = readonly LadderStep[]
export const TIME_EXTRA_PENALTIES: Ladder = ['time', 'extraTime', 'penalties']

/** Two legs: whether away goals decide, and what follows when the aggregate stays level. */
export type TwoLegRules = {
  awayGoals: 'none' | 'normalTime' | 'extraTimeToo'
  extraTime: boolean
  last: 'penalties' | 'betterSeed'
}

/** `extraTime` is the score after extra time with the ninety minutes in it; `time` may be unknown then. */
export type MatchScore = { time?: Pair; extraTime?: Pair; penalties?: Pair }

export type KnockoutResult =
  | ({ kind: 'score' } & MatchScore)
  /** Every score is home–away of that match; the first side of the tie is at home in the first leg. */
  | { kind: 'legs'; first: { time: Pair }; second: MatchScore & { time: Pair } }
  | { kind: 'walkover' | 'retired' | 'disqualified'; winner: 0 | 1; reason?: string }
  /** Decided by judges, lots or a replay: whoever kept the record says how. */
  | { kind: 'decided'; winner: 0 | 1; by: string }
  /** Nobody goes on: both disqualified or absent. */
  | { kind: 'bothOut'; reason: string }

export type Decision = {
  /** Side that goes on; null when nobody does. */
  winner: 0 | 1 | null
  /** The step that decided: a ladder step, `aggregate`, `awayGoals`, `…AfterExtraTime`, `walkover` or what was recorded. */
  by: string
  /** As it is read out: `1:1 (4:3)`; empty when there was no play. */
  score: string
}

export type DecisionRules = { ladder: Ladder; legs: TwoLegRules; betterSeed?: 0 | 1 }

/**
 * Problems: score_impossible, winner_unknown, tie_not_decided (with the step that has to be played or recorded next).
 */
export function decide(result: KnockoutResult, rules: DecisionRules): Decision {
  refuseUnreadable(knockoutResultShape, result)
  refuseUnreadable(decisionRulesShape, rules)
  for (const step of rules.ladder) refuseUnknown('ladder', step, LADDER_STEPS)
  switch (result.kind) {
    case 'score':
      return decideMatch(result, rules)
    case 'legs':
      return decideTie(result, rules)
    case 'bothOut':
      return { winner: null, by: 'bothOut', score: '' }
    case 'decided':
      return { winner: recordedSide(result.winner), by: result.by, score: '' }
    default:
      return { winner: recordedSide(result.winner), by: result.kind, score: '' }
  }
}

/** A stored document may name a third side. */
function recordedSide(winner: number): 0 | 1 {
  if (winner !== 0 && winner !== 1) throw new Problem('winner_unknown', { winner })
  return winner
}

function decideMatch(score: MatchScore, { ladder, betterSeed }: DecisionRules): Decision {
  if (!score.time && !score.extraTime) throw new Problem('score_impossible', { score: '' })
  checkScore(score)
  const text = scoreText(score)
  const used = new Set<LadderStep>()
  for (const step of ladder) {
    used.add(step)
    const winner = winnerAt(step, score, betterSeed)
    if (winner === undefined) throw new Problem('tie_not_decided', { score: text, next: step })
    if (winner === null) continue
    const isOver = (later: 'extraTime' | 'penalties'): boolean =>
      score[later] !== undefined && !used.has(later)
    if (isOver('extraTime') || isOver('penalties')) throw new Problem('score_impossible', { score: text })
    return { winner, by: step, score: text }
  }
  throw new Problem('tie_not_decided', { score: text, next: 'decision' })
}

/** null: level, go on to the next step; undefined: this step was not recorded. */
function winnerAt(
  step: LadderStep,
  score: MatchScore,
  betterSeed: 0 | 1 | undefined,
): 0 | 1 | null | undefined {
  if (step === 'betterSeed') return betterSeed
  if (step === 'time' && !score.time) return null
  const pair = score[step]
  return pair && ahead(pair[0], pair[1])
}

function ahead(first: number, second: number): 0 | 1 | null {
  if (first === second) return null
  return first > second ? 0 : 1
}

function decideTie(
  { first, second }: Extract<KnockoutResult, { kind: 'legs' }>,
  rules: DecisionRules,
): Decision {
  checkScore(first)
  checkScore(second)
  const text = `${first.time.join(':')}, ${scoreText(second)}`
  const { awayGoals, extraTime, last } = rules.legs
  const afterTime = tieAt(first.time, second.time, awayGoals !== 'none')
  if (afterTime) return finished({ ...afterTime, score: text }, second.extraTime ?? second.penalties)
  if (extraTime) {
    if (!second.extraTime) throw new Problem('tie_not_decided', { score: text, next: 'extraTime' })
    const later = tieAt(first.time, second.extraTime, awayGoals === 'extraTimeToo')
    if (later)
      return finished(
        { winner: later.winner, by: `${later.by}AfterExtraTime`, score: text },
        second.penalties,
      )
  }
  if (last === 'betterSeed') {
    if (rules.betterSeed === undefined)
      throw new Problem('tie_not_decided', { score: text, next: 'betterSeed' })
    return { winner: rules.betterSeed, by: 'betterSeed', score: text }
  }
  if (!second.penalties) throw new Problem('tie_not_decided', { score: text, next: 'penalties' })
  // Penalties are written home–away of the second leg, where the second side of the tie is at home.
  return { winner: second.penalties[0] > second.penalties[1] ? 1 : 0, by: 'penalties', score: text }
}

/** The first side plays away in the second leg: its goals there are the second number. */
function tieAt(
  first: Pair,
  second: Pair,
  countsAwayGoals: boolean,
): Pick<Decision, 'winner' | 'by'> | undefined {
  const byAggregate = ahead(first[0] + second[1], first[1] + second[0])
  if (byAggregate !== null) return { winner: byAggregate, by: 'aggregate' }
  const byAway = countsAwayGoals ? ahead(second[1], first[1]) : null
  return byAway === null ? undefined : { winner: byAway, by: 'awayGoals' }
}

/** A tie that is over cannot have gone on. */
function finished(decision: Decision, wentOn: Pair | undefined): Decision {
  if (wentOn) throw new Problem('score_impossible', { score: decision.score })
  return decision
}

function checkScore(score: MatchScore): void {
  const numbers = [...(score.time ?? []), ...(score.extraTime ?? []), ...(score.penalties ?? [])]
  const areWhole = numbers.every((value) => Number.isSafeInteger(value) && value >= 0)
  const shrank = score.time && score.extraTime?.some((goals, side) => goals < score.time![side]!)
  const levelPenalties = score.penalties && score.penalties[0] === score.penalties[1]
  if (!areWhole || shrank || levelPenalties)
    throw new Problem('score_impossible', { score: scoreText(score) })
}

function scoreText({ time, extraTime, penalties }: MatchScore): string {
  const played = (extraTime ?? time ?? []).join(':')
  return penalties ? `${played} (${penalties.join(':')})` : played
}

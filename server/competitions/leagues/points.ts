import { exact } from '../exact/fraction.ts'
import { Problem } from '#server/kit/problem.ts'
import type { LeagueMatch, LeagueResult, SetScore } from './match.ts'
import type { LeagueRules, PointsRule } from './rules.ts'

/** One counted result from one side; points in hundredths, everything else in whole units. */
export type SideTally = {
  opponent: string
  isAway: boolean
  outcome: 'win' | 'draw' | 'loss'
  points: number
  scored: number
  conceded: number
  setsFor: number
  setsAgainst: number
  ralliesFor: number
  ralliesAgainst: number
}

type Outcome = { home: 'win' | 'loss'; away: 'win' | 'loss' } | { home: 'draw'; away: 'draw' }

/** Both sides of a match that counts; undefined when it is to be played or was annulled. Problems: draw_not_possible. */
export function sidesOf(match: LeagueMatch, rules: LeagueRules): [SideTally, SideTally] | undefined {
  const { result } = match
  if (!result || result.kind === 'annulled') return undefined
  const score = scoreOf(result, rules)
  const outcome = outcomeOf(result, score)
  const [homePoints, awayPoints] = pointsOf(result, { score, outcome, rules, match })
  const detail = detailOf(result, score, rules)
  const isBothAbsent = result.kind === 'bothAbsent'
  const { bothAbsentConceded } = rules.forfeit
  return [
    {
      opponent: match.away,
      isAway: false,
      outcome: outcome.home,
      points: homePoints,
      scored: score.home,
      conceded: isBothAbsent ? bothAbsentConceded : score.away,
      setsFor: detail.homeSets,
      setsAgainst: detail.awaySets,
      ralliesFor: detail.homeRallies,
      ralliesAgainst: detail.awayRallies,
    },
    {
      opponent: match.home,
      isAway: true,
      outcome: outcome.away,
      points: awayPoints,
      scored: score.away,
      conceded: isBothAbsent ? bothAbsentConceded : score.home,
      setsFor: detail.awaySets,
      setsAgainst: detail.homeSets,
      ralliesFor: detail.awayRallies,
      ralliesAgainst: detail.homeRallies,
    },
  ]
}

type CountedResult = Exclude<LeagueResult, { kind: 'annulled' }>
type Score = { home: number; away: number }

function scoreOf(result: CountedResult, { forfeit }: LeagueRules): Score {
  if (result.kind === 'bothAbsent') return { home: 0, away: 0 }
  if (result.kind !== 'walkover') return result
  return result.winner === 'home'
    ? { home: forfeit.scored, away: forfeit.conceded }
    : { home: forfeit.conceded, away: forfeit.scored }
}

const HOME_WON: Outcome = { home: 'win', away: 'loss' }
const AWAY_WON: Outcome = { home: 'loss', away: 'win' }
const DRAWN: Outcome = { home: 'draw', away: 'draw' }
const BOTH_LOST: Outcome = { home: 'loss', away: 'loss' }

function outcomeOf(result: CountedResult, score: Score): Outcome {
  if (result.kind === 'bothAbsent') return BOTH_LOST
  const winner = winnerOf(result, score)
  if (winner === undefined) return DRAWN
  return winner === 'home' ? HOME_WON : AWAY_WON
}

function winnerOf(result: CountedResult, { home, away }: Score): 'home' | 'away' | undefined {
  if (result.kind === 'walkover' || result.kind === 'unfinished') return result.winner
  if (home !== away) return home > away ? 'home' : 'away'
  return result.kind === 'played' ? result.shootoutWinner : undefined
}

type PointsContext = { score: Score; outcome: Outcome; rules: LeagueRules; match: LeagueMatch }

function pointsOf(result: CountedResult, { score, outcome, rules, match }: PointsContext): [number, number] {
  const { points } = rules
  if (outcome.home === 'draw') {
    if (points.draw === undefined) {
      throw new Problem('draw_not_possible', { home: match.home, away: match.away })
    }
    return [hundredths(points.draw), hundredths(points.draw)]
  }
  const worth = worthOf(result, score, points)
  return [hundredths(worth[outcome.home]), hundredths(worth[outcome.away])]
}

function worthOf(result: CountedResult, score: Score, points: PointsRule): { win: number; loss: number } {
  if (result.kind === 'walkover' || result.kind === 'bothAbsent') return points.walkover ?? points
  if (result.kind === 'unfinished') return points.unfinished ?? points
  if (result.kind === 'awarded') return points
  if (result.shootoutWinner) return points.shootout ?? points
  if (result.overtime) return points.overtime ?? points
  const { narrow } = points
  return narrow && Math.abs(score.home - score.away) <= narrow.margin ? narrow : points
}

/** Sums of points have to stay exact. */
const MOST_POINTS = 1_000_000

/** Points as a whole number of hundredths; Problem points_not_exact for 1/3, a billion and the like. */
export function hundredths(points: number): number {
  const scaled = points * 100
  if (Math.abs(points) > MOST_POINTS) throw new Problem('points_not_exact', { points })
  if (Number.isSafeInteger(scaled)) return scaled
  const { n, d } = exact(points)
  if (100n % d !== 0n) throw new Problem('points_not_exact', { points })
  return Number((n * 100n) / d)
}

type Detail = { homeSets: number; awaySets: number; homeRallies: number; awayRallies: number }

function detailOf(result: CountedResult, score: Score, rules: LeagueRules): Detail {
  const sets = setsOf(result)
  if (!sets && result.kind !== 'walkover') {
    return { homeSets: score.home, awaySets: score.away, homeRallies: 0, awayRallies: 0 }
  }
  const [homeSets, awaySets] = sets ? setsWon(sets) : [score.home, score.away]
  const [homeRallies, awayRallies] = ralliesOf(result, sets, rules)
  return { homeSets, awaySets, homeRallies, awayRallies }
}

function setsOf(result: CountedResult): readonly SetScore[] | undefined {
  if (result.kind === 'played' && result.singles) return result.singles.flat()
  return result.kind === 'played' || result.kind === 'unfinished' ? result.sets : undefined
}

function setsWon(sets: readonly SetScore[]): [number, number] {
  return [
    sets.filter(([home, away]) => home > away).length,
    sets.filter(([home, away]) => away > home).length,
  ]
}

/** A forfeited match is written with `ralliesPerSet` for every set of its score (11:0, 25:0). */
function ralliesOf(
  result: CountedResult,
  sets: readonly SetScore[] | undefined,
  rules: LeagueRules,
): SetScore {
  if (sets) return [sum(sets, 0), sum(sets, 1)]
  const perSet = rules.forfeit.ralliesPerSet ?? 0
  if (result.kind !== 'walkover' || perSet === 0) return [0, 0]
  const won = rules.forfeit.scored * perSet
  return result.winner === 'home' ? [won, 0] : [0, won]
}

function sum(sets: readonly SetScore[], side: 0 | 1): number {
  return sets.reduce((total, set) => total + set[side], 0)
}

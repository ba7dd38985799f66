import { Problem } from '#server/kit/problem.ts'
import type { SetFormat } from './rules.ts'

export type Side = 'home' | 'away'
/** [home, away] of one set, in rally points. */
export type SetScore = readonly [number, number]

export type LeagueResult =
  /** `home`/`away`: goals, sets or individual matches; `sets`: rally points; `singles`: the games of each individual match of a team match. */
  | {
      kind: 'played'
      home: number
      away: number
      overtime?: boolean
      shootoutWinner?: Side
      sets?: readonly SetScore[]
      singles?: readonly (readonly SetScore[])[]
    }
  /** Play began and one side gave up; the score is what the referee recorded. */
  | { kind: 'unfinished'; winner: Side; home: number; away: number; sets?: readonly SetScore[] }
  /** Decided at the table; what was played is kept beside it. */
  | {
      kind: 'awarded'
      home: number
      away: number
      reason: string
      played?: { home: number; away: number }
    }
  | { kind: 'walkover'; winner: Side; reason?: string }
  | { kind: 'bothAbsent'; reason?: string }
  | { kind: 'annulled'; reason: string }

/** Without a result the match is still to be played. */
export type LeagueMatch = { id?: string; home: string; away: string; result?: LeagueResult }

const HIGHEST_SCORE = 9_999

const RESULT_KINDS: readonly LeagueResult['kind'][] = [
  'played',
  'unfinished',
  'awarded',
  'walkover',
  'bothAbsent',
  'annulled',
]

/** Problems: match_against_itself, entrant_unknown, status_unknown, winner_unknown, score_impossible, draw_not_possible (via points). */
export function checkMatch(
  match: LeagueMatch,
  entrants: ReadonlySet<string>,
  sets: SetFormat | undefined,
): void {
  if (match.home === match.away) throw new Problem('match_against_itself', { entrant: match.home })
  if (!entrants.has(match.home)) throw new Problem('entrant_unknown', { entrant: match.home })
  if (!entrants.has(match.away)) throw new Problem('entrant_unknown', { entrant: match.away })
  const { result } = match
  if (!result) return
  if (!RESULT_KINDS.includes(result.kind)) throw new Problem('status_unknown', { status: result.kind })
  if ('winner' in result && result.winner !== 'home' && result.winner !== 'away') {
    throw new Problem('winner_unknown', { winner: String(result.winner) })
  }
  if (!('home' in result)) return
  checkScore(result, match)
  if (result.kind === 'awarded' && result.played) checkScore(result.played, match)
  if (result.kind === 'played' && result.shootoutWinner && result.home !== result.away) {
    throw impossible(match, result)
  }
  if (result.kind === 'played' && sets && !result.singles) checkSets(match, result, sets)
}

type PlayedScore = { home: number; away: number; sets?: readonly SetScore[] }

function impossible(match: LeagueMatch, { home, away }: PlayedScore): Problem {
  return new Problem('score_impossible', { home: match.home, away: match.away, score: `${home}:${away}` })
}

function checkScore(score: PlayedScore, match: LeagueMatch): void {
  const isPossible = isCount(score.home) && isCount(score.away) && (score.sets?.flat().every(isCount) ?? true)
  if (!isPossible) throw impossible(match, score)
}

function isCount(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0 && value <= HIGHEST_SCORE
}

function checkSets(match: LeagueMatch, score: PlayedScore, format: SetFormat): void {
  const toWin = Math.floor(format.bestOf / 2) + 1
  const [most, fewest] = [Math.max(score.home, score.away), Math.min(score.home, score.away)]
  const isDecided = format.playsAll ? most + fewest === format.bestOf : most === toWin && fewest < toWin
  if (!isDecided) throw impossible(match, score)
  if (!score.sets) return
  const won = score.sets.filter(([home, away]) => home > away).length
  const lost = score.sets.filter(([home, away]) => home < away).length
  if (won !== score.home || lost !== score.away || score.sets.length !== won + lost)
    throw impossible(match, score)
  const possible = score.sets.every((set, index) => isSetPossible(set, index + 1 === format.bestOf, format))
  if (!possible) throw impossible(match, score)
  const last = score.sets[score.sets.length - 1]
  if (!format.playsAll && last && last[0] > last[1] !== score.home > score.away)
    throw impossible(match, score)
}

/** 11:9 and 12:10 can happen in a game to 11 by two clear points, 12:9 and 11:10 cannot. */
export function isSetPossible([home, away]: SetScore, isLast: boolean, format: SetFormat): boolean {
  const target = (isLast ? format.lastSetTo : undefined) ?? format.setTo
  if (target === undefined) return true
  const [most, fewest] = [Math.max(home, away), Math.min(home, away)]
  const clear = format.clearBy ?? 2
  if (most === target) return most - fewest >= clear
  // With one clear point the set ends when the target is reached, so nobody gets beyond it.
  return clear > 1 && most > target && most - fewest === clear
}

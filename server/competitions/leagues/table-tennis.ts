import { Problem } from '#server/kit/problem.ts'
import type { LeagueMatch, SetScore, Side } from './match.ts'
import { isSetPossible } from './match.ts'
import { COMMON_LEAGUE_RULES, type CriterionName, type LeagueRules, type SetFormat } from './rules.ts'
import { standings, type LeagueInput, type LeagueTable } from './standings.ts'
import { refuseUnknown } from './settings.ts'
import { refuseUnreadable } from '../shape.ts'
import { tableTennisShape } from './shapes.ts'

/** One match of a table tennis group; games are rally points from the side of `a`. */
export type TableTennisMatch = {
  id?: string
  a: string
  b: string
  result?:
    | { kind: 'played'; games: readonly SetScore[] }
    /** Only how many games each won, in singles: where one such match is in a group, points decide nothing in it. */
    | { kind: 'score'; score: SetScore }
    /** A team match: the games of each individual match, in the order they were played. */
    | { kind: 'team'; singles: readonly (readonly SetScore[])[] }
    | { kind: 'unfinished'; winner: 'a' | 'b'; games: readonly SetScore[] }
    | { kind: 'unplayed'; winner: 'a' | 'b' }
}

export const TABLE_TENNIS_MEASURES = ['ratio', 'difference'] as const

export type TableTennisRules = {
  /** Team events look at individual matches before games. */
  event: 'singles' | 'teams'
  /** Games of a match (singles) or individual matches of a team match. */
  bestOf: number
  /** Games of one individual match of a team event. */
  singlesBestOf: number
  /** All individual matches are played even when the team match is decided. */
  playsAll: boolean
  gameTo: number
  clearBy: number
  /** ITTF compares ratios of wins to losses; some regulations compare differences. */
  measure: (typeof TABLE_TENNIS_MEASURES)[number]
  /** An unplayed match is written as won by all games to nil, or leaves games and points untouched. */
  unplayed: 'fullScore' | 'matchPointsOnly'
}

export const ITTF_SINGLES: TableTennisRules = {
  event: 'singles',
  bestOf: 5,
  singlesBestOf: 5,
  playsAll: false,
  gameTo: 11,
  clearBy: 2,
  measure: 'ratio',
  unplayed: 'fullScore',
}

type TableTennisInput = Pick<LeagueInput, 'entrants' | 'given' | 'withdrawals'> & {
  matches: readonly TableTennisMatch[]
  rules: TableTennisRules
}

/**
 * A table tennis group: 2 match points a win, 1 a loss in a played match, 0 in an unplayed or unfinished one; level
 * players only among themselves, starting again whenever some are settled (ITTF Regulation 3.7.5), then lots.
 * Problems: score_impossible and those of `standings`.
 */
export function tableTennisGroup(input: TableTennisInput): LeagueTable {
  refuseUnreadable(tableTennisShape, input)
  const { entrants, matches, rules, given, withdrawals } = input
  checkTableTennisRules(rules)
  return standings({
    entrants,
    matches: matches.map((match) => leagueMatch(match, rules)),
    rules: tableTennisLeagueRules(rules, {
      knowsPoints: matches.every(({ result }) => result?.kind !== 'score'),
    }),
    given,
    withdrawals,
  })
}

function checkTableTennisRules({ event, measure, unplayed }: TableTennisRules): void {
  refuseUnknown('event', event, ['singles', 'teams'])
  refuseUnknown('measure', measure, TABLE_TENNIS_MEASURES)
  refuseUnknown('unplayed', unplayed, ['fullScore', 'matchPointsOnly'])
}

/** The same rules in the words of `standings`. */
export function tableTennisLeagueRules(
  rules: TableTennisRules,
  { knowsPoints }: { knowsPoints: boolean } = { knowsPoints: true },
): LeagueRules {
  const toWin = Math.floor(rules.bestOf / 2) + 1
  const writesScore = rules.unplayed === 'fullScore'
  return {
    ...COMMON_LEAGUE_RULES,
    points: { win: 2, loss: 1, walkover: { win: 2, loss: 0 }, unfinished: { win: 2, loss: 0 } },
    criteria: [
      'points',
      { h2h: criteriaAmongLevel(rules, knowsPoints), reapply: 'onsplit' },
      'external',
      'lots',
    ],
    forfeit: {
      scored: writesScore ? toWin : 0,
      conceded: 0,
      bothAbsentConceded: 0,
      ralliesPerSet: writesScore ? rules.gameTo : 0,
    },
  }
}

function criteriaAmongLevel({ event, measure }: TableTennisRules, knowsPoints: boolean): CriterionName[] {
  const isRatio = measure === 'ratio'
  const details: CriterionName[] = isRatio ? ['setRatio', 'rallyRatio'] : ['setDifference', 'rallyDifference']
  const singles: CriterionName[] = event === 'teams' ? [isRatio ? 'goalAverage' : 'gd'] : []
  return ['points', ...singles, ...(knowsPoints ? details : details.slice(0, 1))]
}

function leagueMatch({ id, a, b, result }: TableTennisMatch, rules: TableTennisRules): LeagueMatch {
  const match = { ...(id === undefined ? {} : { id }), home: a, away: b }
  switch (result?.kind) {
    case undefined:
      return match
    case 'played': {
      const [home, away] = checkedGames(result.games, gameFormat(rules, rules.bestOf), match)
      return { ...match, result: { kind: 'played', home, away, sets: result.games } }
    }
    case 'score': {
      // The games of a team match come from its individual matches, so their number alone says too little.
      if (rules.event === 'teams') throw impossible(match, result.score.join(':'))
      const [home, away] = checkedScore(result.score, rules, match)
      return { ...match, result: { kind: 'played', home, away } }
    }
    case 'team': {
      const [home, away] = checkedTeamMatch(result.singles, rules, match)
      return { ...match, result: { kind: 'played', home, away, singles: result.singles } }
    }
    case 'unfinished': {
      const [home, away] = gamesWon(result.games)
      return {
        ...match,
        result: { kind: 'unfinished', winner: sideOf(result.winner), home, away, sets: result.games },
      }
    }
    case 'unplayed':
      return { ...match, result: { kind: 'walkover', winner: sideOf(result.winner) } }
  }
}

function sideOf(winner: 'a' | 'b'): Side {
  return winner === 'a' ? 'home' : 'away'
}

type Pair = { home: string; away: string }

function impossible({ home, away }: Pair, score: string): Problem {
  return new Problem('score_impossible', { home, away, score })
}

function gameFormat({ gameTo, clearBy }: TableTennisRules, bestOf: number): SetFormat {
  return { bestOf, setTo: gameTo, clearBy }
}

function gamesWon(games: readonly SetScore[]): [number, number] {
  return [games.filter(([a, b]) => a > b).length, games.filter(([a, b]) => b > a).length]
}

/** Games won by each side; refuses a game that cannot end so and a match that went on after it was won. */
function checkedGames(games: readonly SetScore[], format: SetFormat, { home, away }: Pair): [number, number] {
  const [won, lost] = gamesWon(games)
  const toWin = Math.floor(format.bestOf / 2) + 1
  const isWhole = games.flat().every((value) => Number.isSafeInteger(value) && value >= 0)
  const isDecided = Math.max(won, lost) === toWin && Math.min(won, lost) < toWin
  const [last] = games.slice(-1)
  const winnerWonLast = last !== undefined && last[0] > last[1] === won > lost
  const arePossible = games.every((game) => isSetPossible(game, false, format))
  if (isWhole && isDecided && winnerWonLast && arePossible) return [won, lost]
  throw impossible({ home, away }, games.map((game) => game.join(':')).join(', '))
}

function checkedScore([a, b]: SetScore, rules: TableTennisRules, pair: Pair): SetScore {
  const isCount = [a, b].every((value) => Number.isSafeInteger(value) && value >= 0)
  if (isCount && isDecided([a, b], rules)) return [a, b]
  throw impossible(pair, `${a}:${b}`)
}

/** Somebody has won most of them and nobody went on after that, or all were played as the regulation says. */
function isDecided([a, b]: SetScore, { bestOf, playsAll, event }: TableTennisRules): boolean {
  if (playsAll && event === 'teams') return a + b === bestOf
  const toWin = Math.floor(bestOf / 2) + 1
  return Math.max(a, b) === toWin && Math.min(a, b) < toWin
}

function checkedTeamMatch(
  singles: readonly (readonly SetScore[])[],
  rules: TableTennisRules,
  pair: Pair,
): [number, number] {
  const format = gameFormat(rules, rules.singlesBestOf)
  const results = singles.map((games) => checkedGames(games, format, pair))
  const won = results.filter(([a, b]) => a > b).length
  const [a, b] = checkedScore([won, results.length - won], rules, pair)
  return [a, b]
}

import { doubleElimination } from '../brackets/double-elimination.ts'
import { bracketPlaces } from '../brackets/places.ts'
import type { PlayedMatch } from '../brackets/play.ts'
import { repechage } from '../brackets/repechage.ts'
import { singleElimination } from '../brackets/single-elimination.ts'
import type { Bracket } from '../brackets/wiring.ts'
import { bestOfRounds, gradedBout, type GradedScore, type Rounds } from '../individual/duel.ts'
import type { Performance } from '../individual/performance.ts'
import { individualRanking } from '../individual/ranking.ts'
import type { GivenValues } from '../leagues/criteria.ts'
import type { LeagueMatch, SetScore } from '../leagues/match.ts'
import { standings, type Adjustment, type LeagueTable } from '../leagues/standings.ts'
import { tableTennisGroup, type TableTennisMatch } from '../leagues/table-tennis.ts'
import { separationText } from '../messages/place-reasons.ts'
import type { BracketRules, RuleSet } from '../rule-sets/rule-set.ts'
import { entrantsIn, matchesOf } from './league.ts'
import { playOut } from './play-out.ts'
import { workOutContest, type ContestAnswer, type ContestExample } from './worked-contest.ts'

/** The JSON block of a page in docs/competitions: one or more parts of the rule set, and what comes out. */
export type WorkedExample = ContestExample & {
  ruleSet: string
  version: number
  /** `A 3:2 B`, with sets `A 3:2 B (25:20 20:25 …)`. */
  league?: { matches: string[]; given?: GivenValues; adjustments?: Adjustment[] }
  /** `A – B 11:5 9:11 …`; a team match lists its singles with `/`; `A – B unplayed A` was not played. */
  tableTennis?: { matches: string[] }
  /** Entrants by seed; `A beat B` for every match, the first meeting of a pair first. */
  bracket?: { entrants: string[]; results: string[] }
  /** Rounds by winner, or graded scores `side grade`. */
  duel?: { rounds?: Rounds; scores?: string[] }
  individual?: { performances: Performance[] }
  expected: ContestAnswer & {
    /** `1 Nigeria 6`: place, entrant, points or result. */
    places?: string[]
    /** Why each place is above the next. */
    because?: string[]
    duel?: string
  }
}

/** What the engine says to the example, in the form of `expected`. */
export function workOut(example: WorkedExample, ruleSet: RuleSet): WorkedExample['expected'] {
  const { league, tableTennis, bracket, duel, individual } = example
  return {
    ...(league ? leagueAnswer(league, ruleSet) : {}),
    ...(tableTennis ? tableAnswer(tableTennisTable(tableTennis.matches, ruleSet)) : {}),
    ...(bracket ? { places: bracketAnswer(bracket, ruleSet.bracket!) } : {}),
    ...(individual ? individualAnswer(individual.performances, ruleSet) : {}),
    ...(duel ? { duel: duelAnswer(duel, ruleSet) } : {}),
    ...workOutContest(example, ruleSet),
  }
}

type Answer = { places: string[]; because: string[] }

function leagueAnswer(
  { matches, given, adjustments }: NonNullable<WorkedExample['league']>,
  ruleSet: RuleSet,
): Answer {
  const played = matches.map((line) => leagueMatch(line))
  const entrants = entrantsIn(played)
  return tableAnswer(standings({ entrants, matches: played, rules: ruleSet.league!, given, adjustments }))
}

function leagueMatch(line: string): LeagueMatch {
  const [score, sets] = line.split(' (')
  const [match] = matchesOf(score!)
  if (!sets || match?.result?.kind !== 'played')
    return { home: match!.home, away: match!.away, result: match!.result }
  const result = { ...match.result, sets: sets.replace(')', '').split(' ').map(setOf) }
  return { home: match.home, away: match.away, result }
}

function setOf(text: string): SetScore {
  const [home, away] = text.split(':')
  return [Number(home), Number(away)]
}

function tableAnswer({ rows }: LeagueTable): Answer {
  return {
    places: rows.map(({ rank, entrant, points }) => `${rank} ${entrant} ${points}`),
    because: rows.flatMap(({ reason }) => (reason.below ? [separationText(reason.below, 'en')] : [])),
  }
}

function tableTennisTable(lines: readonly string[], ruleSet: RuleSet): LeagueTable {
  const matches = lines.map(tableTennisMatch)
  const entrants = [...new Set(matches.flatMap(({ a, b }) => [a, b]))]
  return tableTennisGroup({ entrants, matches, rules: ruleSet.tableTennis! })
}

function tableTennisMatch(line: string): TableTennisMatch {
  const [a, rest] = line.split(' – ')
  const [b, ...words] = rest!.split(' ')
  const pair = { a: a!, b: b! }
  if (words[0] === 'unplayed')
    return { ...pair, result: { kind: 'unplayed', winner: words[1] === a ? 'a' : 'b' } }
  const singles = words
    .join(' ')
    .split(' / ')
    .map((games) => games.split(' ').map(setOf))
  if (singles.length === 1) return { ...pair, result: { kind: 'played', games: singles[0]! } }
  return { ...pair, result: { kind: 'team', singles } }
}

function bracketAnswer(
  { entrants, results }: NonNullable<WorkedExample['bracket']>,
  rules: BracketRules,
): string[] {
  const bracket = bracketOf(rules, entrants.length)
  const bySeed = Object.fromEntries(entrants.map((entrant, index) => [`S${index + 1}`, entrant]))
  const left = [...results]
  const choose = ({ occupants: [a, b] }: PlayedMatch): 0 | 1 => {
    const index = left.findIndex((line) => line === `${a} beat ${b}` || line === `${b} beat ${a}`)
    if (index < 0) throw new Error(`the example does not say who won, ${a} or ${b}`)
    return left.splice(index, 1)[0] === `${a} beat ${b}` ? 0 : 1
  }
  const { played } = playOut({ bracket, entrants: bySeed, choose })
  if (left.length > 0) throw new Error(`never played: ${left.join(', ')}`)
  return bracketPlaces(bracket, played).map(({ rank, entrant }) => `${rank} ${entrant}`)
}

function bracketOf(rules: BracketRules, entrants: number): Bracket {
  switch (rules.system) {
    case 'single':
      return singleElimination({ entrants, decidedPlaces: rules.decidedPlaces })
    case 'double':
      return doubleElimination({
        entrants,
        dropOrders: rules.dropOrders,
        hasSecondFinal: rules.hasSecondFinal,
      })
    case 'repechage':
      return repechage({ entrants, system: rules.comeBack ?? 'finalists' })
  }
}

function individualAnswer(performances: readonly Performance[], ruleSet: RuleSet): Answer {
  const { places } = individualRanking({ performances, rules: ruleSet.individual! })
  return {
    places: places.map(({ rank, status, entrant, result }) =>
      `${rank ?? status} ${entrant} ${result ?? ''}`.trim(),
    ),
    because: places.flatMap(({ reason }) => (reason.below ? [separationText(reason.below, 'en')] : [])),
  }
}

function duelAnswer({ rounds, scores = [] }: NonNullable<WorkedExample['duel']>, { duel }: RuleSet): string {
  const outcome =
    duel?.kind === 'graded'
      ? gradedBout(scores.map(gradedScore), duel)
      : bestOfRounds(rounds ?? [], duel?.bestOf ?? 1)
  return `side ${outcome.winner + 1} by ${outcome.by}, ${outcome.score}`
}

function gradedScore(text: string): GradedScore {
  const [side, grade] = text.split(' ')
  return { side: side === '1' ? 0 : 1, grade: grade! }
}

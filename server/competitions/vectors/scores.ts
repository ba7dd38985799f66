import type { Json, JsonObject } from './adapter.ts'
import { asList, firstOf, isObject } from './read.ts'

export type Pair = [number, number]

/** What published files call the two sides of a match. */
export const HOME = ['home', 'a', 'h', 'team1', 'homeTeam', 'home_team', 'x']
export const AWAY = ['away', 'b', 'team2', 'awayTeam', 'away_team', 'y']
export const PENALTIES = ['pens', 'penalties', 'p', 'shootout', 'penaltyShootout']

const HOME_SCORE = ['homeGoals', 'homeScore', 'hg', 'home_score', 'score1', 'goalsHome']
const AWAY_SCORE = ['awayGoals', 'awayScore', 'ag', 'away_score', 'score2', 'goalsAway']

/** [2, 1], ["2", "1"], "2-1", "2:1", {ft: [2, 1]}; undefined when nothing was played; anything else is refused. */
export function readScore(value: Json | undefined, what: string): Pair | undefined {
  if (value === undefined || value === null || value === '') return undefined
  if (isObject(value)) return readScore(firstOf(value, ['ft', 'fullTime', 'score', 'result']), what)
  if (typeof value === 'string') {
    const parts = /^(\d+)\s*[-–:]\s*(\d+)$/.exec(value.trim())
    if (!parts) throw new Error(`${what} "${value}" is not a score`)
    return [Number(parts[1]), Number(parts[2])]
  }
  const [first, second] = asList(value, what)
  if ((first ?? null) === null && (second ?? null) === null) return undefined
  return [countOf(first, what), countOf(second, what)]
}

function countOf(value: Json | undefined, what: string): number {
  const isText = typeof value === 'string' && value.trim() !== ''
  const count = isText || typeof value === 'number' ? Number(value) : Number.NaN
  if (Number.isNaN(count)) throw new Error(`${what} has a side without a number`)
  return count
}

/** The score of a match written as an object, as one field or as one field a side. */
export function scoreIn(row: JsonObject, what: string): Pair | undefined {
  const sides = [firstOf(row, HOME_SCORE), firstOf(row, AWAY_SCORE)]
  if (sides.some((side) => side !== undefined))
    return readScore(
      sides.map((side) => side ?? null),
      what,
    )
  return readScore(firstOf(row, ['ft', 'score', 'result', 'fullTime', 'goals']), what)
}

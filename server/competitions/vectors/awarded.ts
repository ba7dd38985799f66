import type { LeagueMatch } from '../leagues/match.ts'
import type { Json, JsonObject } from './adapter.ts'
import { asNumber, firstOf, isObject, optionalList } from './read.ts'
import { AWAY, HOME, readScore, type Pair } from './scores.ts'

export type NameOf = (value: Json | undefined) => string

const NAMED = ['awarded', 'awardedMatches', 'awardedResults', 'forfeits']
const COUNTED = ['awarded', 'official', 'counted', 'as', 'to']
const PLAYED = ['played', 'playedScore', 'onPitch', 'from', 'original']

type Award = { home: string; away: string; row: number | undefined; counted: Pair }

/**
 * A case may name awarded matches beside the rows. The row counts as it stands unless the award is written out: as
 * `awarded`, as `score` with what was `played` beside it, or as a row of its own.
 */
export function awardedResults(
  vectorCase: JsonObject,
  nameOf: NameOf,
): (match: LeagueMatch, row: number) => LeagueMatch {
  const listed = firstOf(vectorCase, NAMED)
  const awards = (isObject(listed) ? [listed] : optionalList(listed)).flatMap(
    (each) => awardOf(each, nameOf) ?? [],
  )
  return (match, row) => {
    const award = awards.find((each) =>
      each.row === undefined ? each.home === match.home && each.away === match.away : each.row === row,
    )
    if (!award || !match.result || !('home' in match.result)) return match
    const [home, away] = award.counted
    if (match.result.home === home && match.result.away === away) return match
    const played = { home: match.result.home, away: match.result.away }
    return { ...match, result: { kind: 'awarded', home, away, reason: 'awarded', played } }
  }
}

function awardOf(each: Json, nameOf: NameOf): Award | undefined {
  if (Array.isArray(each)) {
    const counted = each.length >= 4 ? readScore(each.slice(2, 4), 'award') : undefined
    return counted && { home: nameOf(each[0]), away: nameOf(each[1]), row: undefined, counted }
  }
  if (!isObject(each)) return undefined
  const about = isObject(each['match']) ? { ...each['match'], ...each } : each
  const wasPlayed = firstOf(about, PLAYED) !== undefined
  const written = firstOf(about, wasPlayed ? [...COUNTED, 'score', 'result'] : COUNTED)
  const counted =
    Array.isArray(written) || typeof written === 'string' ? readScore(written, 'award') : undefined
  if (!counted) return undefined
  const row = firstOf(about, ['index', 'row', 'matchIndex'])
  if (row !== undefined) return { home: '', away: '', row: asNumber(row, 'row of the award'), counted }
  const sides = Array.isArray(each['match']) ? each['match'] : [firstOf(about, HOME), firstOf(about, AWAY)]
  if (sides[0] === undefined || sides[1] === undefined) return undefined
  return { home: nameOf(sides[0]), away: nameOf(sides[1]), row: undefined, counted }
}

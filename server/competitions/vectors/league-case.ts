import type { GivenValues } from '../leagues/criteria.ts'
import type { LeagueMatch, LeagueResult } from '../leagues/match.ts'
import { COMMON_LEAGUE_RULES, type Criterion, type LeagueRules, type PointsRule } from '../leagues/rules.ts'
import type { Adjustment, LeagueInput } from '../leagues/standings.ts'
import type { Json, JsonObject } from './adapter.ts'
import {
  asList,
  asName,
  asNumber,
  asObject,
  firstOf,
  isObject,
  optionalList,
  optionalPair,
  wordsOf,
} from './read.ts'

/** The league a published case describes. Rows are [home, away, home score, away score], indexes or names. */
export function leagueInput(vectorCase: JsonObject): LeagueInput {
  const entrants = asList(vectorCase['participants'], 'participants').map(participantName)
  const nameOf = (value: Json | undefined): string => entrantName(value, entrants)
  const rules = leagueRules(asObject(vectorCase['rules'], 'rules'), vectorCase)
  const awarded = awardedResults(vectorCase, nameOf)
  const matches = asList(vectorCase['matches'], 'matches')
    .map((row) => leagueMatch(row, nameOf))
    .map((match) => awarded(match))
  return {
    entrants,
    matches,
    rules,
    adjustments: adjustmentsOf(
      firstOf(vectorCase, ['pointsAdjustments', 'adjustments', 'deductions']) ??
        firstOf(asObject(vectorCase['rules'], 'rules'), ['pointsAdjustments', 'adjustments', 'deductions']),
      nameOf,
    ),
    given: givenValues(vectorCase, nameOf),
  }
}

function participantName(value: Json): string {
  return isObject(value)
    ? asName(firstOf(value, ['name', 'team', 'id']), 'participant')
    : asName(value, 'participant')
}

function entrantName(value: Json | undefined, entrants: readonly string[]): string {
  if (typeof value === 'number') return entrants[value] ?? `#${value}`
  return asName(value, 'entrant')
}

type NameOf = (value: Json | undefined) => string

function leagueRules(rules: JsonObject, vectorCase: JsonObject): LeagueRules {
  const style = firstOf(rules, ['rankingStyle', 'ranking']) ?? vectorCase['rankingStyle']
  return {
    ...COMMON_LEAGUE_RULES,
    points: (rules['points'] ?? { win: 3, draw: 1, loss: 0 }) as PointsRule,
    criteria: asList(rules['criteria'], 'criteria') as Criterion[],
    rankingStyle: style === 'dense' || style === '1-1-2' ? 'dense' : 'competition',
  }
}

function leagueMatch(row: Json, nameOf: NameOf): LeagueMatch {
  if (isObject(row)) {
    const home = nameOf(firstOf(row, ['home', 'a', 'h']))
    const away = nameOf(firstOf(row, ['away', 'b']))
    return { home, away, result: resultOf(firstOf(row, ['score', 'result', 'ft']), row) }
  }
  const list = asList(row, 'match')
  const [home, away] = [nameOf(list[0]), nameOf(list[1])]
  return { home, away, result: resultOf(list.slice(2, 4), isObject(list[4]) ? list[4] : {}) }
}

function resultOf(score: Json | undefined, about: JsonObject): LeagueResult | undefined {
  if (about['annulled'] === true) return { kind: 'annulled', reason: 'annulled' }
  if (!Array.isArray(score) || typeof score[0] !== 'number' || typeof score[1] !== 'number') return undefined
  const [home, away] = [score[0], score[1]]
  if (!about['awarded']) return { kind: 'played', home, away }
  const played = optionalPair(firstOf(about, ['played', 'playedScore']), 'played')
  return {
    kind: 'awarded',
    home,
    away,
    reason: wordsOf(about['reason']) || 'awarded',
    ...(played ? { played: { home: played[0], away: played[1] } } : {}),
  }
}

/**
 * A case may name awarded matches beside the rows. The row counts as it stands unless the award is written out: as
 * `awarded`, or as `score` with what was `played` beside it.
 */
function awardedResults(vectorCase: JsonObject, nameOf: NameOf): (match: LeagueMatch) => LeagueMatch {
  const listed = firstOf(vectorCase, ['awarded', 'awardedMatches', 'forfeits'])
  const awards = (isObject(listed) ? [listed] : optionalList(listed)).filter(isObject).flatMap((each) => {
    const about = isObject(each['match']) ? { ...each['match'], ...each } : each
    const wasPlayed = firstOf(about, ['played', 'playedScore', 'onPitch']) !== undefined
    const written = firstOf(
      about,
      wasPlayed ? ['awarded', 'official', 'score', 'result'] : ['awarded', 'official'],
    )
    const sides = Array.isArray(each['match'])
      ? each['match']
      : [firstOf(about, ['home']), firstOf(about, ['away'])]
    if (!Array.isArray(written) || sides[0] === undefined || sides[1] === undefined) return []
    return [{ home: nameOf(sides[0]), away: nameOf(sides[1]), counted: optionalPair(written, 'awarded')! }]
  })
  return (match) => {
    const award = awards.find(({ home, away }) => home === match.home && away === match.away)
    if (!award || !match.result || !('home' in match.result)) return match
    const [home, away] = award.counted
    const played = { home: match.result.home, away: match.result.away }
    return { ...match, result: { kind: 'awarded', home, away, reason: 'awarded', played } }
  }
}

/** `[{team, points, reason}]`, `[[team, -3]]` or `{team: -3}`; "deduction" takes away whatever its sign. */
function adjustmentsOf(value: Json | undefined, nameOf: NameOf): Adjustment[] {
  if (isObject(value)) {
    return Object.entries(value).map(([entrant, points]) => ({
      entrant,
      points: asNumber(points, 'adjustment'),
      reason: '',
    }))
  }
  return optionalList(value).map((each) => {
    if (Array.isArray(each)) {
      return {
        entrant: nameOf(each[0]),
        points: asNumber(each[1], 'adjustment'),
        reason: wordsOf(each[2]),
      }
    }
    return adjustmentRow(asObject(each, 'adjustment'), nameOf)
  })
}

const WHO = ['team', 'participant', 'entrant', 'name', 'i', 'index']
const HOW_MUCH = ['points', 'adjustment', 'delta', 'value', 'change', 'by']

function adjustmentRow(row: JsonObject, nameOf: NameOf): Adjustment {
  const who = WHO.find((name) => row[name] !== undefined)
  const deduction = firstOf(row, ['deduction', 'deducted'])
  const onlyNumber = Object.entries(row).find(
    ([name, value]) => name !== who && typeof value === 'number',
  )?.[1]
  const points =
    deduction === undefined
      ? asNumber(firstOf(row, HOW_MUCH) ?? onlyNumber, 'adjustment')
      : -Math.abs(asNumber(deduction, 'deduction'))
  return { entrant: nameOf(row[who ?? 'team']), points, reason: wordsOf(row['reason'] ?? row['note']) }
}

function givenValues(vectorCase: JsonObject, nameOf: NameOf): GivenValues {
  const { external } = vectorCase
  return {
    fairPlay: valuesByEntrant(vectorCase['fairPlay'], nameOf),
    coefficient: valuesByEntrant(firstOf(vectorCase, ['coefficient', 'coefficients']), nameOf),
    external: externalOrder(external, nameOf),
  }
}

function valuesByEntrant(value: Json | undefined, nameOf: NameOf): Record<string, number> | undefined {
  if (isObject(value)) {
    return Object.fromEntries(
      Object.entries(value).map(([entrant, number]) => [entrant, asNumber(number, entrant)]),
    )
  }
  const rows = optionalList(value)
  if (rows.length === 0) return undefined
  return Object.fromEntries(
    rows.map((row, index) => {
      if (Array.isArray(row)) return [nameOf(row[0]), asNumber(row[1], 'value')]
      return [nameOf(index), asNumber(row, 'value')]
    }),
  )
}

/** One order, or several decisions one after another; an object gives each entrant its place. */
function externalOrder(value: Json | undefined, nameOf: NameOf): string[] | undefined {
  if (isObject(value)) {
    const order = firstOf(value, ['order', 'ranking'])
    if (order !== undefined) return externalOrder(order, nameOf)
    const placed = Object.entries(value).map(([entrant, place]) => ({
      entrant,
      place: asNumber(place, entrant),
    }))
    return placed.sort((a, b) => a.place - b.place).map(({ entrant }) => entrant)
  }
  if (!Array.isArray(value)) return undefined
  return value.flatMap((each) => {
    if (Array.isArray(each) || (isObject(each) && firstOf(each, ['order', 'ranking']) !== undefined)) {
      return externalOrder(each, nameOf) ?? []
    }
    return [isObject(each) ? nameOf(firstOf(each, ['team', 'name', 'entrant'])) : nameOf(each)]
  })
}

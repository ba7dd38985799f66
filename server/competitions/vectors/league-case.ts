import type { GivenValues } from '../leagues/criteria.ts'
import { CARDS, FIFA_CARDS, fairPlayValue, type Card } from '../leagues/fair-play.ts'
import type { LeagueMatch, LeagueResult } from '../leagues/match.ts'
import { COMMON_LEAGUE_RULES, type LeagueRules, type PointsRule } from '../leagues/rules.ts'
import type { Adjustment, LeagueInput } from '../leagues/standings.ts'
import type { Json, JsonObject } from './adapter.ts'
import { awardedResults, type NameOf } from './awarded.ts'
import { criterionOf } from './criterion-names.ts'
import { asList, asName, asNumber, asObject, firstOf, isObject, optionalList, wordsOf } from './read.ts'
import { AWAY, HOME, readScore, scoreIn, type Pair } from './scores.ts'

/** The league a published case describes. Rows are [home, away, home score, away score], indexes or names. */
export function leagueInput(vectorCase: JsonObject): LeagueInput {
  const entrants = asList(vectorCase['participants'], 'participants').map(participantName)
  const nameOf = (value: Json | undefined): string => entrantName(value, entrants)
  const rules = leagueRules(asObject(vectorCase['rules'], 'rules'), vectorCase)
  const awarded = awardedResults(vectorCase, nameOf)
  const matches = asList(vectorCase['matches'], 'matches')
    .map((row) => leagueMatch(row, nameOf))
    .map((match, row) => awarded(match, row))
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

function leagueRules(rules: JsonObject, vectorCase: JsonObject): LeagueRules {
  const style = firstOf(rules, ['rankingStyle', 'ranking']) ?? vectorCase['rankingStyle']
  return {
    ...COMMON_LEAGUE_RULES,
    points: (rules['points'] ?? { win: 3, draw: 1, loss: 0 }) as PointsRule,
    criteria: asList(rules['criteria'], 'criteria').map(criterionOf),
    rankingStyle: style === 'dense' || style === '1-1-2' ? 'dense' : 'competition',
  }
}

function leagueMatch(row: Json, nameOf: NameOf): LeagueMatch {
  if (isObject(row)) {
    const [home, away] = [nameOf(firstOf(row, HOME)), nameOf(firstOf(row, AWAY))]
    return { home, away, result: resultOf(scoreIn(row, `${home} v ${away}`), row) }
  }
  const list = asList(row, 'match')
  const [home, away] = [nameOf(list[0]), nameOf(list[1])]
  const score = readScore(list.slice(2, 4), `${home} v ${away}`)
  return { home, away, result: resultOf(score, isObject(list[4]) ? list[4] : {}) }
}

/** `awarded: true` says that the score is the award, `awarded: [3, 0]` what it was awarded instead. */
function resultOf(score: Pair | undefined, about: JsonObject): LeagueResult | undefined {
  if (about['annulled'] === true) return { kind: 'annulled', reason: 'annulled' }
  if (!score) return undefined
  const instead = Array.isArray(about['awarded']) ? readScore(about['awarded'], 'award') : undefined
  const [home, away] = instead ?? score
  if (!about['awarded']) return { kind: 'played', home, away }
  const played = instead ? score : readScore(firstOf(about, ['played', 'playedScore']), 'played')
  return {
    kind: 'awarded',
    home,
    away,
    reason: wordsOf(about['reason']) || 'awarded',
    ...(played ? { played: { home: played[0], away: played[1] } } : {}),
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
      Object.entries(value).map(([entrant, number]) => [entrant, valueOf(number, entrant)]),
    )
  }
  const rows = optionalList(value)
  if (rows.length === 0) return undefined
  return Object.fromEntries(
    rows.map((row, index) => {
      if (Array.isArray(row)) return [nameOf(row[0]), valueOf(row[1], 'value')]
      return [nameOf(index), valueOf(row, 'value')]
    }),
  )
}

/** A value, or the cards it comes from: `{yellow: 4, directRed: 1}`. */
function valueOf(value: Json | undefined, what: string): number {
  if (!isObject(value)) return asNumber(value, what)
  const unknown = Object.keys(value).find((card) => !CARDS.includes(card as Card))
  if (unknown !== undefined) throw new Error(`the card "${unknown}" is not known`)
  return fairPlayValue(value, FIFA_CARDS)
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

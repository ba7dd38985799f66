import type { GivenValues } from '../leagues/criteria.ts'
import { CARDS, FIFA_CARDS, fairPlayValue, type Card } from '../leagues/fair-play.ts'
import { COMMON_LEAGUE_RULES, type LeagueRules, type PointsRule, type SetFormat } from '../leagues/rules.ts'
import type { Adjustment, LeagueInput } from '../leagues/standings.ts'
import type { Withdrawal } from '../leagues/withdrawals.ts'
import type { Json, JsonObject } from './adapter.ts'
import { awardedResults, type NameOf } from './awarded.ts'
import { criterionOf } from './criterion-names.ts'
import { asList, asName, asNumber, asObject, firstOf, isObject, optionalList, wordsOf } from './read.ts'
import { leagueMatch } from './league-match.ts'

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
    withdrawals: withdrawalsOf(firstOf(vectorCase, ['withdrawals', 'withdrawn']), nameOf),
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
    points: pointsRule(rules['points']),
    criteria: asList(rules['criteria'], 'criteria').map(criterionOf),
    rankingStyle: style === 'dense' || style === '1-1-2' ? 'dense' : 'competition',
    ...(isObject(rules['sets']) ? { sets: rules['sets'] as unknown as SetFormat } : {}),
    forfeit: { ...COMMON_LEAGUE_RULES.forfeit, ...settingsIn(rules, 'forfeit') },
    withdrawal: { ...COMMON_LEAGUE_RULES.withdrawal, ...settingsIn(rules, 'withdrawal') },
  }
}

function settingsIn(rules: JsonObject, name: string): JsonObject {
  return rules[name] === undefined ? {} : asObject(rules[name], name)
}

/** Three for a win unless said; a win by one set may be named `narrow` or by its two numbers: `win32`, `loss23`. */
function pointsRule(given: Json | undefined): PointsRule {
  if (given === undefined || given === null) return { win: 3, draw: 1, loss: 0 }
  const points = asObject(given, 'points')
  const win = firstOf(points, ['narrowWin', 'win32', 'winNarrow', 'tieBreakWin'])
  const loss = firstOf(points, ['narrowLoss', 'loss23', 'lossNarrow', 'tieBreakLoss'])
  if (win === undefined || loss === undefined) return points as unknown as PointsRule
  const narrow = { win: asNumber(win, 'narrow win'), loss: asNumber(loss, 'narrow loss'), margin: 1 }
  return { ...(points as unknown as PointsRule), narrow }
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
  const rows = value === undefined || value === null ? [] : asList(value, 'adjustments')
  return rows.map((each) => {
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

/** Names, indexes, or `{team, reason}`. */
function withdrawalsOf(value: Json | undefined, nameOf: NameOf): Withdrawal[] {
  const rows = value === undefined ? [] : asList(value, 'withdrawals')
  return rows.map((each) => {
    const row = isObject(each) ? each : { team: each }
    return { entrant: nameOf(firstOf(row, WHO)), reason: wordsOf(row['reason']) || 'withdrew' }
  })
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

import type { KnockoutResult, Ladder, TwoLegRules } from '../brackets/decision.ts'
import { decide } from '../brackets/decision.ts'
import { bracketPlaces } from '../brackets/places.ts'
import { playBracket } from '../brackets/play.ts'
import { parseSlot, slotText, type BracketMatch, type Slot } from '../brackets/wiring.ts'
import type { Adapters, JsonObject, VectorCase } from './adapter.ts'
import { asList, asName, asObject, difference, firstOf, isObject, optionalList, wordsOf } from './read.ts'
import { AWAY, HOME, PENALTIES, readScore, scoreIn } from './scores.ts'

export const knockoutRoundAdapters: Adapters = { 'single-elimination': compareBracket }

type Row = {
  id: string
  stage: string
  teams: readonly [string, string]
  result: KnockoutResult
  ladder: Ladder
  winner: string
  isForPlace: boolean
  slots: readonly [Slot, Slot] | undefined
}

/** Decides every match from its score, sends winners and losers along the wiring and compares who meets and who ends where. */
function compareBracket(vectorCase: VectorCase): string[] {
  const published = asList(vectorCase['matches'], 'matches').map((row) => asObject(row, 'match'))
  const rows = inOrderOfPlay(withoutReplayed(published).map(rowOf))
  const decided = rows.flatMap(compareWinner)
  if (decided.length > 0) return decided
  const matches = rows.map((row, index) => wired(row, rows.slice(0, index), rows))
  const entrants = entrantsOf(rows, matches)
  const played = playBracket({
    bracket: { matches },
    entrants,
    results: new Map(
      rows.map(({ id, result, teams, winner, ladder }) => [id, asDecided({ result, teams, winner, ladder })]),
    ),
  })
  const meetings = rows.flatMap(({ id, teams }) =>
    difference(
      `who meets in match ${id}`,
      [...played.get(id)!.occupants].map((each) => each ?? null),
      [...teams],
    ),
  )
  const places = bracketPlaces({ matches }, played)
  const final = optionalList(firstOf(vectorCase, ['final', 'expected', 'standings'])).map((row) =>
    asObject(row, 'final'),
  )
  const ranks = final.flatMap((row) => {
    const team = asName(firstOf(row, ['team', 'name']), 'team')
    const own = places.find(({ entrant }) => entrant === team)?.rank ?? null
    return difference(`${team} rank`, own, row['rank'] ?? null)
  })
  return [...meetings, ...ranks]
}

function rowOf(row: JsonObject, index: number): Row {
  const teams = [asName(firstOf(row, HOME), 'home'), asName(firstOf(row, AWAY), 'away')] as const
  const stage = wordsOf(firstOf(row, ['stage', 'round']))
  const slots = slotsOf(row)
  const { result, ladder } = resultOf(row, teams)
  const losersMeet = slots.length === 2 && slots.every(({ from }) => from === 'loser')
  return {
    id: asName(firstOf(row, ['num', 'id', 'match']) ?? index + 1, 'match number'),
    stage,
    teams,
    result,
    ladder,
    winner: winnerOf(row, { result, ladder, teams }),
    isForPlace:
      losersMeet || /third|3rd|bronze|consolation|classification|\b(fifth|5th|seventh|7th)\b/i.test(stage),
    slots: slots.length === 2 ? [slots[0]!, slots[1]!] : undefined,
  }
}

/** A file may list the final first: where every stage is known by its name, they are played from the first to the last. */
function inOrderOfPlay(rows: readonly Row[]): Row[] {
  const sizes = new Map(rows.map((row) => [row.id, sizeOfStage(row)]))
  if ([...sizes.values()].includes(undefined)) return [...rows]
  return rows.toSorted((a, b) => sizes.get(b.id)! - sizes.get(a.id)!)
}

/** How many are left when the stage begins; matches for places lie between the semi-finals and the final. */
function sizeOfStage({ stage, isForPlace }: Row): number | undefined {
  if (isForPlace) return /semi/i.test(stage) ? 3.5 : 2.5
  if (/quarter|1\/4/i.test(stage)) return 8
  if (/semi|1\/2/i.test(stage)) return 4
  const size = /(?:round of|last|1\/)\s*(\d+)/i.exec(stage)
  if (size) return /1\//.test(size[0]) ? 2 * Number(size[1]) : Number(size[1])
  return /final/i.test(stage) ? 2 : undefined
}

/** A drawn match that was played again decides nothing: the replay stands for it. */
function withoutReplayed(rows: readonly JsonObject[]): JsonObject[] {
  return rows.filter((row, index) => {
    const isOpen = row['winner'] === undefined || row['winner'] === null
    return !(isOpen && rows.slice(index + 1).some((later) => pairOf(later) === pairOf(row)))
  })
}

function pairOf(row: JsonObject): string {
  return [wordsOf(firstOf(row, HOME)), wordsOf(firstOf(row, AWAY))].sort().join(' v ')
}

/** Published slots as far as they are understood; otherwise the wiring follows from who played before. */
function slotsOf(row: JsonObject): Slot[] {
  const texts = optionalList(row['slots']).map(wordsOf)
  const isUnderstood = texts.length === 2 && texts.every((text) => SLOT.test(text))
  return isUnderstood ? texts.map(parseSlot) : []
}

const SLOT = /^(\d+[^\d\s/]|[WL].)/

const LEGS: TwoLegRules = { awayGoals: 'none', extraTime: true, last: 'penalties' }

type Decided = { result: KnockoutResult; ladder: Ladder; teams: readonly [string, string] }

/** As published; where nobody wrote it down, the winner is whom the score gives. */
function winnerOf(row: JsonObject, { result, ladder, teams }: Decided): string {
  const published = row['winner']
  if (published !== undefined && published !== null) return asName(published, 'winner')
  if (result.kind === 'decided') throw new Error(`${teams.join(' v ')} is level and names no winner`)
  const { winner } = decide(result, { ladder, legs: LEGS })
  return teams[winner ?? 0]
}

/** `score` is the last score without penalties: after extra time when `et` is set. */
function resultOf(
  row: JsonObject,
  teams: readonly [string, string],
): { result: KnockoutResult; ladder: Ladder } {
  const parts = isObject(row['score']) ? { ...row, ...row['score'] } : row
  const score = scoreIn(row, 'score')
  const given = firstOf(parts, ['et', 'aet'])
  const extra = typeof given === 'boolean' ? undefined : readScore(given, 'extra time')
  const penalties = readScore(firstOf(parts, PENALTIES), 'penalties')
  const wentOn = extra !== undefined || row['et'] === true || row['aet'] === true
  const ladder: Ladder = [
    'time',
    ...(wentOn ? (['extraTime'] as const) : []),
    ...(penalties ? (['penalties'] as const) : []),
  ]
  const isLevel = score !== undefined && (extra ?? score)[0] === (extra ?? score)[1]
  if (!score || (isLevel && !penalties)) {
    // Walkover, lots or a replay: no score decides, the record names the winner.
    return { result: { kind: 'decided', winner: row['winner'] === teams[0] ? 0 : 1, by: 'recorded' }, ladder }
  }
  const time = extra || !wentOn ? score : undefined
  return {
    result: { kind: 'score', time, extraTime: wentOn ? (extra ?? score) : undefined, penalties },
    ladder,
  }
}

function compareWinner({ id, result, ladder, teams, winner }: Row): string[] {
  const { winner: side } = decide(result, { ladder, legs: LEGS })
  return difference(`winner of match ${id}`, side === null ? null : teams[side], winner)
}

/** Each match has its own ladder, so the bracket is played with the decision taken above. */
function asDecided({
  result,
  teams,
  winner,
  ladder,
}: Pick<Row, 'result' | 'teams' | 'winner' | 'ladder'>): KnockoutResult {
  const { by } = decide(result, { ladder, legs: LEGS })
  return { kind: 'decided', winner: winner === teams[0] ? 0 : 1, by }
}

/** The published wiring, or the one that follows from where each side played before. */
function wired(row: Row, earlier: readonly Row[], all: readonly Row[]): BracketMatch {
  const ids = new Set(all.map(({ id }) => id))
  const slots = [slotFor(row, 0, { earlier, ids }), slotFor(row, 1, { earlier, ids })] as const
  const isLonely = row.isForPlace && slots.every(({ from }) => from === 'group' || from === 'seed')
  return {
    id: row.id,
    part: row.isForPlace ? 'place' : 'main',
    round: 1,
    stage: row.stage,
    slots,
    // A match for third place without its semi-finals (World Cups 1974 and 1978) still decides 3 and 4.
    ...(isLonely && all.length > 1 ? { finish: { winner: [2, 0], loser: [2, 1] } } : {}),
  }
}

type Known = { earlier: readonly Row[]; ids: ReadonlySet<string> }

function slotFor(row: Row, side: 0 | 1, { earlier, ids }: Known): Slot {
  const team = row.teams[side]
  const published = row.slots?.[side]
  if (published && !('match' in published && !ids.has(published.match))) return published
  // Who lost in the main rounds may play more than one match for places.
  const before = earlier
    .filter((each) => (row.isForPlace || !each.isForPlace) && each.teams.includes(team))
    .at(-1)
  if (!before) return { from: 'group', place: 1, groups: [team] }
  return { from: before.winner === team ? 'winner' : 'loser', match: before.id }
}

/** Slots that no earlier match fills hold the published teams. */
function entrantsOf(rows: readonly Row[], matches: readonly BracketMatch[]): Record<string, string> {
  const entrants: Record<string, string> = {}
  for (const [index, { id, slots }] of matches.entries()) {
    for (const side of [0, 1] as const) {
      const { from } = slots[side]
      if (from === 'group' || from === 'seed')
        entrants[`${id}/${slotText(slots[side])}`] = rows[index]!.teams[side]
    }
  }
  return entrants
}

import { chance, type Chance } from '../chance.ts'
import {
  emptyBoard,
  isPossible,
  placementsOf,
  put,
  seatAt,
  spaceDay,
  take,
  type Board,
  type Option,
  type Seat,
} from './board.ts'
import { checkSeason, type Placement, type Season, type SeasonMatch } from './season.ts'
import {
  brokenWishes,
  costOf,
  wishesOfSpace,
  wishesOfTeam,
  wishOfMove,
  type Before,
  type BrokenWish,
} from './soft-rules.ts'
import { Problem } from '#server/kit/problem.ts'
import { refuseUnreadable } from '../shape.ts'
import { planOptionsShape } from './shapes.ts'

export type PlanProgress = Readonly<{
  phase: 'placing' | 'improving'
  done: number
  total: number
  cost: number
}>

export type Plan = Readonly<{
  placements: readonly Placement[]
  /** Matches for which no place was found without breaking a hard rule. */
  unplaced: readonly string[]
  /** Every soft rule that is broken. */
  wishes: readonly BrokenWish[]
  cost: number
}>

export type PlanOptions = Readonly<{
  seed: string
  /** Steps of the local search; the same number gives the same plan on every machine. */
  steps?: number
  onProgress?: (progress: PlanProgress) => void
}>

const DEFAULT_STEPS = 20_000
const REPORT_EVERY = 500

/**
 * A season plan: most constrained matches first, then a seeded local search over the soft rules. Hard rules are never
 * broken; a match that fits nowhere is listed. Same season, seed and steps, same plan. Problems of checkSeason.
 */
export function planSeason(season: Season, options: PlanOptions): Plan {
  checkSeason(season)
  checkOptions(options)
  const board = emptyBoard(season)
  return completePlan(board, season.matches, { ...options, before: new Map(), movable: () => true })
}

/** More steps than anybody would wait for. */
const MOST_STEPS = 10_000_000

/** Problems: input_unreadable, setting_unknown. */
export function checkOptions(options: PlanOptions): void {
  refuseUnreadable(planOptionsShape, options)
  const { steps = DEFAULT_STEPS } = options
  if (steps > MOST_STEPS) throw new Problem('setting_unknown', { setting: 'steps', value: steps })
}

type Completion = PlanOptions & Readonly<{ before: Before; movable: (match: SeasonMatch) => boolean }>

/** Places the given matches on a board that may hold others, and improves those that may move. */
export function completePlan(board: Board, matches: readonly SeasonMatch[], completion: Completion): Plan {
  const draw = chance(completion.seed)
  const unplaced = placeAll(board, matches, { ...completion, draw })
  improve(board, { ...completion, draw })
  const wishes = brokenWishes(board, completion.before)
  return {
    placements: placementsOf(board),
    unplaced: unplaced.map(({ id }) => id).sort(),
    wishes,
    cost: costOf(wishes),
  }
}

type Work = Completion & Readonly<{ draw: Chance }>

/** Earlier stages first; among them the match with the fewest places for each match its teams still have to play. */
function placeAll(board: Board, matches: readonly SeasonMatch[], work: Work): SeasonMatch[] {
  const waiting = new Map(matches.map((match) => [match.id, match]))
  const places = new Map(matches.map((match) => [match.id, countPlaces(board, match)]))
  const toPlay = new Map<string, number>()
  for (const { home, away } of matches) {
    for (const team of [home, away]) toPlay.set(team, (toPlay.get(team) ?? 0) + 1)
  }
  const failed: SeasonMatch[] = []
  let done = 0
  while (waiting.size > 0) {
    const match = mostConstrained(waiting, ({ id, home, away }) =>
      Math.floor((1000 * places.get(id)!) / (toPlay.get(home)! + toPlay.get(away)!)),
    )
    waiting.delete(match.id)
    for (const team of [match.home, match.away]) toPlay.set(team, toPlay.get(team)! - 1)
    const seat = firstSeat(board, match) ?? seatByEjecting(board, match, work)
    if (seat) put(board, seat)
    else failed.push(match)
    done += 1
    if (done % 25 === 0 || waiting.size === 0) {
      work.onProgress?.({ phase: 'placing', done, total: matches.length, cost: 0 })
    }
  }
  // What was moved aside may have made room.
  return failed.filter((match) => {
    const seat = firstSeat(board, match)
    if (seat) put(board, seat)
    return !seat
  })
}

function mostConstrained(
  waiting: ReadonlyMap<string, SeasonMatch>,
  freedom: (match: SeasonMatch) => number,
): SeasonMatch {
  let best: { match: SeasonMatch; stage: number; freedom: number } | undefined
  for (const match of waiting.values()) {
    if (match.after?.some((id) => waiting.has(id))) continue
    const each = { match, stage: match.stage ?? 0, freedom: freedom(match) }
    if (!best) best = each
    const order = each.stage - best.stage || each.freedom - best.freedom
    if (order < 0 || (order === 0 && match.id < best.match.id)) best = each
  }
  return best!.match
}

function countPlaces(board: Board, match: SeasonMatch): number {
  let count = 0
  for (const option of board.options) if (isPossible(board, match, option)) count += 1
  return count
}

/** The earliest place: what stages come later still need room, the local search spreads afterwards. */
function firstSeat(board: Board, match: SeasonMatch): Seat | null {
  for (const option of board.options) {
    const seat = seatAt(board, match, option)
    if (seat) return seat
  }
  return null
}

/** How many places are tried when one match has to make room for another. */
const EJECTIONS = 200

/** Takes one movable match out of the way when it fits somewhere else. */
function seatByEjecting(board: Board, match: SeasonMatch, { draw, movable }: Work): Seat | null {
  if (board.options.length === 0) return null
  for (let attempt = 0; attempt < EJECTIONS; attempt += 1) {
    const option = board.options[draw(board.options.length)]!
    const blocker = blockerAt(board, match, option)
    if (!blocker || !movable(blocker.match)) continue
    take(board, blocker)
    const seat = seatAt(board, match, option)
    if (seat) {
      put(board, seat)
      const moved = firstSeat(board, blocker.match)
      take(board, seat)
      if (moved) {
        put(board, moved)
        return seat
      }
    }
    put(board, blocker)
  }
  return null
}

function blockerAt(board: Board, match: SeasonMatch, option: Option): Seat | undefined {
  for (const seat of board.bySpaceDay.get(spaceDay(option.space.id, option.day)) ?? []) {
    if (seat.option.start < option.end && option.start < seat.option.end && seat.match.id !== match.id)
      return seat
  }
  return undefined
}

/** Seeded local search: a move or an exchange of two places is kept unless it costs more. */
function improve(board: Board, work: Work): void {
  const steps = work.steps ?? DEFAULT_STEPS
  const ids = [...board.seats.keys()].filter((id) => work.movable(board.seats.get(id)!.match)).sort()
  let cost = costOf(brokenWishes(board, work.before))
  for (let step = 1; step <= steps && ids.length > 0 && board.options.length > 0 && cost > 0; step += 1) {
    const seat = board.seats.get(ids[work.draw(ids.length)]!)!
    const other = work.draw(3) === 0 ? board.seats.get(ids[work.draw(ids.length)]!)! : null
    const gained = other ? exchange(board, seat, other, work) : move(board, seat, work)
    cost -= gained
    if (step % REPORT_EVERY === 0 || step === steps) {
      work.onProgress?.({ phase: 'improving', done: step, total: steps, cost })
    }
  }
}

function move(board: Board, seat: Seat, work: Work): number {
  const option = board.options[work.draw(board.options.length)]!
  if (option === seat.option) return 0
  const before = localCost(board, [seat.match], [seat.option, option], work.before)
  take(board, seat)
  const next = seatAt(board, seat.match, option)
  if (!next) {
    put(board, seat)
    return 0
  }
  put(board, next)
  const gained = before - localCost(board, [seat.match], [seat.option, option], work.before)
  if (gained >= 0) return gained
  take(board, next)
  put(board, seat)
  return 0
}

function exchange(board: Board, a: Seat, b: Seat, work: Work): number {
  if (a.match.id === b.match.id || a.option === b.option) return 0
  const matches = [a.match, b.match]
  const options = [a.option, b.option]
  const before = localCost(board, matches, options, work.before)
  take(board, a)
  take(board, b)
  const first = seatAt(board, a.match, b.option)
  if (first) put(board, first)
  const second = first ? seatAt(board, b.match, a.option) : null
  if (second) put(board, second)
  const gained = second ? before - localCost(board, matches, options, work.before) : -1
  if (gained >= 0) return gained
  if (second) take(board, second)
  if (first) take(board, first)
  put(board, a)
  put(board, b)
  return 0
}

/** What the wishes cost around these matches and places; anything else is the same before and after. */
function localCost(
  board: Board,
  matches: readonly SeasonMatch[],
  options: readonly Option[],
  before: Before,
): number {
  const teams = new Set(matches.flatMap(({ home, away }) => [home, away]))
  const days = new Map(options.map(({ space, day }) => [`${day} ${space.id}`, { space: space.id, day }]))
  let cost = 0
  for (const team of teams) cost += costOf(wishesOfTeam(board, team))
  for (const { space, day } of days.values()) cost += costOf(wishesOfSpace(board, space, day))
  for (const { id } of matches) {
    const seat = board.seats.get(id)
    if (seat) cost += costOf(wishOfMove(board, seat, before))
  }
  return cost
}

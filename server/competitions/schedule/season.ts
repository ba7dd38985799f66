import { Problem } from '#server/kit/problem.ts'
import { ownValue } from '../exact/own-value.ts'
import { refuseUnreadable } from '../shape.ts'
import { seasonShape } from './shapes.ts'

/** A time at which matches can be played; minutes of the local day, `day` as 2025-04-07. */
export type Slot = Readonly<{ id: string; day: string; startMinute: number; endMinute: number }>

/** A field, court or table; `capacity` matches can be played there in one slot. */
export type Space = Readonly<{
  id: string
  venue: string
  capacity: number
  /** When it is open, minutes of the day; left out: always. */
  hours?: readonly Readonly<{ from: number; to: number }>[]
  closedOn?: readonly string[]
}>

export type SeasonMatch = Readonly<{
  id: string
  home: string
  away: string
  /** Matches of a lower stage of the same series end before those of a higher one begin. */
  stage?: number
  series?: string
  /** Matches whose result this one waits for. */
  after?: readonly string[]
  referees?: number
  /** Not before this day (a postponement). */
  notBefore?: string
}>

export type Referee = Readonly<{
  id: string
  /** Teams of the referee's own institution, which they do not judge. */
  notFor: readonly string[]
  awayOn?: readonly string[]
}>

export type Season = Readonly<{
  matches: readonly SeasonMatch[]
  slots: readonly Slot[]
  spaces: readonly Space[]
  referees?: readonly Referee[]
  /** Minutes between the end of a team's match and the start of its next. */
  minimumRest: number
  /** Days on which nobody plays, and days on which one team cannot. */
  blackouts?: readonly string[]
  teamBlackouts?: Readonly<Record<string, readonly string[]>>
  wishes?: SeasonWishes
}>

/** Soft rules and what breaking each costs; 0 switches a rule off. */
export type SeasonWishes = Readonly<{
  /** Days between the matches of a team that would be good. */
  idealDays: number
  spreadCost: number
  /** A team that moves between venues on one day. */
  venueCost: number
  /** A free slot between two matches of one space on one day. */
  gapCost: number
  /** A match that a re-planning moves although it was not postponed. */
  moveCost: number
}>

export const DEFAULT_WISHES: SeasonWishes = {
  idealDays: 3,
  spreadCost: 2,
  venueCost: 5,
  gapCost: 1,
  moveCost: 20,
}

export type Placement = Readonly<{ match: string; slot: string; space: string; referees: readonly string[] }>

/**
 * Refuses seasons that cannot be meant: `season_match_twice`, `season_match_against_itself`, `slot_twice`, `slot_invalid`,
 * `space_twice`, `space_without_capacity`, `referee_twice`, `rest_invalid`, `day_invalid`, `match_after_unknown`,
 * `match_order_cyclic`.
 */
export function checkSeason(season: Season): void {
  refuseUnreadable(seasonShape, season)
  refuseTwice(season.matches, 'season_match_twice')
  refuseTwice(season.slots, 'slot_twice')
  refuseTwice(season.spaces, 'space_twice')
  refuseTwice(season.referees ?? [], 'referee_twice')
  if (!Number.isInteger(season.minimumRest) || season.minimumRest < 0) throw new Problem('rest_invalid')
  for (const { id, home, away } of season.matches) {
    if (home === away) throw new Problem('season_match_against_itself', { match: id })
  }
  for (const { id, day, startMinute, endMinute } of season.slots) {
    const isInDay = Number.isInteger(startMinute) && Number.isInteger(endMinute) && startMinute >= 0
    if (!isInDay || endMinute <= startMinute) throw new Problem('slot_invalid', { slot: id })
    dayNumber(day)
  }
  for (const { id, capacity } of season.spaces) {
    if (!Number.isInteger(capacity) || capacity < 1)
      throw new Problem('space_without_capacity', { space: id })
  }
  checkOrder(season.matches)
}

function refuseTwice(list: readonly { id: string }[], code: string): void {
  const seen = new Set<string>()
  for (const { id } of list) {
    if (seen.has(id)) throw new Problem(code, { id })
    seen.add(id)
  }
}

function checkOrder(matches: readonly SeasonMatch[]): void {
  const byId = new Map(matches.map((match) => [match.id, match]))
  const state = new Map<string, 'open' | 'done'>()
  const visit = (id: string): void => {
    if (state.get(id) === 'done') return
    if (state.get(id) === 'open') throw new Problem('match_order_cyclic', { match: id })
    state.set(id, 'open')
    for (const earlier of byId.get(id)!.after ?? []) {
      if (!byId.has(earlier)) throw new Problem('match_after_unknown', { match: id, after: earlier })
      // A match cannot wait for one of a later stage of its own series.
      if (mustPrecede(byId.get(id)!, byId.get(earlier)!))
        throw new Problem('match_order_cyclic', { match: id })
      visit(earlier)
    }
    state.set(id, 'done')
  }
  for (const { id } of matches) visit(id)
}

/** Days since 1 January 1970, for differences of days; refuses `day_invalid`. */
export function dayNumber(day: string): number {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day)
  const time = parts ? Date.UTC(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3])) : Number.NaN
  const isReal = !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === day
  if (!isReal) throw new Problem('day_invalid', { day })
  return time / 86_400_000
}

/** May a match be played there at that time at all: hours of the space, closed days, blackout days. */
export function isOpen({ blackouts }: Season, slot: Slot, space: Space): boolean {
  if (blackouts?.includes(slot.day) || space.closedOn?.includes(slot.day)) return false
  const { hours } = space
  return !hours || hours.some(({ from, to }) => slot.startMinute >= from && slot.endMinute <= to)
}

export function canTeamPlay({ teamBlackouts }: Season, team: string, day: string): boolean {
  return !ownValue(teamBlackouts, team)?.includes(day)
}

/** Does the first have to be over before the second begins: an earlier stage of one series, or a result waited for? */
export function mustPrecede(first: SeasonMatch, second: SeasonMatch): boolean {
  if (second.after?.includes(first.id)) return true
  const isSameSeries = (first.series ?? '') === (second.series ?? '')
  return isSameSeries && (first.stage ?? 0) < (second.stage ?? 0)
}

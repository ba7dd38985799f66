import { spaceDay, type Board, type Option, type Seat } from './board.ts'
import { DEFAULT_WISHES } from './season.ts'

export const SOFT_RULES = ['spread', 'sameVenue', 'fewGaps', 'stability'] as const
export type SoftRule = (typeof SOFT_RULES)[number]

/** A wish that could not be met, with what it is about: the team or the space, the day, how far off. */
export type BrokenWish = Readonly<{
  rule: SoftRule
  subject: string
  day: string
  matches: readonly string[]
  /** Days missing, venues too many, free slots between, or 1 for a moved match. */
  amount: number
  cost: number
}>

/** Where a match stood before a re-planning, so that moving it has a price. */
export type Before = ReadonlyMap<string, Option>

/** Days between matches that are too few, and venues a team has to go to on one day. */
export function wishesOfTeam(board: Board, team: string): BrokenWish[] {
  const { idealDays, spreadCost, venueCost } = board.season.wishes ?? DEFAULT_WISHES
  const seats = [...(board.byTeam.get(team) ?? [])].sort(byTime)
  const broken: BrokenWish[] = []
  for (const [index, seat] of seats.entries()) {
    const next = seats[index + 1]
    if (!next) break
    const missing = idealDays - (next.option.day - seat.option.day)
    if (missing > 0 && spreadCost > 0) {
      const matches = [seat.match.id, next.match.id]
      broken.push({
        rule: 'spread',
        subject: team,
        day: next.option.slot.day,
        matches,
        amount: missing,
        cost: missing * spreadCost,
      })
    }
    const isMove = next.option.day === seat.option.day && next.option.space.venue !== seat.option.space.venue
    if (isMove && venueCost > 0) {
      broken.push({
        rule: 'sameVenue',
        subject: team,
        day: next.option.slot.day,
        matches: [seat.match.id, next.match.id],
        amount: 1,
        cost: venueCost,
      })
    }
  }
  return broken
}

/** Slots that stay free between two matches of a space on one day. */
export function wishesOfSpace(board: Board, spaceId: string, day: number): BrokenWish[] {
  const { gapCost } = board.season.wishes ?? DEFAULT_WISHES
  if (gapCost === 0) return []
  const seats = [...(board.bySpaceDay.get(spaceDay(spaceId, day)) ?? [])].sort(byTime)
  const free = board.optionsOfDay.get(spaceDay(spaceId, day)) ?? []
  const broken: BrokenWish[] = []
  for (const [index, seat] of seats.entries()) {
    const next = seats[index + 1]
    if (!next) break
    const between = free.filter(
      ({ start, end }) => start >= seat.option.end && end <= next.option.start,
    ).length
    if (between === 0) continue
    broken.push({
      rule: 'fewGaps',
      subject: spaceId,
      day: next.option.slot.day,
      matches: [seat.match.id, next.match.id],
      amount: between,
      cost: between * gapCost,
    })
  }
  return broken
}

export function wishOfMove(board: Board, seat: Seat, before: Before): BrokenWish[] {
  const { moveCost } = board.season.wishes ?? DEFAULT_WISHES
  const old = before.get(seat.match.id)
  const isMoved = old && (old.slot.id !== seat.option.slot.id || old.space.id !== seat.option.space.id)
  if (!isMoved || moveCost === 0) return []
  return [
    {
      rule: 'stability',
      subject: seat.match.id,
      day: seat.option.slot.day,
      matches: [seat.match.id],
      amount: 1,
      cost: moveCost,
    },
  ]
}

/** All wishes the plan breaks, in a stable order. */
export function brokenWishes(board: Board, before: Before = new Map()): BrokenWish[] {
  const teams = [...board.byTeam.keys()].sort()
  const seats = [...board.seats.values()].sort(byTime)
  const days = new Map(
    seats.map(({ option: { space, day } }) => [spaceDay(space.id, day), { space: space.id, day }]),
  )
  return [
    ...teams.flatMap((team) => wishesOfTeam(board, team)),
    ...[...days.values()].flatMap(({ space, day }) => wishesOfSpace(board, space, day)),
    ...seats.flatMap((seat) => wishOfMove(board, seat, before)),
  ]
}

export function costOf(wishes: readonly BrokenWish[]): number {
  return wishes.reduce((sum, { cost }) => sum + cost, 0)
}

function byTime(a: Seat, b: Seat): number {
  return a.option.start - b.option.start || (a.match.id < b.match.id ? -1 : 1)
}

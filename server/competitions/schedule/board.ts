import {
  canTeamPlay,
  dayNumber,
  isOpen,
  mustPrecede,
  type Placement,
  type Referee,
  type Season,
  type SeasonMatch,
  type Slot,
  type Space,
} from './season.ts'

/** One place and time a match could have; `start` and `end` in minutes since 1970. */
export type Option = Readonly<{ slot: Slot; space: Space; start: number; end: number; day: number }>
export type Seat = Readonly<{ match: SeasonMatch; option: Option; referees: readonly string[] }>

/** The plan in the making: what is placed where, indexed by everything that can collide. */
export type Board = Readonly<{
  season: Season
  options: readonly Option[]
  /** The options of one space on one day, under spaceDay(). */
  optionsOfDay: ReadonlyMap<string, readonly Option[]>
  seats: Map<string, Seat>
  byTeam: Map<string, Set<Seat>>
  /** Under spaceDay(): a slot never crosses midnight. */
  bySpaceDay: Map<string, Set<Seat>>
  /** Matches of a referee on one day, under spaceDay(), and in all. */
  byRefereeDay: Map<string, Set<Seat>>
  refereeLoad: Map<string, number>
  /** Matches that wait for another one or that another one waits for. */
  ordered: ReadonlyMap<string, readonly SeasonMatch[]>
}>

export function emptyBoard(season: Season): Board {
  const options = season.slots.flatMap((slot) => {
    const day = dayNumber(slot.day)
    const [start, end] = [day * 1440 + slot.startMinute, day * 1440 + slot.endMinute]
    return season.spaces
      .filter((space) => isOpen(season, slot, space))
      .map((space): Option => ({ slot, space, start, end, day }))
  })
  options.sort((a, b) => a.start - b.start || compareText(a.space.id, b.space.id))
  return {
    season,
    options,
    optionsOfDay: optionsByDay(options),
    seats: new Map(),
    byTeam: new Map(),
    bySpaceDay: new Map(),
    byRefereeDay: new Map(),
    refereeLoad: new Map(),
    ordered: orderedMatches(season.matches),
  }
}

function optionsByDay(options: readonly Option[]): Map<string, Option[]> {
  const byDay = new Map<string, Option[]>()
  for (const option of options) {
    const key = spaceDay(option.space.id, option.day)
    const list = byDay.get(key) ?? []
    byDay.set(key, list)
    list.push(option)
  }
  return byDay
}

export function spaceDay(space: string, day: number): string {
  return `${day} ${space}`
}

function compareText(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}

function orderedMatches(matches: readonly SeasonMatch[]): Map<string, SeasonMatch[]> {
  const ordered = new Map<string, SeasonMatch[]>(matches.map(({ id }) => [id, []]))
  // Only the neighbouring stages matter: those further away are kept apart by the ones between, unless there are none.
  for (const [index, a] of matches.entries()) {
    for (const b of matches.slice(index + 1)) {
      if (!mustPrecede(a, b) && !mustPrecede(b, a)) continue
      ordered.get(a.id)!.push(b)
      ordered.get(b.id)!.push(a)
    }
  }
  return ordered
}

/** The seat a match would have there, or null when a hard rule forbids it. */
export function seatAt(board: Board, match: SeasonMatch, option: Option): Seat | null {
  if (!isPossible(board, match, option)) return null
  const referees = freeReferees(board, match, option)
  return referees ? { match, option, referees } : null
}

/** Every hard rule but the referees. */
export function isPossible(board: Board, match: SeasonMatch, option: Option): boolean {
  const { season } = board
  const { day } = option.slot
  if (match.notBefore !== undefined && day < match.notBefore) return false
  if (!canTeamPlay(season, match.home, day) || !canTeamPlay(season, match.away, day)) return false
  return hasRest(board, match, option) && hasRoom(board, match, option) && isInOrder(board, match, option)
}

function hasRest({ byTeam, season }: Board, match: SeasonMatch, { start, end }: Option): boolean {
  for (const team of [match.home, match.away]) {
    for (const { match: other, option } of byTeam.get(team) ?? []) {
      if (other.id === match.id) continue
      if (start < option.end + season.minimumRest && option.start < end + season.minimumRest) return false
    }
  }
  return true
}

function hasRoom({ bySpaceDay }: Board, match: SeasonMatch, { space, day, start, end }: Option): boolean {
  let together = 1
  for (const { match: other, option } of bySpaceDay.get(spaceDay(space.id, day)) ?? []) {
    if (other.id !== match.id && start < option.end && option.start < end) together += 1
  }
  return together <= space.capacity
}

function isInOrder({ ordered, seats }: Board, match: SeasonMatch, { start, end }: Option): boolean {
  return ordered.get(match.id)!.every((other) => {
    const seat = seats.get(other.id)
    if (!seat) return true
    return mustPrecede(other, match) ? seat.option.end <= start : end <= seat.option.start
  })
}

/** The least busy neutral referees who are free, or null when there are too few. */
function freeReferees(board: Board, match: SeasonMatch, option: Option): string[] | null {
  const wanted = match.referees ?? 0
  if (wanted === 0) return []
  const load = ({ id }: Referee) => board.refereeLoad.get(id) ?? 0
  const free = (board.season.referees ?? []).filter((referee) => isFree(board, referee, { match, option }))
  if (free.length < wanted) return null
  return free
    .sort((a, b) => load(a) - load(b) || compareText(a.id, b.id))
    .slice(0, wanted)
    .map(({ id }) => id)
}

function isFree(
  { byRefereeDay }: Board,
  referee: Referee,
  { match, option }: { match: SeasonMatch; option: Option },
): boolean {
  if (referee.notFor.includes(match.home) || referee.notFor.includes(match.away)) return false
  if (referee.awayOn?.includes(option.slot.day)) return false
  for (const seat of byRefereeDay.get(spaceDay(referee.id, option.day)) ?? []) {
    if (seat.match.id !== match.id && option.start < seat.option.end && seat.option.start < option.end)
      return false
  }
  return true
}

export function put(board: Board, seat: Seat): void {
  const { match, option, referees } = seat
  board.seats.set(match.id, seat)
  for (const team of [match.home, match.away]) into(board.byTeam, team, seat)
  into(board.bySpaceDay, spaceDay(option.space.id, option.day), seat)
  for (const referee of referees) {
    into(board.byRefereeDay, spaceDay(referee, option.day), seat)
    board.refereeLoad.set(referee, (board.refereeLoad.get(referee) ?? 0) + 1)
  }
}

export function take(board: Board, seat: Seat): void {
  const { match, option, referees } = seat
  board.seats.delete(match.id)
  for (const team of [match.home, match.away]) board.byTeam.get(team)!.delete(seat)
  board.bySpaceDay.get(spaceDay(option.space.id, option.day))!.delete(seat)
  for (const referee of referees) {
    board.byRefereeDay.get(spaceDay(referee, option.day))!.delete(seat)
    board.refereeLoad.set(referee, board.refereeLoad.get(referee)! - 1)
  }
}

function into(index: Map<string, Set<Seat>>, key: string, seat: Seat): void {
  const set = index.get(key) ?? new Set()
  index.set(key, set)
  set.add(seat)
}

/** The plan as a list, in the order of time, then of place. */
export function placementsOf(board: Board): Placement[] {
  return [...board.seats.values()]
    .sort(
      (a, b) =>
        a.option.start - b.option.start ||
        compareText(a.option.space.id, b.option.space.id) ||
        compareText(a.match.id, b.match.id),
    )
    .map(({ match, option, referees }) => ({
      match: match.id,
      slot: option.slot.id,
      space: option.space.id,
      referees,
    }))
}

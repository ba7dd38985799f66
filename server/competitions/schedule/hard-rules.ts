import {
  canTeamPlay,
  dayNumber,
  isOpen,
  mustPrecede,
  type Placement,
  type Season,
  type SeasonMatch,
  type Slot,
} from './season.ts'
import { refuseUnreadable } from '../shape.ts'
import { placementsShape } from './shapes.ts'

export const HARD_RULES = [
  'unknown',
  'teamBusy',
  'spaceFull',
  'spaceClosed',
  'teamAway',
  'restTooShort',
  'refereeBusy',
  'refereeNotNeutral',
  'refereeAway',
  'refereeMissing',
  'stageOrder',
  'tooEarly',
  'placedTwice',
] as const
export type HardRule = (typeof HARD_RULES)[number]

export type BrokenRule = Readonly<{ rule: HardRule; matches: readonly string[] }>

type Placed = { placement: Placement; match: SeasonMatch; slot: Slot; start: number; end: number }

/**
 * Every hard rule that a plan breaks, worked out from the plan alone: for plans changed by hand, and to prove those
 * the engine makes. An empty list means that the plan may be used.
 */
export function brokenHardRules(season: Season, placements: readonly Placement[]): BrokenRule[] {
  refuseUnreadable(placementsShape, placements)
  const { placed, broken } = resolve(season, placements)
  for (const each of placed) broken.push(...ownRules(season, each))
  const bySpace = new Map<string, Placed[]>()
  for (const each of placed) {
    const list = bySpace.get(each.placement.space) ?? []
    bySpace.set(each.placement.space, list)
    list.push(each)
  }
  for (const [id, list] of bySpace) broken.push(...fullSlots(season, id, list))
  for (const [index, a] of placed.entries()) {
    for (const b of placed.slice(index + 1)) broken.push(...rulesOfTwo(season, a, b))
  }
  return broken
}

function resolve(
  season: Season,
  placements: readonly Placement[],
): { placed: Placed[]; broken: BrokenRule[] } {
  const matches = new Map(season.matches.map((match) => [match.id, match]))
  const slots = new Map(season.slots.map((slot) => [slot.id, slot]))
  const spaces = new Set(season.spaces.map(({ id }) => id))
  const seen = new Set<string>()
  const broken: BrokenRule[] = []
  const placed = placements.flatMap((placement): Placed[] => {
    const match = matches.get(placement.match)
    const slot = slots.get(placement.slot)
    if (!match || !slot || !spaces.has(placement.space)) {
      broken.push({ rule: 'unknown', matches: [placement.match] })
      return []
    }
    if (seen.has(match.id)) broken.push({ rule: 'placedTwice', matches: [match.id] })
    seen.add(match.id)
    const midnight = dayNumber(slot.day) * 1440
    return [{ placement, match, slot, start: midnight + slot.startMinute, end: midnight + slot.endMinute }]
  })
  return { placed, broken }
}

function ownRules(season: Season, { placement, match, slot }: Placed): BrokenRule[] {
  const rules: HardRule[] = []
  const space = season.spaces.find(({ id }) => id === placement.space)!
  if (!isOpen(season, slot, space)) rules.push('spaceClosed')
  if (!canTeamPlay(season, match.home, slot.day) || !canTeamPlay(season, match.away, slot.day)) {
    rules.push('teamAway')
  }
  if (match.notBefore !== undefined && slot.day < match.notBefore) rules.push('tooEarly')
  if (new Set(placement.referees).size !== (match.referees ?? 0)) rules.push('refereeMissing')
  for (const id of placement.referees) {
    const referee = season.referees?.find((each) => each.id === id)
    if (!referee) rules.push('unknown')
    else if (referee.notFor.includes(match.home) || referee.notFor.includes(match.away)) {
      rules.push('refereeNotNeutral')
    } else if (referee.awayOn?.includes(slot.day)) rules.push('refereeAway')
  }
  return rules.map((rule) => ({ rule, matches: [match.id] }))
}

/** Slots of one day may overlap; what counts is how many matches go on at the same moment. */
function fullSlots({ spaces }: Season, id: string, list: readonly Placed[]): BrokenRule[] {
  const { capacity } = spaces.find((space) => space.id === id)!
  return list.flatMap((each) => {
    const together = list.filter((other) => other.start <= each.start && other.end > each.start)
    return together.length > capacity
      ? [{ rule: 'spaceFull' as const, matches: together.map(({ match }) => match.id) }]
      : []
  })
}

function rulesOfTwo({ minimumRest }: Season, a: Placed, b: Placed): BrokenRule[] {
  const rules: HardRule[] = []
  const overlap = a.start < b.end && b.start < a.end
  const pause = a.start < b.start ? b.start - a.end : a.start - b.end
  const teams = [a.match.home, a.match.away]
  if (teams.includes(b.match.home) || teams.includes(b.match.away)) {
    if (overlap) rules.push('teamBusy')
    else if (pause < minimumRest) rules.push('restTooShort')
  }
  if (overlap && a.placement.referees.some((id) => b.placement.referees.includes(id))) {
    rules.push('refereeBusy')
  }
  if (
    (mustPrecede(a.match, b.match) && a.end > b.start) ||
    (mustPrecede(b.match, a.match) && b.end > a.start)
  ) {
    rules.push('stageOrder')
  }
  return rules.map((rule) => ({ rule, matches: [a.match.id, b.match.id] }))
}

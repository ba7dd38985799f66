import { Problem } from '#server/kit/problem.ts'
import { parseSlot } from './wiring.ts'
import { refuseUnreadable } from '../shape.ts'
import { groupSlotsShape } from './shapes.ts'

/** A match slot that takes one of several groups: `{ match: '74', slot: '3A/B/C/D/F' }`. */
export type GroupSlot = { match: string; slot: string }

type Assignment = {
  slots: readonly GroupSlot[]
  /** Groups whose entrant goes on, best first: earlier ones are placed first where several ways are possible. */
  groups: readonly string[]
  /** A published or drawn assignment; it is checked against the slots. */
  chosen?: readonly { match: string; group: string }[]
}

/**
 * Which group's entrant plays in which match, so that every slot takes a group it allows. A regulation that prints
 * its own table (FIFA annexe C: 495 combinations) is given as `chosen`.
 * Problems: group_slot_impossible, group_slot_not_allowed, slot_taken_twice.
 */
export function assignGroupPlaces(assignment: Assignment): {
  assigned: Record<string, string>
  isOnlyWay: boolean
} {
  refuseUnreadable(groupSlotsShape, assignment)
  const { slots, groups, chosen } = assignment
  const ways = findWays(slots, groups)
  if (ways.length === 0) {
    throw new Problem('group_slot_impossible', {
      groups: groups.join(', '),
      slots: slots.map((each) => each.slot).join(' '),
    })
  }
  const isOnlyWay = ways.length === 1
  if (!chosen) return { assigned: ways[0]!, isOnlyWay }
  return { assigned: checkChosen(slots, groups, chosen), isOnlyWay }
}

function checkChosen(
  slots: readonly GroupSlot[],
  groups: readonly string[],
  chosen: readonly { match: string; group: string }[],
): Record<string, string> {
  const assigned: Record<string, string> = {}
  for (const { match, group } of chosen) {
    const slot = slots.find((each) => each.match === match)
    if (!slot || !groups.includes(group) || !allowedGroups(slot).includes(group)) {
      throw new Problem('group_slot_not_allowed', { match, group })
    }
    if (assigned[match] !== undefined || Object.values(assigned).includes(group)) {
      throw new Problem('slot_taken_twice', { slot: group, match, other: assigned[match] ?? match })
    }
    assigned[match] = group
  }
  return assigned
}

function allowedGroups({ slot }: GroupSlot): readonly string[] {
  const parsed = parseSlot(slot)
  return parsed.from === 'group' ? parsed.groups : []
}

/** The first way and, to know whether it is the only one, a second. */
function findWays(slots: readonly GroupSlot[], groups: readonly string[]): Record<string, string>[] {
  const ways: Record<string, string>[] = []
  const place = (index: number, taken: Record<string, string>): void => {
    if (ways.length === 2) return
    const group = groups[index]
    if (group === undefined) {
      ways.push({ ...taken })
      return
    }
    for (const slot of slots) {
      if (taken[slot.match] !== undefined || !allowedGroups(slot).includes(group)) continue
      place(index + 1, { ...taken, [slot.match]: group })
    }
  }
  place(0, {})
  return ways
}

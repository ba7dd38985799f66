import type { Fraction } from '../exact/fraction.ts'
import { compareFractions, fractionText } from '../exact/fraction.ts'

/** What a criterion gives an entrant: a whole number or an exact ratio, higher is better. */
export type Value = number | Fraction

/** One division of a level set: on what, among whom, and the parts with their values, best first. Kept for the protocol. */
export type Split = {
  criterion: string
  /** `table`: over all matches; `headToHead`: only over the matches among `among`. */
  scope: 'table' | 'headToHead'
  among: readonly string[]
  parts: readonly { value: string; members: readonly string[] }[]
}

/** The split between one level and the one before, with the values on both sides of it. */
export type Border = { split: Split; upper: string; lower: string }

/** Entrants that nothing separates, in the order of their names, and the border that puts them below those before. */
export type Level = { members: readonly string[]; separatedBy: Border | undefined }

type Part = { members: string[]; value: Value }

/** Members with equal values together, best first; within a part the order of the members stays. */
export function partsByValue(members: readonly string[], values: readonly Value[]): Part[] {
  const order = members.map((_, index) => index)
  order.sort((a, b) => compareValues(values[b]!, values[a]!) || a - b)
  const parts: Part[] = []
  let last: Part | undefined
  for (const index of order) {
    const value = values[index]!
    if (last && compareValues(last.value, value) === 0) last.members.push(members[index]!)
    else parts.push((last = { members: [members[index]!], value }))
  }
  return parts
}

function compareValues(a: Value, b: Value): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b
  return compareFractions(asFraction(a), asFraction(b))
}

function asFraction(value: Value): Fraction {
  return typeof value === 'number' ? { n: BigInt(value), d: 1n } : value
}

/** The same order everywhere, whatever the language of the machine. */
export function compareNames(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}

export function valueText(value: Value): string {
  return typeof value === 'number' ? String(value) : fractionText(value)
}

/** Levels of consecutive parts one after another; every part but the first begins below a border of the split. */
export function joinParts(levelsOfParts: readonly (readonly Level[])[], split: Split): Level[] {
  const joined: Level[] = []
  for (const [index, levels] of levelsOfParts.entries()) {
    for (const [position, level] of levels.entries()) {
      const isBelow = position === 0 && index > 0
      joined.push(isBelow ? { members: level.members, separatedBy: borderOf(split, index) } : level)
    }
  }
  return joined
}

function borderOf(split: Split, part: number): Border {
  return { split, upper: split.parts[part - 1]!.value, lower: split.parts[part]!.value }
}

type PlainStep = {
  criterion: string
  /** undefined: not known for this entrant, so the step cannot be taken by a set that holds it. */
  valueOf: (member: string, level: readonly string[]) => Value | undefined
  show?: (value: Value) => string
  /** Each part that is still level takes the step again, among itself, before the next one. */
  isRepeated?: boolean
}

/**
 * Splits a set by one criterion after another, with no head-to-head; what stays level at the end is one level. The
 * order of the members changes nothing.
 */
export function splitInOrder(
  members: readonly string[],
  steps: readonly PlainStep[],
  log: Split[] = [],
): Level[] {
  return members.length === 0 ? [] : splitSorted([...members].sort(compareNames), steps, log)
}

function splitSorted(members: readonly string[], steps: readonly PlainStep[], log: Split[]): Level[] {
  const [step, ...rest] = steps
  if (members.length < 2 || !step) return [{ members, separatedBy: undefined }]
  const values = members.map((member) => step.valueOf(member, members))
  const parts = values.every((value) => value !== undefined) ? partsByValue(members, values) : []
  if (parts.length < 2) return splitSorted(members, rest, log)
  const { criterion, show = valueText } = step
  const split: Split = { criterion, scope: 'table', among: members, parts: shownParts(parts, show) }
  log.push(split)
  return joinParts(
    parts.map((part) => splitSorted(part.members, step.isRepeated ? steps : rest, log)),
    split,
  )
}

export function shownParts(parts: readonly Part[], show: (value: Value) => string): Split['parts'] {
  return parts.map(({ value, members }) => ({ value: show(value), members }))
}

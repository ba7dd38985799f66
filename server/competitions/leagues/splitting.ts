import type { Fraction } from '../exact/fraction.ts'
import { compareFractions, fractionText } from '../exact/fraction.ts'

/** What a criterion gives an entrant: a whole number or an exact ratio, higher is better. */
export type Value = number | Fraction

/** One division of a level set: who was compared, on what, with which values. Kept for the reasons and the protocol. */
export type Split = {
  criterion: string
  /** `table`: over all matches; `headToHead`: only over the matches among `among`. */
  scope: 'table' | 'headToHead'
  among: readonly string[]
  members: readonly string[]
  values: Readonly<Record<string, string>>
}

/** Entrants that nothing separates, in the order of their names, and the split that put them below those before. */
export type Level = { members: readonly string[]; separatedBy: Split | undefined }

/** Parts of the set, best first; undefined when the criterion knows nothing about somebody in the set. */
export type Part = { members: string[]; value: Value }

export function partsByValue(members: readonly string[], valueOf: (member: string) => Value): Part[] {
  const sorted = members.map((member) => ({ member, value: valueOf(member) }))
  sorted.sort((a, b) => compareValues(b.value, a.value) || compareNames(a.member, b.member))
  const parts: Part[] = []
  for (const { member, value } of sorted) {
    const last = parts.at(-1)
    if (last && compareValues(last.value, value) === 0) last.members.push(member)
    else parts.push({ members: [member], value })
  }
  return parts
}

export function compareValues(a: Value, b: Value): number {
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

/** Puts levels of consecutive parts together; every part but the first begins below the split. */
export function joinParts(levelsOfParts: readonly Level[][], split: Split): Level[] {
  return levelsOfParts.flatMap((levels, index) => {
    const [first, ...rest] = levels
    return index === 0 || !first ? levels : [{ ...first, separatedBy: split }, ...rest]
  })
}

type PlainStep = {
  criterion: string
  /** undefined: not known for this entrant, so the step cannot be taken by a set that holds it. */
  valueOf: (member: string, level: readonly string[]) => Value | undefined
  show?: (value: Value) => string
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

function splitSorted(
  members: readonly string[],
  [step, ...rest]: readonly PlainStep[],
  log: Split[],
): Level[] {
  if (members.length < 2 || !step) return [{ members, separatedBy: undefined }]
  const known = new Map<string, Value>()
  for (const member of members) {
    const value = step.valueOf(member, members)
    if (value !== undefined) known.set(member, value)
  }
  const parts = known.size === members.length ? partsByValue(members, (member) => known.get(member)!) : []
  if (parts.length < 2) return splitSorted(members, rest, log)
  const split: Split = {
    criterion: step.criterion,
    scope: 'table',
    among: members,
    members,
    values: splitValues(parts, step.show),
  }
  log.push(split)
  return joinParts(
    parts.map((part) => splitSorted(part.members, rest, log)),
    split,
  )
}

export function splitValues(
  parts: readonly Part[],
  show: (value: Value) => string = valueText,
): Record<string, string> {
  return Object.fromEntries(parts.flatMap((part) => part.members.map((member) => [member, show(part.value)])))
}

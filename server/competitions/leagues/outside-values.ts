import { shuffled } from '../chance.ts'
import { exact } from '../exact/fraction.ts'
import { ownValue } from '../exact/own-value.ts'
import type { GivenValues } from './criteria.ts'
import type { SideTally } from './points.ts'
import type { OutsideCriterion } from './rules.ts'
import { compareNames, type Value } from './splitting.ts'
import type { Tally } from './tally.ts'

type Sources = {
  given: GivenValues
  tallies: ReadonlyMap<string, Tally>
  sides: ReadonlyMap<string, readonly SideTally[]>
}

/** Values of criteria that are not sums of the member's own matches; undefined when somebody's value is not known. */
export function valuesFromOutside(
  criterion: OutsideCriterion,
  members: readonly string[],
  { given, tallies, sides }: Sources,
): readonly Value[] | undefined {
  switch (criterion) {
    case 'fairPlay':
    case 'coefficient':
      return complete(members, (member) => wholeOrExact(ownValue(given[criterion], member)))
    case 'external':
      return orderValues(members, given.external)
    case 'lots':
      return orderValues(
        members,
        given.lotsSeed === undefined ? undefined : drawLots(members, given.lotsSeed),
      )
    case 'opponentPoints':
    case 'opponentGd':
    case 'opponentGf':
      return complete(members, (member) => {
        const opponents = (sides.get(member) ?? []).map((side) => tallies.get(side.opponent)!)
        return opponents.reduce((sum, tally) => sum + OPPONENT_VALUES[criterion](tally), 0)
      })
  }
}

const OPPONENT_VALUES = {
  opponentPoints: (tally: Tally) => tally.points,
  opponentGd: (tally: Tally) => tally.scored - tally.conceded,
  opponentGf: (tally: Tally) => tally.scored,
}

function complete(
  members: readonly string[],
  valueOf: (member: string) => Value | undefined,
): readonly Value[] | undefined {
  const values = members.map(valueOf)
  return values.every((value) => value !== undefined) ? values : undefined
}

function wholeOrExact(value: number | undefined): Value | undefined {
  if (value === undefined || Number.isSafeInteger(value)) return value
  return exact(value)
}

/** First in the order is best: -1, -2, -3 … */
function orderValues(
  members: readonly string[],
  order: readonly string[] | undefined,
): readonly Value[] | undefined {
  if (!order) return undefined
  const places = new Map(order.map((member, index) => [member, -(index + 1)]))
  return complete(members, (member) => places.get(member))
}

/** The same lots for the same seed and the same level set, whatever order they were listed in. */
function drawLots(members: readonly string[], seed: string): string[] {
  const sorted = [...members].sort(compareNames)
  return shuffled(sorted, `${seed}|${sorted.join('|')}`)
}

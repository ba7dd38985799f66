import { lastOf } from './exact/ends.ts'
import { compareFractions, exact } from './exact/fraction.ts'
import { refuseTwice } from './leagues/duplicates.ts'
import { Problem } from '#server/kit/problem.ts'
import {
  count,
  fields,
  listOf,
  number,
  oneOf,
  optional,
  orNull,
  recorded,
  refuseUnreadable,
  text,
  whole,
} from './shape.ts'

/** One finisher of a stage, in the order of the places; `mark` is whatever the rule counts, exact. */
export type Finisher = { entrant: string; rank: number | null; mark?: string | number }

/** `first`: so many go on; `mark`: everybody at or above a mark; both: so many, and only from that mark. */
export type QualificationRule = {
  first?: number
  mark?: string | number
  /** Level across the line: `allLevel` takes them all along, `decide` waits for a decision from outside. */
  levelAtLine: 'allLevel' | 'decide'
  /** How many may be promoted in place of those who withdraw; unlimited when left out. */
  reserves?: number
}

export type StageWithdrawal = { entrant: string; reason: string; on?: string }

export type Qualified = {
  entrant: string
  /** Number in the next stage: 1 is the best that goes on. */
  seed: number
  fromRank: number
  reason:
    | { code: 'place'; rank: number }
    | { code: 'mark'; mark: string; needed: string }
    /** In place of somebody who withdrew, whose reason is kept. */
    | { code: 'promoted'; rank: number; insteadOf: string; why: string; on?: string }
}

export type NotQualified = {
  entrant: string
  reason:
    | { code: 'belowLine'; rank: number; last: number }
    | { code: 'belowMark'; mark: string; needed: string }
    | { code: 'withdrew'; why: string; on?: string }
    | { code: 'noRank' }
    | { code: 'undecided'; rank: number; places: number }
}

export type Qualification = { qualified: Qualified[]; others: NotQualified[] }

const qualificationShape = fields({
  finishers: listOf(fields({ entrant: text, rank: orNull(whole), mark: optional(recorded) })),
  rule: fields({
    first: optional(number),
    mark: optional(recorded),
    levelAtLine: oneOf(['allLevel', 'decide']),
    reserves: optional(count),
  }),
  withdrawals: optional(listOf(fields({ entrant: text, reason: text, on: optional(text) }))),
  decided: optional(listOf(text)),
})

type QualificationInput = {
  finishers: readonly Finisher[]
  rule: QualificationRule
  withdrawals?: readonly StageWithdrawal[]
  /** Best first: a decision about those level across the line (play-off, lots). */
  decided?: readonly string[]
}

/**
 * Who goes on from a stage (district → region → republic), as entrants of the next one with their seed, and why each of
 * the others does not. Whoever withdraws makes room for the next, and the reason stays with the place.
 * Problems: qualification_rule_empty, entrant_twice, entrant_unknown, withdrawn_twice, number_not_exact.
 */
export function qualify(input: QualificationInput): Qualification {
  refuseUnreadable(qualificationShape, input)
  const { rule, withdrawals = [] } = input
  checkInput(input)
  const withdrawn = new Map(withdrawals.map((each) => [each.entrant, each]))
  const others: NotQualified[] = []
  const candidates: Candidate[] = []
  for (const finisher of inOrder(input)) {
    const refusal = refusalOf(finisher, rule)
    if (refusal) others.push({ entrant: finisher.entrant, reason: refusal })
    else candidates.push({ ...finisher, rank: finisher.rank! })
  }
  const before = lineOf(candidates, input)
  const wasThrough = candidates.slice(0, before.through)
  const hadRoom = candidates.slice(0, before.through + before.undecided.length)
  const gone = hadRoom.filter(({ entrant }) => withdrawn.has(entrant))
  const staying = candidates.filter(({ entrant }) => !withdrawn.has(entrant))
  const unfilled = Math.max(0, gone.length - (rule.reserves ?? gone.length))
  const line = lineOf(staying, input, unfilled)
  const through = staying.slice(0, line.through)
  const promoted = through.filter((each) => !wasThrough.includes(each))
  const last = lastOf(through)?.rank ?? 0
  return {
    qualified: through.map((each, index) => ({
      entrant: each.entrant,
      seed: index + 1,
      fromRank: each.rank,
      reason: reasonOf(each, { rule, instead: withdrawn.get(gone[promoted.indexOf(each)]?.entrant ?? '') }),
    })),
    others: [
      ...candidates
        .filter(({ entrant }) => withdrawn.has(entrant))
        .map(({ entrant }) => ({ entrant, reason: withdrawal(withdrawn.get(entrant)!) })),
      ...line.undecided.map(({ entrant, rank }) => ({
        entrant,
        reason: { code: 'undecided' as const, rank, places: line.places },
      })),
      ...staying
        .slice(line.through + line.undecided.length)
        .map(({ entrant, rank }) => ({ entrant, reason: { code: 'belowLine' as const, rank, last } })),
      ...others,
    ],
  }
}

type Candidate = Finisher & { rank: number }

function checkInput({ finishers, rule, withdrawals = [] }: QualificationInput): void {
  const isCount = rule.first === undefined || (Number.isSafeInteger(rule.first) && rule.first >= 1)
  if ((rule.first === undefined && rule.mark === undefined) || !isCount)
    throw new Problem('qualification_rule_empty')
  const known = refuseTwice(finishers.map(({ entrant }) => entrant))
  const gone = refuseTwice(
    withdrawals.map(({ entrant }) => entrant),
    'withdrawn_twice',
  )
  for (const entrant of gone) if (!known.has(entrant)) throw new Problem('entrant_unknown', { entrant })
}

/** By rank; those level in the order decided outside, otherwise by name. Without a rank last. */
function inOrder({ finishers, decided = [] }: QualificationInput): Finisher[] {
  const place = new Map(decided.map((entrant, index) => [entrant, index]))
  const rankOf = ({ rank }: Finisher): number => rank ?? Number.MAX_SAFE_INTEGER
  const placeOf = ({ entrant }: Finisher): number => place.get(entrant) ?? decided.length
  return [...finishers].sort(
    (a, b) => rankOf(a) - rankOf(b) || placeOf(a) - placeOf(b) || (a.entrant < b.entrant ? -1 : 1),
  )
}

function refusalOf({ rank, mark }: Finisher, rule: QualificationRule): NotQualified['reason'] | undefined {
  if (rank === null) return { code: 'noRank' }
  if (rule.mark === undefined) return undefined
  const isEnough = mark !== undefined && compareFractions(exact(mark), exact(rule.mark)) >= 0
  return isEnough ? undefined : { code: 'belowMark', mark: String(mark ?? ''), needed: String(rule.mark) }
}

type Line = { through: number; undecided: readonly Candidate[]; places: number }

/** Where the line falls when the last place that goes on is shared; `unfilled` places stay empty. */
function lineOf(
  candidates: readonly Candidate[],
  { rule, decided = [] }: QualificationInput,
  unfilled = 0,
): Line {
  if (rule.first === undefined) return { through: candidates.length, undecided: [], places: 0 }
  const first = Math.min(rule.first - unfilled, candidates.length)
  const [last, next] = [candidates[first - 1], candidates[first]]
  if (!last || !next || last.rank !== next.rank) return { through: first, undecided: [], places: 0 }
  const level = candidates.filter(({ rank }) => rank === last.rank)
  const start = candidates.indexOf(level[0]!)
  if (rule.levelAtLine === 'allLevel') return { through: start + level.length, undecided: [], places: 0 }
  const isDecided = level.every(({ entrant }) => decided.includes(entrant))
  return isDecided
    ? { through: first, undecided: [], places: 0 }
    : { through: start, undecided: level, places: first - start }
}

type ReasonContext = { rule: QualificationRule; instead: StageWithdrawal | undefined }

function reasonOf({ rank, mark }: Candidate, { rule, instead }: ReasonContext): Qualified['reason'] {
  if (instead) {
    const { entrant, reason, on } = instead
    return { code: 'promoted', rank, insteadOf: entrant, why: reason, ...(on === undefined ? {} : { on }) }
  }
  if (rule.first !== undefined || rule.mark === undefined) return { code: 'place', rank }
  return { code: 'mark', mark: String(mark), needed: String(rule.mark) }
}

function withdrawal({ reason, on }: StageWithdrawal): NotQualified['reason'] {
  return { code: 'withdrew', why: reason, ...(on === undefined ? {} : { on }) }
}

import { criterionText, isTallyCriterion, TALLY_VALUES, type GivenValues } from './criteria.ts'
import { miniTallies, type MiniTallies } from './mini-tallies.ts'
import { valuesFromOutside } from './outside-values.ts'
import type { SideTally } from './points.ts'
import type { Criterion, CriterionName, HeadToHead } from './rules.ts'
import {
  compareNames,
  joinParts,
  partsByValue,
  shownParts,
  type Level,
  type Split,
  type Value,
} from './splitting.ts'
import type { Tally } from './tally.ts'

export type TiebreakInput = {
  criteria: readonly Criterion[]
  /** Over all matches, deductions included in the points. */
  tallies: ReadonlyMap<string, Tally>
  sides: ReadonlyMap<string, readonly SideTally[]>
  given: GivenValues
}

/**
 * Splits the entrants into levels, best first, and returns every split it made. Sets are split, never compared in
 * pairs: head-to-head depends on who is level (rules/competitions.md section 1; ITTF 3.7.5 is `onsplit`).
 */
export function rankBySplitting(
  entrants: readonly string[],
  input: TiebreakInput,
): { levels: Level[]; splits: Split[] } {
  const splits: Split[] = []
  const members = [...entrants].sort(compareNames)
  const amongMembers = miniTallies(input.sides)
  const levels = members.length === 0 ? [] : settle({ members, from: 0, input, splits, amongMembers })
  return { levels, splits }
}

type Settling = {
  members: readonly string[]
  from: number
  input: TiebreakInput
  splits: Split[]
  amongMembers: MiniTallies
}

function settle({ members, from, ...rest }: Settling): Level[] {
  const { input, splits } = rest
  for (let index = from; members.length > 1 && index < input.criteria.length; index += 1) {
    const criterion = input.criteria[index]!
    const goOn = (part: readonly string[]): Level[] => settle({ members: part, from: index + 1, ...rest })
    const levels =
      typeof criterion === 'string'
        ? splitOnce({ members, criterion, table: wholeTable(input), splits, onward: goOn })
        : headToHead({ members, block: criterion, onward: goOn, ...rest })
    if (levels) return levels
  }
  return [{ members, separatedBy: undefined }]
}

/** The table a criterion reads: all matches, or the matches among some. */
type Table = {
  scope: Split['scope']
  among: readonly string[]
  /** In the order of the members; undefined: the criterion knows nothing about some of them and cannot split. */
  valuesOf: (criterion: CriterionName, members: readonly string[]) => readonly Value[] | undefined
}

type SplitOnce = {
  members: readonly string[]
  criterion: CriterionName
  table: Table
  splits: Split[]
  onward: (part: readonly string[]) => Level[]
}

function splitOnce({ members, criterion, table, splits, onward }: SplitOnce): Level[] | undefined {
  const values = table.valuesOf(criterion, members)
  const parts = values ? partsByValue(members, values) : []
  if (parts.length < 2) return undefined
  const split: Split = {
    criterion,
    scope: table.scope,
    among: table.scope === 'table' ? members : table.among,
    parts: shownParts(parts, (value) => criterionText(criterion, value)),
  }
  splits.push(split)
  return joinParts(
    parts.map((part) => onward(part.members)),
    split,
  )
}

type HeadToHeadRun = {
  members: readonly string[]
  block: HeadToHead
  input: TiebreakInput
  splits: Split[]
  amongMembers: MiniTallies
  /** What happens with a part that the block can do no more about. */
  onward: (part: readonly string[]) => Level[]
}

function headToHead(run: HeadToHeadRun): Level[] | undefined {
  return run.block.reapply === 'onsplit' ? splitAndRestart(run) : splitThrough(run)
}

/** After the first sub-criterion that splits, each part starts again with the matches among itself. */
function splitAndRestart(run: HeadToHeadRun): Level[] | undefined {
  const table = miniTable(run)
  const again = (part: readonly string[]): Level[] =>
    (part.length > 1 ? splitAndRestart({ ...run, members: part }) : undefined) ?? run.onward(part)
  for (const criterion of run.block.h2h) {
    const levels = splitOnce({ members: run.members, criterion, table, splits: run.splits, onward: again })
    if (levels) return levels
  }
  return undefined
}

/** All sub-criteria over one mini-table; with `afterall` every smaller part then runs the whole block again. */
function splitThrough(run: HeadToHeadRun): Level[] | undefined {
  const table = miniTable(run)
  const finish = (part: readonly string[]): Level[] => {
    const isSmaller = part.length > 1 && part.length < run.members.length
    const again =
      isSmaller && run.block.reapply === 'afterall' ? splitThrough({ ...run, members: part }) : undefined
    return again ?? run.onward(part)
  }
  const through = (members: readonly string[], index: number): Level[] | undefined => {
    const criterion = run.block.h2h[index]
    if (criterion === undefined) return undefined
    const onward = (part: readonly string[]): Level[] =>
      (part.length > 1 ? through(part, index + 1) : undefined) ?? finish(part)
    return splitOnce({ members, criterion, table, splits: run.splits, onward }) ?? through(members, index + 1)
  }
  return through(run.members, 0)
}

function miniTable({ members, block, input, amongMembers }: HeadToHeadRun): Table {
  const tallies = amongMembers(members)
  const skipsAwayGoals = block.awayGoalsOnlyTwo === true && members.length !== 2
  return {
    scope: 'headToHead',
    among: members,
    valuesOf: (criterion, level) => {
      if (criterion === 'awayGoals' && skipsAwayGoals) return undefined
      if (!isTallyCriterion(criterion)) return valuesFromOutside(criterion, level, input)
      const valueOf = TALLY_VALUES[criterion]
      return level.map((member) => valueOf(tallies.get(member)!))
    },
  }
}

function wholeTable(input: TiebreakInput): Table {
  return {
    scope: 'table',
    among: [],
    valuesOf: (criterion, members) => {
      if (!isTallyCriterion(criterion)) return valuesFromOutside(criterion, members, input)
      return members.map((member) => TALLY_VALUES[criterion](input.tallies.get(member)!))
    },
  }
}

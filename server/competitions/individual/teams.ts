import { exact, fractionText, negated, plus, ZERO, type Fraction } from '../exact/fraction.ts'
import { refuseTwice } from '../leagues/duplicates.ts'
import { ranksOf, reasonsOf, type PlaceReason } from '../leagues/place-reason.ts'
import { compareNames, splitInOrder, type Split } from '../leagues/splitting.ts'
import { Problem } from '#server/kit/problem.ts'
import { refuseUnknown } from '../leagues/settings.ts'
import { refuseUnreadable } from '../shape.ts'
import { teamMembersShape, teamRulesShape } from './shapes.ts'

export type TeamMember = {
  entrant: string
  team: string
  /** null: no rank (DNF, NM, DNS, DQ). */
  rank: number | null
  /** Points for the place, exact, when the total is of points. */
  points?: string
}

export type TeamRules = {
  /** Sum of places (lower is better) or of points for places (higher is better). */
  total: 'places' | 'points'
  /** How many of the team count; the best ones do. */
  counting: number
  /** Somebody missing or without a rank counts the place after the last one, or the team is not placed. */
  missing: 'lastPlusOne' | 'notPlaced'
  ties: readonly TeamTie[]
}

export const TEAM_TIES = ['mostFirsts', 'bestMember', 'lastCounting'] as const
export type TeamTie = (typeof TEAM_TIES)[number]

export type TeamPlace = {
  team: string
  rank: number | null
  /** Exact: `17`, `19/2`. */
  total: string | undefined
  counted: readonly string[]
  reason: PlaceReason
}

type Team = { team: string; total: Fraction; ranks: readonly number[]; counted: readonly string[] }

/**
 * Team places from the places of their members. A place shared by several counts as it stands (2, 2, 4).
 * Problems: counting_not_positive, entrant_twice, criterion_unknown, points_missing.
 */
export function teamTotals(
  members: readonly TeamMember[],
  rules: TeamRules,
): { places: TeamPlace[]; splits: Split[] } {
  refuseUnreadable(teamMembersShape, members)
  refuseUnreadable(teamRulesShape, rules)
  checkTeams(members, rules)
  const last = members.length + 1
  const names = [...new Set(members.map(({ team }) => team))].sort(compareNames)
  const teams = new Map<string, Team>()
  for (const name of names) {
    const own = members.filter(({ team }) => team === name)
    const team = totalOf(name, { members: own, rules, last })
    if (team) teams.set(name, team)
  }
  const splits: Split[] = []
  const levels = splitInOrder([...teams.keys()], stepsOf(teams, rules), splits)
  const ranks = ranksOf(levels, 'competition')
  const reasons = reasonsOf(levels)
  const placed = levels
    .flatMap((level) => level.members)
    .map((name, index) => {
      const { total, counted } = teams.get(name)!
      return {
        team: name,
        rank: ranks.get(name)!,
        total: fractionText(total),
        counted,
        reason: reasons[index]!,
      }
    })
  const unplaced = names
    .filter((name) => !teams.has(name))
    .map((name) => ({
      team: name,
      rank: null,
      total: undefined,
      counted: [],
      reason: { above: undefined, below: undefined },
    }))
  return { places: [...placed, ...unplaced], splits }
}

/** Places that nobody took are counted one by one. */
const MOST_COUNTING = 1000

function checkTeams(members: readonly TeamMember[], { counting, ties, total, missing }: TeamRules): void {
  if (!Number.isSafeInteger(counting) || counting < 1 || counting > MOST_COUNTING)
    throw new Problem('counting_not_positive', { counting })
  refuseUnknown('total', total, ['places', 'points'])
  refuseUnknown('missing', missing, ['lastPlusOne', 'notPlaced'])
  refuseTwice(members.map(({ entrant }) => entrant))
  for (const tie of ties)
    if (!TEAM_TIES.includes(tie)) throw new Problem('criterion_unknown', { criterion: tie })
  const withoutPoints = members.find(({ rank, points }) => rank !== null && points === undefined)
  if (total === 'points' && withoutPoints)
    throw new Problem('points_missing', { entrant: withoutPoints.entrant })
}

type Totalling = { members: readonly TeamMember[]; rules: TeamRules; last: number }

function totalOf(team: string, { members, rules, last }: Totalling): Team | undefined {
  const ranked = members
    .filter((member) => member.rank !== null)
    .sort((a, b) => a.rank! - b.rank! || compareNames(a.entrant, b.entrant))
    .slice(0, rules.counting)
  const missing = rules.counting - ranked.length
  if (missing > 0 && rules.missing === 'notPlaced') return undefined
  const values = ranked.map(({ rank, points }) => exact(rules.total === 'points' ? points! : rank!))
  const filled = rules.total === 'places' ? Array.from({ length: missing }, () => exact(last)) : []
  const ranks = [...ranked.map(({ rank }) => rank!), ...Array.from({ length: missing }, () => last)]
  return {
    team,
    total: [...values, ...filled].reduce(plus, ZERO),
    ranks,
    counted: ranked.map(({ entrant }) => entrant),
  }
}

function stepsOf(teams: ReadonlyMap<string, Team>, rules: TeamRules): Parameters<typeof splitInOrder>[1] {
  const of = (name: string): Team => teams.get(name)!
  const values: Record<TeamTie, (team: Team) => number> = {
    mostFirsts: ({ ranks }) => ranks.filter((rank) => rank === 1).length,
    bestMember: ({ ranks }) => -Math.min(...ranks),
    lastCounting: ({ ranks }) => -Math.max(...ranks),
  }
  return [
    {
      criterion: 'teamTotal',
      valueOf: (name) => (rules.total === 'places' ? negated(of(name).total) : of(name).total),
      show: shownTotal,
    },
    ...rules.ties.map((tie) => ({
      criterion: tie,
      valueOf: (name: string) => values[tie](of(name)),
      show: shownTotal,
    })),
  ]
}

/** Lower is better for places, so they were compared turned round. */
function shownTotal(value: number | Fraction): string {
  return (typeof value === 'number' ? String(value) : fractionText(value)).replace(/^-/, '')
}

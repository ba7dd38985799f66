import { Problem } from '#server/kit/problem.ts'
import { emptyBoard, put, type Option } from './board.ts'
import { brokenHardRules } from './hard-rules.ts'
import { checkOptions, completePlan, type Plan, type PlanOptions } from './plan.ts'
import { checkSeason, dayNumber, type Placement, type Season } from './season.ts'
import { refuseUnreadable } from '../shape.ts'
import { placementsShape, postponementShape } from './shapes.ts'

export type Postponement = Readonly<{
  /** Matches that cannot be played when they were planned. */
  postponed: readonly string[]
  /** The first day that may still change; everything before is played or too near. */
  from: string
}>

/**
 * Plans only the rest after a postponement: what is before `from` stays, the postponed matches get a new place, and
 * any other match moves only when its move is worth its price (`stability` among the wishes says which did).
 * Raises `match_unknown`, `plan_broken` (a fixed part breaks a hard rule) and the Problems of checkSeason.
 */
export function replanRest(
  season: Season,
  placements: readonly Placement[],
  postponement: Postponement & PlanOptions,
): Plan {
  checkSeason(season)
  checkOptions(postponement)
  refuseUnreadable(placementsShape, placements)
  refuseUnreadable(postponementShape, postponement)
  const { postponed, from, ...options } = postponement
  const known = new Set(season.matches.map(({ id }) => id))
  const unknown = [...postponed, ...placements.map(({ match }) => match)].find((id) => !known.has(id))
  if (unknown !== undefined) throw new Problem('match_unknown', { match: unknown })

  const staying = placements.filter(({ match }) => !postponed.includes(match))
  const [broken] = brokenHardRules(season, staying)
  if (broken) throw new Problem('plan_broken', { rule: broken.rule, match: broken.matches[0] ?? '' })

  dayNumber(from)
  const dayOf = new Map(season.slots.map(({ id, day }) => [id, day]))
  const fixed = new Set(staying.filter(({ slot }) => dayOf.get(slot)! < from).map(({ match }) => match))
  const changed: Season = {
    ...season,
    matches: season.matches.map((match) =>
      fixed.has(match.id) ? match : { ...match, notBefore: laterOf(match.notBefore, from) },
    ),
  }
  const board = emptyBoard(changed)
  const before = new Map<string, Option>()
  for (const placement of staying) {
    const match = changed.matches.find(({ id }) => id === placement.match)!
    const option = board.options.find(
      ({ slot, space }) => slot.id === placement.slot && space.id === placement.space,
    )
    if (!option) throw new Problem('plan_broken', { rule: 'spaceClosed', match: match.id })
    before.set(match.id, option)
    put(board, { match, option, referees: placement.referees })
  }
  const open = changed.matches.filter(({ id }) => !before.has(id))
  return completePlan(board, open, { ...options, before, movable: ({ id }) => !fixed.has(id) })
}

function laterOf(a: string | undefined, b: string): string {
  return a !== undefined && a > b ? a : b
}

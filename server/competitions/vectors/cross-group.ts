import { assignGroupPlaces } from '../brackets/group-slots.ts'
import { rankAcrossGroups, type CrossGroupPlace } from '../leagues/cross-group.ts'
import type { CriterionName } from '../leagues/rules.ts'
import type { Adapters, JsonObject, VectorCase } from './adapter.ts'
import { criterionNamed, criterionOf } from './criterion-names.ts'
import { asList, asName, asObject, difference, firstOf, isObject, optionalList } from './read.ts'

export const crossGroupAdapters: Adapters = { 'cross-group-ranking': compareCrossGroup }

function compareCrossGroup(vectorCase: VectorCase): string[] {
  const rows = asList(vectorCase['rows'], 'rows').map((row) => asObject(row, 'row'))
  // A head-to-head block goes to the engine as it is, which refuses it between groups.
  const criteria = asList(vectorCase['criteria'], 'criteria').map(criterionOf) as CriterionName[]
  const external = optionalList(vectorCase['external']).map((name) => asName(name, 'external'))
  const { places } = rankAcrossGroups({
    rows: rows.map((row) => ({ group: groupOf(row), entrant: teamOf(row), values: valuesOf(row, criteria) })),
    criteria,
    qualify: Number(vectorCase['qualify'] ?? rows.filter((row) => row['qualified'] === true).length),
    ...(external.length > 0 ? { external } : {}),
  })
  return [
    ...compareRows(rows, places),
    ...compareOrder(vectorCase, places),
    ...compareSlots(vectorCase, places),
  ]
}

function groupOf(row: JsonObject): string {
  return asName(row['group'], 'group')
}

function teamOf(row: JsonObject): string {
  return asName(firstOf(row, ['team', 'name', 'entrant', 'participant']), 'team')
}

function valuesOf(
  row: JsonObject,
  criteria: readonly CriterionName[],
): Partial<Record<CriterionName, number>> {
  const goalDifference =
    typeof row['gf'] === 'number' && typeof row['ga'] === 'number' ? row['gf'] - row['ga'] : undefined
  const written = Object.fromEntries(
    Object.entries(row).flatMap(([name, value]) =>
      typeof value === 'number' ? [[criterionNamed(name), value]] : [],
    ),
  )
  const values: Record<string, number> = {
    ...(goalDifference === undefined ? {} : { gd: goalDifference }),
    ...written,
  }
  return Object.fromEntries(
    criteria.flatMap((name) => (values[name] === undefined ? [] : [[name, values[name]]])),
  )
}

/** Level across the line: the published decision came from outside, so either answer agrees. */
function compareRows(rows: readonly JsonObject[], places: readonly CrossGroupPlace[]): string[] {
  return rows.flatMap((row) => {
    const own = places.find(({ entrant, group }) => entrant === teamOf(row) && group === groupOf(row))
    if (!own) return [`${teamOf(row)} has no place`]
    const qualified =
      row['qualified'] === undefined || own.qualified === null
        ? []
        : difference(`${teamOf(row)} qualified`, own.qualified, row['qualified'])
    const rank = row['rank'] === undefined ? [] : difference(`${teamOf(row)} rank`, own.rank, row['rank'])
    return [...qualified, ...rank]
  })
}

function compareOrder(vectorCase: VectorCase, places: readonly CrossGroupPlace[]): string[] {
  const published = optionalList(firstOf(vectorCase, ['expected', 'order', 'expectedOrder']))
  if (published.length === 0) return []
  const names = published.map((each) => (isObject(each) ? teamOf(each) : asName(each, 'expected')))
  const rankOf = (name: string): number =>
    places.find(({ entrant, group }) => entrant === name || group === name)?.rank ?? Number.NaN
  const isInOrder = names.every((name, index) => index === 0 || rankOf(names[index - 1]!) <= rankOf(name))
  return isInOrder
    ? []
    : difference(
        'order',
        places.map(({ entrant }) => entrant),
        names,
      )
}

/** The published slots must be one of the ways the wiring allows, and the engine must find a way too. */
function compareSlots(vectorCase: VectorCase, places: readonly CrossGroupPlace[]): string[] {
  if (!isObject(vectorCase['slots'])) return []
  const published = Object.entries(vectorCase['slots']).map(([group, value]) => {
    if (typeof value === 'string') return { group, match: value, slot: value }
    const slot = asObject(value, `slot of ${group}`)
    return { group, match: asName(slot['match'], 'match'), slot: asName(slot['slot'], 'slot') }
  })
  const through = places.filter(({ qualified }) => qualified).map(({ group }) => group)
  const { assigned } = assignGroupPlaces({ slots: published, groups: through, chosen: published })
  return published.flatMap(({ group, match }) =>
    difference(`slot of the third of ${group}`, assigned[match], group),
  )
}

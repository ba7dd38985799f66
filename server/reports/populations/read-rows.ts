import type { IsoDate } from '#server/kit/calendar.ts'
import { populationFaults, populationMessages } from '#server/kit/messages/reports.ts'
import { targetGroupNames } from '#server/kit/messages/people.ts'
import { LOCALES, type Locale, type Message } from '#server/kit/messages/message.ts'
import { Problem } from '#server/kit/problem.ts'
import { searchFold } from '#server/kit/search-fold.ts'
import { cellDate, cellNumber, cellText, type Sheet, type SheetRow } from '#server/kit/tables/sheet.ts'
import { resolveName } from '#server/regions/names.ts'
import { unitOfCode, type Division, type DivisionTree } from '#server/regions/tree.ts'
import { DEFINITION_MAX, PEOPLE_MAX, POPULATION_GROUPS, SOURCE_MAX, type PopulationGroup } from './schema.ts'

export type PopulationFault = keyof typeof populationFaults
/** A row that was not taken: its number as the spreadsheet shows it, why, and what stood there. */
export type FaultyRow = { row: number; fault: PopulationFault; value: string }

export type ReadFigure = {
  row: number
  kato: string
  targetGroup: PopulationGroup
  asOf: IsoDate
  definition: string
  source: string
  people: number
}

const SHOWN_MAX = 60

const COLUMNS = ['unit', 'group', 'asOf', 'definition', 'source', 'people'] as const
type Column = (typeof COLUMNS)[number]

// Beside the names of our own list, what statistics and departments write above these columns.
const OTHER_NAMES: Readonly<Record<Column, readonly string[]>> = {
  unit: ['КАТО', 'KATO', 'Аудан', 'Район', 'District', 'Өңір', 'Регион', 'Region'],
  group: ['Целевая группа', 'Нысаналы топ', 'Target group'],
  asOf: ['Дата', 'Date', 'Күн'],
  definition: ['Анықтама', 'Возраст', 'Жасы', 'Age'],
  source: ['Дереккөз'],
  people: ['Саны', 'Численность', 'Население', 'Population', 'Адам саны', 'Количество'],
}

const folded = (text: string) => searchFold(text).text
const wordsOf = (message: Message) => LOCALES.map((locale) => folded(message[locale]))
const columnNames = new Map<string, Column>(
  COLUMNS.flatMap((column) =>
    [...wordsOf(populationMessages[column]), ...OTHER_NAMES[column].map(folded)].map(
      (name): [string, Column] => [name, column],
    ),
  ),
)
const groupNames = new Map<string, PopulationGroup>(
  POPULATION_GROUPS.flatMap((group) => {
    const words = group === 'youth' ? populationMessages.youth : targetGroupNames[group]
    return [...wordsOf(words), folded(group)].map((name): [string, PopulationGroup] => [name, group])
  }),
)

/** Where each column stands, by the names in the first row. Problem: columns_missing. */
function placesOf(head: SheetRow | undefined, locale: Locale): Record<Column, number> {
  const places: Partial<Record<Column, number>> = {}
  for (const [at, cell] of (head?.cells ?? []).entries()) {
    const column = columnNames.get(folded(cell.text))
    if (column) places[column] ??= at
  }
  const { unit, group, asOf, definition, source, people } = places
  if (
    unit === undefined ||
    group === undefined ||
    asOf === undefined ||
    definition === undefined ||
    source === undefined ||
    people === undefined
  ) {
    const missing = COLUMNS.filter((column) => places[column] === undefined)
    throw new Problem(
      'columns_missing',
      { columns: missing.map((column) => populationMessages[column][locale]).join(', ') },
      'file',
    )
  }
  return { unit, group, asOf, definition, source, people }
}

const isText = (text: string, max: number) => text.length > 0 && text.length <= max

/**
 * The figures of a sheet, and the rows that cannot be taken with the reason of each. A unit is a KATO code or a name in
 * any of the three languages; `isAllowed` says whether it lies where the reader may write. Problem: columns_missing.
 */
export function readFigures(
  sheet: Sheet,
  {
    tree,
    isAllowed,
    locale,
  }: { tree: DivisionTree<Division>; isAllowed: (kato: string) => boolean; locale: Locale },
): { figures: ReadFigure[]; faulty: FaultyRow[] } {
  const [head, ...rows] = sheet.rows
  const at = placesOf(head, locale)
  const figures: ReadFigure[] = []
  const faulty: FaultyRow[] = []
  const seen = new Set<string>()
  for (const row of rows) {
    const refuse = (fault: PopulationFault, value = '') =>
      faulty.push({ row: row.number, fault, value: value.slice(0, SHOWN_MAX) })
    const named = cellText(row, at.unit)
    const unit = unitNamed(named, tree)
    if (typeof unit === 'string') {
      refuse(unit, named)
      continue
    }
    const group = groupNames.get(folded(cellText(row, at.group)))
    const asOf = cellDate(row, at.asOf)
    const people = cellNumber(row, at.people)
    const definition = cellText(row, at.definition)
    const source = cellText(row, at.source)
    const key = [unit.kato, group, asOf, definition, source].join('|')
    if (!isAllowed(unit.kato)) refuse('unit_outside', named)
    else if (!group) refuse('group_unknown', cellText(row, at.group))
    else if (!asOf || asOf < '2000-01-01' || asOf > '2100-12-31') refuse('date_wrong', cellText(row, at.asOf))
    else if (!isText(definition, DEFINITION_MAX)) refuse('definition_wrong')
    else if (!isText(source, SOURCE_MAX)) refuse('source_wrong')
    else if (people === undefined || !Number.isInteger(people) || people < 0 || people > PEOPLE_MAX) {
      refuse('people_wrong', cellText(row, at.people))
    } else if (seen.has(key)) refuse('twice', named)
    else {
      seen.add(key)
      figures.push({ row: row.number, kato: unit.kato, targetGroup: group, asOf, definition, source, people })
    }
  }
  return { figures, faulty }
}

function unitNamed(text: string, tree: DivisionTree<Division>): Division | PopulationFault {
  if (text === '') return 'unit_missing'
  if (/^[\d\s]+$/.test(text)) return unitOfCode(tree, text) ?? 'unit_unknown'
  const resolved = resolveName(tree, text)
  if (resolved.kind === 'found') return resolved.division
  return resolved.kind === 'ambiguous' ? 'unit_ambiguous' : 'unit_unknown'
}

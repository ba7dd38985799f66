import { Problem } from '#server/kit/problem.ts'
import type { Sheet } from '#server/kit/tables/sheet.ts'
import type { DivisionTree } from '#server/regions/tree.ts'
import type { PlanYears } from '../term/term.ts'
import {
  foldHeading,
  isPlanColumn,
  missingColumns,
  unitOfMoney,
  type Heading,
  type Mapping,
  type PlanColumn,
} from './columns.ts'
import { findHead, type Head } from './head.ts'
import { planLines, type PlanLine } from './lines.ts'
import {
  nameKeyOf,
  readMeasure,
  tidy,
  type PlanDoubt,
  type PlanFault,
  type ReadValues,
} from './read-measure.ts'

/** Something said of a cell: `row` as the spreadsheet counts, `column` the heading's text, `sheet` when there are several. */
export type RowRemark<Code> = { sheet?: string; row: number; column: string; code: Code; value: string }

export type PlanRow = {
  sheet?: string
  row: number
  direction: { key: string; name: string }
  nameKey: string
  ordinal: number
  values: ReadValues
  namedDistricts: string[]
}

/** A row given back: its cells as they stood, in the order of the columns read. */
export type BadRow = {
  sheet?: string
  row: number
  direction: string
  cells: Partial<Record<PlanColumn, string>>
  ordinal: number | undefined
}

export type ReadSheet = { name: string; headings: Heading[]; mapping: Mapping; rows: number }

export type ReadPlan = {
  title: string | undefined
  isKazakh: boolean
  sheets: ReadSheet[]
  rows: number
  good: PlanRow[]
  bad: BadRow[]
  faults: RowRemark<PlanFault>[]
  doubts: RowRemark<PlanDoubt>[]
}

/** A correction of the guess: by the folded heading what the column holds, `''` for nothing. */
export type MappingChoice = Readonly<Record<string, string>>

const KAZAKH_LETTERS = /[әғқңөұүһі]/iu
const SECTION_NUMBER =
  /^(?:(?:раздел|направление|бағыт|бөлім|direction)\s*)?(?:№\s*)?(?:[IVXІХ]+|\d+)(?:[.)\s:–—-]+|-?(?:бағыт|бөлім)\P{L}*)/iu
const PLAIN_SHEET = /^(?:лист|sheet|парақ|list)\s*\d*$/iu

/** A direction as written and the key it is recognised by: its name without its number. */
export function directionOf(text: string): { key: string; name: string } {
  const name = tidy(text)
  const bare = name.replace(SECTION_NUMBER, '').trim()
  return { key: name === '' ? '' : nameKeyOf(bare || name), name }
}

/** The key a column's heading is chosen by on the page. */
export const headingKey = ({ full }: Heading) => foldHeading(full)

function chosenMapping(head: Head, choice: MappingChoice | undefined): Mapping {
  if (!choice) return head.mapping
  const mapping: Partial<Record<PlanColumn, number>> = { ...head.mapping }
  for (const heading of head.headings) {
    const chosen = choice[headingKey(heading)]
    if (chosen === undefined) continue
    for (const column of Object.keys(mapping).filter(isPlanColumn)) {
      if (mapping[column] === heading.column) delete mapping[column]
    }
  }
  for (const heading of head.headings) {
    const chosen = choice[headingKey(heading)]
    if (isPlanColumn(chosen)) mapping[chosen] ??= heading.column
  }
  return mapping
}

/** The name of the plan above its headings: the longest text that says "plan". */
function titleAbove(sheet: Sheet, head: Head): string | undefined {
  const texts = sheet.rows.slice(0, head.start).flatMap(({ cells }) => cells.map(({ text }) => tidy(text)))
  const titles = texts.filter((text) => /план|жоспар|plan/iu.test(text) && text.length <= 500)
  return titles.sort((a, b) => b.length - a.length)[0]
}

/** Years a title names: `2025–2026`; undefined for one year, which is told otherwise. */
export function yearsInTitle(title: string | undefined): PlanYears | undefined {
  const match = /(20\d{2})\s*(?:[-–—]|и|және)\s*(20\d{2})/u.exec(title ?? '')
  const [yearFrom, yearTo] = [Number(match?.[1]), Number(match?.[2])]
  return match && yearFrom < yearTo && yearTo - yearFrom < 10 ? { yearFrom, yearTo } : undefined
}

type Found = { sheet: Sheet; head: Head; mapping: Mapping; lines: PlanLine[] }

function foundIn(sheets: readonly Sheet[], choice: MappingChoice | undefined): Found[] {
  const found = sheets.flatMap((sheet) => {
    const head = findHead(sheet)
    return head ? [{ sheet, head, mapping: chosenMapping(head, choice) }] : []
  })
  const areSeveral = found.length > 1
  return found.map(({ sheet, head, mapping }) => {
    const first = areSeveral && !PLAIN_SHEET.test(sheet.name) ? sheet.name : ''
    return {
      sheet,
      head,
      mapping,
      lines: missingColumns(mapping).length > 0 ? [] : planLines(sheet, head, mapping, first),
    }
  })
}

const nameText = ({ cells }: PlanLine) => cells.name?.text ?? ''

/**
 * The measures of a plan in a spreadsheet: those that are right, those that are not with every reason, and doubts.
 * `choice` corrects the guessed columns. Problems: plan_head_missing (no headings of a plan on any sheet),
 * plan_columns_missing (name, term or responsible), with the columns in `columns`.
 */
export function readPlan(
  sheets: readonly Sheet[],
  {
    tree,
    region,
    years,
    choice,
  }: { tree: DivisionTree; region: string; years: PlanYears; choice?: MappingChoice | undefined },
): ReadPlan {
  const found = foundIn(sheets, choice)
  const complete = found.filter(({ mapping }) => missingColumns(mapping).length === 0)
  const [firstFound] = found
  if (!firstFound) throw new Problem('plan_head_missing', {}, 'file')
  if (complete.length === 0) {
    throw new Problem(
      'plan_columns_missing',
      { columns: missingColumns(firstFound.mapping).join(',') },
      'file',
    )
  }
  const isSeveral = complete.length > 1
  const all = complete.flatMap(({ lines }) => lines)
  const isKazakh = all.filter((line) => KAZAKH_LETTERS.test(nameText(line))).length * 2 > all.length
  const plan: ReadPlan = {
    title: found.map(({ sheet, head }) => titleAbove(sheet, head)).find((title) => title !== undefined),
    isKazakh,
    sheets: found.map(({ sheet, head, mapping, lines }) => ({
      name: sheet.name,
      headings: head.headings,
      mapping,
      rows: lines.length,
    })),
    rows: all.length,
    good: [],
    bad: [],
    faults: [],
    doubts: [],
  }
  const met = new Map<string, number>()
  for (const { sheet, head, mapping, lines } of complete) {
    const place = isSeveral ? { sheet: sheet.name } : {}
    const headingOf = (column: PlanColumn) =>
      head.headings.find((heading) => heading.column === mapping[column])
    const money = headingOf('cost')
    const context = { tree, region, years, isKazakh, moneyUnit: money ? unitOfMoney(money) : 1 }
    for (const line of lines) {
      const direction = directionOf(line.direction)
      const read = readMeasure(line, context)
      const key = `${direction.key}\u0000${read.nameKey}`
      const ordinal = read.ordinal ?? (met.get(key) ?? 0) + 1
      met.set(key, ordinal)
      const remark = <Code>({ code, column, value }: { code: Code; column: PlanColumn; value: string }) => ({
        ...place,
        row: line.row,
        column: headingOf(column)?.text ?? '',
        code,
        value,
      })
      plan.doubts.push(...read.doubts.map(remark))
      if (read.values) {
        plan.good.push({
          ...place,
          row: line.row,
          direction,
          nameKey: read.nameKey,
          ordinal,
          values: read.values,
          namedDistricts: read.namedDistricts,
        })
        continue
      }
      plan.faults.push(...read.faults.map(remark))
      plan.bad.push({
        ...place,
        row: line.row,
        direction: direction.name,
        cells: Object.fromEntries(Object.entries(line.cells).map(([column, cell]) => [column, cell.text])),
        ordinal: read.nameKey === '' ? undefined : ordinal,
      })
    }
  }
  return plan
}

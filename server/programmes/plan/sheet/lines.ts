import { cellText, type Sheet, type SheetCell, type SheetRow } from '#server/kit/tables/sheet.ts'
import type { Mapping, PlanColumn } from './columns.ts'
import { isNumbering, isRepeatedHead, type Head } from './head.ts'

/** A row of a plan that is a measure, as written; `direction` is the heading it stands under. */
export type PlanLine = {
  row: number
  direction: string
  cells: Partial<Record<PlanColumn, SheetCell>>
}

const TOTAL = /^(?:итого|всего|барлығы|жиыны|жиынтығы|total)(?!\p{L})/iu
const NOTE =
  /^(?:примечани|ескерту|note(?!\p{L})|\*|исп(?:олнитель)?\s*[.:]|орындаған|орындаушы\s*:|согласован|келісіл|подпись|қолы|руководител|басшы|бастық|заместител|директор|начальник|м\.\s*п\.|тел\.)|_{4,}/iu
const SECTION_NUMBER = /^(?:[IVXІХ]+|(?:раздел|направление|бағыт|бөлім)\s*\S*|\p{L})[.)]?$/iu

// A merged cell over several measures says the same of each; a sum of money or a count over them is of all together.
const SHARED: readonly PlanColumn[] = [
  'direction',
  'form',
  'term',
  'responsible',
  'funding',
  'districts',
  'partners',
  'documents',
]

const NOTHING: SheetCell = { text: '' }

function cellOf(row: SheetRow, column: PlanColumn, at: number): SheetCell {
  const cell = row.cells[at] ?? NOTHING
  const { part } = cell
  const isShared =
    part !== undefined && part.column === at && part.row < row.number && SHARED.includes(column)
  return isShared ? part.whole : cell
}

function cellsOf(row: SheetRow, mapping: Mapping): PlanLine['cells'] {
  return Object.fromEntries(
    Object.entries(mapping).map(([column, at]) => [column, cellOf(row, column as PlanColumn, at)]),
  )
}

const textOf = (cells: PlanLine['cells'], column: PlanColumn) => cells[column]?.text.trim() ?? ''
const nameOf = (cells: PlanLine['cells']) =>
  textOf(cells, 'name') || textOf(cells, 'nameRu') || textOf(cells, 'nameKk')

/** Texts of a row, each once: a heading of a direction copied into every column is one. */
const textsOf = (row: SheetRow) => [
  ...new Set(row.cells.map(({ text }) => text.trim()).filter((text) => text !== '')),
]

const NUMBER = /^\d+(?:[.\-/)]\d*)*[.)]?$/

function isMeasure(cells: PlanLine['cells']): boolean {
  const number = textOf(cells, 'number')
  const main = [nameOf(cells), textOf(cells, 'term'), textOf(cells, 'responsible')]
  const filled = main.filter((text) => text !== '').length
  const others = (['form', 'cost', 'events', 'people', 'funding'] as const).filter(
    (column) => textOf(cells, column) !== '',
  ).length
  if (NUMBER.test(number)) return filled + others > 0
  return filled >= 2 || (filled === 1 && others > 0)
}

/** Whether a row with a number and a name alone is a heading: `I | Повышение престижа`, or `1` above `1.1`. */
function isNumberedSection(
  cells: PlanLine['cells'],
  row: SheetRow,
  next: SheetRow | undefined,
  mapping: Mapping,
) {
  const number = textOf(cells, 'number')
  const texts = textsOf(row)
  if (number === '' || texts.length !== 2 || nameOf(cells) === '') return false
  if (SECTION_NUMBER.test(number)) return true
  const at = mapping.number
  const following = next && at !== undefined ? cellText(next, at) : ''
  return following.startsWith(`${number.replace(/[.)]$/, '')}.`) && following !== number
}

function joined(before: SheetCell | undefined, added: SheetCell): SheetCell {
  if (added.text === '') return before ?? NOTHING
  if (!before || before.text === '') return added
  return before.text === added.text ? before : { text: `${before.text}; ${added.text}` }
}

/** A measure that takes several rows (its name is one merged cell): the other dates and places are its own too. */
function isContinued(row: SheetRow, mapping: Mapping, last: PlanLine | undefined): boolean {
  const at = mapping.name ?? mapping.nameRu ?? mapping.nameKk
  const part = at === undefined ? undefined : row.cells[at]?.part
  return (
    last !== undefined &&
    part !== undefined &&
    part.column === at &&
    part.row < row.number &&
    part.row >= last.row
  )
}

/** The measures under the headings of a sheet, each with its direction; numbering, repeated headings, totals and notes are no rows. */
export function planLines(sheet: Sheet, head: Head, mapping: Mapping, firstDirection: string): PlanLine[] {
  const lines: PlanLine[] = []
  let direction = firstDirection
  const rows = sheet.rows.slice(head.end)
  const lastMeasure = rows.findLastIndex((row) => isMeasure(cellsOf(row, mapping)))
  for (const [index, row] of rows.entries()) {
    const cells = cellsOf(row, mapping)
    const texts = textsOf(row)
    const [first = ''] = texts
    const last = lines.at(-1)
    if (isNumbering(row) || isRepeatedHead(row, head.headings)) continue
    if (isContinued(row, mapping, last) && last) {
      for (const column of ['term', 'districts', 'responsible', 'documents', 'partners'] as const) {
        const at = mapping[column]
        const own = at === undefined ? undefined : row.cells[at]
        if (own) last.cells[column] = joined(last.cells[column], own)
      }
      continue
    }
    const hasNumber = NUMBER.test(textOf(cells, 'number'))
    if (!hasNumber && TOTAL.test(first)) continue
    if (!hasNumber && NOTE.test(first) && (texts.length < 3 || textOf(cells, 'term') === '')) continue
    const isHeading =
      (texts.length === 1 && !NUMBER.test(first)) || isNumberedSection(cells, row, rows[index + 1], mapping)
    if (isHeading) {
      // Below the last measure stand notes and signatures, no directions.
      if (index < lastMeasure) direction = texts.join(' ')
      continue
    }
    if (!isMeasure(cells)) continue
    const own = textOf(cells, 'direction')
    if (own !== '') direction = own
    lines.push({ row: row.number, direction, cells })
  }
  return lines
}

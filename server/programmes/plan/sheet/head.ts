import { cellText, type Sheet, type SheetRow } from '#server/kit/tables/sheet.ts'
import { guessMapping, missingColumns, type Heading, type Mapping } from './columns.ts'

/** The headings of a sheet, and the places in `sheet.rows` where they begin and where the rows under them do. */
export type Head = { start: number; end: number; headings: Heading[]; mapping: Mapping }

const LOOKED_AT = 80
const HEADING_MAX = 150
const LINES_MAX = 3

const width = (rows: readonly SheetRow[]) => Math.max(0, ...rows.map(({ cells }) => cells.length))

/** What stands in a heading's line over a column: its own text, or that of the wide heading it lies under. */
function lineText(rows: readonly SheetRow[], line: number, column: number): string {
  const row = rows[line]
  if (!row) return ''
  const own = cellText(row, column)
  if (own !== '') return own
  const part = row.cells[column]?.part
  if (part) return part.row === row.number && part.column < column ? part.whole.text : ''
  // A file without merges leaves the places of a wide heading empty: the neighbours below are filled, those above are not.
  const below = rows[line + 1]
  if (!below || cellText(below, column) === '' || row.cells.some((cell) => cell.part)) return ''
  for (let left = column - 1; left >= 0; left -= 1) {
    if (cellText(below, left) === '') return ''
    const text = cellText(row, left)
    if (text !== '') return text
  }
  return ''
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim()

function headingsOf(rows: readonly SheetRow[]): Heading[] {
  const headings = Array.from({ length: width(rows) }, (_, column): Heading => {
    const lines = rows
      .map((_row, line) => oneLine(lineText(rows, line, column)))
      .filter((text) => text !== '')
    const different = lines.filter((text, index) => text !== lines[index - 1])
    return { column, text: different.at(-1) ?? '', full: different.join(' ') }
  }).filter(({ text }) => text !== '')
  // Two "всего" under two wide headings are told apart by the whole of them.
  return headings.map((heading) => {
    const isTwice = headings.some(({ column, text }) => column !== heading.column && text === heading.text)
    return isTwice ? { ...heading, text: heading.full } : heading
  })
}

/** Whether a row may be the next line of the headings: it fills places the line above left empty, and says no measure. */
function continues(above: SheetRow, row: SheetRow): boolean {
  if (row.number !== above.number + 1 || isNumbering(row)) return false
  const filled = row.cells.flatMap((cell, column) => (cell.text === '' ? [] : [column]))
  const fitsUnder = filled.every((column) => {
    const cell = row.cells[column]
    return cell !== undefined && cell.text.length <= HEADING_MAX && typeof cell.value !== 'number'
  })
  const fillsGap = filled.some((column) => cellText(above, column) === '')
  const isFirstEmpty = cellText(row, 0) === ''
  return fitsUnder && fillsGap && isFirstEmpty && filled.length > 0
}

/** The row of column numbers under the headings: `1 2 3 4 5 …`. */
export function isNumbering(row: SheetRow): boolean {
  const texts = row.cells.map(({ text }) => text).filter((text) => text !== '')
  if (texts.length < 3) return false
  const numbers = texts.map((text) => (/^\d{1,2}$/.test(text) ? Number(text) : Number.NaN))
  return numbers.every((number, index) => index === 0 || number === (numbers[index - 1] ?? 0) + 1)
}

/** Whether a row repeats the headings, as at the top of every printed page. */
export function isRepeatedHead(row: SheetRow, headings: readonly Heading[]): boolean {
  const filled = row.cells.flatMap((cell, column) =>
    cell.text === '' ? [] : [{ column, text: oneLine(cell.text) }],
  )
  return (
    filled.length > 1 &&
    filled.every(({ column, text }) =>
      headings.some(
        (heading) => heading.column === column && (heading.text === text || heading.full.includes(text)),
      ),
    )
  )
}

/** Finds the headings of a plan in a sheet; undefined when there are none (a cover page, a list of signatures). */
export function findHead(sheet: Sheet): Head | undefined {
  const { rows } = sheet
  let best: (Head & { found: number }) | undefined
  for (let start = 0; start < Math.min(rows.length, LOOKED_AT); start += 1) {
    for (let lines = 1; lines <= LINES_MAX; lines += 1) {
      const part = rows.slice(start, start + lines)
      const [last, above] = [part.at(-1), part.at(-2)]
      if (part.length < lines || !last || (above && !continues(above, last))) break
      const headings = headingsOf(part)
      const mapping = guessMapping(headings)
      const found = Object.keys(mapping).length
      // Texts above the table are sentences; headings are short and there are several.
      const areShort = headings.every(({ text }) => text.length <= HEADING_MAX)
      if (!areShort || found < 3 || missingColumns(mapping).length > 1) continue
      if (!best || found > best.found) best = { start, end: start + lines, headings, mapping, found }
    }
  }
  return best && { start: best.start, end: best.end, headings: best.headings, mapping: best.mapping }
}

// I/O: csv-stringify works on Node's streams and buffers.
import { stringify } from 'csv-stringify/sync'
import { formatDate, formatDateTime } from '../dates.ts'
import type { Locale } from '../messages/message.ts'
import { roundTo } from '../numbers.ts'
import {
  formatCell,
  headerLines,
  wordsOf,
  type CellValue,
  type Table,
  type TableColumn,
  type TableReader,
} from './table.ts'

// A text that a spreadsheet would compute (OWASP, CSV injection) gets an apostrophe. A phone number or a bare
// figure computes nothing and stays as it is.
const FORMULA = /^\s*[=+\-@＝＋－＠]|^[\t\r]/u
const BARE_FIGURE = /^[+-]?\d[\d\s\u00A0.,()-]*$/

/** A text that no spreadsheet takes for a formula. */
export function neutralised(text: string): string {
  return FORMULA.test(text) && !BARE_FIGURE.test(text) ? `'${text}` : text
}

function plainFigure(value: number, locale: Locale): string {
  return locale === 'en' ? String(value) : String(value).replace('.', ',')
}

function csvCell<Row>(value: CellValue, column: TableColumn<Row>, reader: TableReader): string {
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) return ''
    if (column.type === 'percent') {
      return `${plainFigure(roundTo(Number((value * 100).toPrecision(15)), column.digits ?? 1), reader.locale)}%`
    }
    return plainFigure(roundTo(value, column.digits ?? 0), reader.locale)
  }
  // Excel reads `08.03.2025 15:05` as a time, with a comma inside it would stay text.
  if (value instanceof Date && column.type === 'datetime')
    return formatDateTime(value, reader.zone).replace(',', '')
  if (value instanceof Date) return formatDate(value, reader.zone)
  return neutralised(formatCell(value, column, reader))
}

/**
 * The table as CSV that Excel in Kazakhstan opens with a double click: UTF-8 with BOM, `;`, decimal comma in
 * Kazakh and Russian, CRLF. The block of the header stands above, an empty line between.
 */
export function tableToCsv<Row>(table: Table<Row>, reader: TableReader): string {
  const { columns, header, rows, totals } = table
  const lines: string[][] = headerLines(header, reader).map(({ label, value }) =>
    label === '' ? [neutralised(value)] : [neutralised(label), neutralised(value)],
  )
  lines.push([])
  lines.push(columns.map((column) => neutralised(wordsOf(column.label, reader.locale))))
  for (const row of rows) lines.push(columns.map((column) => csvCell(column.value(row), column, reader)))
  if (totals) lines.push(columns.map((column) => csvCell(totals[column.key], column, reader)))
  return toText(lines)
}

/** Lines as they are, in the same dialect; texts that a spreadsheet would compute are made harmless. */
export function linesToCsv(lines: readonly (readonly string[])[]): string {
  return toText(lines.map((line) => line.map(neutralised)))
}

function toText(lines: string[][]): string {
  return stringify(lines, {
    bom: true,
    delimiter: ';',
    record_delimiter: 'windows',
    quote_record_delimiter: true,
  })
}

// I/O: write-excel-file makes a Node buffer.
import writeXlsxFile, { type Cell, type SheetData } from 'write-excel-file/node'
import { tableWords } from '../messages/tables.ts'
import { formatMessage } from '../messages/format.ts'
import { localDateTime } from '../zone.ts'
import {
  formatCell,
  headerLines,
  wordsOf,
  type CellValue,
  type Table,
  type TableColumn,
  type TableReader,
} from './table.ts'
import { writeInThread } from './xlsx-thread.ts'

/** So many are written in less time than a thread takes to start. */
const FEW_ROWS = 500
const CELL_TEXT_MAX = 32_767
const SHEET_NAME_MAX = 31
const WIDTH_MIN = 9
const WIDTH_MAX = 60
const HEAD_COLOUR = '#E8EDF2'

function numberFormat(column: { type: string; digits?: number }): string {
  const digits = column.digits ?? (column.type === 'percent' ? 1 : 0)
  const fraction = digits > 0 ? `.${'0'.repeat(digits)}` : ''
  return column.type === 'percent' ? `0${fraction}%` : `#,##0${fraction}`
}

// Excel knows no zones: the wall clock is written as if it were UTC.
function wallClock(value: Date, zone: string | undefined, withTime: boolean): Date {
  const { on, time } = localDateTime(value, zone)
  return new Date(`${on}T${withTime ? time : '00:00'}:00Z`)
}

function textCell(text: string, align: 'left' | 'right' = 'left'): Cell {
  if (text === '') return null
  return {
    value: text.length > CELL_TEXT_MAX ? `${text.slice(0, CELL_TEXT_MAX - 1)}…` : text,
    type: String,
    align,
  }
}

function xlsxCell<Row>(value: CellValue, column: TableColumn<Row>, reader: TableReader): Cell {
  if (value === null || value === undefined || value === '') return null
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) return null
    return { value, type: Number, format: numberFormat(column), align: 'right' }
  }
  if (value instanceof Date) {
    const withTime = column.type === 'datetime'
    const format = withTime ? 'dd.mm.yyyy hh:mm' : 'dd.mm.yyyy'
    return { value: wallClock(value, reader.zone, withTime), type: Date, format }
  }
  if (column.type === 'date' && /^\d{4}-\d{2}-\d{2}$/.test(value)) {
    return { value: new Date(`${value}T00:00:00Z`), type: Date, format: 'dd.mm.yyyy' }
  }
  return textCell(value, column.type === 'text' ? 'left' : 'right')
}

function bold(cell: Cell): Cell {
  return typeof cell === 'object' && cell !== null && 'value' in cell ? { ...cell, fontWeight: 'bold' } : cell
}

function widthOf<Row>(column: TableColumn<Row>, table: Table<Row>, reader: TableReader): number {
  const longestWord = Math.max(
    ...wordsOf(column.label, reader.locale)
      .split(/\s+/)
      .map((word) => word.length),
  )
  const sample = table.rows.slice(0, 500).map((row) => formatCell(column.value(row), column, reader).length)
  const total = formatCell(table.totals?.[column.key], column, reader).length
  return Math.min(
    WIDTH_MAX,
    Math.max(WIDTH_MIN, longestWord + 2, total + 2, ...sample.map((length) => length + 2)),
  )
}

/** A name a sheet may have: at most 31 characters, none of `[ ] / \ : * ?`, no apostrophe at the edges. */
export function sheetName(title: string): string {
  return title
    .replace(/[[\]/\\:*?]+/g, ' ')
    .replace(/\s+/g, ' ')
    .slice(0, SHEET_NAME_MAX)
    .replace(/^['\s]+|['\s]+$/g, '')
}

/**
 * The table as an XLSX file: numbers, percents and dates are real ones, the header row and the block above it stay
 * in view, columns are as wide as what they hold. Texts are never formulas.
 */
export async function tableToXlsx<Row>(table: Table<Row>, reader: TableReader): Promise<Buffer> {
  const { columns, header, rows, totals } = table
  const { locale } = reader
  const block: SheetData = headerLines(header, reader).map(({ label, value }) =>
    label === ''
      ? [{ value, type: String, fontWeight: 'bold', fontSize: 14 }]
      : [textCell(label), textCell(value)],
  )
  const head = columns.map((column): Cell => ({
    value: wordsOf(column.label, locale),
    type: String,
    fontWeight: 'bold',
    wrap: true,
    align: column.type === 'text' ? 'left' : 'right',
    alignVertical: 'center',
    backgroundColor: HEAD_COLOUR,
    bottomBorderStyle: 'thin',
  }))
  const above: SheetData = [...block, [], head]
  const below: SheetData = totals
    ? [columns.map((column) => bold(xlsxCell(totals[column.key], column, reader)))]
    : []
  const rowAt = (index: number): SheetData[number] => {
    const row = rows[index - above.length]
    if (row === undefined) return above[index] ?? below[index - above.length - rows.length] ?? []
    return columns.map((column) => xlsxCell(column.value(row), column, reader))
  }
  const count = above.length + rows.length + below.length
  const sheet = sheetName(wordsOf(header.title, locale)) || formatMessage(tableWords.sheet, locale)
  const options = {
    sheet,
    columns: columns.map((column) => ({ width: widthOf(column, table, reader) })),
    stickyRowsCount: block.length + 2,
    orientation: columns.length > 6 ? ('landscape' as const) : undefined,
  }
  if (rows.length > FEW_ROWS) return writeInThread(count, rowAt, options)
  return writeXlsxFile(
    Array.from({ length: count }, (_, index) => rowAt(index)),
    options,
  ).toBuffer()
}

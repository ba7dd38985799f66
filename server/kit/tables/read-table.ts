// I/O: exceljs and csv-parse work on Node's streams and buffers.
import { parse } from 'csv-parse/sync'
import type ExcelJS from 'exceljs'
import { formatDate } from '../dates.ts'
import { Problem } from '../problem.ts'
import type { Sheet, SheetCell, SheetRow } from './sheet.ts'
import { decodeText } from './text-encoding.ts'

export const TABLE_BYTES_MAX = 10 * 1024 * 1024
/** An XLSX file is a ZIP archive: ten megabytes of it may unpack to gigabytes. */
const UNPACKED_BYTES_MAX = 150 * 1024 * 1024
export const TABLE_ROWS_MAX = 50_000

const ZIP = [0x50, 0x4b, 0x03, 0x04]
const OLD_EXCEL = [0xd0, 0xcf, 0x11, 0xe0]
const DIRECTORY_ENTRY = 0x02014b50
const DIRECTORY_END = 0x06054b50

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte)
}

/** Bytes the archive says it unpacks to, by its central directory (ZIP APPNOTE 4.3.12, 4.3.16). */
function unpackedSize(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let end = bytes.length - 22
  while (end >= 0 && view.getUint32(end, true) !== DIRECTORY_END) end -= 1
  if (end < 0) throw new Problem('table_unreadable')
  let size = 0
  let at = view.getUint32(end + 16, true)
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== DIRECTORY_ENTRY)
      throw new Problem('table_unreadable')
    size += view.getUint32(at + 24, true)
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return size
}

function plain(text: string): string {
  return text.replace(/[\u00A0\u2007\u202F]/g, ' ').trim()
}

// exceljs gives the wall clock as if it were UTC; a time alone lies on the last days of 1899.
function momentCell(date: Date): SheetCell {
  const minute = new Date(Math.round(date.getTime() / 60_000) * 60_000).toISOString()
  const on = minute.slice(0, 10)
  const time = minute.slice(11, 16)
  if (on < '1900-01-02') return { text: time, value: { time } }
  if (time === '00:00') return { text: formatDate(on), value: { on } }
  return { text: `${formatDate(on)} ${time}`, value: { on, time } }
}

function excelCell(value: ExcelJS.CellValue): SheetCell {
  if (value === null || value === undefined) return { text: '' }
  if (typeof value === 'number') return { text: String(value), value }
  if (typeof value === 'string') return { text: plain(value) }
  if (typeof value === 'boolean') return { text: String(value) }
  if (value instanceof Date) return momentCell(value)
  if ('richText' in value) return { text: plain(value.richText.map((part) => part.text).join('')) }
  if ('hyperlink' in value) return excelCell(value.text)
  if ('formula' in value || 'sharedFormula' in value) return excelCell(value.result)
  if ('error' in value) return { text: value.error }
  return { text: '' }
}

// The text stays with the first place of a merge; the others say what they are part of.
function mergedAway({ master }: ExcelJS.Cell): SheetCell {
  return {
    text: '',
    part: { row: Number(master.row), column: Number(master.col) - 1, whole: excelCell(master.value) },
  }
}

function excelRow(row: ExcelJS.Row): SheetRow {
  const cells: SheetCell[] = []
  row.eachCell({ includeEmpty: false }, (cell, column) => {
    const isMergedAway = cell.isMerged && cell.master.address !== cell.address
    cells[column - 1] = isMergedAway ? mergedAway(cell) : excelCell(cell.value)
  })
  return { number: row.number, cells: Array.from(cells, (cell) => cell ?? { text: '' }) }
}

function isFilled(row: SheetRow): boolean {
  return row.cells.some((cell) => cell.text !== '')
}

function checked(rows: SheetRow[]): SheetRow[] {
  const filled = rows.filter(isFilled)
  if (filled.length > TABLE_ROWS_MAX) throw new Problem('table_too_long', { max: TABLE_ROWS_MAX })
  return filled
}

async function readXlsx(bytes: Uint8Array): Promise<Sheet[]> {
  if (unpackedSize(bytes) > UNPACKED_BYTES_MAX) throw new Problem('too_large')
  // Half a second of loading that only an import has to wait for.
  const { default: exceljs } = await import('exceljs')
  const workbook = new exceljs.Workbook()
  try {
    await workbook.xlsx.load(bytes.slice().buffer)
  } catch {
    throw new Problem('table_unreadable')
  }
  const shown = workbook.worksheets.filter((sheet) => sheet.state === 'visible')
  return shown.map((sheet) => {
    const rows: SheetRow[] = []
    sheet.eachRow({ includeEmpty: false }, (row) => {
      rows.push(excelRow(row))
    })
    return { name: sheet.name, rows: checked(rows) }
  })
}

/** The separator that stands most often outside quotes in the first lines. */
function separatorOf(text: string): string {
  const sample = text.slice(0, 4000).replace(/"[^"]*"/g, '')
  const separators = [';', '\t', ',']
  const counts = separators.map((separator) => sample.split(separator).length)
  return separators[counts.indexOf(Math.max(...counts))] ?? ';'
}

function readCsv(bytes: Uint8Array): Sheet[] {
  const text = decodeText(bytes)
  if (text.includes('\u0000')) throw new Problem('table_unreadable')
  let records: { info: { lines: number }; record: string[] }[]
  try {
    // One letter a line end: a record is counted by the lines it takes, quoted ones included.
    records = parse(text.replace(/\r\n?/g, '\n'), {
      bom: true,
      info: true,
      delimiter: separatorOf(text),
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
    }) as unknown as typeof records
  } catch {
    throw new Problem('table_unreadable')
  }
  const rows = records.map(({ record }, index) => ({
    number: (records[index - 1]?.info.lines ?? 0) + 1,
    cells: record.map((value) => ({ text: plain(value) })),
  }))
  return [{ name: '', rows: checked(rows) }]
}

/**
 * Reads a spreadsheet given for import: XLSX, or CSV in UTF-8, UTF-16 or Windows-1251, `;`, tab or comma. Gives
 * the visible sheets with the rows that hold something; a merged cell holds its text in its first place only, a
 * formula gives its last result. A row is counted as its reader counts: Excel's own number, in CSV the line it begins on. Problems: too_large, table_unreadable, table_old_format, table_too_long,
 * table_empty.
 */
export async function readTable(bytes: Uint8Array): Promise<Sheet[]> {
  if (bytes.length > TABLE_BYTES_MAX) throw new Problem('too_large')
  if (startsWith(bytes, OLD_EXCEL)) throw new Problem('table_old_format')
  const sheets = startsWith(bytes, ZIP) ? await readXlsx(bytes) : readCsv(bytes)
  const filled = sheets.filter((sheet) => sheet.rows.length > 0)
  if (filled.length === 0) throw new Problem('table_empty')
  return filled
}

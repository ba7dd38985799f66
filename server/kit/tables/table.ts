import { formatDate, formatDateTime, formatFullDate, formatDateRange, formatTime } from '../dates.ts'
import type { IsoDate } from '../calendar.ts'
import { formatMessage } from '../messages/format.ts'
import type { Locale, Message } from '../messages/message.ts'
import { tableWords } from '../messages/tables.ts'
import { formatNumber, formatPercent } from '../numbers.ts'

/** A text in the reader's language, or one that is already (a name from a row). */
export type Text = Message | string

export type ColumnType = 'text' | 'number' | 'percent' | 'date' | 'datetime'

/**
 * What stands in a cell: text, a number (percent as a ratio: 0.074), a calendar date as ISO text or an instant.
 * A text in a column of numbers is shown as it is (`< 5` where a small number is hidden).
 */
export type CellValue = string | number | Date | null | undefined

export type TableColumn<Row> = {
  key: string
  label: Text
  type: ColumnType
  /** Digits after the comma; none for numbers and one for percent unless told. */
  digits?: number
  value: (row: Row) => CellValue
}

/** A line of the block above a table: what it is and what it says. */
export type HeaderLine = { label: Text; value: Text }

/** What makes a sheet readable a year later: title, period, filter, as of, definitions. */
export type TableHeader = {
  title: Text
  period?: { from: IsoDate; to: IsoDate }
  filters?: readonly HeaderLine[]
  asOf?: Date
  definitions?: readonly HeaderLine[]
}

/** One table as seen on screen; CSV, XLSX and print are made of it, so that they hold the same. */
export type Table<Row> = {
  header: TableHeader
  columns: readonly TableColumn<Row>[]
  rows: readonly Row[]
  /** Totals by column key, each its own count; columns left out stay empty. */
  totals?: Readonly<Record<string, CellValue>>
}

/** The reader's language and the zone of instants (Almaty unless told). */
export type TableReader = { locale: Locale; zone?: string }

export function wordsOf(text: Text, locale: Locale): string {
  return typeof text === 'string' ? text : formatMessage(text, locale)
}

/** The block above the table as label and value; the title comes first, without a label. */
export function headerLines(header: TableHeader, reader: TableReader): { label: string; value: string }[] {
  const { locale } = reader
  const said = (line: HeaderLine) => ({
    label: wordsOf(line.label, locale),
    value: wordsOf(line.value, locale),
  })
  const lines = [{ label: '', value: wordsOf(header.title, locale) }]
  if (header.period)
    lines.push(said({ label: tableWords.period, value: formatDateRange(header.period, reader) }))
  lines.push(...(header.filters ?? []).map(said))
  if (header.asOf) {
    const asOf = `${formatFullDate(header.asOf, reader)}, ${formatTime(header.asOf, reader.zone)}`
    lines.push(said({ label: tableWords.as_of, value: asOf }))
  }
  lines.push(...(header.definitions ?? []).map(said))
  return lines
}

/** A cell as it is read on screen and paper. */
export function formatCell(
  value: CellValue,
  column: Omit<TableColumn<never>, 'value'>,
  reader: TableReader,
): string {
  if (value === null || value === undefined || value === '') return ''
  if (typeof value === 'number') {
    const { digits, type } = column
    if (type === 'percent') return formatPercent(value, { locale: reader.locale, digits: digits ?? 1 })
    return formatNumber(value, { locale: reader.locale, digits: digits ?? 0 })
  }
  if (value instanceof Date) {
    return column.type === 'datetime' ? formatDateTime(value, reader.zone) : formatDate(value, reader.zone)
  }
  return column.type === 'date' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? formatDate(value) : value
}

import { parseTypedDate, type IsoDate } from '../calendar.ts'
import { parseTypedNumber } from '../numbers.ts'

/**
 * A cell of a given sheet: `text` is what the reader of the sheet sees, without spaces at the edges. A place that a
 * merged cell covers is empty, and `part` says where that cell begins (`column` 0 is A) and what it holds.
 */
export type SheetCell = {
  text: string
  value?: number | { on?: IsoDate; time?: string }
  part?: { row: number; column: number; whole: SheetCell }
}

/** A row that holds something; `number` is what Excel shows beside it, `cells[0]` is column A. */
export type SheetRow = { number: number; cells: readonly SheetCell[] }

export type Sheet = { name: string; rows: readonly SheetRow[] }

/** The text of a column of a row, empty when there is none. */
export function cellText(row: SheetRow, column: number): string {
  return row.cells[column]?.text ?? ''
}

/** The number in a cell, also one written as text (`409,4`); undefined when it is no number. */
export function cellNumber(row: SheetRow, column: number): number | undefined {
  const cell = row.cells[column]
  if (!cell) return undefined
  if (typeof cell.value === 'number') return cell.value
  return cell.value === undefined ? parseTypedNumber(cell.text) : undefined
}

/** The one date in a cell, also one written as text (`08.03.2025`); undefined for anything else. */
export function cellDate(row: SheetRow, column: number): IsoDate | undefined {
  const cell = row.cells[column]
  if (!cell || typeof cell.value === 'number') return undefined
  return cell.value === undefined ? parseTypedDate(cell.text) : cell.value.on
}

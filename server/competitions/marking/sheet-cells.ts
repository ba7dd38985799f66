import { hundredthsOfMark } from './aspect.ts'

/** A cell as a spreadsheet reader gives it. */
export type Cell = string | number | boolean | null | undefined
export type Row = readonly Cell[]

export function textOf(cell: Cell): string {
  return cell === null || cell === undefined ? '' : String(cell).replace(/\s+/g, ' ').trim()
}

/** Hundredths, or null when the cell holds no number. */
export function numberOf(cell: Cell): number | null {
  const text = textOf(cell)
  return /^-?\d+([.,]\d{1,2})?$/.test(text) ? hundredthsOfMark(text) : null
}

import type { ImportWarning } from './import-finding.ts'
import type { OpenCriterion } from './imported-aspect.ts'
import { numberOf, textOf, type Row } from './sheet-cells.ts'

/** One line of the table above the criteria: letter, name, marks of measurement and of judgement, total. */
export type SummaryLine = Readonly<{
  letter: string
  name: string
  measured: number | null
  judged: number | null
  total: number | null
  row: number
}>

/** Reads the summary: under a header with "Criterion" every row that begins with one letter, until a row that does not. */
export function readSummary(rows: readonly Row[]): SummaryLine[] {
  const header = rows.findIndex((row) => row.some((cell) => /^criteri(on|a)\b/i.test(textOf(cell))))
  if (header === -1) return []
  const titles = rows[header]!.map((cell) => textOf(cell).toLowerCase())
  const column = (pattern: RegExp) => titles.findIndex((title) => pattern.test(title))
  const at = {
    letter: column(/^criteri(on|a)\b/),
    name: column(/desc|name/),
    measured: column(/meas/),
    judged: column(/judg/),
    total: column(/total|marks?$/),
  }
  const lines: SummaryLine[] = []
  for (const [index, row] of rows.slice(header + 1).entries()) {
    const letter = /^[A-Z]$/i.exec(textOf(row[at.letter]))?.[0]
    if (!letter) continue
    const cell = (position: number) => (position === -1 ? null : numberOf(row[position]))
    lines.push({
      letter: letter.toUpperCase(),
      name: at.name === -1 ? '' : textOf(row[at.name]),
      measured: cell(at.measured),
      judged: cell(at.judged),
      total: cell(at.total),
      row: header + 2 + index,
    })
  }
  return lines
}

/** The summary only names the criteria; where its numbers are not those of the aspects, it is the summary that is wrong. */
export function compareSummary(
  criteria: readonly OpenCriterion[],
  lines: readonly SummaryLine[],
  warnings: ImportWarning[],
): void {
  if (lines.length === 0) {
    warnings.push({ code: 'no_summary', row: 1, about: '' })
    return
  }
  for (const line of lines) {
    const criterion = criteria.find(({ letter }) => letter === line.letter)
    if (!criterion) {
      if (line.total !== null && line.total !== 0) {
        warnings.push({ code: 'summary_criterion_unknown', row: line.row, about: line.letter })
      }
      continue
    }
    criterion.name = line.name
    const aspects = criterion.subs.flatMap((sub) => sub.aspects)
    const marks = (type?: 'M' | 'J') =>
      aspects.filter((aspect) => !type || aspect.type === type).reduce((sum, { maximum }) => sum + maximum, 0)
    if (line.total === null)
      warnings.push({ code: 'summary_not_a_number', row: line.row, about: line.letter })
    const pairs = [
      [line.total, marks()],
      [line.measured, marks('M')],
      [line.judged, marks('J')],
    ] as const
    const different = pairs.find(([stated, counted]) => stated !== null && stated !== counted)
    if (different) {
      const found = String(different[0]! / 100)
      warnings.push({ code: 'summary_differs', row: line.row, about: line.letter, found })
    }
  }
}

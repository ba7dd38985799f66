import writeXlsxFile, { type SheetData } from 'write-excel-file/node'
import { planSheet } from '#app/plan/plan-sheet.ts'
import { planTitle, planYears } from '#app/plan/plan-words.tsx'
import type { Locale } from '#server/kit/messages/message.ts'
import { divisionName, type Division } from '#server/regions/tree.ts'

const WIDE = 40
const NARROW = 14
const WIDE_CELL = 30

type Whole = Parameters<typeof planSheet>[0] & {
  plan: Parameters<typeof planTitle>[0] & Parameters<typeof planYears>[0]
}

/** The XLSX file of a plan in the form it is imported in: title, headings, numbers of columns, measures by direction. */
export async function planWorkbook(
  found: Whole,
  { divisions, locale }: { divisions: readonly Division[]; locale: Locale },
): Promise<Uint8Array> {
  const words = locale === 'kk' ? 'kk' : 'ru'
  const names = new Map(divisions.map((division) => [division.kato, divisionName(division, words)]))
  const sheet = planSheet(found, { locale, placeName: (kato) => names.get(kato) ?? kato })
  const width = sheet.headings.length
  const across = (value: string) => [{ value, fontWeight: 'bold' as const, span: width, wrap: true }]
  const rows: SheetData = [
    across(planTitle(found.plan, locale)),
    [],
    sheet.headings.map((value) => ({ value, fontWeight: 'bold' as const, wrap: true })),
    sheet.headings.map((_, index) => ({ value: index + 1 })),
    ...sheet.sections.flatMap(({ name, rows: measures }): SheetData => [
      ...(name === '' ? [] : [across(name)]),
      ...measures.map((cells) => cells.map((value) => (value === null ? null : { value, wrap: true }))),
    ]),
  ]
  const columns = sheet.headings.map((_, index) => ({
    width: sheet.sections.some((section) =>
      section.rows.some((row) => String(row[index] ?? '').length > WIDE_CELL),
    )
      ? WIDE
      : NARROW,
  }))
  const file = writeXlsxFile(rows, { columns, sheet: planYears(found.plan), orientation: 'landscape' })
  return new Uint8Array(await file.toBuffer())
}

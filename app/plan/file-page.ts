import type { LoaderFunctionArgs } from '@remix-run/node'
import writeXlsxFile, { type SheetData } from 'write-excel-file/node'
import { read } from '#app/lib/caller.server.ts'
import { localeOf } from '#app/lib/locale.ts'
import { planSheet } from '#app/plan/plan-sheet.ts'
import { planTitle, planYears } from '#app/plan/plan-words.tsx'
import { divisionName } from '#server/regions/tree.ts'

const WIDE = 40
const NARROW = 14
const WIDE_CELL = 30

/** A plan as XLSX in the form it is imported in: title, headings, numbers of columns, directions over their measures. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const locale = localeOf(params)
  const [found, divisions] = await read(context, async (caller) => [
    await caller.plan.find({ id: params['id'] ?? '' }),
    await caller.regions.list(),
  ])
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
  const body = await writeXlsxFile(rows, {
    columns,
    sheet: planYears(found.plan),
    orientation: 'landscape',
  }).toBuffer()
  return new Response(new Uint8Array(body), {
    headers: {
      'Content-Type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'Content-Disposition': `attachment; filename="plan-${found.plan.regionKato}-${planYears(found.plan).replace('–', '-')}.xlsx"`,
      'Cache-Control': 'no-store',
    },
  })
}

import type { LoaderFunctionArgs } from '@remix-run/node'
import { read } from '#app/lib/caller.server.ts'
import { localeOf } from '#app/lib/locale.ts'
import { planWorkbook } from '#app/plan/plan-workbook.server.ts'
import { planYears } from '#app/plan/plan-words.tsx'

/** A plan as XLSX. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const [found, divisions] = await read(context, async (caller) => [
    await caller.plan.find({ id: params['id'] ?? '' }),
    await caller.regions.list(),
  ])
  const body = await planWorkbook(found, { divisions, locale: localeOf(params) })
  return new Response(new Uint8Array(body), {
    headers: {
      'Content-Type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'Content-Disposition': `attachment; filename="plan-${found.plan.regionKato}-${planYears(found.plan).replace('–', '-')}.xlsx"`,
      'Cache-Control': 'no-store',
    },
  })
}

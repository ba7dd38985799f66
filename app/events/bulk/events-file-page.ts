import type { LoaderFunctionArgs } from '@remix-run/node'
import { read } from '#app/lib/caller.server.ts'
import { localized } from '#app/lib/i18n.tsx'
import { localeOf } from '#app/lib/locale.ts'
import { csvFile, xlsxFile } from '#app/lib/table-file.server.ts'
import { phaseOf } from '#server/events/lifecycle.ts'
import { eventListSchema } from '#server/events/schema.ts'
import { eventDesk, eventPhases, eventTabs } from '#server/kit/messages/events-desk.ts'
import { eventFields, eventKinds } from '#server/kit/messages/events.ts'
import type { Caller } from '#server/router.ts'
import { reachFigures } from '#server/kit/messages/reports.ts'
import type { Table } from '#server/kit/tables/table.ts'

type Line = Awaited<ReturnType<Caller['events']['bulk']['file']>>[number]

/** The list of events with its tab and filter, all pages of it, as CSV or XLSX by the ending of the address. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const locale = localeOf(params)
  const url = new URL(request.url)
  const filter = eventListSchema.parse(Object.fromEntries(url.searchParams))
  const rows = await read(context, (caller) => caller.events.bulk.file({ filter }))
  const now = new Date()
  const text = (kk: string | null, ru: string | null, en: string | null) =>
    localized({ kk, ru, en }, locale).text
  const table: Table<Line> = {
    header: { title: `${eventDesk.listTitle[locale]}: ${eventTabs[filter.tab][locale]}`, asOf: now },
    columns: [
      {
        key: 'title',
        label: eventFields.title,
        type: 'text',
        value: (row) => text(row.titleKk, row.titleRu, row.titleEn) || eventDesk.untitled[locale],
      },
      { key: 'kind', label: eventFields.kind, type: 'text', value: (row) => eventKinds[row.kind][locale] },
      {
        key: 'state',
        label: eventFields.status,
        type: 'text',
        value: (row) => eventPhases[phaseOf(row, now)][locale],
      },
      { key: 'when', label: eventFields.when, type: 'datetime', value: (row) => row.startsAt },
      {
        key: 'district',
        label: eventFields.district,
        type: 'text',
        value: (row) => text(row.districtKk, row.districtRu, row.districtEn),
      },
      {
        key: 'venue',
        label: eventFields.venue,
        type: 'text',
        value: (row) => text(row.venueKk, row.venueRu, row.venueEn),
      },
      {
        key: 'institution',
        label: eventFields.institution,
        type: 'text',
        value: (row) => text(row.institutionKk, row.institutionRu, row.institutionEn),
      },
      {
        key: 'planned',
        label: reachFigures.plannedPeople,
        type: 'number',
        value: (row) => row.plannedPeople,
      },
      { key: 'taken', label: eventDesk.places, type: 'number', value: (row) => row.taken },
    ],
    rows,
  }
  const file = { locale, name: `events-${filter.tab}` }
  return url.pathname.endsWith('.xlsx') ? xlsxFile(table, file) : csvFile(table, file)
}

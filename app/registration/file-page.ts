import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireSignedIn } from '#app/lib/auth.server.ts'
import { read } from '#app/lib/caller.server.ts'
import { localized } from '#app/lib/i18n.tsx'
import { localeOf } from '#app/lib/locale.ts'
import { csvFile, xlsxFile } from '#app/lib/table-file.server.ts'
import { readListQuery } from '#app/registration/list-query.ts'
import { registrationTable } from '#app/registration/registration-table.ts'
import { formatWhen } from '#server/kit/dates.ts'
import { localDate } from '#server/kit/zone.ts'

/** The registrations of an event as CSV or XLSX, by the ending of the address. */
export async function loader(args: LoaderFunctionArgs) {
  await requireSignedIn(args)
  const locale = localeOf(args.params)
  const eventId = args.params['id'] ?? ''
  const url = new URL(args.request.url)
  const input = readListQuery(eventId, url.searchParams)
  if (!input) throw Response.json({ code: 'not_found', details: {} }, { status: 404 })
  const { event, now, rows } = await read(args.context, async (caller) => {
    const found = await caller.events.find({ id: eventId })
    const list = await caller.registration.list({ ...input, page: undefined })
    return { event: found.event, now: found.now, rows: list.rows }
  })
  const { startsAt, endsAt } = event
  const table = registrationTable(
    {
      title: localized({ kk: event.titleKk, ru: event.titleRu, en: event.titleEn }, locale).text,
      when: startsAt ? formatWhen({ startsAt, endsAt: endsAt ?? startsAt }, { locale }) : '',
      tab: input.tab,
      rows,
      now,
    },
    locale,
  )
  const name = `registrations-${startsAt ? localDate(startsAt) : 'draft'}`
  return url.pathname.endsWith('.xlsx') ? xlsxFile(table, { locale, name }) : csvFile(table, { locale, name })
}

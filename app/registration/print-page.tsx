import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { authTitle } from '#app/auth/title.ts'
import { PrintLayout } from '#app/layouts/print-layout.tsx'
import { requireSignedIn } from '#app/lib/auth.server.ts'
import { read } from '#app/lib/caller.server.ts'
import { Localized, localized, useLocale, useT } from '#app/lib/i18n.tsx'
import { paths } from '#app/paths.ts'
import { readListQuery } from '#app/registration/list-query.ts'
import { formatDateTime, formatWhen } from '#server/kit/dates.ts'
import { eventFields } from '#server/kit/messages/events.ts'
import { registrationDesk as m, registrationTabs } from '#server/kit/messages/registrations-desk.ts'
import { fullName } from '#server/people/name-key.ts'

export const meta: MetaFunction = authTitle(m.sheetTitle)

export async function loader(args: LoaderFunctionArgs) {
  await requireSignedIn(args)
  const eventId = args.params['id'] ?? ''
  const input = readListQuery(eventId, new URL(args.request.url).searchParams)
  if (!input) throw Response.json({ code: 'not_found', details: {} }, { status: 404 })
  // Without a tab the sheet is for the door: those who hold a place.
  const tab = input.tab === 'all' ? 'confirmed' : input.tab
  return read(args.context, async (caller) => {
    const { event, now } = await caller.events.find({ id: eventId })
    const { rows } = await caller.registration.list({ ...input, tab, sort: 'name', page: undefined })
    return { event, now, tab, rows }
  })
}

/** The list on paper, with a place for each signature. */
export default function RegistrationPrintPage() {
  const { event, now, tab, rows } = useLoaderData<typeof loader>()
  const t = useT()
  const locale = useLocale()
  const title = localized({ kk: event.titleKk, ru: event.titleRu, en: event.titleEn }, locale).text
  const when = event.startsAt
    ? formatWhen({ startsAt: event.startsAt, endsAt: event.endsAt ?? event.startsAt }, { locale })
    : ''
  return (
    <PrintLayout
      organisation={
        <Localized text={{ kk: event.institutionKk, ru: event.institutionRu, en: event.institutionEn }} />
      }
      title={t(m.sheetTitle)}
      subtitle={title}
      backHref={paths.registrations(locale, event.id)}
      facts={[
        { term: t(eventFields.when), value: when },
        {
          term: t(eventFields.venue),
          value: <Localized text={{ kk: event.venueKk, ru: event.venueRu, en: event.venueEn }} />,
        },
        { term: t(m.filter), value: t(registrationTabs[tab]) },
        { term: t(m.printedAt), value: formatDateTime(now) },
      ]}
      signatures={[{ position: t(m.responsible) }]}
    >
      <div className="sheet__wide" role="region" tabIndex={0} aria-label={t(m.sheetTitle)}>
        <table className="sheet-table signature-table">
          <caption>{t(m.total, { count: rows.length })}</caption>
          <thead>
            <tr>
              <th scope="col">{t(m.number)}</th>
              <th scope="col">{t(m.name)}</th>
              <th scope="col">{t(m.code)}</th>
              <th scope="col">{t(m.residence)}</th>
              <th scope="col">{t(m.signature)}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              <tr key={row.registrationId}>
                <td className="numeric">{index + 1}</td>
                <th scope="row">{fullName(row)}</th>
                <td>{row.code}</td>
                <td>
                  <Localized text={{ kk: row.residenceKk, ru: row.residenceRu, en: row.residenceEn }} />
                </td>
                <td className="signature-table__place" />
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </PrintLayout>
  )
}

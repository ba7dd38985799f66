import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { authTitle } from '#app/auth/title.ts'
import { read } from '#app/lib/caller.server.ts'
import { submit } from '#app/lib/form.server.ts'
import { useLocale, useT } from '#app/lib/i18n.tsx'
import { inLocale } from '#app/lib/in-locale.ts'
import { localeOf } from '#app/lib/locale.ts'
import { readForm } from '#app/lib/read-form.server.ts'
import { paths } from '#app/paths.ts'
import { RegisterNotice } from '#app/regions/register-parts.tsx'
import { Badge } from '#app/ui/badge.tsx'
import { Breadcrumb } from '#app/ui/breadcrumb.tsx'
import { ButtonLink } from '#app/ui/button.tsx'
import { DataTable } from '#app/ui/data-table.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { SpaceForm, spaceLabel } from '#app/venues/space-form.tsx'
import { institutionMessages as common } from '#server/kit/messages/institutions.ts'
import { spaceMessages as m, venueMessages, venueProblems } from '#server/kit/messages/venues.ts'
import { formatNumber } from '#server/kit/numbers.ts'
import { spaceSchema } from '#server/venues/spaces/schema.ts'
import { inTreeOrder } from '#server/venues/spaces/tree.ts'

export const meta: MetaFunction = authTitle(m.title)

export function loader({ params, context }: LoaderFunctionArgs) {
  return read(context, async (caller) => {
    const { venue, spaces } = await caller.venues.spaces({ venueId: params['id'] ?? '' })
    const { id, nameKk, nameRu, nameEn } = venue
    return { venue: { id, nameKk, nameRu, nameEn }, spaces: inTreeOrder(spaces) }
  })
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const locale = localeOf(params)
  const venueId = params['id'] ?? ''
  const formData = await readForm(request)
  formData.set('venueId', venueId)
  return submit({
    request,
    context,
    locale,
    formData,
    schema: spaceSchema,
    problems: venueProblems,
    work: async (values, caller) => {
      await caller.venues.saveSpace(values)
      return redirect(paths.venueSpaces(locale, venueId, '?done=saved'))
    },
  })
}

/** The parts of a venue that are booked, as a tree, and a form for one more. */
export default function SpacesPage() {
  const { venue, spaces } = useLoaderData<typeof loader>()
  const result = useActionData<typeof action>()
  const t = useT()
  const locale = useLocale()
  const title = inLocale(venue, locale)
  return (
    <>
      <Breadcrumb
        steps={[
          { label: t(venueMessages.title), href: paths.venues(locale) },
          { label: title, href: paths.venue(locale, venue.id) },
          { label: t(m.title) },
        ]}
      />
      <PageHead
        title={t(m.title)}
        kicker={title}
        lead={t(m.lead)}
        actions={
          <ButtonLink variant="secondary" href={paths.venueDay(locale, venue.id)}>
            {t(venueMessages.day)}
          </ButtonLink>
        }
      />
      <RegisterNotice />
      <DataTable
        caption={t(m.title)}
        isCaptionHidden
        rows={spaces}
        rowId={(space) => space.id}
        rowHref={(space) => paths.venueSpace(locale, venue.id, space.id)}
        narrow="cards"
        columns={[
          {
            id: 'name',
            header: t(m.space),
            cell: (space) => (
              <>
                {spaceLabel(space, locale)} {space.archivedAt && <Badge>{t(m.archived)}</Badge>}
              </>
            ),
          },
          { id: 'use', header: t(m.use), cell: (space) => t(space.isShared ? m.shared : m.exclusive) },
          {
            id: 'capacity',
            header: t(venueMessages.capacity),
            align: 'end',
            cell: (space) => formatNumber(space.capacity, { locale }),
          },
          {
            id: 'buffers',
            header: t(m.buffersHeader),
            align: 'end',
            cell: (space) => t(m.buffers, { before: space.minutesBefore, after: space.minutesAfter }),
          },
        ]}
        emptyState={
          <EmptyState title={t(m.emptyTitle)}>
            <p>{t(m.emptyText)}</p>
          </EmptyState>
        }
      />
      <section aria-labelledby="add-space">
        <h2 id="add-space">{t(m.add)}</h2>
        <SpaceForm
          key={spaces.length}
          parents={spaces.filter((space) => !space.archivedAt)}
          lastResult={result?.lastResult}
          cancelHref={paths.venue(locale, venue.id)}
          submitLabel={t(m.add)}
          nameLabels={{ kk: t(common.nameKk), ru: t(common.nameRu), en: t(common.nameEn) }}
        />
      </section>
    </>
  )
}

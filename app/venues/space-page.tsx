import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { authTitle } from '#app/auth/title.ts'
import { read } from '#app/lib/caller.server.ts'
import { submit } from '#app/lib/form.server.ts'
import { useLocale, useT } from '#app/lib/i18n.tsx'
import { inLocale } from '#app/lib/in-locale.ts'
import { localeOf } from '#app/lib/locale.ts'
import { readForm } from '#app/lib/read-form.server.ts'
import { paths } from '#app/paths.ts'
import { ArchiveForm } from '#app/regions/archive-form.tsx'
import { Breadcrumb } from '#app/ui/breadcrumb.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { SpaceForm } from '#app/venues/space-form.tsx'
import { institutionMessages as common } from '#server/kit/messages/institutions.ts'
import { uiMessages } from '#server/kit/messages/ui.ts'
import { spaceMessages as m, venueMessages, venueProblems } from '#server/kit/messages/venues.ts'
import { spaceSchema } from '#server/venues/spaces/schema.ts'
import { inTreeOrder, isWithin } from '#server/venues/spaces/tree.ts'

export const meta: MetaFunction = authTitle(m.editTitle)

export function loader({ params, context }: LoaderFunctionArgs) {
  return read(context, async (caller) => {
    const { venue, spaces } = await caller.venues.spaces({ venueId: params['id'] ?? '' })
    const space = spaces.find(({ id }) => id === params['space'])
    if (!space) throw Response.json({ code: 'not_found', details: {} }, { status: 404 })
    const { id, nameKk, nameRu, nameEn } = venue
    const parents = inTreeOrder(spaces).filter(
      (other) => !other.archivedAt && !isWithin(spaces, { inner: other.id, outer: space.id }),
    )
    return { venue: { id, nameKk, nameRu, nameEn }, space, parents }
  })
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const locale = localeOf(params)
  const venueId = params['id'] ?? ''
  const id = params['space'] ?? ''
  const formData = await readForm(request)
  const intent = formData.get('intent')
  const shared = { request, context, locale, problems: venueProblems }
  if (intent === 'archive' || intent === 'restore') {
    return submit({
      ...shared,
      formData,
      schema: z.object({}),
      work: async (_values, caller) => {
        await caller.venues.archiveSpace({ id, isArchived: intent === 'archive' })
        const done = intent === 'archive' ? '?done=archived' : '?done=restored'
        return redirect(paths.venueSpaces(locale, venueId, done))
      },
    })
  }
  formData.set('venueId', venueId)
  formData.set('id', id)
  return submit({
    ...shared,
    formData,
    schema: spaceSchema,
    work: async (values, caller) => {
      await caller.venues.saveSpace(values)
      return redirect(paths.venueSpaces(locale, venueId, '?done=saved'))
    },
  })
}

/** One part of a venue: changed, moved in the tree, taken out of the choices. */
export default function SpacePage() {
  const { venue, space, parents } = useLoaderData<typeof loader>()
  const result = useActionData<typeof action>()
  const t = useT()
  const locale = useLocale()
  const given = <T,>(value: T | null) => value ?? undefined
  return (
    <>
      <Breadcrumb
        steps={[
          { label: t(venueMessages.title), href: paths.venues(locale) },
          { label: inLocale(venue, locale), href: paths.venue(locale, venue.id) },
          { label: t(m.title), href: paths.venueSpaces(locale, venue.id) },
          { label: inLocale(space, locale) },
        ]}
      />
      <PageHead title={t(m.editTitle)} kicker={inLocale(space, locale)} />
      <SpaceForm
        parents={parents}
        lastResult={result?.lastResult}
        cancelHref={paths.venueSpaces(locale, venue.id)}
        submitLabel={t(uiMessages.save)}
        nameLabels={{ kk: t(common.nameKk), ru: t(common.nameRu), en: t(common.nameEn) }}
        values={{
          nameKk: space.nameKk,
          nameRu: space.nameRu,
          nameEn: given(space.nameEn),
          parentId: given(space.parentId),
          isShared: space.isShared,
          capacity: given(space.capacity),
          minutesBefore: space.minutesBefore,
          minutesAfter: space.minutesAfter,
        }}
      />
      <ArchiveForm isArchived={space.archivedAt !== null} />
    </>
  )
}

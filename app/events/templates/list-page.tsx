import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData, useSearchParams } from '@remix-run/react'
import { authTitle } from '#app/auth/title.ts'
import { withQuery } from '#app/events/calendar-query.ts'
import { RolloutList } from '#app/events/templates/rollouts/rollout-list.tsx'
import { useTemplateOwner, useTemplateTitle } from '#app/events/templates/template-words.ts'
import { read } from '#app/lib/caller.server.ts'
import { useLocale, useT } from '#app/lib/i18n.tsx'
import { paths } from '#app/paths.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { DataTable } from '#app/ui/data-table.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { Pagination } from '#app/ui/pagination.tsx'
import { SearchBox } from '#app/ui/search-box.tsx'
import { Tabs } from '#app/ui/tabs.tsx'
import { mayAnywhere } from '#server/access/scope.ts'
import { TEMPLATE_TABS, templateListSchema } from '#server/events/templates/schema.ts'
import { formatDate } from '#server/kit/dates.ts'
import { eventFields, eventKinds } from '#server/kit/messages/events.ts'
import { templateMessages as m } from '#server/kit/messages/templates.ts'
import { formatNumber } from '#server/kit/numbers.ts'

export const meta: MetaFunction = authTitle(m.title)

export async function loader({ request, context }: LoaderFunctionArgs) {
  const search = new URL(request.url).searchParams
  const tab = TEMPLATE_TABS.find((one) => one === search.get('tab')) ?? 'active'
  const input = templateListSchema.parse({ ...Object.fromEntries(search), isArchived: tab === 'archived' })
  const actor = await context.actor()
  return read(context, async (caller) => ({
    tab,
    input,
    templates: tab === 'rollouts' ? null : await caller.events.templates.list(input),
    rollouts: tab === 'rollouts' ? await caller.events.templates.rollouts.list({ page: input.page }) : null,
    mayEdit: mayAnywhere(actor, 'templates.edit'),
    mayUse: mayAnywhere(actor, 'events.edit'),
  }))
}

const DONE = { archived: m.archivedNow, restored: m.restoredNow } as const

/** Templates that cover one's territory, and what was rolled out to it. */
export default function TemplateListPage() {
  const { tab, input, templates, rollouts, mayEdit } = useLoaderData<typeof loader>()
  const t = useT()
  const locale = useLocale()
  const [search] = useSearchParams()
  const done = search.get('done')
  const shown = templates ?? rollouts
  return (
    <>
      <PageHead
        title={t(m.title)}
        lead={<p>{t(m.lead)}</p>}
        actions={
          mayEdit && (
            <ButtonLink icon="plus" href={paths.newTemplate(locale)}>
              {t(m.add)}
            </ButtonLink>
          )
        }
      />
      {(done === 'archived' || done === 'restored') && <Notice tone="success">{t(DONE[done])}</Notice>}
      <Tabs
        label={t(m.tabs)}
        tabs={TEMPLATE_TABS.map((one) => ({
          href:
            withQuery(search, {
              tab: one === 'active' ? undefined : one,
              page: undefined,
              done: undefined,
            }) || '?',
          label: t(m[one]),
          isCurrent: one === tab,
        }))}
      />
      {templates && <SearchBox label={t(m.search)} defaultValue={input.q} />}
      {templates && <TemplateTable />}
      {rollouts && <RolloutList rows={rollouts.rows} />}
      {shown && <Pagination page={input.page} pageSize={shown.pageSize} total={shown.total} />}
    </>
  )
}

function TemplateTable() {
  const { templates, mayUse, mayEdit, input } = useLoaderData<typeof loader>()
  const t = useT()
  const locale = useLocale()
  const title = useTemplateTitle()
  const owner = useTemplateOwner()
  const isFiltered = input.q !== ''
  return (
    <DataTable
      caption={t(m.title)}
      isCaptionHidden
      rows={templates?.rows ?? []}
      rowId={(row) => row.id}
      rowHref={(row) => paths.template(locale, row.id)}
      narrow="cards"
      columns={[
        { id: 'title', header: t(eventFields.title), cell: title },
        { id: 'kind', header: t(eventFields.kind), cell: (row) => t(eventKinds[row.kind]) },
        { id: 'owner', header: t(m.owner), cell: owner },
        {
          id: 'events',
          header: t(m.eventCount),
          align: 'end',
          cell: (row) => formatNumber(row.eventCount, { locale }),
        },
        { id: 'changed', header: t(m.changedAt), isHideable: true, cell: (row) => formatDate(row.updatedAt) },
        ...(mayUse && !input.isArchived
          ? [
              {
                id: 'use',
                header: t(m.makeEvent),
                cell: (row: { id: string }) => (
                  <ButtonLink
                    size="small"
                    variant="secondary"
                    href={paths.newEvent(locale, `?template=${row.id}`)}
                  >
                    {t(m.makeEvent)}
                  </ButtonLink>
                ),
              },
            ]
          : []),
      ]}
      emptyState={
        <EmptyState
          title={t(m.emptyTitle)}
          actions={
            mayEdit &&
            !isFiltered &&
            !input.isArchived && (
              <ButtonLink icon="plus" href={paths.newTemplate(locale)}>
                {t(m.add)}
              </ButtonLink>
            )
          }
        >
          <p>{t(isFiltered ? m.emptyFiltered : m.emptyText)}</p>
        </EmptyState>
      }
    />
  )
}

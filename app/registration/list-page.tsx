import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react'
import { authTitle } from '#app/auth/title.ts'
import { withQuery } from '#app/events/calendar-query.ts'
import { useEventWords } from '#app/events/desk/event-words.ts'
import { read } from '#app/lib/caller.server.ts'
import { submit } from '#app/lib/form.server.ts'
import { Localized, useLocale, useT } from '#app/lib/i18n.tsx'
import { localeOf } from '#app/lib/locale.ts'
import { paths } from '#app/paths.ts'
import { readListQuery } from '#app/registration/list-query.ts'
import { RegistrationPanel } from '#app/registration/registration-panel.tsx'
import { groupsInWords, stateInWords, type RegistrationRow } from '#app/registration/registration-table.ts'
import { Badge } from '#app/ui/badge.tsx'
import { Breadcrumb } from '#app/ui/breadcrumb.tsx'
import { ButtonLink } from '#app/ui/button.tsx'
import { DataTable, type TableColumn } from '#app/ui/data-table.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { Pagination } from '#app/ui/pagination.tsx'
import { SearchBox } from '#app/ui/search-box.tsx'
import { WithSidePanel } from '#app/ui/side-panel.tsx'
import { Tabs } from '#app/ui/tabs.tsx'
import { formatDateTime } from '#server/kit/dates.ts'
import { eventDesk } from '#server/kit/messages/events-desk.ts'
import { entryKinds } from '#server/kit/messages/events.ts'
import { registrationProblems } from '#server/kit/messages/registration.ts'
import { registrationDesk as m, registrationTabs } from '#server/kit/messages/registrations-desk.ts'
import { formatNumber } from '#server/kit/numbers.ts'
import { fullName } from '#server/people/name-key.ts'
import { formatPhone } from '#server/people/phone.ts'
import { cancelSchema, LIST_PAGE_SIZE, REGISTRATION_TABS } from '#server/registration/schema.ts'

export const meta: MetaFunction = authTitle(m.title)

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const eventId = params['id'] ?? ''
  const search = new URL(request.url).searchParams
  const input = readListQuery(eventId, search)
  if (!input) throw Response.json({ code: 'not_found', details: {} }, { status: 404 })
  return read(context, async (caller) => {
    const { event, may, now } = await caller.events.find({ id: eventId })
    const counts = await caller.registration.counts({ eventId })
    const list = await caller.registration.list(input)
    return { event, counts, ...list, input, now, mayCancel: may.edit }
  })
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const locale = localeOf(params)
  const eventId = params['id'] ?? ''
  const search = new URL(request.url).searchParams
  return submit({
    request,
    context,
    locale,
    schema: cancelSchema,
    problems: registrationProblems,
    work: async (values, caller) => {
      await caller.registration.cancel(values)
      return redirect(
        paths.registrations(locale, eventId, withQuery(search, { row: undefined, done: 'cancelled' })),
      )
    },
  })
}

const TONES = { confirmed: 'success', waiting: 'warning', cancelled: 'neutral' } as const

/** Who is registered for an event: found by name, code or phone, called off with a reason. */
export default function RegistrationListPage() {
  const page = useLoaderData<typeof loader>()
  const result = useActionData<typeof action>()
  const t = useT()
  const locale = useLocale()
  const [search] = useSearchParams()
  const words = useEventWords(page.now)
  const { event, counts, input } = page
  const number = (value: number) => formatNumber(value, { locale })
  const open = page.rows.find((row) => row.registrationId === search.get('row'))
  const query = withQuery(search, { row: undefined, page: undefined, done: undefined })
  const columns: TableColumn<RegistrationRow>[] = [
    { id: 'name', header: t(m.name), cell: (row) => fullName(row) },
    {
      id: 'state',
      header: t(m.state),
      cell: (row) => (
        <Badge tone={row.cameAt ? 'info' : TONES[row.status]}>{stateInWords(row, locale)}</Badge>
      ),
    },
    {
      id: 'contact',
      header: t(m.contact),
      cell: (row) =>
        row.contactPhone ? (
          <span className="in-one-line">{formatPhone(row.contactPhone)}</span>
        ) : (
          row.contactEmail
        ),
    },
    { id: 'code', header: t(m.code), isHideable: true, cell: (row) => row.code },
    {
      id: 'entry',
      header: t(m.entry),
      isHideable: true,
      isHiddenAtFirst: true,
      cell: (row) => t(entryKinds[row.entryKind]),
    },
    {
      id: 'residence',
      header: t(m.residence),
      isHideable: true,
      cell: (row) => <Localized text={{ kk: row.residenceKk, ru: row.residenceRu, en: row.residenceEn }} />,
    },
    {
      id: 'groups',
      header: t(m.groups),
      isHideable: true,
      isHiddenAtFirst: true,
      cell: (row) => groupsInWords(row, locale),
    },
    {
      id: 'registeredAt',
      header: t(m.registeredAt),
      isHideable: true,
      cell: (row) => formatDateTime(row.createdAt),
    },
  ]
  return (
    <>
      <Breadcrumb
        steps={[
          { label: t(eventDesk.listTitle), href: paths.deskEvents(locale) },
          { label: words.title(event), href: paths.deskEvent(locale, event.id) },
          { label: t(m.title) },
        ]}
      />
      <PageHead
        title={t(m.title)}
        kicker={words.title(event)}
        lead={
          <p>
            {words.when(event)}
            {' · '}
            {counts.capacity === null
              ? t(m.takenNoLimit, { taken: number(counts.taken) })
              : t(m.taken, { taken: number(counts.taken), capacity: number(counts.capacity) })}
          </p>
        }
        actions={
          counts.all > 0 && (
            <>
              <ButtonLink
                variant="secondary"
                size="small"
                icon="print"
                href={paths.registrationsPrint(locale, event.id, query)}
                isPlain
              >
                {t(m.print)}
              </ButtonLink>
              <ButtonLink
                variant="secondary"
                size="small"
                icon="download"
                href={paths.registrationsFile(locale, event.id, 'xlsx', query)}
                isPlain
              >
                {t(m.xlsx)}
              </ButtonLink>
              <ButtonLink
                variant="secondary"
                size="small"
                icon="download"
                href={paths.registrationsFile(locale, event.id, 'csv', query)}
                isPlain
              >
                {t(m.csv)}
              </ButtonLink>
            </>
          )
        }
      />
      {search.get('done') === 'cancelled' && <Notice tone="success">{t(m.cancelled)}</Notice>}
      <p className="muted small">{t(m.looked)}</p>
      <SearchBox label={t(m.search)} defaultValue={input.text} />
      <Tabs
        label={t(m.tabs)}
        tabs={REGISTRATION_TABS.map((tab) => ({
          href:
            withQuery(search, {
              tab: tab === 'all' ? undefined : tab,
              page: undefined,
              row: undefined,
              done: undefined,
            }) || '?',
          label: t(registrationTabs[tab]),
          count: counts[tab],
          isCurrent: input.tab === tab,
        }))}
      />
      <WithSidePanel
        panel={
          open && (
            <RegistrationPanel
              row={open}
              mayCancel={page.mayCancel}
              lastResult={result?.lastResult}
              closeHref={withQuery(search, { row: undefined }) || '?'}
            />
          )
        }
      >
        <DataTable
          caption={t(registrationTabs[input.tab])}
          isCaptionHidden
          columns={columns}
          rows={page.rows}
          rowId={(row) => row.registrationId}
          rowHref={(row) => withQuery(search, { row: row.registrationId, done: undefined })}
          currentRowId={open?.registrationId}
          isSortedByServer
          narrow="cards"
          isDense
          emptyState={
            <EmptyState title={t(input.text || counts.all > 0 ? m.emptyFiltered : m.emptyTitle)}>
              {counts.all === 0 && <p>{t(m.emptyText)}</p>}
            </EmptyState>
          }
        />
        <Pagination page={input.page ?? 1} pageSize={LIST_PAGE_SIZE} total={page.total} />
      </WithSidePanel>
    </>
  )
}

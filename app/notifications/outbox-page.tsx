import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { Form, useLoaderData, useSearchParams } from '@remix-run/react'
import { withQuery } from '#app/events/calendar-query.ts'
import { read } from '#app/lib/caller.server.ts'
import { Localized, useLocale, useT } from '#app/lib/i18n.tsx'
import { localeOf } from '#app/lib/locale.ts'
import { readForm } from '#app/lib/read-form.server.ts'
import { paths } from '#app/paths.ts'
import { Badge } from '#app/ui/badge.tsx'
import { Button } from '#app/ui/button.tsx'
import { DataTable, type TableColumn } from '#app/ui/data-table.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Details } from '#app/ui/menu.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { Pagination } from '#app/ui/pagination.tsx'
import { SearchBox } from '#app/ui/search-box.tsx'
import { Tabs } from '#app/ui/tabs.tsx'
import { TextLink } from '#app/ui/text-link.tsx'
import {
  OUTBOX_PAGE,
  OUTBOX_STATES,
  outboxListSchema,
  type OutboxState,
} from '#server/notifications/schema.ts'
import { formatDateTime } from '#server/kit/dates.ts'
import { formatMessage } from '#server/kit/messages/format.ts'
import { outboxMessages as m, outboxStates } from '#server/kit/messages/outbox.ts'

export const meta: MetaFunction = ({ params }) => [
  { title: `${formatMessage(m.title, localeOf(params))} · Qamtu` },
]

const TONES = {
  queued: 'info',
  sending: 'info',
  sent: 'success',
  failed: 'danger',
  unconfigured: 'warning',
} as const satisfies Record<OutboxState, string>

export async function loader({ request, context }: LoaderFunctionArgs) {
  const input = outboxListSchema.parse(Object.fromEntries(new URL(request.url).searchParams))
  const found = await read(context, (caller) => caller.notifications.list(input))
  return { ...found, input }
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const id = (await readForm(request)).get('id')
  await read(context, (caller) => caller.notifications.retry({ id: typeof id === 'string' ? id : '' }))
  return redirect(paths.outbox(localeOf(params)) + new URL(request.url).search)
}

type Line = ReturnType<typeof useLoaderData<typeof loader>>['rows'][number]

/** What the system has written to people, whether it was sent, and its text. */
export default function OutboxPage() {
  const { rows, counts, total, all, input, isEmailSet, isSmsSet } = useLoaderData<typeof loader>()
  const t = useT()
  const locale = useLocale()
  const [search] = useSearchParams()
  const tab = (state: OutboxState | undefined) => withQuery(search, { state, page: undefined }) || '?'
  const columns: TableColumn<Line>[] = [
    {
      id: 'written',
      header: t(m.written),
      cell: (row) => <span className="numeric">{formatDateTime(row.createdAt)}</span>,
    },
    {
      id: 'recipient',
      header: t(m.recipient),
      cell: (row) => (
        <>
          {row.recipient}
          <br />
          <span className="muted">{t(m[row.channel])}</span>
        </>
      ),
    },
    {
      id: 'message',
      header: t(m.message),
      cell: (row) => (
        <div lang={row.locale}>
          {row.subject && <strong>{row.subject}</strong>}
          <Details summary={t(m.read)}>
            <p className="keep-lines">{row.isSecret ? t(m.secret) : row.body}</p>
          </Details>
        </div>
      ),
    },
    {
      id: 'event',
      header: t(m.event),
      isHideable: true,
      cell: (row) =>
        row.eventId ? (
          <TextLink href={paths.event(locale, row.eventId)}>
            <Localized text={{ kk: row.titleKk, ru: row.titleRu, en: row.titleEn }} />
          </TextLink>
        ) : (
          '—'
        ),
    },
    {
      id: 'state',
      header: t(m.state),
      cell: (row) => (
        <>
          <Badge tone={TONES[row.status]}>{t(outboxStates[row.status])}</Badge>
          {row.attempts > 0 && <p className="muted">{t(m.attempts, { count: row.attempts })}</p>}
          {row.lastError && <p className="muted">{row.lastError}</p>}
          {(row.status === 'failed' || row.status === 'unconfigured') && (
            <Form method="post">
              <input type="hidden" name="id" value={row.id} />
              <Button size="small" variant="secondary">
                {t(m.retry)}
              </Button>
            </Form>
          )}
        </>
      ),
    },
  ]
  return (
    <>
      <PageHead title={t(m.title)} lead={<p>{t(m.lead)}</p>} />
      {!isEmailSet && <Notice tone="warning">{t(m.emailNotSet)}</Notice>}
      {!isSmsSet && <Notice tone="warning">{t(m.smsNotSet)}</Notice>}
      <SearchBox label={t(m.searchLabel)} defaultValue={input.q} />
      <Tabs
        label={t(m.tabs)}
        tabs={[
          { href: tab(undefined), label: t(m.all), count: all, isCurrent: !input.state },
          ...OUTBOX_STATES.filter((state) => state !== 'sending').map((state) => ({
            href: tab(state),
            label: t(outboxStates[state]),
            count: counts[state] ?? 0,
            isCurrent: input.state === state,
          })),
        ]}
      />
      <DataTable
        caption={t(m.title)}
        isCaptionHidden
        rows={rows}
        rowId={(row) => row.id}
        columns={columns}
        narrow="cards"
        emptyState={<EmptyState title={t(m.emptyTitle)}>{t(m.emptyText)}</EmptyState>}
      />
      <Pagination page={input.page} pageSize={OUTBOX_PAGE} total={total} />
    </>
  )
}

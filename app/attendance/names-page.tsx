import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { Form, useActionData, useLoaderData, useSearchParams } from '@remix-run/react'
import { z } from 'zod'
import { AnnulForm } from '#app/attendance/closing/annul-form.tsx'
import { undoReason } from '#app/attendance/door/undo-reason.ts'
import { sessionLabel, sessionWhen } from '#app/attendance/session-words.ts'
import { read } from '#app/lib/caller.server.ts'
import { submit } from '#app/lib/form.server.ts'
import { localized, useLocale, useT } from '#app/lib/i18n.tsx'
import { localeOf } from '#app/lib/locale.ts'
import { readForm } from '#app/lib/read-form.server.ts'
import { paths } from '#app/paths.ts'
import { Badge } from '#app/ui/badge.tsx'
import { Breadcrumb } from '#app/ui/breadcrumb.tsx'
import { Button } from '#app/ui/button.tsx'
import { DataTable, type TableColumn } from '#app/ui/data-table.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { Pagination } from '#app/ui/pagination.tsx'
import { SearchBox } from '#app/ui/search-box.tsx'
import { Tabs } from '#app/ui/tabs.tsx'
import { TextLink } from '#app/ui/text-link.tsx'
import { markSchema, NAMES_PAGE_SIZE, namesSchema } from '#server/attendance/schema.ts'
import { formatDateTime } from '#server/kit/dates.ts'
import { newId } from '#server/kit/id.ts'
import { attendanceProblems } from '#server/kit/messages/attendance.ts'
import { closingMessages as m } from '#server/kit/messages/closing.ts'
import { doorMessages } from '#server/kit/messages/door.ts'
import { formatMessage } from '#server/kit/messages/format.ts'
import { fullName } from '#server/people/name-key.ts'
import type { Caller } from '#server/router.ts'

export const meta: MetaFunction = ({ params }) => [
  { title: `${formatMessage(m.namesTitle, localeOf(params))} · Qamtu` },
  { name: 'robots', content: 'noindex' },
]

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const query = new URL(request.url).searchParams
  const asked = namesSchema.safeParse({
    eventId: params['id'],
    sessionId: params['session'],
    came: query.get('came') ?? undefined,
    text: query.get('q') ?? '',
    page: query.get('page') ?? undefined,
  })
  if (!asked.success) throw Response.json({ code: 'not_found', details: {} }, { status: 404 })
  const list = await read(context, (caller) => caller.attendance.names(asked.data))
  // Pressed twice, a mark is the same attempt.
  return { ...list, input: asked.data, attemptIds: list.rows.map(() => newId()) }
}

const NOTES = { marked: m.savedMarked, annulled: m.savedAnnulled } as const
const annulSchema = z.object({ attendanceId: z.uuid() })

export async function action({ request, params, context }: ActionFunctionArgs) {
  const locale = localeOf(params)
  const formData = await readForm(request)
  const common = { request, context, locale, formData, problems: attendanceProblems }
  const url = new URL(request.url)
  const back = (done: keyof typeof NOTES) => {
    url.searchParams.delete('undo')
    url.searchParams.set('done', done)
    return redirect(url.pathname + url.search)
  }
  if (formData.get('intent') !== 'annul') {
    return submit({
      ...common,
      schema: markSchema,
      work: async (values, caller) => {
        await caller.attendance.mark(values)
        return back('marked')
      },
    })
  }
  return submit({
    ...common,
    schema: annulSchema.superRefine((_, check) => {
      const reason = undoReason(formData, locale)
      if ('errors' in reason) check.addIssue({ code: 'custom', path: ['reason'], message: 'choice_wrong' })
    }),
    work: async (values, caller) => {
      const reason = undoReason(formData, locale)
      await caller.attendance.annul({ ...values, reason: 'text' in reason ? reason.text : '' })
      return back('annulled')
    },
  })
}

type NameRow = Awaited<ReturnType<Caller['attendance']['names']>>['rows'][number]

const EVIDENCE = {
  scan: m.evidence_scan,
  search: m.evidence_search,
  self: m.evidence_self,
  list: m.evidence_list,
  import: m.evidence_import,
} as const

/** Who came to a session and who did not: a paper list is typed in here, a wrong mark is undone. */
export default function NamesPage() {
  const { session, rows, total, counts, input, attemptIds, now } = useLoaderData<typeof loader>()
  const result = useActionData<typeof action>()
  const [search] = useSearchParams()
  const t = useT()
  const locale = useLocale()
  const { eventId, sessionId } = session
  const isOpen = session.attendanceClosedAt === null
  const hrefOf = (query: Record<string, string>) =>
    paths.attendanceNames(locale, eventId, sessionId, `?${new URLSearchParams(query).toString()}`)
  const undone = rows.find((row) => row.attendanceId !== null && row.attendanceId === search.get('undo'))
  const done = result ? null : search.get('done')
  const event = localized({ kk: session.titleKk, ru: session.titleRu, en: session.titleEn }, locale)
  const kept = (more: Record<string, string>) => ({
    came: input.came,
    q: input.text,
    page: String(input.page),
    ...more,
  })
  const columns: TableColumn<NameRow>[] = [
    { id: 'name', header: t(m.name), cell: fullName },
    {
      id: 'came',
      header: t(m.cameAt),
      cell: (row) =>
        row.cameAt ? formatDateTime(row.cameAt) : <span className="muted">{t(m.didNotCome)}</span>,
    },
    {
      id: 'evidence',
      header: t(m.evidence),
      cell: (row) => (
        <span className="cluster">
          {row.evidence && <span>{t(EVIDENCE[row.evidence])}</span>}
          {row.channel === 'walk_in' && <Badge>{t(m.walkIn)}</Badge>}
        </span>
      ),
    },
    ...(isOpen
      ? [
          {
            id: 'act',
            header: t(m.ledgerAction),
            cell: (row: NameRow) =>
              row.attendanceId ? (
                <TextLink
                  href={hrefOf(kept({ undo: row.attendanceId }))}
                  aria-label={t(doorMessages.undoOf, { name: fullName(row) })}
                >
                  {t(doorMessages.undo)}
                </TextLink>
              ) : (
                <MarkForm row={row} sessionId={sessionId} attemptId={attemptIds[rows.indexOf(row)] ?? ''} />
              ),
          },
        ]
      : []),
  ]
  return (
    <>
      <Breadcrumb
        steps={[
          { label: event.text, href: paths.deskEvent(locale, eventId) },
          { label: t(m.title), href: paths.attendance(locale, eventId) },
          { label: t(m.namesTitle) },
        ]}
      />
      <PageHead
        title={t(m.namesTitle)}
        kicker={`${sessionLabel(session, { locale, t })} · ${sessionWhen(session, { locale, now })}`}
        lead={
          <>
            {isOpen && <p>{t(m.paperTitle)}</p>}
            <p className="muted">{t(m.namesLogged)}</p>
          </>
        }
      />
      {(done === 'marked' || done === 'annulled') && (
        <Notice tone="success" isLive>
          {t(NOTES[done])}
        </Notice>
      )}
      {undone?.attendanceId && (
        <AnnulForm
          attendanceId={undone.attendanceId}
          name={fullName(undone)}
          keepHref={hrefOf(kept({}))}
          lastResult={result?.lastResult}
        />
      )}
      {!undone && result?.lastResult.error && (
        <Notice tone="danger" isLive>
          {Object.values(result.lastResult.error).flat().join(' ')}
        </Notice>
      )}
      <Tabs
        label={t(m.namesTitle)}
        tabs={[
          {
            href: hrefOf({ came: 'all' }),
            label: t(m.tabAll),
            count: counts.registered,
            isCurrent: input.came === 'all',
          },
          {
            href: hrefOf({ came: 'came' }),
            label: t(m.tabCame),
            count: counts.came,
            isCurrent: input.came === 'came',
          },
          {
            href: hrefOf({ came: 'missing' }),
            label: t(m.tabMissing),
            count: Math.max(0, counts.registered - counts.came),
            isCurrent: input.came === 'missing',
          },
        ]}
      />
      <SearchBox label={t(doorMessages.searchLabel)} defaultValue={input.text} />
      {rows.length === 0 ? (
        <EmptyState title={t(m.namesEmpty)} />
      ) : (
        <DataTable
          caption={t(m.namesTitle)}
          isCaptionHidden
          narrow="cards"
          rows={rows}
          rowId={(row) => row.registrationId}
          columns={columns}
        />
      )}
      <Pagination page={input.page} pageSize={NAMES_PAGE_SIZE} total={total} />
    </>
  )
}

function MarkForm({ row, sessionId, attemptId }: { row: NameRow; sessionId: string; attemptId: string }) {
  const t = useT()
  return (
    <Form method="post" preventScrollReset>
      <input type="hidden" name="intent" value="mark" />
      <input type="hidden" name="sessionId" value={sessionId} />
      <input type="hidden" name="registrationId" value={row.registrationId} />
      <input type="hidden" name="attemptId" value={attemptId} />
      <Button variant="secondary" size="small" aria-label={t(m.markCameOf, { name: fullName(row) })}>
        {t(m.markCame)}
      </Button>
    </Form>
  )
}

import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData, useSearchParams } from '@remix-run/react'
import { authTitle } from '#app/auth/title.ts'
import { WhenText } from '#app/events/when-text.tsx'
import { withQuery } from '#app/events/calendar-query.ts'
import { read } from '#app/lib/caller.server.ts'
import { localized, useLocale, useT } from '#app/lib/i18n.tsx'
import { paths } from '#app/paths.ts'
import { BehindHead } from '#app/reports/behind-head.tsx'
import { askedList } from '#app/reports/behind.server.ts'
import { Badge } from '#app/ui/badge.tsx'
import { DataTable, type TableColumn } from '#app/ui/data-table.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Pagination } from '#app/ui/pagination.tsx'
import { Tabs } from '#app/ui/tabs.tsx'
import { mayAnywhere } from '#server/access/scope.ts'
import { formatWhen } from '#server/kit/dates.ts'
import { eventKinds } from '#server/kit/messages/events.ts'
import { reachFigures, reachMessages as m, sessionStates } from '#server/kit/messages/reports.ts'
import { formatNumber } from '#server/kit/numbers.ts'
import { REACH_PAGE, SESSION_FIGURES } from '#server/reports/schema.ts'

export const meta: MetaFunction = authTitle(m.sessionsTitle)

export async function loader(args: LoaderFunctionArgs) {
  const { actor, filter, search, names, input } = await askedList(args)
  const figure = SESSION_FIGURES.find((one) => one === search.get('figure')) ?? 'all'
  const found = await read(args.context, (caller) => caller.reports.sessions({ ...input, figure }))
  return {
    ...found,
    filter,
    figure,
    names,
    page: input.page,
    now: new Date(),
    mayOpen: mayAnywhere(actor, 'events.view'),
  }
}

type Line = ReturnType<typeof useLoaderData<typeof loader>>['rows'][number]

const TONES = { planned: 'neutral', held: 'success', overdue: 'warning', cancelled: 'danger' } as const

/** The sessions behind a figure of reach, each with its own figures. */
export default function ReachSessionsPage() {
  const data = useLoaderData<typeof loader>()
  const t = useT()
  const locale = useLocale()
  const [search] = useSearchParams()
  const number = (value: number | null) => formatNumber(value, { locale })
  const nameOf = (kato: string) => data.names[kato]?.[locale] ?? kato
  const figures = ['visits', 'people', 'headcount'] as const
  const columns: TableColumn<Line>[] = [
    {
      id: 'event',
      header: t(m.event),
      cell: (row) => localized({ kk: row.titleKk, ru: row.titleRu, en: row.titleEn }, locale).text,
    },
    {
      id: 'when',
      header: t(m.when),
      cell: (row) => <WhenText>{formatWhen(row, { locale, now: data.now })}</WhenText>,
    },
    { id: 'district', header: t(m.district), cell: (row) => nameOf(row.districtKato) },
    {
      id: 'kind',
      header: t(m.kind),
      cell: (row) => t(eventKinds[row.kind]),
      isHideable: true,
      isHiddenAtFirst: true,
    },
    {
      id: 'state',
      header: t(m.state),
      cell: (row) => <Badge tone={TONES[row.state]}>{t(sessionStates[row.state])}</Badge>,
    },
    {
      id: 'plannedPeople',
      header: t(reachFigures.plannedPeople),
      align: 'end',
      isHideable: true,
      cell: (row) => number(row.plannedPeople),
    },
    ...figures.map((id): TableColumn<Line> => ({
      id,
      header: t(reachFigures[id]),
      align: 'end',
      isHideable: true,
      cell: (row) => number(row[id]),
    })),
  ]
  const { sessions, visits, headcount } = data.sums
  return (
    <>
      <BehindHead
        {...data}
        title={t(m.sessionsTitle)}
        lead={t(m.sessionSums, {
          sessions: t(m.sessionsCount, { count: sessions }),
          visits: number(visits),
          headcount: number(headcount),
        })}
      />
      <Tabs
        label={t(m.state)}
        tabs={SESSION_FIGURES.map((figure) => ({
          href: withQuery(search, { figure, page: undefined }),
          label: figure === 'all' ? t(m.allSessions) : t(reachFigures[figure]),
          isCurrent: figure === data.figure,
        }))}
      />
      <DataTable
        caption={t(m.sessionsTitle)}
        isCaptionHidden
        columns={columns}
        rows={data.rows}
        rowId={(row) => row.sessionId}
        rowHref={(row) =>
          data.mayOpen ? paths.deskEvent(locale, row.eventId) : paths.event(locale, row.eventId)
        }
        isSortedByServer
        isDense
        narrow="cards"
        emptyState={<EmptyState title={t(m.nothing)} />}
      />
      <Pagination page={data.page} pageSize={REACH_PAGE} total={sessions} />
    </>
  )
}

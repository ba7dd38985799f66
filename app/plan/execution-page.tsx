import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { authTitle } from '#app/auth/title.ts'
import { read } from '#app/lib/caller.server.ts'
import { useLocale, useT } from '#app/lib/i18n.tsx'
import { localeOf } from '#app/lib/locale.ts'
import { paths } from '#app/paths.ts'
import { PlanHead } from '#app/plan/plan-tabs.tsx'
import { planName, usePlanName } from '#app/plan/plan-words.tsx'
import { DataTable, type TableColumn } from '#app/ui/data-table.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Meter } from '#app/ui/meter.tsx'
import { Pagination } from '#app/ui/pagination.tsx'
import { formatDate } from '#server/kit/dates.ts'
import { pageNumber } from '#server/kit/input.ts'
import { measureStates, planMessages as m } from '#server/kit/messages/plan.ts'
import { formatNumber, formatPercent, formatShare } from '#server/kit/numbers.ts'
import { divisionName } from '#server/regions/tree.ts'
import type { Caller } from '#server/router.ts'
import { talliesBy, type Tally } from '#server/reports/execution/state.ts'

export const meta: MetaFunction = authTitle(m.execution)

const WHOLE_REGION = ''
const LATE_PAGE = 50

type Measure = Awaited<ReturnType<Caller['reports']['execution']>>['measures'][number]

/** What is late, the longest first. */
function lateOf(measures: readonly Measure[]) {
  return measures
    .flatMap(({ id, number, nameKk, nameRu, term, responsible, standing }) =>
      standing.lateSince
        ? [
            {
              id,
              number,
              nameKk,
              nameRu,
              term,
              responsible,
              since: standing.lateSince,
              state: standing.state,
            },
          ]
        : [],
    )
    .toSorted((a, b) => a.since.localeCompare(b.since))
}

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const page = pageNumber.parse(new URL(request.url).searchParams.get('page') ?? 1)
  const locale = localeOf(params)
  const [found, divisions] = await read(context, async (caller) => [
    await caller.reports.execution({ planId: params['id'] ?? '' }),
    await caller.regions.list(),
  ])
  const { plan, measures, directions, shareGone } = found
  const places = new Map(divisions.map((division) => [division.kato, divisionName(division, locale)]))
  const directionNames = new Map(directions.map((direction) => [direction.id, planName(direction, locale)]))
  const responsibleNames = new Map(
    measures.flatMap(({ responsibles }) => responsibles.map(({ nameKey, name }) => [nameKey, name])),
  )
  const named = (tallies: Tally[], nameOf: (key: string) => string) =>
    tallies.map((tally) => ({ ...tally, name: nameOf(tally.key) }))
  const late = lateOf(measures)
  return {
    plan,
    shareGone,
    page,
    lateCount: late.length,
    late: late.slice((page - 1) * LATE_PAGE, page * LATE_PAGE),
    total: measures.length,
    done: measures.filter(({ standing }) => standing.state === 'done').length,
    byDirection: named(
      talliesBy(measures, ({ directionId }) => [directionId]),
      (key) => directionNames.get(key) ?? '',
    ),
    byResponsible: named(
      talliesBy(measures, ({ responsibles }) => responsibles.map(({ nameKey }) => nameKey)),
      (key) => responsibleNames.get(key) ?? '',
    ),
    byDistrict: named(
      talliesBy(measures, ({ districtKatos }) => (districtKatos.length > 0 ? districtKatos : [WHOLE_REGION])),
      (key) => places.get(key) ?? '',
    ),
  }
}

type Data = ReturnType<typeof useLoaderData<typeof loader>>
type Line = Data['byDirection'][number]

/** How a plan is carried out: the share of the year gone beside the share done, and what is late, since when, whose. */
export default function PlanExecutionPage() {
  const { plan, shareGone, total, done, late, page, lateCount, ...tables } = useLoaderData<typeof loader>()
  const t = useT()
  const locale = useLocale()
  const name = usePlanName()
  const number = (value: number) => formatNumber(value, { locale })
  const columns: TableColumn<Line>[] = [
    { id: 'name', header: t(m.what), cell: (row) => row.name || '—' },
    {
      id: 'measures',
      header: t(m.measures),
      align: 'end',
      sortValue: (row) => row.measures,
      cell: (row) => number(row.measures),
    },
    {
      id: 'done',
      header: t(measureStates.done),
      align: 'end',
      sortValue: (row) => row.done,
      cell: (row) => number(row.done),
    },
    {
      id: 'share',
      header: t(m.shareDone),
      align: 'end',
      sortValue: (row) => row.done / row.measures,
      cell: (row) => formatShare({ part: row.done, whole: row.measures }, { locale, digits: 0 }),
    },
    { id: 'inWork', header: t(measureStates.in_work), align: 'end', cell: (row) => number(row.inWork) },
    { id: 'atRisk', header: t(measureStates.at_risk), align: 'end', cell: (row) => number(row.atRisk) },
    { id: 'notDone', header: t(measureStates.not_done), align: 'end', cell: (row) => number(row.notDone) },
    { id: 'moved', header: t(measureStates.moved), align: 'end', cell: (row) => number(row.moved) },
    {
      id: 'late',
      header: t(m.late),
      align: 'end',
      sortValue: (row) => row.late,
      cell: (row) => number(row.late),
    },
  ]
  const table = (key: 'byDirection' | 'byResponsible' | 'byDistrict', empty: string) => (
    <DataTable
      caption={t(m[key])}
      tableKey={key}
      columns={columns}
      rows={tables[key].map((row) => ({ ...row, name: row.name || empty }))}
      rowId={(row) => row.key || 'none'}
      isDense
    />
  )
  return (
    <>
      <PlanHead plan={plan} current="execution" />
      <div className="grid-2">
        <Meter
          label={t(m.shareGone)}
          value={Math.round(shareGone * 1000)}
          max={1000}
          text={formatPercent(shareGone, { locale, digits: 0 })}
        />
        <Meter
          label={t(m.shareDone)}
          value={done}
          max={total}
          tone={total > 0 && done / total < shareGone ? 'warning' : 'success'}
          text={`${formatShare({ part: done, whole: total }, { locale, digits: 0 })} · ${t(m.doneOf, { done, total })}`}
        />
      </div>
      <DataTable
        caption={t(m.lateTitle)}
        tableKey="late"
        rows={late}
        rowId={(row) => row.id}
        rowHref={(row) => paths.measure(locale, row.id)}
        narrow="cards"
        columns={[
          {
            id: 'name',
            header: t(m.measure),
            cell: (row) => [row.number, name(row)].filter(Boolean).join('. '),
          },
          {
            id: 'since',
            header: t(m.since),
            cell: (row) => formatDate(row.since),
          },
          { id: 'whose', header: t(m.responsible), cell: (row) => row.responsible },
          { id: 'state', header: t(m.state), cell: (row) => t(measureStates[row.state]) },
        ]}
        emptyState={<EmptyState title={t(m.lateNone)} />}
      />
      <Pagination page={page} pageSize={LATE_PAGE} total={lateCount} />
      {table('byDirection', t(m.noDirection))}
      {table('byResponsible', '—')}
      {table('byDistrict', t(m.noDistrict))}
    </>
  )
}

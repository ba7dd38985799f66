import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import type { ReactNode } from 'react'
import { authTitle } from '#app/auth/title.ts'
import { read } from '#app/lib/caller.server.ts'
import { useLocale, useT } from '#app/lib/i18n.tsx'
import { localeOf } from '#app/lib/locale.ts'
import { paths } from '#app/paths.ts'
import { PlanHead } from '#app/plan/plan-tabs.tsx'
import { planName, StandingBadges, usePlanName } from '#app/plan/plan-words.tsx'
import { TallyTable, type TallyLine } from '#app/plan/tally-table.tsx'
import { DataTable } from '#app/ui/data-table.tsx'
import { DefinitionList } from '#app/ui/definition-list.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Meter } from '#app/ui/meter.tsx'
import { Pagination } from '#app/ui/pagination.tsx'
import { TextLink } from '#app/ui/text-link.tsx'
import { pageNumber } from '#server/kit/input.ts'
import { planMessages as m } from '#server/kit/messages/plan.ts'
import { formatNumber, formatPercent, formatShare } from '#server/kit/numbers.ts'
import { divisionName } from '#server/regions/tree.ts'
import type { Caller } from '#server/router.ts'
import { talliesBy, type Tally } from '#server/reports/execution/state.ts'

export const meta: MetaFunction = authTitle(m.execution)

const LATE_PAGE = 20

type Measure = Awaited<ReturnType<Caller['reports']['execution']>>['measures'][number]

/** What the tables of the page show of a measure. */
const lineOf = ({ id, number, nameKk, nameRu, responsible, standing, isControlled }: Measure) => ({
  id,
  number,
  nameKk,
  nameRu,
  responsible,
  standing,
  isControlled,
})

/** What is late, the longest first. */
const lateOf = (measures: readonly Measure[]) =>
  measures
    .filter(({ standing }) => standing.lateSince !== undefined)
    .toSorted((a, b) => (a.standing.lateSince ?? '').localeCompare(b.standing.lateSince ?? ''))

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const page = pageNumber.parse(new URL(request.url).searchParams.get('page') ?? 1)
  const locale = localeOf(params)
  const id = params['id'] ?? ''
  const [found, orders, divisions] = await read(context, async (caller) => [
    await caller.reports.execution({ planId: id }),
    await caller.plan.orders({ id, q: '', page: 1 }),
    await caller.regions.list(),
  ])
  const { plan, measures, directions, shareGone } = found
  const places = new Map(divisions.map((division) => [division.kato, divisionName(division, locale)]))
  const directionNames = new Map(directions.map((direction) => [direction.id, planName(direction, locale)]))
  const responsibleNames = new Map(
    measures.flatMap(({ responsibles }) => responsibles.map(({ nameKey, name }) => [nameKey, name])),
  )
  // A measure that names no district is the whole region's.
  const { regionKato } = plan
  const lines = (filter: string, tallies: Tally[], nameOf: (key: string) => string | undefined) =>
    tallies.map((tally) => ({
      ...tally,
      name: nameOf(tally.key) ?? '',
      href: paths.plan(locale, id, `?${new URLSearchParams({ [filter]: tally.key }).toString()}`),
    }))
  const late = lateOf(measures)
  return {
    plan,
    shareGone,
    page,
    lateCount: late.length,
    late: late.slice((page - 1) * LATE_PAGE, page * LATE_PAGE).map(lineOf),
    controlled: measures.filter(({ isControlled }) => isControlled).map(lineOf),
    orders: orders.counts,
    total: measures.length,
    done: measures.filter(({ standing }) => standing.state === 'done').length,
    byDirection: lines(
      'direction',
      talliesBy(measures, ({ directionId }) => [directionId]),
      (key) => directionNames.get(key),
    ),
    byResponsible: lines(
      'responsible',
      talliesBy(measures, ({ responsibles }) => responsibles.map(({ nameKey }) => nameKey)),
      (key) => responsibleNames.get(key),
    ),
    byDistrict: lines(
      'district',
      talliesBy(measures, ({ districtKatos }) => (districtKatos.length > 0 ? districtKatos : [regionKato])),
      (key) => (key === regionKato ? undefined : places.get(key)),
    ),
  }
}

type Data = ReturnType<typeof useLoaderData<typeof loader>>

/** How a plan is carried out: the share of the time gone beside the share done, what is late, since when, whose. */
export default function PlanExecutionPage() {
  const { plan, shareGone, total, done, late, controlled, orders, page, lateCount, ...tables } =
    useLoaderData<typeof loader>()
  const t = useT()
  const locale = useLocale()
  const number = (value: number) => formatNumber(value, { locale })
  const named = (rows: TallyLine[], empty: string) => rows.map((row) => ({ ...row, name: row.name || empty }))
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
          text={`${formatShare({ part: done, whole: total }, { locale, digits: 0 })} · ${t(m.doneOf, { done: number(done), total: number(total) })}`}
        />
      </div>
      <DefinitionList
        layout="columns"
        items={[
          {
            term: t(m.lateTitle),
            value: <TextLink href={paths.plan(locale, plan.id, '?state=late')}>{number(lateCount)}</TextLink>,
          },
          {
            term: t(m.controlled),
            value: (
              <TextLink href={paths.plan(locale, plan.id, '?state=controlled')}>
                {number(controlled.length)}
              </TextLink>
            ),
          },
          {
            term: t(m.orders),
            value: (
              <TextLink href={paths.planOrders(locale, plan.id)}>
                {t(m.ordersSum, { all: orders.all, done: orders.done, late: orders.late })}
              </TextLink>
            ),
          },
        ]}
      />
      <MeasureLines
        caption={t(m.lateTitle)}
        tableKey="late"
        rows={late}
        empty={<EmptyState title={t(m.lateNone)} />}
      />
      <Pagination page={page} pageSize={LATE_PAGE} total={lateCount} />
      {controlled.length > 0 && (
        <MeasureLines caption={t(m.controlled)} tableKey="controlled" rows={controlled} />
      )}
      <TallyTable
        tableKey="byDirection"
        caption={m.byDirection}
        what={m.direction}
        rows={named(tables.byDirection, t(m.noDirection))}
        shareGone={shareGone}
      />
      <TallyTable
        tableKey="byResponsible"
        caption={m.byResponsible}
        what={m.responsible}
        rows={named(tables.byResponsible, '—')}
        shareGone={shareGone}
        isLateFirst
      />
      <TallyTable
        tableKey="byDistrict"
        caption={m.byDistrict}
        what={m.district}
        rows={named(tables.byDistrict, t(m.noDistrict))}
        shareGone={shareGone}
        isLateFirst
      />
    </>
  )
}

/** Measures with how far each is, since when it is late and whose it is. */
function MeasureLines({
  caption,
  tableKey,
  rows,
  empty,
}: {
  caption: string
  tableKey: string
  rows: Data['late']
  empty?: ReactNode
}) {
  const t = useT()
  const locale = useLocale()
  const name = usePlanName()
  return (
    <DataTable
      caption={caption}
      tableKey={tableKey}
      rows={rows}
      rowId={(row) => row.id}
      rowHref={(row) => paths.measure(locale, row.id)}
      narrow="cards"
      columns={[
        {
          id: 'name',
          header: t(m.measure),
          cell: (row) => [row.number, name(row)].filter(Boolean).join('. '),
        },
        { id: 'whose', header: t(m.responsible), cell: (row) => row.responsible },
        {
          id: 'state',
          header: t(m.state),
          cell: (row) => (
            <StandingBadges
              standing={row.standing}
              isControlled={tableKey !== 'controlled' && row.isControlled}
            />
          ),
        },
      ]}
      emptyState={empty}
    />
  )
}

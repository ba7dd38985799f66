import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { authTitle } from '#app/auth/title.ts'
import { read } from '#app/lib/caller.server.ts'
import { useLocale, useT } from '#app/lib/i18n.tsx'
import { localeOf } from '#app/lib/locale.ts'
import { paths } from '#app/paths.ts'
import { PLAN_FILTERS, PlanFilter } from '#app/plan/plan-filter.tsx'
import { PlanHead } from '#app/plan/plan-tabs.tsx'
import { planName, StandingBadges, usePlanName } from '#app/plan/plan-words.tsx'
import { ButtonLink } from '#app/ui/button.tsx'
import { DataTable, type TableColumn } from '#app/ui/data-table.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Pagination } from '#app/ui/pagination.tsx'
import { SearchBox } from '#app/ui/search-box.tsx'
import { can } from '#server/access/scope.ts'
import { pageNumber } from '#server/kit/input.ts'
import { planMessages as m } from '#server/kit/messages/plan.ts'
import { formatNumber } from '#server/kit/numbers.ts'
import { matchesSearch, searchFold } from '#server/kit/search-fold.ts'
import { sortByText } from '#server/kit/sorting.ts'
import { divisionName } from '#server/regions/tree.ts'
import type { Caller } from '#server/router.ts'

export const meta: MetaFunction = authTitle(m.plan)

/** A plan of a thousand measures opens as quickly as one of a hundred. */
const PAGE_SIZE = 100

type Measure = Awaited<ReturnType<Caller['reports']['execution']>>['measures'][number]

/** What a line of the table shows of a measure. */
function lineOf(measure: Measure) {
  const { id, directionId, number, nameKk, nameRu, term, termTo, responsible } = measure
  const { figures, plannedEvents, plannedPeople, standing, isControlled } = measure
  return {
    id,
    directionId,
    number,
    nameKk,
    nameRu,
    term,
    termTo,
    responsible,
    held: figures.held,
    came: figures.came,
    plannedEvents,
    plannedPeople,
    standing,
    isControlled,
  }
}

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const locale = localeOf(params)
  const search = new URL(request.url).searchParams
  const [direction, responsible, district, state] = PLAN_FILTERS.map((name) => search.get(name) ?? '')
  const q = (search.get('q') ?? '').slice(0, 100)
  const page = pageNumber.parse(search.get('page') ?? 1)
  const id = params['id'] ?? ''
  const [found, divisions] = await read(context, async (caller) => [
    await caller.reports.execution({ planId: id }),
    await caller.regions.list(),
  ])
  // A measure that names no district is the whole region's.
  const placesOf = ({ districtKatos: katos }: Measure) => (katos.length > 0 ? katos : [found.plan.regionKato])
  const names = new Map(divisions.map((division) => [division.kato, divisionName(division, locale)]))
  const measures = found.measures.filter(
    (measure) =>
      (!direction || measure.directionId === direction) &&
      (!responsible || measure.responsibles.some(({ nameKey }) => nameKey === responsible)) &&
      (!district || placesOf(measure).includes(district)) &&
      (!state ||
        measure.standing.state === state ||
        (state === 'late' && measure.standing.lateSince) ||
        (state === 'controlled' && measure.isControlled)) &&
      (!q ||
        matchesSearch(
          searchFold(
            [measure.number, measure.nameKk, measure.nameRu, measure.form, measure.responsible].join(' '),
          ).text,
          q,
        )),
  )
  const districtKatos = [...new Set(found.measures.flatMap(placesOf))]
  const responsibles = new Map(
    found.measures.flatMap((measure) => measure.responsibles.map((row) => [row.nameKey, row.name])),
  )
  return {
    plan: found.plan,
    directions: found.directions,
    measures: measures.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE).map(lineOf),
    page,
    count: measures.length,
    total: found.measures.length,
    districts: districtKatos.map((kato) => ({
      value: kato,
      label: kato === found.plan.regionKato ? '' : (names.get(kato) ?? kato),
    })),
    responsibles: sortByText(
      [...responsibles].map(([value, label]) => ({ value, label })),
      { locale, by: ({ label }) => label },
    ),
    mayEdit: can(await context.actor(), 'plan.edit', { districtKato: found.plan.regionKato }),
    q,
  }
}

type Line = ReturnType<typeof useLoaderData<typeof loader>>['measures'][number]

/** A plan: its measures under their directions, with how far each is. */
export default function PlanPage() {
  const { plan, directions, measures, page, count, total, districts, responsibles, mayEdit, q } =
    useLoaderData<typeof loader>()
  const t = useT()
  const locale = useLocale()
  const name = usePlanName()
  const number = (value: number) => formatNumber(value, { locale })
  const columns: TableColumn<Line>[] = [
    {
      id: 'name',
      header: t(m.measure),
      cell: (row) => [row.number, name(row)].filter(Boolean).join('. '),
    },
    {
      id: 'term',
      header: t(m.term),
      // Only what is all on one page can be put into another order here.
      sortValue: count > PAGE_SIZE ? undefined : (row) => row.termTo,
      cell: (row) => row.term,
    },
    { id: 'responsible', header: t(m.responsible), cell: (row) => row.responsible },
    {
      id: 'events',
      header: t(m.events),
      align: 'end',
      cell: (row) => `${number(row.held)} / ${formatNumber(row.plannedEvents, { locale })}`,
    },
    {
      id: 'people',
      header: t(m.people),
      align: 'end',
      cell: (row) => `${number(row.came)} / ${formatNumber(row.plannedPeople, { locale })}`,
    },
    {
      id: 'state',
      header: t(m.state),
      cell: (row) => <StandingBadges standing={row.standing} isControlled={row.isControlled} />,
    },
  ]
  const actions = (
    <>
      {mayEdit && (
        <ButtonLink icon="plus" href={paths.newMeasure(locale, plan.id)}>
          {t(m.addMeasure)}
        </ButtonLink>
      )}
      {mayEdit && (
        <ButtonLink
          variant="secondary"
          href={paths.planImport(locale, `?region=${plan.regionKato}&year=${plan.yearFrom}`)}
        >
          {t(m.import)}
        </ButtonLink>
      )}
      <ButtonLink variant="secondary" icon="download" href={paths.planFile(locale, plan.id)} isPlain>
        {t(m.exportXlsx)}
      </ButtonLink>
      <ButtonLink variant="quiet" icon="print" href={paths.planPrint(locale, plan.id)}>
        {t(m.print)}
      </ButtonLink>
    </>
  )
  const shown = directions
    .map((direction) => ({
      direction,
      rows: measures.filter(({ directionId }) => directionId === direction.id),
    }))
    .filter(({ rows }) => rows.length > 0)
  return (
    <>
      <PlanHead plan={plan} current="measures" actions={actions} />
      <SearchBox label={t(m.search)} defaultValue={q} />
      <PlanFilter
        directions={directions.map((row) => ({
          value: row.id,
          label: planName(row, locale) || t(m.noDirection),
        }))}
        responsibles={responsibles}
        districts={districts.map((row) => ({ ...row, label: row.label || t(m.noDistrict) }))}
      />
      {shown.length === 0 && (
        <EmptyState title={t(total === 0 ? m.noMeasures : m.noneFound)}>
          <p>{t(total === 0 ? m.emptyText : m.noneFoundText)}</p>
        </EmptyState>
      )}
      {shown.map(({ direction, rows }) => (
        <DataTable
          key={direction.id}
          tableKey={`d${direction.position}`}
          caption={name(direction) || t(m.noDirection)}
          columns={columns}
          rows={rows}
          rowId={(row) => row.id}
          rowHref={(row) => paths.measure(locale, row.id)}
          narrow="cards"
          isDense
        />
      ))}
      <Pagination page={page} pageSize={PAGE_SIZE} total={count} />
    </>
  )
}

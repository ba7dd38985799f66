import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { Form, useLoaderData, useSearchParams } from '@remix-run/react'
import { authTitle } from '#app/auth/title.ts'
import { withQuery } from '#app/events/calendar-query.ts'
import { read } from '#app/lib/caller.server.ts'
import { localized, useLocale, useT } from '#app/lib/i18n.tsx'
import { localeOf } from '#app/lib/locale.ts'
import { readForm } from '#app/lib/read-form.server.ts'
import { paths } from '#app/paths.ts'
import { PlanHead } from '#app/plan/plan-tabs.tsx'
import { planName } from '#app/plan/plan-words.tsx'
import { Badge } from '#app/ui/badge.tsx'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { DataTable, type TableColumn } from '#app/ui/data-table.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Pagination } from '#app/ui/pagination.tsx'
import { SearchBox } from '#app/ui/search-box.tsx'
import { Tabs } from '#app/ui/tabs.tsx'
import { TextLink } from '#app/ui/text-link.tsx'
import { formatDate } from '#server/kit/dates.ts'
import { planMessages as m } from '#server/kit/messages/plan.ts'
import { ORDER_STATES } from '#server/programmes/plan/control/orders.ts'
import { planOrdersSchema } from '#server/programmes/plan/schema.ts'

export const meta: MetaFunction = authTitle(m.orders)

const STATES = {
  open: { words: m.orderOpen, tone: 'info' },
  late: { words: m.orderLate, tone: 'danger' },
  done: { words: m.orderDone, tone: 'success' },
} as const

const askedSchema = planOrdersSchema.omit({ id: true })

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const input = askedSchema.parse(Object.fromEntries(new URL(request.url).searchParams))
  const found = await read(context, (caller) => caller.plan.orders({ id: params['id'] ?? '', ...input }))
  return { ...found, input }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const formData = await readForm(request)
  const [done, open] = [formData.get('done'), formData.get('open')]
  const marked = typeof done === 'string' ? done : open
  const id = typeof marked === 'string' ? marked : ''
  await read(context, (caller) => caller.plan.markOrder({ id, isDone: id === done }))
  const { search } = new URL(request.url)
  return redirect(paths.planOrders(localeOf(params), params['id'] ?? '', search))
}

type Line = ReturnType<typeof useLoaderData<typeof loader>>['orders'][number]

function About({ order }: { order: Line }) {
  const locale = useLocale()
  const { measureId } = order
  const measure = [
    order.measureNumber,
    planName({ nameKk: order.measureKk, nameRu: order.measureRu }, locale),
  ].filter(Boolean)
  const district = localized(
    { kk: order.districtKk, ru: order.districtRu, en: order.districtEn },
    locale,
  ).text
  return (
    <>
      <p>{order.text}</p>
      {measureId && <TextLink href={paths.measure(locale, measureId)}>{measure.join('. ')}</TextLink>}
      {district && <p className="muted">{district}</p>}
    </>
  )
}

/** Orders of the akim's meetings: what, to whom, until when, and whether it is done. */
export default function PlanOrdersPage() {
  const { plan, orders, counts, total, pageSize, may, input } = useLoaderData<typeof loader>()
  const t = useT()
  const locale = useLocale()
  const [search] = useSearchParams()
  const columns: TableColumn<Line>[] = [
    { id: 'text', header: t(m.orderText), cell: (order) => <About order={order} /> },
    { id: 'owner', header: t(m.owner), cell: (order) => order.owner },
    { id: 'meeting', header: t(m.meetingOn), cell: (order) => formatDate(order.meetingOn) },
    { id: 'due', header: t(m.dueOn), cell: (order) => formatDate(order.dueOn) },
    {
      id: 'state',
      header: t(m.status),
      cell: ({ state, doneAt }) => (
        <Badge tone={STATES[state].tone}>
          {[t(STATES[state].words), doneAt && formatDate(doneAt)].filter(Boolean).join(' ')}
        </Badge>
      ),
    },
    ...(orders.some(({ mayMark }) => mayMark)
      ? [
          {
            id: 'mark',
            header: t(m.mark),
            cell: (order: Line) =>
              order.mayMark && (
                <Form method="post">
                  <Button
                    size="small"
                    variant="secondary"
                    name={order.doneAt ? 'open' : 'done'}
                    value={order.id}
                  >
                    {t(order.doneAt ? m.markOpen : m.markDone)}
                  </Button>
                </Form>
              ),
          },
        ]
      : []),
  ]
  const give = may.control && (
    <ButtonLink icon="plus" href={paths.newPlanOrder(locale, plan.id)}>
      {t(m.giveOrder)}
    </ButtonLink>
  )
  const isNarrowed = input.q !== '' || input.state !== undefined
  const tab = (state: (typeof ORDER_STATES)[number] | undefined) => ({
    href: withQuery(search, { state, page: undefined, done: undefined }) || '?',
    label: t(state ? STATES[state].words : m.allOrders),
    count: counts[state ?? 'all'],
    isCurrent: input.state === state,
  })
  return (
    <>
      <PlanHead plan={plan} current="orders" actions={give} />
      {search.get('done') === 'given' && <Notice tone="success">{t(m.given)}</Notice>}
      <SearchBox label={t(m.searchOrders)} defaultValue={input.q} />
      <Tabs label={t(m.status)} tabs={[undefined, ...ORDER_STATES].map(tab)} />
      <DataTable
        caption={t(m.orders)}
        isCaptionHidden
        columns={columns}
        rows={orders}
        rowId={(order) => order.id}
        narrow="cards"
        emptyState={
          <EmptyState title={t(isNarrowed ? m.ordersNoneFound : m.ordersNone)}>
            <p>{t(isNarrowed ? m.noneFoundText : m.ordersEmptyText)}</p>
          </EmptyState>
        }
      />
      <Pagination page={input.page} pageSize={pageSize} total={total} />
    </>
  )
}

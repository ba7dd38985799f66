import { getFormProps, useForm } from '@conform-to/react'
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import type { z } from 'zod'
import { authTitle } from '#app/auth/title.ts'
import { read } from '#app/lib/caller.server.ts'
import { submit } from '#app/lib/form.server.ts'
import { localized, useLocale, useT } from '#app/lib/i18n.tsx'
import { localeOf } from '#app/lib/locale.ts'
import { paths } from '#app/paths.ts'
import { PlanHead } from '#app/plan/plan-tabs.tsx'
import { planName } from '#app/plan/plan-words.tsx'
import { Badge } from '#app/ui/badge.tsx'
import { Button } from '#app/ui/button.tsx'
import { DataTable, type TableColumn } from '#app/ui/data-table.tsx'
import { DateField } from '#app/ui/date-field.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { SelectField } from '#app/ui/select-field.tsx'
import { TextareaField, TextField } from '#app/ui/text-field.tsx'
import { katoContains } from '#server/access/territory.ts'
import { formatDate } from '#server/kit/dates.ts'
import { planMessages as m, planProblems } from '#server/kit/messages/plan.ts'
import { localDate } from '#server/kit/zone.ts'
import { planOrderSchema, REASON_MAX } from '#server/programmes/plan/schema.ts'
import { divisionName } from '#server/regions/tree.ts'

export const meta: MetaFunction = authTitle(m.orders)

const LABEL_MAX = 70
/** A plan may have a thousand measures to choose from. */
const shortened = (text: string) => (text.length > LABEL_MAX ? `${text.slice(0, LABEL_MAX)}…` : text)

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const locale = localeOf(params)
  const id = params['id'] ?? ''
  return read(context, async (caller) => {
    const [{ plan, orders, may, now }, whole, divisions] = await Promise.all([
      caller.plan.orders({ id }),
      caller.plan.find({ id }),
      caller.regions.list(),
    ])
    return {
      plan,
      orders,
      may,
      today: localDate(now),
      measures: whole.measures.map((measure) => ({
        value: measure.id,
        label: shortened([measure.number, planName(measure, locale)].filter(Boolean).join('. ')),
      })),
      districts: divisions
        .filter(({ kato, level }) => level >= 2 && katoContains(plan.regionKato, kato))
        .map((division) => ({ value: division.kato, label: divisionName(division, locale) })),
      measure: new URL(request.url).searchParams.get('measure') ?? undefined,
    }
  })
}

export async function action(args: ActionFunctionArgs) {
  const locale = localeOf(args.params)
  const planId = args.params['id'] ?? ''
  const formData = await args.request.formData()
  const [done, open] = [formData.get('done'), formData.get('open')]
  const marked = typeof done === 'string' ? done : open
  if (typeof marked === 'string') {
    await read(args.context, (caller) => caller.plan.markOrder({ id: marked, isDone: marked === done }))
    return redirect(paths.planOrders(locale, planId))
  }
  formData.set('planId', planId)
  return submit({
    ...args,
    locale,
    formData,
    schema: planOrderSchema,
    problems: planProblems,
    work: async (values, caller) => {
      await caller.plan.order(values)
      return redirect(paths.planOrders(locale, planId))
    },
  })
}

type Line = ReturnType<typeof useLoaderData<typeof loader>>['orders'][number]
type Values = z.input<typeof planOrderSchema>

/** Orders of the akim's meetings: what, to whom, until when, and whether it is done. */
export default function PlanOrdersPage() {
  const { plan, orders, may, today, measures, districts, measure } = useLoaderData<typeof loader>()
  const result = useActionData<typeof action>()
  const t = useT()
  const locale = useLocale()
  const [form, fields] = useForm<Values, Values, string[]>({
    id: 'order',
    lastResult: result?.lastResult,
    defaultValue: { meetingOn: today, measureId: measure },
  })
  const columns: TableColumn<Line>[] = [
    {
      id: 'text',
      header: t(m.orderText),
      cell: (order) => (
        <>
          {order.text}
          <br />
          <span className="muted">
            {[order.measureNumber, planName({ nameKk: order.measureKk, nameRu: order.measureRu }, locale)]
              .filter(Boolean)
              .join('. ')}
            {localized({ kk: order.districtKk, ru: order.districtRu, en: order.districtEn }, locale).text}
          </span>
        </>
      ),
    },
    { id: 'owner', header: t(m.owner), cell: (order) => order.owner },
    {
      id: 'meeting',
      header: t(m.meetingOn),
      sortValue: (order) => order.meetingOn,
      cell: (order) => formatDate(order.meetingOn),
    },
    {
      id: 'due',
      header: t(m.dueOn),
      sortValue: (order) => order.dueOn,
      cell: (order) => formatDate(order.dueOn),
    },
    {
      id: 'state',
      header: t(m.status),
      cell: (order) => {
        if (order.doneAt)
          return <Badge tone="success">{`${t(m.orderDone)} ${formatDate(order.doneAt)}`}</Badge>
        return order.dueOn < today ? (
          <Badge tone="danger">{t(m.orderLate)}</Badge>
        ) : (
          <Badge tone="info">{t(m.orderOpen)}</Badge>
        )
      },
    },
    ...(may.control
      ? [
          {
            id: 'mark',
            header: t(m.state),
            cell: (order: Line) => (
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
  return (
    <>
      <PlanHead plan={plan} current="orders" />
      <DataTable
        caption={t(m.orders)}
        isCaptionHidden
        columns={columns}
        rows={orders}
        rowId={(order) => order.id}
        narrow="cards"
        emptyState={<EmptyState title={t(m.ordersNone)} />}
      />
      {may.control && (
        <section className="stack" aria-labelledby="give-order">
          <h2 id="give-order">{t(m.giveOrder)}</h2>
          <Form method="post" {...getFormProps(form)} noValidate className="stack">
            <ErrorSummary form={form} />
            <TextareaField
              field={fields.text}
              label={t(m.orderText)}
              rows={2}
              maxLength={REASON_MAX}
              required
            />
            <TextField field={fields.owner} label={t(m.owner)} maxLength={300} required />
            <DateField field={fields.meetingOn} label={t(m.meetingOn)} required />
            <DateField field={fields.dueOn} label={t(m.dueOn)} required />
            <SelectField
              field={fields.measureId}
              label={t(m.measure)}
              emptyLabel={t(m.all)}
              options={measures}
            />
            <SelectField
              field={fields.districtKato}
              label={t(m.district)}
              emptyLabel={t(m.noDistrict)}
              options={districts}
            />
            <Button>{t(m.giveOrder)}</Button>
          </Form>
        </section>
      )}
    </>
  )
}

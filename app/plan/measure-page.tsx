import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { data, redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData, useSearchParams } from '@remix-run/react'
import { authTitle } from '#app/auth/title.ts'
import { read } from '#app/lib/caller.server.ts'
import { submit } from '#app/lib/form.server.ts'
import { localized, useLocale, useT } from '#app/lib/i18n.tsx'
import { localeOf } from '#app/lib/locale.ts'
import { readForm } from '#app/lib/read-form.server.ts'
import { paths } from '#app/paths.ts'
import { planTitle, StandingBadges, usePlanName } from '#app/plan/plan-words.tsx'
import { MeasureDocuments } from '#app/plan/measure-documents.tsx'
import { MeasureStateForm } from '#app/plan/measure-state-form.tsx'
import { Breadcrumb } from '#app/ui/breadcrumb.tsx'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { DataTable } from '#app/ui/data-table.tsx'
import { DefinitionList } from '#app/ui/definition-list.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { TextareaField } from '#app/ui/text-field.tsx'
import { mayAnywhere } from '#server/access/scope.ts'
import { formatDate, formatDateTime } from '#server/kit/dates.ts'
import { eventPhases } from '#server/kit/messages/events-desk.ts'
import { measureDocumentMessages } from '#server/kit/messages/measure-documents.ts'
import { planColumnNames } from '#server/kit/messages/plan-import.ts'
import { planMessages as m, planProblems } from '#server/kit/messages/plan.ts'
import { formatNumber, formatTenge } from '#server/kit/numbers.ts'
import { measureRemarkSchema, measureStateSchema } from '#server/programmes/plan/schema.ts'
import { divisionName } from '#server/regions/tree.ts'

export const meta: MetaFunction = authTitle(m.measure)

const PHASES = {
  draft: eventPhases.draft,
  submitted: eventPhases.submitted,
  approved: eventPhases.approved,
  published: eventPhases.upcoming,
  cancelled: eventPhases.cancelled,
} as const

export async function loader({ params, context }: LoaderFunctionArgs) {
  const locale = localeOf(params)
  const id = params['id'] ?? ''
  const [found, events, divisions] = await read(context, async (caller) => [
    await caller.plan.measure({ id }),
    await caller.reports.measureEvents({ measureId: id }),
    await caller.regions.list(),
  ])
  const own = new Set(found.measure.districtKatos)
  const districts = divisions
    .filter(({ kato }) => own.has(kato))
    .map((division) => divisionName(division, locale))
  const maySchedule = mayAnywhere(await context.actor(), 'events.edit')
  return { ...found, ...events, districts, maySchedule }
}

export async function action(args: ActionFunctionArgs) {
  const locale = localeOf(args.params)
  const id = args.params['id'] ?? ''
  const formData = await readForm(args.request)
  const intent = formData.get('intent')
  const back = redirect(paths.measure(locale, id, '?done=saved'))
  if (intent === 'control' || intent === 'release') {
    await read(args.context, (caller) => caller.plan.setControl({ id, isControlled: intent === 'control' }))
    return back
  }
  formData.set('id', id)
  const shared = { ...args, locale, formData, problems: planProblems }
  const answer =
    intent === 'remark'
      ? await submit({
          ...shared,
          schema: measureRemarkSchema,
          work: async (values, caller) => {
            await caller.plan.remark(values)
            return back
          },
        })
      : await submit({
          ...shared,
          schema: measureStateSchema,
          work: async (values, caller) => {
            await caller.plan.setState(values)
            return back
          },
        })
  if (answer instanceof Response) return answer
  return data({ ...answer.data, isRemark: intent === 'remark' }, answer.init ?? undefined)
}

/** One measure: what it says, how far it is, its events, remarks and orders. */
export default function MeasurePage() {
  const { plan, measure, responsibles, remarks, orders, documents, may, ...rest } =
    useLoaderData<typeof loader>()
  const { events, figures, standing, districts, maySchedule } = rest
  const result = useActionData<typeof action>()
  const t = useT()
  const locale = useLocale()
  const name = usePlanName()
  const [search] = useSearchParams()
  const title = name(measure)
  const columns = planColumnNames
  const programme = localized(
    { kk: measure.programmeKk, ru: measure.programmeRu, en: measure.programmeEn },
    locale,
  ).text
  const remarkErrors = result?.isRemark ? result.lastResult.error?.['text'] : undefined
  return (
    <>
      <Breadcrumb
        steps={[
          { label: t(m.title), href: paths.plans(locale) },
          { label: planTitle(plan, locale), href: paths.plan(locale, plan.id) },
          { label: measure.number ?? t(m.measure) },
        ]}
      />
      <PageHead
        title={title}
        kicker={[measure.number, name({ nameKk: measure.directionKk, nameRu: measure.directionRu })]
          .filter(Boolean)
          .join(' · ')}
        badge={<StandingBadges standing={standing} isControlled={measure.isControlled} />}
        actions={
          <>
            {maySchedule && (
              <ButtonLink icon="plus" href={paths.newEvent(locale, `?measure=${measure.id}`)}>
                {t(m.scheduleEvent)}
              </ButtonLink>
            )}
            {may.edit && (
              <ButtonLink variant="secondary" icon="edit" href={paths.editMeasure(locale, measure.id)}>
                {t(m.editMeasure)}
              </ButtonLink>
            )}
          </>
        }
      />
      {search.get('done') === 'saved' && <Notice tone="success">{t(m.saved)}</Notice>}
      <DefinitionList
        layout="columns"
        isEmptyLeftOut
        items={[
          { term: t(columns.term), value: measure.term },
          { term: t(columns.form), value: measure.form },
          { term: t(columns.responsible), value: responsibles.map((row) => row.name).join(', ') },
          { term: t(columns.funding), value: measure.funding },
          {
            term: t(columns.cost),
            value:
              measure.cost === null ? null : formatTenge(measure.cost, { locale, digits: 2, upTo: true }),
          },
          {
            term: t(m.events),
            value: `${formatNumber(figures.held, { locale })} / ${formatNumber(measure.plannedEvents, { locale })}`,
          },
          {
            term: t(m.people),
            value: `${formatNumber(figures.came, { locale })} / ${formatNumber(measure.plannedPeople, { locale })}`,
          },
          { term: t(columns.districts), value: districts.join(', ') },
          { term: t(m.programme), value: programme },
          { term: t(columns.partners), value: measure.partners },
          { term: t(columns.documents), value: measure.documents },
          { term: t(columns.note), value: measure.note },
        ]}
      />
      <section className="stack" aria-labelledby="measure-events">
        <h2 id="measure-events">{t(m.eventsOf)}</h2>
        <DataTable
          caption={t(m.eventsOf)}
          isCaptionHidden
          tableKey="events"
          rows={events}
          rowId={(event) => event.id}
          rowHref={(event) => paths.deskEvent(locale, event.id)}
          narrow="cards"
          columns={[
            {
              id: 'title',
              header: t(m.measure),
              cell: (event) =>
                localized({ kk: event.titleKk, ru: event.titleRu, en: event.titleEn }, locale).text || '—',
            },
            {
              id: 'when',
              header: t(m.term),
              cell: (event) => (event.startsAt ? formatDateTime(event.startsAt) : '—'),
            },
            {
              id: 'district',
              header: t(m.district),
              cell: (event) =>
                localized({ kk: event.districtKk, ru: event.districtRu, en: event.districtEn }, locale).text,
            },
            {
              id: 'state',
              header: t(m.status),
              cell: (event) => t(event.isHeld ? m.held : PHASES[event.status]),
            },
          ]}
          emptyState={<EmptyState title={t(m.noEvents)} />}
        />
      </section>
      {(may.edit || documents.length > 0) && (
        <section className="stack" aria-labelledby="measure-documents">
          <h2 id="measure-documents">{t(measureDocumentMessages.short)}</h2>
          <MeasureDocuments measureId={measure.id} documents={documents} />
          {may.edit && (
            <ButtonLink variant="secondary" href={paths.measureDocuments(locale, measure.id)}>
              {t(measureDocumentMessages.manage)}
            </ButtonLink>
          )}
        </section>
      )}
      {may.control && (
        <MeasureStateForm
          measure={measure}
          standing={standing}
          lastResult={result?.isRemark ? undefined : result?.lastResult}
        />
      )}
      <section className="stack" aria-labelledby="measure-remarks">
        <h2 id="measure-remarks">{t(m.remarks)}</h2>
        {remarks.map((remark) => (
          <p key={remark.id}>
            {remark.text}
            <br />
            <span className="muted">
              {formatDateTime(remark.writtenAt)} {remark.by}
            </span>
          </p>
        ))}
        {may.control && (
          <Form method="post" noValidate className="stack">
            <TextareaField
              name="text"
              id="remark"
              label={t(m.remark)}
              rows={2}
              maxLength={1000}
              errors={remarkErrors ?? undefined}
            />
            <Button name="intent" value="remark" variant="secondary">
              {t(m.addRemark)}
            </Button>
          </Form>
        )}
      </section>
      {orders.length > 0 && (
        <section className="stack" aria-labelledby="measure-orders">
          <h2 id="measure-orders">{t(m.orders)}</h2>
          {orders.map((order) => (
            <p key={order.id}>
              {order.text} — {order.owner}, {formatDate(order.dueOn)}
              {order.doneAt && ` · ${t(m.orderDone)}`}
            </p>
          ))}
        </section>
      )}
      {may.control && (
        <div className="cluster">
          <ButtonLink variant="quiet" href={paths.newPlanOrder(locale, plan.id, `?measure=${measure.id}`)}>
            {t(m.giveOrder)}
          </ButtonLink>
          <Form method="post">
            <Button variant="quiet" name="intent" value={measure.isControlled ? 'release' : 'control'}>
              {t(measure.isControlled ? m.leaveControl : m.takeControl)}
            </Button>
          </Form>
        </div>
      )}
    </>
  )
}

import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { Form, useActionData, useLoaderData, useSearchParams } from '@remix-run/react'
import { z } from 'zod'
import { authTitle } from '#app/auth/title.ts'
import { countIn } from '#app/events/templates/rollouts/count-in.ts'
import {
  institutionIn,
  isOutside,
  placeIn,
  STANDING_TONES,
  type TargetRow,
} from '#app/events/templates/rollouts/rollout-table.ts'
import { useTemplateTitle } from '#app/events/templates/template-words.ts'
import { read } from '#app/lib/caller.server.ts'
import { submit } from '#app/lib/form.server.ts'
import { useLocale, useT } from '#app/lib/i18n.tsx'
import { localeOf } from '#app/lib/locale.ts'
import { paths } from '#app/paths.ts'
import { Badge } from '#app/ui/badge.tsx'
import { Breadcrumb } from '#app/ui/breadcrumb.tsx'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { DataTable, type TableColumn } from '#app/ui/data-table.tsx'
import { DefinitionList } from '#app/ui/definition-list.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { Meter } from '#app/ui/meter.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { TextLink } from '#app/ui/text-link.tsx'
import {
  chosenDay,
  daysLate,
  standingOf,
  STANDINGS,
  tallyOf,
} from '#server/events/templates/rollouts/standing.ts'
import { formatDate, formatDateRange } from '#server/kit/dates.ts'
import {
  rolloutMessages as m,
  standings,
  templateMessages,
  templateProblems,
} from '#server/kit/messages/templates.ts'
import { formatNumber } from '#server/kit/numbers.ts'

export const meta: MetaFunction = authTitle(m.tableTitle)

export function loader({ params, context }: LoaderFunctionArgs) {
  return read(context, (caller) => caller.events.templates.rollouts.find({ id: params['id'] ?? '' }))
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const locale = localeOf(params)
  const id = params['id'] ?? ''
  return submit({
    request,
    context,
    locale,
    schema: z.object({}),
    problems: templateProblems,
    work: async (_, caller) => {
      const { told } = await caller.events.templates.rollouts.remind({ id })
      return redirect(paths.rollout(locale, id, `?reminded=${told}`))
    },
  })
}

/** Who has chosen a day for the draft they were given, who is late, and a reminder for those who are. */
export default function RolloutPage() {
  const { rollout, targets, now, mayRollOut } = useLoaderData<typeof loader>()
  const result = useActionData<typeof action>()
  const t = useT()
  const locale = useLocale()
  const [search] = useSearchParams()
  const title = useTemplateTitle()(rollout)
  const tally = tallyOf(targets, now)
  const [written, told, reminded] = ['written', 'told', 'reminded'].map((name) => countIn(search, name))
  const refused: string[] = result?.lastResult.error?.[''] ?? []
  const period = { from: rollout.periodFrom, to: rollout.periodTo }
  return (
    <>
      <Breadcrumb
        steps={[
          { label: t(templateMessages.title), href: paths.templates(locale) },
          { label: title, href: paths.template(locale, rollout.templateId) },
          { label: t(m.tableTitle) },
        ]}
      />
      {written !== undefined && <Notice tone="success">{t(m.doneNow, { written, told: told ?? 0 })}</Notice>}
      {reminded !== undefined && <Notice tone="success">{t(m.remindedNow, { count: reminded })}</Notice>}
      <ErrorSummary errors={refused.map((text) => ({ text }))} />
      <PageHead
        title={title}
        kicker={t(m.tableTitle)}
        lead={<p>{formatDateRange(period, { locale })}</p>}
        actions={
          <>
            {mayRollOut && tally.late > 0 && (
              <Form method="post">
                <Button icon="mail">{t(m.remind)}</Button>
              </Form>
            )}
            {mayRollOut && (
              <ButtonLink
                variant="secondary"
                icon="plus"
                href={paths.newRollout(locale, rollout.templateId, `?rollout=${rollout.id}`)}
              >
                {t(m.addTitle)}
              </ButtonLink>
            )}
          </>
        }
      />
      <Meter
        label={t(m.tableTitle)}
        value={tally.scheduled}
        max={tally.total}
        tone={tally.late > 0 ? 'warning' : 'success'}
        text={`${t(m.scheduledOf, { scheduled: tally.scheduled, total: tally.total })} · ${t(m.lateNow, { count: tally.late })}`}
      />
      <p className="cluster">
        {STANDINGS.filter((standing) => tally.counts[standing] > 0).map((standing) => (
          <Badge key={standing} tone={STANDING_TONES[standing]}>
            {t(standings[standing])}: {tally.counts[standing]}
          </Badge>
        ))}
      </p>
      <TargetTable />
      <DefinitionList
        isEmptyLeftOut
        items={[
          {
            term: t(m.noteShown),
            value: rollout.note && <div className="keeps-lines">{rollout.note}</div>,
          },
          { term: t(m.orderedOn), value: formatDate(rollout.createdAt) },
          { term: t(m.orderedBy), value: rollout.createdByName },
        ]}
      />
    </>
  )
}

function TargetTable() {
  const { rollout, targets, now } = useLoaderData<typeof loader>()
  const t = useT()
  const locale = useLocale()
  const period = { from: rollout.periodFrom, to: rollout.periodTo }
  const number = (value: number | null) => formatNumber(value, { locale })
  const sum = targets.reduce((all, { plannedPeople }) => all + (plannedPeople ?? 0), 0)
  const columns: TableColumn<TargetRow>[] = [
    {
      id: 'place',
      header: t(m.place),
      sortValue: (row) => placeIn(row, locale),
      cell: (row) => placeIn(row, locale),
      footer: t(m.total),
    },
    {
      id: 'standing',
      header: t(m.standing),
      sortValue: (row) => STANDINGS.indexOf(standingOf(row, now)),
      cell: (row) => {
        const standing = standingOf(row, now)
        return <Badge tone={STANDING_TONES[standing]}>{t(standings[standing])}</Badge>
      },
    },
    {
      id: 'day',
      header: t(m.day),
      sortValue: chosenDay,
      cell: (row) => {
        const day = chosenDay(row)
        if (!day) return '—'
        return isOutside(row, period) ? `${formatDate(day)}, ${t(m.outsidePeriod)}` : formatDate(day)
      },
      footer: `${tallyOf(targets, now).scheduled} / ${targets.length}`,
    },
    {
      id: 'deadline',
      header: t(m.deadline),
      sortValue: (row) => row.deadline,
      cell: (row) => formatDate(row.deadline),
    },
    {
      id: 'late',
      header: t(m.late),
      align: 'end',
      sortValue: (row) => daysLate(row, now) || null,
      cell: (row) => {
        const count = daysLate(row, now)
        return count > 0 ? <Badge tone="danger">{t(m.lateDays, { count })}</Badge> : ''
      },
      footer: number(tallyOf(targets, now).late),
    },
    {
      id: 'people',
      header: t(m.people),
      align: 'end',
      sortValue: (row) => row.plannedPeople,
      cell: (row) => number(row.plannedPeople),
      footer: number(sum),
    },
    {
      id: 'responsible',
      header: t(m.responsible),
      isHideable: true,
      cell: (row) => institutionIn(row, locale) ?? '—',
    },
    {
      id: 'reminded',
      header: t(m.remindedOn),
      isHideable: true,
      cell: (row) => (row.remindedAt ? formatDate(row.remindedAt) : ''),
    },
  ]
  return (
    <DataTable
      caption={t(m.tableTitle)}
      isCaptionHidden
      rows={targets}
      rowId={(row) => row.kato}
      rowHref={(row) => (row.eventId ? paths.deskEvent(locale, row.eventId) : null)}
      columns={columns}
      narrow="cards"
      isDense
      tools={
        <>
          <TextLink isPlain href={paths.rolloutFile(locale, rollout.id, 'xlsx')}>
            XLSX
          </TextLink>
          <TextLink isPlain href={paths.rolloutFile(locale, rollout.id, 'csv')}>
            CSV
          </TextLink>
          <TextLink href={paths.rolloutPrint(locale, rollout.id)}>{t(m.print)}</TextLink>
        </>
      }
    />
  )
}

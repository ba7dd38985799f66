import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { Form, useActionData, useLoaderData, useNavigation } from '@remix-run/react'
import { authTitle } from '#app/auth/title.ts'
import { PlaceLink, type DraftRow } from '#app/events/templates/renewals/place-link.tsx'
import { useFactText } from '#app/events/templates/renewals/use-fact-text.ts'
import { useTemplateTitle } from '#app/events/templates/template-words.ts'
import { read } from '#app/lib/caller.server.ts'
import { submit } from '#app/lib/form.server.ts'
import { useLocale, useT } from '#app/lib/i18n.tsx'
import { localeOf } from '#app/lib/locale.ts'
import { paths } from '#app/paths.ts'
import { Badge } from '#app/ui/badge.tsx'
import { Breadcrumb } from '#app/ui/breadcrumb.tsx'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { DataTable } from '#app/ui/data-table.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { FormActions } from '#app/ui/form-actions.tsx'
import { Notice, type Tone } from '#app/ui/notice.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { RENEWALS, type Renewal } from '#server/events/templates/renewals/difference.ts'
import { renewalSchema } from '#server/events/templates/renewals/schema.ts'
import { formatDate } from '#server/kit/dates.ts'
import { changedFactNames } from '#server/kit/messages/events-desk.ts'
import { eventProblems } from '#server/kit/messages/events-form.ts'
import { renewalMessages as m, renewalProblems, renewals } from '#server/kit/messages/template-renewals.ts'
import { rolloutMessages, templateMessages } from '#server/kit/messages/templates.ts'
import { uiMessages } from '#server/kit/messages/ui.ts'
import { formatNumber } from '#server/kit/numbers.ts'

export const meta: MetaFunction = authTitle(m.title)

export function loader({ params, context }: LoaderFunctionArgs) {
  const id = params['id'] ?? ''
  return read(context, async (caller) => ({
    id,
    ...(await caller.events.templates.renewals.preview({ id })),
  }))
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const locale = localeOf(params)
  const id = params['id'] ?? ''
  return submit({
    request,
    context,
    locale,
    schema: renewalSchema.omit({ id: true }),
    problems: { ...eventProblems, ...renewalProblems },
    work: async ({ version }, caller) => {
      const { renewed } = await caller.events.templates.renewals.bring({ id, version })
      return redirect(paths.template(locale, id, `?renewed=${renewed}`))
    },
  })
}

const TONES: Readonly<Record<Renewal, Tone | 'neutral'>> = {
  renewed: 'info',
  same: 'success',
  edited: 'neutral',
  submitted: 'neutral',
  published: 'neutral',
  cancelled: 'neutral',
  removed: 'warning',
}

const capitalised = (text: string) => text.charAt(0).toLocaleUpperCase() + text.slice(1)

/** A changed template beside the drafts made of it: what differs, who takes it, who does not and why. */
export default function RenewalPage() {
  const { id, version, title, drafts } = useLoaderData<typeof loader>()
  const result = useActionData<typeof action>()
  const t = useT()
  const locale = useLocale()
  const isBusy = useNavigation().state === 'submitting'
  const name = useTemplateTitle()(title)
  const count = drafts.filter(({ renewal }) => renewal === 'renewed').length
  const left = drafts.filter(({ renewal }) => renewal !== 'renewed' && renewal !== 'same').length
  const refused: Record<string, string[] | null> = result?.lastResult.error ?? {}
  const errors = Object.values(refused).flatMap((texts) => texts ?? [])
  return (
    <>
      <Breadcrumb
        steps={[
          { label: t(templateMessages.title), href: paths.templates(locale) },
          { label: name, href: paths.template(locale, id) },
          { label: t(m.title) },
        ]}
      />
      <ErrorSummary errors={errors.map((text) => ({ text }))} />
      <PageHead title={t(m.title)} kicker={name} lead={<p>{t(m.lead)}</p>} />
      {count === 0 && <Notice tone="info">{t(renewalProblems.nothing_to_renew)}</Notice>}
      {count > 0 && <ChangeTable />}
      {count > 0 && left > 0 && <p className="muted">{t(m.left, { count: left })}</p>}
      <section aria-labelledby="territories">
        <h2 id="territories">{t(m.territories)}</h2>
        <TerritoryTable />
      </section>
      <Form method="post">
        <input type="hidden" name="version" value={version} />
        <FormActions isSticky>
          {count > 0 && <Button isBusy={isBusy}>{t(m.bring, { count })}</Button>}
          <ButtonLink variant="quiet" href={paths.template(locale, id)}>
            {t(uiMessages.back)}
          </ButtonLink>
        </FormActions>
      </Form>
    </>
  )
}

function ChangeTable() {
  const { changes, programmes } = useLoaderData<typeof loader>()
  const t = useT()
  const locale = useLocale()
  const text = useFactText(programmes)
  return (
    <section aria-labelledby="changes">
      <h2 id="changes">{t(m.changes)}</h2>
      <DataTable
        caption={t(m.changes)}
        isCaptionHidden
        tableKey="changes"
        rows={changes.map((change, index) => ({ ...change, id: String(index) }))}
        rowId={(row) => row.id}
        narrow="cards"
        columns={[
          { id: 'fact', header: t(m.fact), cell: (row) => capitalised(t(changedFactNames[row.fact])) },
          {
            id: 'before',
            header: t(m.before),
            cell: (row) => <div className="keeps-lines">{text(row.before, row.fact)}</div>,
          },
          {
            id: 'after',
            header: t(m.after),
            cell: (row) => <div className="keeps-lines">{text(row.after, row.fact)}</div>,
          },
          {
            id: 'drafts',
            header: t(m.drafts),
            align: 'end',
            cell: (row) => formatNumber(row.drafts, { locale }),
          },
        ]}
      />
    </section>
  )
}

function TerritoryTable() {
  const { drafts } = useLoaderData<typeof loader>()
  const t = useT()
  const locale = useLocale()
  return (
    <DataTable
      caption={t(m.territories)}
      isCaptionHidden
      tableKey="territories"
      rows={drafts}
      rowId={(row: DraftRow) => `${row.rolloutId} ${row.kato}`}
      narrow="cards"
      isDense
      columns={[
        {
          id: 'place',
          header: t(rolloutMessages.place),
          sortValue: (row: DraftRow) => ({ kk: row.placeKk, ru: row.placeRu, en: row.placeEn })[locale],
          cell: (row: DraftRow) => <PlaceLink row={row} />,
        },
        {
          id: 'renewal',
          header: t(m.result),
          sortValue: (row: DraftRow) => RENEWALS.indexOf(row.renewal),
          cell: (row: DraftRow) => <Badge tone={TONES[row.renewal]}>{t(renewals[row.renewal])}</Badge>,
        },
        {
          id: 'version',
          header: t(m.fromVersion),
          align: 'end',
          cell: (row: DraftRow) => row.templateVersion,
        },
        {
          id: 'deadline',
          header: t(rolloutMessages.deadline),
          cell: (row: DraftRow) => formatDate(row.deadline),
        },
      ]}
    />
  )
}

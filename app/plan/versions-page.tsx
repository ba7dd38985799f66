import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { authTitle } from '#app/auth/title.ts'
import { read } from '#app/lib/caller.server.ts'
import { submit } from '#app/lib/form.server.ts'
import { useLocale, useT } from '#app/lib/i18n.tsx'
import { localeOf } from '#app/lib/locale.ts'
import { readForm } from '#app/lib/read-form.server.ts'
import { paths } from '#app/paths.ts'
import { PlanHead } from '#app/plan/plan-tabs.tsx'
import { usePlanName } from '#app/plan/plan-words.tsx'
import { Button } from '#app/ui/button.tsx'
import { DataTable } from '#app/ui/data-table.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { TextareaField } from '#app/ui/text-field.tsx'
import { TextLink } from '#app/ui/text-link.tsx'
import { formatDate } from '#server/kit/dates.ts'
import { measureDocumentMessages } from '#server/kit/messages/measure-documents.ts'
import { planColumnNames } from '#server/kit/messages/plan-import.ts'
import { planMessages as m, planProblems } from '#server/kit/messages/plan.ts'
import { formatNumber } from '#server/kit/numbers.ts'
import { planApproveSchema, REASON_MAX } from '#server/programmes/plan/schema.ts'
import type { ComparedField, PlanDifference } from '#server/programmes/plan/versions/difference.ts'
import { divisionName } from '#server/regions/tree.ts'

export const meta: MetaFunction = authTitle(m.versions)

const COLUMN_OF: Readonly<Record<Exclude<ComparedField, 'attached'>, keyof typeof planColumnNames>> = {
  direction: 'direction',
  number: 'number',
  nameKk: 'nameKk',
  nameRu: 'nameRu',
  form: 'form',
  term: 'term',
  responsible: 'responsible',
  funding: 'funding',
  cost: 'cost',
  plannedEvents: 'events',
  plannedPeople: 'people',
  districtKatos: 'districts',
  partners: 'partners',
  documents: 'documents',
  note: 'note',
}

/** `from` is a version, `to` a later one or, left out, the plan as it stands: the last version against now unless told. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const locale = localeOf(params)
  const id = params['id'] ?? ''
  const search = new URL(request.url).searchParams
  const asked = (name: string) => {
    const value = Number(search.get(name))
    return Number.isInteger(value) && value > 0 ? value : undefined
  }
  return read(context, async (caller) => {
    const { plan, versions, may } = await caller.plan.versions({ id })
    const from = asked('from') ?? (plan.version > 0 ? plan.version : undefined)
    const to = asked('to')
    const difference = from === undefined ? undefined : await caller.plan.difference({ id, from, to })
    const divisions = difference ? await caller.regions.list() : []
    const lines =
      difference &&
      linesOf(difference, new Map(divisions.map((row) => [row.kato, divisionName(row, locale)])))
    return { plan, versions, may, from, to, lines }
  })
}

type Line = {
  id: string
  number: string | null
  nameKk: string | null
  nameRu: string | null
  kind: 'added' | 'removed' | 'changed'
  field?: ComparedField
  before?: string | number
  after?: string | number
}

function linesOf({ added, removed, changed }: PlanDifference, places: ReadonlyMap<string, string>): Line[] {
  const said = (value: string | number | string[] | null) =>
    Array.isArray(value) ? value.map((kato) => places.get(kato) ?? kato).join(', ') : (value ?? '')
  const head = ({ id, number, nameKk, nameRu }: PlanDifference['added'][number]) => ({
    id,
    number,
    nameKk,
    nameRu,
  })
  return [
    ...changed.flatMap(({ measure, fields }) =>
      fields.map(({ name, before, after }) => ({
        ...head(measure),
        kind: 'changed' as const,
        field: name,
        before: said(before),
        after: said(after),
      })),
    ),
    ...added.map((measure) => ({ ...head(measure), kind: 'added' as const })),
    ...removed.map((measure) => ({ ...head(measure), kind: 'removed' as const })),
  ]
}

export async function action(args: ActionFunctionArgs) {
  const locale = localeOf(args.params)
  const id = args.params['id'] ?? ''
  const formData = await readForm(args.request)
  formData.set('id', id)
  return submit({
    ...args,
    locale,
    formData,
    schema: planApproveSchema,
    problems: planProblems,
    work: async (values, caller) => {
      await caller.plan.approve(values)
      return redirect(paths.planVersions(locale, id))
    },
  })
}

/** What was approved and when, why it changed, and what differs. */
export default function PlanVersionsPage() {
  const { plan, versions, may, from, to, lines } = useLoaderData<typeof loader>()
  const result = useActionData<typeof action>()
  const t = useT()
  const locale = useLocale()
  const name = usePlanName()
  const errors = result?.lastResult.error
  const texts = [...(errors?.['reason'] ?? []), ...(errors?.[''] ?? [])]
  const fieldName = ({ field }: { field?: ComparedField }) =>
    field && t(field === 'attached' ? measureDocumentMessages.short : planColumnNames[COLUMN_OF[field]])
  const value = (given: string | number | undefined) =>
    typeof given === 'number' ? formatNumber(given, { locale, digits: 2, upTo: true }) : given || '—'
  return (
    <>
      {texts.length > 0 && (
        <ErrorSummary errors={texts.map((text) => ({ text, fieldId: 'approve-reason' }))} />
      )}
      <PlanHead plan={plan} current="versions" />
      {may.approve && plan.status === 'draft' && (
        <Form method="post" noValidate className="stack">
          {plan.version > 0 && (
            <TextareaField
              name="reason"
              id="approve-reason"
              label={t(m.reason)}
              rows={2}
              maxLength={REASON_MAX}
              errors={errors?.['reason'] ?? undefined}
              required
            />
          )}
          <Button>{t(m.approve)}</Button>
        </Form>
      )}
      <DataTable
        caption={t(m.versions)}
        isCaptionHidden
        tableKey="versions"
        rows={versions}
        rowId={(version) => String(version.number)}
        narrow="cards"
        columns={[
          {
            id: 'number',
            header: t(m.versions),
            cell: (version) => t(m.versionNumber, { number: version.number }),
          },
          {
            id: 'approved',
            header: t(m.approvedAt),
            cell: (version) => [formatDate(version.approvedAt), version.by].filter(Boolean).join(', '),
          },
          { id: 'reason', header: t(m.reason), cell: (version) => version.reason ?? '—' },
          {
            id: 'difference',
            header: t(m.difference),
            cell: (version) => (
              <span className="cluster">
                {version.number > 1 && (
                  <TextLink
                    href={paths.planVersions(
                      locale,
                      plan.id,
                      `?from=${version.number - 1}&to=${version.number}`,
                    )}
                  >
                    {t(m.versionNumber, { number: version.number - 1 })} →{' '}
                    {t(m.versionNumber, { number: version.number })}
                  </TextLink>
                )}
                <TextLink href={paths.planVersions(locale, plan.id, `?from=${version.number}`)}>
                  {t(m.versionNumber, { number: version.number })} → {t(m.now)}
                </TextLink>
              </span>
            ),
          },
        ]}
        emptyState={<EmptyState title={t(m.versionsNone)} />}
      />
      {lines && from !== undefined && (
        <DataTable
          caption={`${t(m.differenceOf, { from })}: ${to === undefined ? t(m.now) : t(m.versionNumber, { number: to })}`}
          tableKey="difference"
          rows={lines}
          rowId={(line) => `${line.id}-${line.field ?? line.kind}`}
          narrow="cards"
          columns={[
            {
              id: 'name',
              header: t(m.measure),
              cell: (line) => [line.number, name(line)].filter(Boolean).join('. '),
            },
            {
              id: 'what',
              header: t(m.what),
              cell: (line) => fieldName(line) ?? t(m[line.kind]),
            },
            {
              id: 'before',
              header: t(m.before),
              cell: (line) => (line.kind === 'changed' ? value(line.before) : ''),
            },
            {
              id: 'after',
              header: t(m.after),
              cell: (line) => (line.kind === 'changed' ? value(line.after) : ''),
            },
          ]}
          emptyState={<EmptyState title={t(m.differenceNone)} />}
        />
      )}
    </>
  )
}

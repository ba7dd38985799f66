import { getFormProps, useForm } from '@conform-to/react'
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import type { z } from 'zod'
import { territoryOptions } from '#app/auth/territory-options.ts'
import { authTitle } from '#app/auth/title.ts'
import { read } from '#app/lib/caller.server.ts'
import { submit } from '#app/lib/form.server.ts'
import { useLocale, useT } from '#app/lib/i18n.tsx'
import { inLocale } from '#app/lib/in-locale.ts'
import { localeOf } from '#app/lib/locale.ts'
import { permittedScope } from '#app/lib/permitted.server.ts'
import { readForm } from '#app/lib/read-form.server.ts'
import { paths } from '#app/paths.ts'
import { Button } from '#app/ui/button.tsx'
import { DataTable, type TableColumn } from '#app/ui/data-table.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { FormActions, FormSection } from '#app/ui/form-actions.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { SelectField } from '#app/ui/select-field.tsx'
import { REPUBLIC } from '#server/access/territory.ts'
import { approvalRuleSchema } from '#server/events/approvals/schema.ts'
import { formatDateTime } from '#server/kit/dates.ts'
import { approvalMessages as m } from '#server/kit/messages/approvals.ts'

export const meta: MetaFunction = authTitle(m.rulesTitle)

export async function loader({ params, context }: LoaderFunctionArgs) {
  const locale = localeOf(params)
  const scope = await permittedScope(context, 'events.approval_rules')
  return read(context, async (caller) => {
    const [rules, divisions] = await Promise.all([caller.events.approvals.rules(), caller.regions.list()])
    const taken = new Set([REPUBLIC, ...rules.map(({ kato }) => kato)])
    const free = divisions.filter(({ kato }) => !taken.has(kato))
    return { rules, territories: territoryOptions(free, { scope, locale }) }
  })
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const locale = localeOf(params)
  const formData = await readForm(request)
  const isRemoval = formData.get('intent') === 'remove'
  return submit({
    request,
    context,
    locale,
    formData,
    schema: approvalRuleSchema,
    work: async (values, caller) => {
      await (isRemoval ? caller.events.approvals.removeRule(values) : caller.events.approvals.setRule(values))
      return redirect(paths.approvalRules(locale))
    },
  })
}

type Values = z.input<typeof approvalRuleSchema>
type Line = ReturnType<typeof useLoaderData<typeof loader>>['rules'][number]

/** Territories whose events are approved before they are published. */
export default function ApprovalRulesPage() {
  const { rules, territories } = useLoaderData<typeof loader>()
  const result = useActionData<typeof action>()
  const t = useT()
  const locale = useLocale()
  const [form, fields] = useForm<Values, Values, string[]>({
    id: 'approval-rule',
    lastResult: result?.lastResult,
  })
  const columns: TableColumn<Line>[] = [
    { id: 'territory', header: t(m.territory), cell: (row) => inLocale(row, locale) },
    {
      id: 'since',
      header: t(m.since),
      cell: (row) => [formatDateTime(row.setAt), row.setByName].filter(Boolean).join(', '),
    },
    { id: 'waiting', header: t(m.waitingNow), align: 'end', cell: (row) => row.waiting ?? 0 },
    {
      id: 'remove',
      header: t(m.remove),
      cell: (row) => (
        <Form method="post">
          <input type="hidden" name="kato" value={row.kato} />
          <Button
            name="intent"
            value="remove"
            variant="quiet"
            size="small"
            aria-label={t(m.removeFor, { name: inLocale(row, locale) })}
          >
            {t(m.remove)}
          </Button>
        </Form>
      ),
    },
  ]
  return (
    <>
      <PageHead title={t(m.rulesTitle)} lead={t(m.rulesLead)} />
      <DataTable
        caption={t(m.rulesTitle)}
        isCaptionHidden
        columns={columns}
        rows={rules}
        rowId={(row) => row.kato}
        narrow="cards"
        emptyState={
          <EmptyState title={t(m.rulesEmpty)}>
            <p>{t(m.rulesEmptyText)}</p>
          </EmptyState>
        }
      />
      {territories.length > 0 && (
        <section aria-labelledby="add-rule">
          <h2 id="add-rule">{t(m.add)}</h2>
          <Form method="post" {...getFormProps(form)} noValidate>
            <ErrorSummary form={form} />
            <FormSection>
              <SelectField
                field={fields.kato}
                label={t(m.territory)}
                required
                emptyLabel={t(m.chooseTerritory)}
                options={territories}
              />
            </FormSection>
            <FormActions>
              <Button name="intent" value="set">
                {t(m.add)}
              </Button>
            </FormActions>
          </Form>
        </section>
      )}
    </>
  )
}

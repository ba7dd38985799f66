import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { StandingsTable } from '#app/competitions/standings-table.tsx'
import { decide, DECISION_FIELDS } from '#app/competitions/decide.ts'
import { DecisionFields } from '#app/competitions/decision-fields.tsx'
import { explainTable, type ExplainedTable } from '#app/competitions/explain.ts'
import { useLocale, useT } from '#app/lib/i18n.tsx'
import { localeOf } from '#app/lib/locale.ts'
import { pageMeta } from '#app/lib/page-meta.ts'
import { readForm } from '#app/lib/read-form.server.ts'
import { Button } from '#app/ui/button.tsx'
import { FormActions } from '#app/ui/form-actions.tsx'
import { Details } from '#app/ui/menu.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { SelectField } from '#app/ui/select-field.tsx'
import { TextareaField } from '#app/ui/text-field.tsx'
import league from '#server/competitions/demo/market-league.json'
import { RULE_SETS } from '#server/competitions/rule-sets/catalogue.ts'
import { competitionTable as m } from '#server/kit/messages/competition-table.ts'
import { formatMessage } from '#server/kit/messages/format.ts'

export const meta: MetaFunction<typeof loader> = ({ data: page, params, location }) =>
  pageMeta({
    title: formatMessage(m.title, localeOf(params)),
    description: formatMessage(m.lead, localeOf(params)),
    pathname: location.pathname,
    publicUrl: page?.publicUrl,
  })

export function loader({ params, context }: LoaderFunctionArgs) {
  const shown = explainTable({
    ruleSetId: league.ruleSet,
    text: league.results.join('\n'),
    locale: localeOf(params),
  })
  return { shown, publicUrl: context.publicUrl }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const form = await readForm(request)
  const typed = (name: string): string => {
    const value = form.get(name)
    return typeof value === 'string' ? value : ''
  }
  const locale = localeOf(params)
  const values = Object.fromEntries(DECISION_FIELDS.map((field) => [field, typed(field)]))
  const decided = decide({ text: typed('results'), values, locale, pressed: typed('do') })
  const shown = explainTable({ ruleSetId: typed('rules'), text: decided.text, locale })
  const isWrong = shown.errors.length > 0 || Object.keys(decided.errors).length > 0
  return data(
    { ...shown, decisionErrors: decided.errors, values: decided.values },
    { status: isWrong ? 400 : 200 },
  )
}

/** Results in, a table out, and a reason for every place: the engine as anybody may try it. */
export default function TablePage() {
  const { shown: first } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const shown: ExplainedTable = answer ?? first
  const t = useT()
  const locale = useLocale()
  const options = RULE_SETS.filter((ruleSet) => ruleSet.league).map((ruleSet) => ({
    value: ruleSet.id,
    label: `${ruleSet.name[locale]} (${t(m.version, { version: ruleSet.version })})`,
  }))
  return (
    <>
      <PageHead title={t(m.title)} lead={<p>{t(m.lead)}</p>} />
      {shown.rows.length > 0 && (
        <StandingsTable rows={shown.rows} caption={shown.isDemo ? league.name[locale] : t(m.table)} />
      )}
      {shown.rows.length > 0 && shown.decisions.length > 0 && (
        <section className="prose">
          <h2>{t(m.decisions)}</h2>
          <ul>
            {shown.decisions.map((decision) => (
              <li key={decision}>{decision}</li>
            ))}
          </ul>
        </section>
      )}
      <p className="muted">{shown.summary}</p>
      {shown.sources.length > 0 && (
        <Details summary={t(m.sources)}>
          <ul>
            {shown.sources.map((source) => (
              <li key={source}>{source}</li>
            ))}
          </ul>
        </Details>
      )}
      <Form method="post" className="stack">
        <SelectField name="rules" label={t(m.rules)} options={options} defaultValue={shown.ruleSetId} />
        <TextareaField
          name="results"
          label={t(m.results)}
          hint={t(m.resultsHint)}
          rows={12}
          defaultValue={shown.text}
          errors={shown.errors.length > 0 ? shown.errors : undefined}
          width="full"
        />
        <FormActions>
          <Button>{t(m.show)}</Button>
        </FormActions>
        {shown.matches.length > 0 && (
          <DecisionFields shown={shown} values={answer?.values ?? {}} errors={answer?.decisionErrors ?? {}} />
        )}
      </Form>
    </>
  )
}

import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { authTitle } from '#app/auth/title.ts'
import { useLocale, useT } from '#app/lib/i18n.tsx'
import { localeOf } from '#app/lib/locale.ts'
import { readForm } from '#app/lib/read-form.server.ts'
import { paths } from '#app/paths.ts'
import { ImportChecked, type Checked } from '#app/plan/import-checked.tsx'
import { readImport } from '#app/plan/import-form.server.ts'
import { ownPlanRegions } from '#app/plan/own-regions.server.ts'
import { Breadcrumb } from '#app/ui/breadcrumb.tsx'
import { Button } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { FileField } from '#app/ui/file-field.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { SelectField } from '#app/ui/select-field.tsx'
import { NumberField } from '#app/ui/text-field.tsx'
import { formatMessage } from '#server/kit/messages/format.ts'
import { planImportProblems } from '#server/kit/messages/plan-import.ts'
import { planImportMessages as m, planMessages, planProblems } from '#server/kit/messages/plan.ts'
import { problemMessage } from '#server/kit/messages/problem-message.ts'
import { tableProblems } from '#server/kit/messages/tables.ts'
import { asProblem, problemStatus } from '#server/kit/problem.ts'
import type { ImportReport } from '#server/programmes/plan/import/service.ts'
import { detailsInWords } from '#server/programmes/plan/sheet/column-words.ts'
import { headingKey } from '#server/programmes/plan/sheet/read-plan.ts'

export const meta: MetaFunction = authTitle(m.title)

export async function loader(args: LoaderFunctionArgs) {
  const search = new URL(args.request.url).searchParams
  return {
    regions: await ownPlanRegions(args),
    region: search.get('region') ?? '',
    year: search.get('year') ?? String(new Date().getUTCFullYear()),
  }
}

const SHOWN_MAX = 300

/** What the page shows of a check; the file travels with it, so that it need not be chosen again. */
function checkedOf(
  report: ImportReport,
  given: { content: string; region: string; year: string; isDone: boolean },
): Checked {
  const { rows, imported, updated, unchanged, planId, read } = report
  return {
    ...given,
    planId,
    counts: { rows, imported, updated, unchanged, bad: read.bad.length },
    sheets: read.sheets.map((sheet) => ({
      name: sheet.name,
      columns: sheet.headings.map((heading) => ({
        key: headingKey(heading),
        text: heading.full,
        holds: Object.entries(sheet.mapping).find(([, at]) => at === heading.column)?.[0] ?? '',
      })),
    })),
    faults: read.faults.slice(0, SHOWN_MAX),
    doubts: read.doubts.slice(0, SHOWN_MAX),
    rows: read.good.slice(0, SHOWN_MAX).map(({ row, direction, values }) => ({
      row,
      direction: direction.name,
      number: values.number ?? '',
      name: values.nameRu ?? values.nameKk ?? '',
      term: values.term,
      from: values.termFrom,
      to: values.termTo,
      cost: values.cost ?? null,
      events: values.plannedEvents ?? null,
      people: values.plannedPeople ?? null,
    })),
  }
}

type Answer = { checked?: Checked; error?: string }

export async function action(args: ActionFunctionArgs) {
  const locale = localeOf(args.params)
  const caller = await args.context.caller()
  try {
    const formData = await readForm(args.request)
    const given = await readImport(formData)
    const isDryRun = formData.get('intent') !== 'import'
    const report = await caller.plan.import({ ...given, isDryRun })
    const { bytes, region, year } = given
    const content = Buffer.from(bytes).toString('base64')
    return data<Answer>({
      checked: checkedOf(report, { content, region, year: String(year), isDone: !isDryRun }),
    })
  } catch (error) {
    const problem = asProblem(error)
    if (!problem) throw error
    const words =
      problem.code === 'file_missing'
        ? m.fileMissing
        : problemMessage(problem.code, { ...tableProblems, ...planProblems, ...planImportProblems })
    return data<Answer>(
      { error: formatMessage(words, locale, detailsInWords(problem.details, locale)) },
      { status: problem.code === 'file_missing' ? 400 : problemStatus(problem.code) },
    )
  }
}

/** A plan from the spreadsheet the akimat already has: checked first, corrected, then taken. */
export default function PlanImportPage() {
  const { regions, region, year } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const t = useT()
  const locale = useLocale()
  return (
    <>
      {answer?.error && <ErrorSummary errors={[{ text: answer.error, fieldId: 'plan-file' }]} />}
      <Breadcrumb
        steps={[{ label: t(planMessages.title), href: paths.plans(locale) }, { label: t(m.title) }]}
      />
      <PageHead title={t(m.title)} lead={t(m.lead)} />
      {answer?.checked && <ImportChecked checked={answer.checked} />}
      {!answer?.checked && (
        <Form method="post" encType="multipart/form-data" noValidate className="stack">
          <FileField
            name="file"
            id="plan-file"
            label={t(m.file)}
            hint={t(m.fileHint)}
            accept=".csv,.xlsx"
            errors={answer?.error ? [answer.error] : undefined}
            required
          />
          <SelectField
            name="region"
            label={t(planMessages.region)}
            options={regions}
            emptyLabel={false}
            defaultValue={region}
          />
          <NumberField name="year" label={t(planMessages.year)} defaultValue={year} maxLength={4} required />
          <Button name="intent" value="check">
            {t(m.check)}
          </Button>
        </Form>
      )}
    </>
  )
}

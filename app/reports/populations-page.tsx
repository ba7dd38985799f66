import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { data } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { authTitle } from '#app/auth/title.ts'
import { requireSignedIn } from '#app/lib/auth.server.ts'
import { read } from '#app/lib/caller.server.ts'
import { useLocale, useT } from '#app/lib/i18n.tsx'
import { inLocale } from '#app/lib/in-locale.ts'
import { localeOf } from '#app/lib/locale.ts'
import { readForm } from '#app/lib/read-form.server.ts'
import { FaultyRows, PopulationPreview } from '#app/reports/population-preview.tsx'
import { populationGroupName } from '#app/reports/population-words.ts'
import { Badge } from '#app/ui/badge.tsx'
import { Button } from '#app/ui/button.tsx'
import { DataTable, type TableColumn } from '#app/ui/data-table.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { FileField } from '#app/ui/file-field.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { Pagination } from '#app/ui/pagination.tsx'
import { SearchBox } from '#app/ui/search-box.tsx'
import { formatDate } from '#server/kit/dates.ts'
import { formatMessage } from '#server/kit/messages/format.ts'
import { problemMessage } from '#server/kit/messages/problem-message.ts'
import { populationMessages as m, reachMessages, reportsProblems } from '#server/kit/messages/reports.ts'
import { tableProblems } from '#server/kit/messages/tables.ts'
import { formatNumber } from '#server/kit/numbers.ts'
import { asProblem, Problem, problemStatus } from '#server/kit/problem.ts'
import { populationFiguresSchema, populationListSchema } from '#server/reports/populations/schema.ts'
import type { ImportPreview, ImportReport } from '#server/reports/populations/service.ts'

export const meta: MetaFunction = authTitle(m.title)

export async function loader(args: LoaderFunctionArgs) {
  await requireSignedIn(args)
  const search = new URL(args.request.url).searchParams
  const input = populationListSchema.parse({ q: search.get('q') ?? '', page: search.get('page') ?? 1 })
  return { ...(await read(args.context, (caller) => caller.reports.populations(input))), input }
}

type Answer = { preview?: ImportPreview; report?: ImportReport; error?: string }

/** A chosen file is read and shown; only what comes back confirmed is written. */
export async function action(args: ActionFunctionArgs) {
  await requireSignedIn(args)
  const locale = localeOf(args.params)
  try {
    const form = await readForm(args.request)
    const caller = await args.context.caller()
    const confirmed = form.get('figures')
    if (typeof confirmed === 'string') {
      const figures = readConfirmed(confirmed)
      return data<Answer>({ report: await caller.reports.importPopulations({ figures }) })
    }
    const file = form.get('file')
    if (!(file instanceof File) || file.size === 0) throw new Problem('file_missing')
    const bytes = new Uint8Array(await file.arrayBuffer())
    return data<Answer>({ preview: await caller.reports.previewPopulations({ bytes }) })
  } catch (error) {
    const problem = asProblem(error)
    if (!problem) throw error
    const words = problemMessage(problem.code, { ...tableProblems, ...reportsProblems })
    return data<Answer>(
      { error: formatMessage(words, locale, problem.details) },
      { status: WRONG_FORM.has(problem.code) ? 400 : problemStatus(problem.code) },
    )
  }
}

const WRONG_FORM: ReadonlySet<string> = new Set(['file_missing', 'import_not_confirmed'])

function readConfirmed(text: string) {
  let figures: unknown
  try {
    figures = JSON.parse(text)
  } catch {
    throw new Problem('import_not_confirmed')
  }
  const read = populationFiguresSchema.safeParse({ figures })
  if (!read.success) throw new Problem('import_not_confirmed')
  return read.data.figures
}

type Line = ReturnType<typeof useLoaderData<typeof loader>>['rows'][number]

/** Population figures that coverage is divided by, and their import from a spreadsheet. */
export default function PopulationsPage() {
  const { rows, total, pageSize, input } = useLoaderData<typeof loader>()
  const result = useActionData<typeof action>()
  const t = useT()
  const locale = useLocale()
  const columns: TableColumn<Line>[] = [
    { id: 'unit', header: t(m.unit), cell: (row) => inLocale(row, locale) },
    { id: 'group', header: t(m.group), cell: (row) => populationGroupName(row.targetGroup, t) },
    { id: 'definition', header: t(m.definition), cell: (row) => row.definition },
    { id: 'asOf', header: t(m.asOf), cell: (row) => formatDate(row.asOf) },
    { id: 'people', header: t(m.people), align: 'end', cell: (row) => formatNumber(row.people, { locale }) },
    {
      id: 'source',
      header: t(m.source),
      cell: (row) => (
        <>
          {row.source} {row.isInvented && <Badge tone="warning">{t(reachMessages.invented)}</Badge>}
        </>
      ),
    },
  ]
  return (
    <>
      {result?.error && <ErrorSummary errors={[{ text: result.error, fieldId: 'population-file' }]} />}
      <PageHead title={t(m.title)} lead={t(m.lead)} />
      {result?.report && <ImportResult report={result.report} />}
      {result?.preview && <PopulationPreview preview={result.preview} />}
      <section className="stack" aria-labelledby="population-import">
        <h2 id="population-import">{t(m.importTitle)}</h2>
        <Form method="post" encType="multipart/form-data" noValidate className="stack">
          <FileField
            name="file"
            id="population-file"
            label={t(m.file)}
            hint={t(m.importHint)}
            accept=".csv,.xlsx"
            errors={result?.error ? [result.error] : undefined}
            required
          />
          <Button variant={result?.preview ? 'secondary' : 'primary'}>{t(m.check)}</Button>
        </Form>
      </section>
      <SearchBox label={t(m.search)} defaultValue={input.q} />
      <DataTable
        caption={t(m.title)}
        columns={columns}
        rows={rows}
        rowId={(row) => row.id}
        isSortedByServer
        narrow="cards"
        emptyState={<EmptyState title={t(input.q ? m.emptyFound : m.empty)} />}
      />
      <Pagination page={input.page} pageSize={pageSize} total={total} />
    </>
  )
}

function ImportResult({ report: { added, known, faulty } }: { report: ImportReport }) {
  const t = useT()
  return (
    <>
      <Notice tone={faulty.length > 0 ? 'warning' : 'success'} isLive>
        {t(m.imported, { added, known, wrong: faulty.length })}
      </Notice>
      {faulty.length > 0 && <FaultyRows rows={faulty} />}
    </>
  )
}

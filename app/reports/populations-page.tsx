import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { data } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { authTitle } from '#app/auth/title.ts'
import { requireSignedIn } from '#app/lib/auth.server.ts'
import { read } from '#app/lib/caller.server.ts'
import { useLocale, useT } from '#app/lib/i18n.tsx'
import { inLocale } from '#app/lib/in-locale.ts'
import { localeOf } from '#app/lib/locale.ts'
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
import { targetGroupNames } from '#server/kit/messages/people.ts'
import { problemMessage } from '#server/kit/messages/problem-message.ts'
import {
  populationFaults,
  populationMessages as m,
  reachMessages,
  reportsProblems,
} from '#server/kit/messages/reports.ts'
import { tableProblems } from '#server/kit/messages/tables.ts'
import { formatNumber } from '#server/kit/numbers.ts'
import { asProblem, Problem, problemStatus } from '#server/kit/problem.ts'
import { isPopulationGroup, populationListSchema } from '#server/reports/populations/schema.ts'
import type { ImportReport } from '#server/reports/populations/service.ts'

export const meta: MetaFunction = authTitle(m.title)

export async function loader(args: LoaderFunctionArgs) {
  await requireSignedIn(args)
  const search = new URL(args.request.url).searchParams
  const input = populationListSchema.parse({ q: search.get('q') ?? '', page: search.get('page') ?? 1 })
  return { ...(await read(args.context, (caller) => caller.reports.populations(input))), input }
}

type Imported = { report?: ImportReport; error?: string }

export async function action(args: ActionFunctionArgs) {
  await requireSignedIn(args)
  const locale = localeOf(args.params)
  try {
    const file = (await args.request.formData()).get('file')
    if (!(file instanceof File) || file.size === 0) throw new Problem('file_missing')
    const bytes = new Uint8Array(await file.arrayBuffer())
    const caller = await args.context.caller()
    return data<Imported>({ report: await caller.reports.importPopulations({ bytes }) })
  } catch (error) {
    const problem = asProblem(error)
    if (!problem) throw error
    const words = problemMessage(problem.code, { ...tableProblems, ...reportsProblems })
    return data<Imported>(
      { error: formatMessage(words, locale, problem.details) },
      { status: problem.code === 'file_missing' ? 400 : problemStatus(problem.code) },
    )
  }
}

type Line = ReturnType<typeof useLoaderData<typeof loader>>['rows'][number]

/** Population figures that coverage is divided by, and their import from a spreadsheet. */
export default function PopulationsPage() {
  const { rows, total, pageSize, input } = useLoaderData<typeof loader>()
  const result = useActionData<typeof action>()
  const t = useT()
  const locale = useLocale()
  const groupName = (group: string) => {
    if (!isPopulationGroup(group)) return group
    return t(group === 'youth' ? m.youth : targetGroupNames[group])
  }
  const columns: TableColumn<Line>[] = [
    { id: 'unit', header: t(m.unit), cell: (row) => inLocale(row, locale) },
    { id: 'group', header: t(m.group), cell: (row) => groupName(row.targetGroup) },
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
          <Button>{t(m.send)}</Button>
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

function ImportResult({ report }: { report: ImportReport }) {
  const t = useT()
  const { added, known, faulty } = report
  return (
    <>
      <Notice tone={faulty.length > 0 ? 'warning' : 'success'} isLive>
        {t(m.imported, { added, known, wrong: faulty.length })}
      </Notice>
      {faulty.length > 0 && (
        <DataTable
          caption={t(m.wrongRows)}
          tableKey="wrong"
          columns={[
            { id: 'row', header: t(m.row), cell: (row) => String(row.row) },
            {
              id: 'reason',
              header: t(m.reason),
              cell: (row) => t(populationFaults[row.fault], { value: row.value }),
            },
          ]}
          rows={faulty}
          rowId={(row) => `${row.row}-${row.fault}`}
        />
      )}
    </>
  )
}

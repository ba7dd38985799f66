import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Form, useActionData, useLoaderData, useNavigation } from '@remix-run/react'
import { authTitle } from '#app/auth/title.ts'
import { answerBulk, type BulkAnswer } from '#app/events/bulk/bulk.server.ts'
import { BulkTermsFields } from '#app/events/bulk/bulk-terms.tsx'
import { useEventWords } from '#app/events/desk/event-words.ts'
import { useMissing } from '#app/events/desk/missing-list.tsx'
import { read } from '#app/lib/caller.server.ts'
import { useLocale, useT } from '#app/lib/i18n.tsx'
import { inLocale } from '#app/lib/in-locale.ts'
import { localeOf } from '#app/lib/locale.ts'
import { paths } from '#app/paths.ts'
import { Badge } from '#app/ui/badge.tsx'
import { Breadcrumb } from '#app/ui/breadcrumb.tsx'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { DataTable, type TableColumn } from '#app/ui/data-table.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { BULK_MAX } from '#server/events/bulk/schema.ts'
import type { BulkResult } from '#server/events/bulk/service.ts'
import { readMissing } from '#server/events/lifecycle.ts'
import { UNDO_SECONDS } from '#server/events/shift/shifted.ts'
import { bulkDeeds, bulkMessages as m } from '#server/kit/messages/desk-bulk.ts'
import { shiftProblems } from '#server/kit/messages/desk-month.ts'
import { eventDesk } from '#server/kit/messages/events-desk.ts'
import { eventProblems } from '#server/kit/messages/events-form.ts'
import { eventFields } from '#server/kit/messages/events.ts'
import { problemMessage } from '#server/kit/messages/problem-message.ts'

export const meta: MetaFunction = authTitle(m.title)
export const shouldRevalidate = () => false

export function loader({ params, context }: LoaderFunctionArgs) {
  const locale = localeOf(params)
  return read(context, async (caller) => {
    const { programmes, institutions } = await caller.events.choices()
    const option = (row: (typeof institutions)[number] | (typeof programmes)[number]) => ({
      value: row.id,
      label: inLocale(row, locale),
    })
    return {
      programmes: programmes.map(option),
      institutions: institutions.map(option),
      now: new Date(),
    }
  })
}

export const action = (args: ActionFunctionArgs) => answerBulk(args)

/** One thing done with many events: what it is done with, what would become of each, what became of it. */
export default function BulkPage() {
  const answer = useActionData<typeof action>()
  const t = useT()
  const locale = useLocale()
  return (
    <>
      <Breadcrumb
        steps={[
          { label: t(eventDesk.listTitle), href: paths.deskEvents(locale) },
          { label: answer ? t(bulkDeeds[answer.deed]) : t(m.title) },
        ]}
      />
      {answer && answer.rows.length > 0 ? (
        <Bulk answer={answer} key={answer.deed} />
      ) : (
        <>
          <PageHead title={answer ? t(bulkDeeds[answer.deed]) : t(m.title)} />
          <EmptyState
            title={t(m.nothing)}
            actions={<ButtonLink href={paths.deskEvents(locale)}>{t(m.toList)}</ButtonLink>}
          >
            <p>{t(m.nothingText)}</p>
          </EmptyState>
        </>
      )}
    </>
  )
}

function Bulk({ answer }: { answer: BulkAnswer }) {
  const page = useLoaderData<typeof loader>()
  const t = useT()
  const locale = useLocale()
  const isBusy = useNavigation().state === 'submitting'
  const { deed, rows, results, isDone, isUndone, errors } = answer
  const doable = results?.filter(({ code }) => !code).length ?? 0
  const refused = (results?.length ?? 0) - doable
  const moves = isUndone ? [] : (results ?? []).flatMap(({ id, moved }) => (moved ? [{ id, ...moved }] : []))
  const hasTerms = deed !== 'publish' && deed !== 'remove'
  return (
    <>
      <ErrorSummary
        errors={Object.entries(errors).flatMap(([name, words]) =>
          words.map((text) => ({ text, fieldId: `bulk-${name}` })),
        )}
      />
      <PageHead title={t(bulkDeeds[deed])} lead={<p>{t(m.lead, { count: rows.length })}</p>} />
      {answer.isCut && <Notice tone="warning">{t(m.tooMany, { count: BULK_MAX })}</Notice>}
      {results && (
        <Notice tone={refused > 0 ? 'warning' : 'success'} isLive>
          <p>{t(isUndone ? m.wasUndone : isDone ? m.wasDone : m.willBe, { count: doable })}</p>
          {refused > 0 && (
            <p>{t(isUndone ? m.wasNotUndone : isDone ? m.wasNot : m.willNot, { count: refused })}</p>
          )}
        </Notice>
      )}
      <Form method="post" noValidate className="stack">
        <input type="hidden" name="deed" value={deed} />
        {rows.map(({ id, version }) => (
          <input key={id} type="hidden" name="row" value={`${id}.${version}`} />
        ))}
        {moves.length > 0 && <input type="hidden" name="days" value={answer.typed.days} />}
        {moves.map(({ id, version, changeId }) => (
          <input key={id} type="hidden" name="moved" value={[id, version, changeId ?? ''].join('.')} />
        ))}
        {moves.some(({ changeId }) => changeId) && (
          <p className="muted">{t(m.undoHint, { seconds: UNDO_SECONDS })}</p>
        )}
        {!isDone && <BulkTermsFields answer={answer} choices={page} />}
        <p className="cluster">
          {!isDone && hasTerms && (
            <Button name="intent" value="preview" variant={results ? 'secondary' : 'primary'} isBusy={isBusy}>
              {t(m.preview)}
            </Button>
          )}
          {!isDone && doable > 0 && (
            <Button
              name="intent"
              value="run"
              variant={deed === 'cancel' || deed === 'remove' ? 'danger' : 'primary'}
              isBusy={isBusy}
            >
              {t(m.run, { count: doable })}
            </Button>
          )}
          {moves.length > 0 && (
            <Button name="intent" value="undo" variant="secondary" isBusy={isBusy}>
              {t(m.undo)}
            </Button>
          )}
          <ButtonLink variant="quiet" href={paths.deskEvents(locale)}>
            {t(m.toList)}
          </ButtonLink>
        </p>
      </Form>
      <Outcomes answer={answer} now={page.now} />
    </>
  )
}

function Outcomes({ answer, now }: { answer: BulkAnswer; now: Date }) {
  const t = useT()
  const locale = useLocale()
  const words = useEventWords(now)
  const { rows, results, isDone, deed } = answer
  const resultOf = new Map(results?.map((result) => [result.id, result]))
  const columns: TableColumn<(typeof rows)[number]>[] = [
    { id: 'title', header: t(eventFields.title), cell: (row) => words.title(row) },
    { id: 'when', header: t(eventFields.when), cell: (row) => words.when(row) },
  ]
  if (results) {
    columns.push({
      id: 'outcome',
      header: t(isDone ? m.outcomeDone : m.outcome),
      cell: (row) => <Outcome result={resultOf.get(row.id)} isDone={isDone} />,
    })
  }
  const isGone = (id: string) => isDone && deed === 'remove' && !resultOf.get(id)?.code
  return (
    <DataTable
      caption={t(bulkDeeds[deed])}
      isCaptionHidden
      columns={columns}
      rows={rows}
      rowId={(row) => row.id}
      rowHref={(row) => (isGone(row.id) ? null : paths.deskEvent(locale, row.id))}
      isSortedByServer
      isDense
      narrow="cards"
    />
  )
}

function Outcome({ result, isDone }: { result: BulkResult | undefined; isDone: boolean }) {
  const t = useT()
  const missing = useMissing(
    result?.code === 'event_incomplete' ? readMissing(String(result.details?.['missing'] ?? '')) : [],
  )
  if (!result) return null
  if (!result.code) return <Badge tone="success">{t(isDone ? m.okDone : m.ok)}</Badge>
  return (
    <>
      <Badge tone="danger">{t(m.not)}</Badge>{' '}
      {missing.length > 0
        ? missing.map(({ text }) => `${text}.`).join(' ')
        : t(problemMessage(result.code, { ...eventProblems, ...shiftProblems }), result.details)}
    </>
  )
}

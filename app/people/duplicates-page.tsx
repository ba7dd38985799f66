import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useForm } from '@conform-to/react'
import { Form, useActionData, useLoaderData, useSearchParams } from '@remix-run/react'
import type { ReactNode } from 'react'
import { read } from '#app/lib/caller.server.ts'
import { submit } from '#app/lib/form.server.ts'
import { useLocale, useT } from '#app/lib/i18n.tsx'
import { inLocale } from '#app/lib/in-locale.ts'
import { localeOf } from '#app/lib/locale.ts'
import { paths } from '#app/paths.ts'
import { Button } from '#app/ui/button.tsx'
import { DataTable, type TableColumn } from '#app/ui/data-table.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { Details } from '#app/ui/menu.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { Pagination } from '#app/ui/pagination.tsx'
import { formatDate } from '#server/kit/dates.ts'
import { duplicateMessages as m, duplicateProblems } from '#server/kit/messages/duplicates.ts'
import { formatMessage, type Translate } from '#server/kit/messages/format.ts'
import { NO_FIGURE } from '#server/kit/numbers.ts'
import { decideSchema, DUPLICATES_PAGE, duplicatesSchema } from '#server/people/schema.ts'

export const meta: MetaFunction = ({ params }) => [
  { title: `${formatMessage(m.title, localeOf(params))} · Qamtu` },
]

export async function loader({ request, context }: LoaderFunctionArgs) {
  const input = duplicatesSchema.parse(Object.fromEntries(new URL(request.url).searchParams))
  return { ...(await read(context, (caller) => caller.people.duplicates(input))), page: input.page }
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const locale = localeOf(params)
  return submit({
    request,
    context,
    locale,
    schema: decideSchema,
    problems: duplicateProblems,
    work: async (values, caller) => {
      await caller.people.decide(values)
      return redirect(`${paths.duplicates(locale)}?done=${values.decision}`)
    },
  })
}

type Pair = ReturnType<typeof useLoaderData<typeof loader>>['rows'][number]

function Person({
  name,
  phone,
  email,
  home,
  registrations,
}: {
  name: string
  phone: string | null
  email: string | null
  home: Pair['homeA']
  registrations: number
}) {
  const t = useT()
  const locale = useLocale()
  return (
    <div>
      <strong>{name}</strong>
      <br />
      <span className="muted">
        {[
          home && inLocale(home, locale),
          phone && t(m.phoneEnds, { last: phone }),
          email,
          t(m.registrations, { count: registrations }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </span>
    </div>
  )
}

function Decision({
  pair,
  decision,
  children,
}: {
  pair: Pair
  decision: 'different' | 'same'
  children: ReactNode
}) {
  return (
    <Form method="post">
      <input type="hidden" name="personA" value={pair.personA} />
      <input type="hidden" name="personB" value={pair.personB} />
      <input type="hidden" name="decision" value={decision} />
      {children}
    </Form>
  )
}

/** One date when both have the same, else both. */
function birthDates({ birthOnA, birthOnB }: Pair, t: Translate): string {
  const first = birthOnA ? formatDate(birthOnA) : NO_FIGURE
  const second = birthOnB ? formatDate(birthOnB) : NO_FIGURE
  return first === second ? first : t(m.birthDates, { first, second })
}

/** People who may be registered twice, to be told apart by somebody who knows. */
export default function DuplicatesPage() {
  const { rows, total, page } = useLoaderData<typeof loader>()
  const result = useActionData<typeof action>()
  const [form] = useForm({ id: 'decide', lastResult: result?.lastResult })
  const t = useT()
  const [search] = useSearchParams()
  const done = result ? null : search.get('done')
  const columns: TableColumn<Pair>[] = [
    {
      id: 'first',
      header: t(m.first),
      cell: (pair) => (
        <Person
          name={pair.nameA}
          phone={pair.phoneA}
          email={pair.emailA}
          home={pair.homeA}
          registrations={pair.registrationsA}
        />
      ),
    },
    {
      id: 'second',
      header: t(m.second),
      cell: (pair) => (
        <Person
          name={pair.nameB}
          phone={pair.phoneB}
          email={pair.emailB}
          home={pair.homeB}
          registrations={pair.registrationsB}
        />
      ),
    },
    {
      id: 'birth',
      header: t(m.birth),
      cell: (pair) => <span className="numeric">{birthDates(pair, t)}</span>,
    },
    {
      id: 'decision',
      header: t(m.decision),
      cell: (pair) => (
        <div className="stack-s">
          <Decision pair={pair} decision="different">
            <Button size="small" variant="secondary">
              {t(m.different)}
            </Button>
          </Decision>
          <Details summary={t(m.same)}>
            <p>{t(m.sameWhat)}</p>
            <Decision pair={pair} decision="same">
              <Button size="small" variant="danger">
                {t(m.sameYes)}
              </Button>
            </Decision>
          </Details>
        </div>
      ),
    },
  ]
  return (
    <>
      <PageHead title={t(m.title)} lead={<p>{t(m.lead)}</p>} />
      <ErrorSummary form={form} />
      {(done === 'different' || done === 'same') && <Notice tone="success">{t(m[`${done}_done`])}</Notice>}
      <DataTable
        caption={t(m.title)}
        isCaptionHidden
        rows={rows}
        rowId={(pair) => `${pair.personA}-${pair.personB}`}
        columns={columns}
        narrow="cards"
        emptyState={<EmptyState title={t(m.emptyTitle)}>{t(m.emptyText)}</EmptyState>}
      />
      <Pagination page={page} pageSize={DUPLICATES_PAGE} total={total} />
    </>
  )
}

import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { read } from '#app/lib/caller.server.ts'
import { useT } from '#app/lib/i18n.tsx'
import { localeOf } from '#app/lib/locale.ts'
import { paths } from '#app/paths.ts'
import { Button } from '#app/ui/button.tsx'
import { DataTable, type TableColumn } from '#app/ui/data-table.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { Pagination } from '#app/ui/pagination.tsx'
import { formatDate } from '#server/kit/dates.ts'
import { duplicateMessages as m } from '#server/kit/messages/duplicates.ts'
import { formatMessage } from '#server/kit/messages/format.ts'
import { DUPLICATES_PAGE, duplicatesSchema } from '#server/people/schema.ts'

export const meta: MetaFunction = ({ params }) => [
  { title: `${formatMessage(m.title, localeOf(params))} · Qamtu` },
]

export async function loader({ request, context }: LoaderFunctionArgs) {
  const input = duplicatesSchema.parse(Object.fromEntries(new URL(request.url).searchParams))
  return { ...(await read(context, (caller) => caller.people.duplicates(input))), page: input.page }
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const form = await request.formData()
  const text = (name: string) => {
    const value = form.get(name)
    return typeof value === 'string' ? value : ''
  }
  await read(context, (caller) =>
    caller.people.decide({ personA: text('personA'), personB: text('personB'), decision: 'different' }),
  )
  return redirect(paths.duplicates(localeOf(params)))
}

type Pair = ReturnType<typeof useLoaderData<typeof loader>>['rows'][number]

function Person({
  name,
  phone,
  registrations,
}: {
  name: string
  phone: string | null
  registrations: number
}) {
  const t = useT()
  return (
    <>
      <strong>{name}</strong>
      <br />
      <span className="muted">
        {[phone && t(m.phoneEnds, { last: phone }), t(m.registrations, { count: registrations })]
          .filter(Boolean)
          .join(' · ')}
      </span>
    </>
  )
}

/** People who may be registered twice, to be told apart by somebody who knows. */
export default function DuplicatesPage() {
  const { rows, total, page } = useLoaderData<typeof loader>()
  const t = useT()
  const columns: TableColumn<Pair>[] = [
    {
      id: 'first',
      header: t(m.first),
      cell: (pair) => <Person name={pair.nameA} phone={pair.phoneA} registrations={pair.registrationsA} />,
    },
    {
      id: 'second',
      header: t(m.second),
      cell: (pair) => <Person name={pair.nameB} phone={pair.phoneB} registrations={pair.registrationsB} />,
    },
    {
      id: 'birth',
      header: t(m.birth),
      cell: (pair) => <span className="numeric">{formatDate(pair.birthOn)}</span>,
    },
    {
      id: 'decision',
      header: t(m.decision),
      cell: (pair) => (
        <Form method="post">
          <input type="hidden" name="personA" value={pair.personA} />
          <input type="hidden" name="personB" value={pair.personB} />
          <Button size="small" variant="secondary">
            {t(m.different)}
          </Button>
        </Form>
      ),
    },
  ]
  return (
    <>
      <PageHead title={t(m.title)} lead={<p>{t(m.lead)}</p>} />
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

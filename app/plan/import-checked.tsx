import { Form } from '@remix-run/react'
import { useLocale, useT } from '#app/lib/i18n.tsx'
import { paths } from '#app/paths.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { DataTable } from '#app/ui/data-table.tsx'
import { Details } from '#app/ui/menu.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { SelectField } from '#app/ui/select-field.tsx'
import { formatDateRange } from '#server/kit/dates.ts'
import { planColumnNames, planDoubts, planFaults } from '#server/kit/messages/plan-import.ts'
import { planImportMessages as m, planMessages } from '#server/kit/messages/plan.ts'
import { formatNumber } from '#server/kit/numbers.ts'
import { PLAN_COLUMNS } from '#server/programmes/plan/sheet/columns.ts'
import type { PlanDoubt, PlanFault } from '#server/programmes/plan/sheet/read-measure.ts'
import type { RowRemark } from '#server/programmes/plan/sheet/read-plan.ts'

export type Checked = {
  content: string
  region: string
  year: string
  isDone: boolean
  planId: string | undefined
  counts: { rows: number; imported: number; updated: number; unchanged: number; bad: number }
  sheets: { name: string; columns: { key: string; text: string; holds: string }[] }[]
  faults: RowRemark<PlanFault>[]
  doubts: RowRemark<PlanDoubt>[]
  rows: {
    row: number
    direction: string
    number: string
    name: string
    term: string
    from: string
    to: string
    cost: number | null
    events: number | null
    people: number | null
  }[]
}

/** The file as it was given and the columns as they are chosen, for the next step. */
function Carried({ checked, isChoiceShown = false }: { checked: Checked; isChoiceShown?: boolean }) {
  const columns = checked.sheets.flatMap((sheet) => sheet.columns)
  return (
    <>
      <input type="hidden" name="content" value={checked.content} />
      <input type="hidden" name="region" value={checked.region} />
      <input type="hidden" name="year" value={checked.year} />
      {!isChoiceShown &&
        columns.map(({ key, holds }, index) => (
          <input type="hidden" name={`column:${key}`} value={holds} key={`${key}-${index}`} />
        ))}
    </>
  )
}

function ColumnChoice({ checked }: { checked: Checked }) {
  const t = useT()
  const options = PLAN_COLUMNS.map((column) => ({ value: column, label: t(planColumnNames[column]) }))
  const known = new Set<string>()
  const columns = checked.sheets
    .flatMap((sheet) => sheet.columns)
    .filter(({ key }) => !known.has(key) && known.add(key))
  return (
    <Details summary={t(m.columns)}>
      <Form method="post" className="stack">
        <Carried checked={checked} isChoiceShown />
        <div className="grid-2">
          {columns.map(({ key, text, holds }) => (
            <SelectField
              key={key}
              name={`column:${key}`}
              label={text}
              emptyLabel={t(m.ignored)}
              defaultValue={holds}
              options={options}
            />
          ))}
        </div>
        <Button name="intent" value="check" variant="secondary">
          {t(m.again)}
        </Button>
      </Form>
    </Details>
  )
}

/** What a file would change, or has changed: counts, rows to correct with their reasons, doubts, the measures read. */
export function ImportChecked({ checked }: { checked: Checked }) {
  const t = useT()
  const locale = useLocale()
  const { counts, faults, doubts, isDone, planId } = checked
  const said = Object.fromEntries(
    Object.entries(counts).map(([name, count]) => [name, formatNumber(count, { locale })]),
  )
  const remarkColumns = <Code,>(words: (remark: RowRemark<Code>) => string) => [
    {
      id: 'row',
      header: t(planMessages.number),
      cell: ({ sheet, row }: RowRemark<Code>) => [sheet, t(m.rowNumber, { row })].filter(Boolean).join(': '),
    },
    { id: 'column', header: t(m.column), cell: (remark: RowRemark<Code>) => remark.column },
    { id: 'why', header: t(m.why), cell: words },
  ]
  return (
    <>
      <Notice tone={counts.bad > 0 ? 'warning' : 'success'} isLive>
        {t(isDone ? m.did : m.would, said)}
      </Notice>
      <div className="cluster">
        {!isDone && counts.imported + counts.updated > 0 && (
          <Form method="post">
            <Carried checked={checked} />
            <Button name="intent" value="import">
              {t(m.send)}
            </Button>
          </Form>
        )}
        {isDone && planId && <ButtonLink href={paths.plan(locale, planId)}>{t(m.openPlan)}</ButtonLink>}
        {counts.bad > 0 && (
          <Form method="post" action={paths.planBadRows(locale)} reloadDocument>
            <Carried checked={checked} />
            <Button name="intent" value="bad" variant="secondary" icon="download">
              {t(m.badFile)}
            </Button>
          </Form>
        )}
        <ButtonLink
          variant="quiet"
          href={paths.planImport(locale, `?region=${checked.region}&year=${checked.year}`)}
        >
          {t(m.chooseAgain)}
        </ButtonLink>
      </div>
      {faults.length > 0 && (
        <DataTable
          caption={t(m.faults)}
          tableKey="faults"
          rows={faults}
          rowId={({ sheet, row, column, code }) => `${sheet ?? ''}-${row}-${column}-${code}`}
          columns={remarkColumns<PlanFault>(({ code, value }) => t(planFaults[code], { value }))}
          narrow="cards"
        />
      )}
      {doubts.length > 0 && (
        <DataTable
          caption={t(m.doubts)}
          tableKey="doubts"
          rows={doubts}
          rowId={({ sheet, row, code, value }) => `${sheet ?? ''}-${row}-${code}-${value}`}
          columns={remarkColumns<PlanDoubt>(({ code, value }) => t(planDoubts[code], { value }))}
          narrow="cards"
        />
      )}
      {!isDone && <ColumnChoice checked={checked} />}
      <DataTable
        caption={t(m.rows)}
        tableKey="rows"
        rows={checked.rows}
        rowId={({ row, name }) => `${row}-${name}`}
        isDense
        columns={[
          {
            id: 'name',
            header: t(planMessages.measure),
            cell: ({ number, name }) => [number, name].filter(Boolean).join('. '),
          },
          { id: 'row', header: t(m.row), align: 'end', cell: ({ row }) => String(row) },
          {
            id: 'direction',
            header: t(planMessages.direction),
            isHideable: true,
            cell: ({ direction }) => direction,
          },
          {
            id: 'term',
            header: t(planMessages.term),
            cell: ({ term, from, to }) => `${term} (${formatDateRange({ from, to }, { locale })})`,
          },
          {
            id: 'cost',
            header: t(planColumnNames.cost),
            align: 'end',
            cell: ({ cost }) => formatNumber(cost, { locale, digits: 2, upTo: true }),
          },
          {
            id: 'events',
            header: t(planColumnNames.events),
            align: 'end',
            cell: ({ events }) => formatNumber(events, { locale }),
          },
          {
            id: 'people',
            header: t(planColumnNames.people),
            align: 'end',
            cell: ({ people }) => formatNumber(people, { locale }),
          },
        ]}
      />
    </>
  )
}

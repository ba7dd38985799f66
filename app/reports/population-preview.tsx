import { Form } from '@remix-run/react'
import { useLocale, useT } from '#app/lib/i18n.tsx'
import { paths } from '#app/paths.ts'
import { populationGroupName } from '#app/reports/population-words.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { DataTable } from '#app/ui/data-table.tsx'
import { FormActions } from '#app/ui/form-actions.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { formatDate } from '#server/kit/dates.ts'
import { populationFaults, populationMessages as m } from '#server/kit/messages/reports.ts'
import { formatNumber } from '#server/kit/numbers.ts'
import type { FaultyRow } from '#server/reports/populations/read-rows.ts'
import type { ImportPreview } from '#server/reports/populations/service.ts'

const SHOWN_AT_MOST = 50

/** What a file would bring, before anything is written: the errors row by row, the right rows, and the confirmation. */
export function PopulationPreview({ preview }: { preview: ImportPreview }) {
  const t = useT()
  const locale = useLocale()
  const { figures, known, faulty, head } = preview
  const number = (value: number) => formatNumber(value, { locale })
  const shown = figures.slice(0, SHOWN_AT_MOST)
  const confirmed = figures.map(({ unit: _unit, ...figure }) => figure)
  const wrong = faulty.map((row) => ({
    cells: row.cells,
    row: row.row,
    reason: t(populationFaults[row.fault], { value: row.value }),
  }))
  return (
    <section className="stack" aria-labelledby="population-preview">
      <h2 id="population-preview">{t(m.previewTitle)}</h2>
      <Notice tone={faulty.length > 0 ? 'warning' : 'info'} isLive>
        {t(m.previewLead, {
          fresh: number(figures.length),
          known: number(known),
          wrong: number(faulty.length),
        })}
      </Notice>
      {faulty.length > 0 && <FaultyRows rows={faulty} />}
      {faulty.length > 0 && (
        <form method="post" action={paths.populationsWrongRows(locale)} encType="multipart/form-data">
          <input type="hidden" name="wrong" value={JSON.stringify({ head, rows: wrong })} />
          <p className="muted">{t(m.wrongFileHint)}</p>
          <Button variant="secondary" icon="download">
            {t(m.wrongFile)}
          </Button>
        </form>
      )}
      {shown.length > 0 && (
        <DataTable
          caption={t(m.rightRows)}
          tableKey="right"
          columns={[
            { id: 'row', header: t(m.row), cell: ({ row }) => String(row) },
            { id: 'unit', header: t(m.unit), cell: ({ unit }) => unit[locale] },
            { id: 'group', header: t(m.group), cell: (row) => populationGroupName(row.targetGroup, t) },
            { id: 'definition', header: t(m.definition), cell: ({ definition }) => definition },
            { id: 'asOf', header: t(m.asOf), cell: ({ asOf }) => formatDate(asOf) },
            { id: 'people', header: t(m.people), align: 'end', cell: ({ people }) => number(people) },
            { id: 'source', header: t(m.source), cell: ({ source }) => source },
          ]}
          rows={shown}
          rowId={({ row }) => String(row)}
          isSortedByServer
          isDense
          narrow="cards"
        />
      )}
      {figures.length > shown.length && (
        <p className="muted">
          {t(m.rightRowsFirst, { count: number(figures.length), shown: number(shown.length) })}
        </p>
      )}
      {figures.length === 0 && <p>{t(m.nothingFresh)}</p>}
      <Form method="post" encType="multipart/form-data">
        <input type="hidden" name="figures" value={JSON.stringify(confirmed)} />
        <FormActions>
          {figures.length > 0 && <Button>{t(m.confirm, { count: figures.length })}</Button>}
          <ButtonLink variant="quiet" href={paths.populations(locale)}>
            {t(m.dismiss)}
          </ButtonLink>
        </FormActions>
      </Form>
    </section>
  )
}

/** Rows that are not taken: where each stands in the file and why. */
export function FaultyRows({ rows }: { rows: readonly FaultyRow[] }) {
  const t = useT()
  return (
    <DataTable
      caption={t(m.wrongRows)}
      tableKey="wrong"
      columns={[
        { id: 'row', header: t(m.row), cell: ({ row }) => String(row) },
        {
          id: 'reason',
          header: t(m.reason),
          cell: ({ fault, value }) => t(populationFaults[fault], { value }),
        },
      ]}
      rows={[...rows]}
      rowId={({ row, fault }) => `${row}-${fault}`}
      isSortedByServer
      isDense
    />
  )
}

import { useLocale, useT } from '#app/lib/i18n.tsx'
import { Breadcrumb } from '#app/ui/breadcrumb.tsx'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { DataTable, type TableColumn } from '#app/ui/data-table.tsx'
import { DateField } from '#app/ui/date-field.tsx'
import { DefinitionList } from '#app/ui/definition-list.tsx'
import { FilterBar } from '#app/ui/filter-bar.tsx'
import { Meter, MeterBar, StepProgress } from '#app/ui/meter.tsx'
import { Pagination } from '#app/ui/pagination.tsx'
import { SearchBox } from '#app/ui/search-box.tsx'
import { SelectField } from '#app/ui/select-field.tsx'
import { SidePanel, WithSidePanel } from '#app/ui/side-panel.tsx'
import { Stat, StatGrid } from '#app/ui/stat.tsx'
import { samples } from '#app/ui/style-guide-samples.ts'
import { Tabs } from '#app/ui/tabs.tsx'
import { formatNumber, formatShare } from '#server/kit/numbers.ts'
import { uiMessages } from '#server/kit/messages/ui.ts'

type ReachRow = {
  id: string
  district: string
  planned: number
  held: number
  visits: number
  people: number
  group: number
}

function useReachTable() {
  const t = useT()
  const locale = useLocale()
  const number = (value: number) => formatNumber(value, { locale })
  const rows: ReachRow[] = [
    {
      id: '1',
      district: t(samples.auezov),
      planned: 124,
      held: 98,
      visits: 41230,
      people: 18764,
      group: 96400,
    },
    {
      id: '2',
      district: t(samples.turksib),
      planned: 96,
      held: 41,
      visits: 9120,
      people: 5230,
      group: 71300,
    },
    {
      id: '3',
      district: t(samples.nauryzbai),
      planned: 58,
      held: 12,
      visits: 1870,
      people: 1402,
      group: 44800,
    },
    {
      id: '4',
      district: t(samples.medeu),
      planned: 143,
      held: 139,
      visits: 60412,
      people: 22190,
      group: 62100,
    },
  ]
  const elsewhere = {
    id: 'elsewhere',
    district: t(samples.elsewhere),
    planned: 0,
    held: 0,
    visits: 3120,
    people: 2011,
    group: 0,
  }
  const columns: TableColumn<ReachRow>[] = [
    {
      id: 'district',
      header: t(samples.districtColumn),
      cell: (row) => row.district,
      sortValue: (row) => row.district,
    },
    {
      id: 'planned',
      header: t(samples.planned),
      cell: (row) => number(row.planned),
      sortValue: (row) => row.planned,
      align: 'end',
      isHideable: true,
      footer: number(421),
    },
    {
      id: 'held',
      header: t(samples.heldCount),
      cell: (row) => number(row.held),
      sortValue: (row) => row.held,
      align: 'end',
      isHideable: true,
      footer: number(290),
    },
    {
      id: 'visits',
      header: t(samples.visits),
      cell: (row) => number(row.visits),
      sortValue: (row) => row.visits,
      align: 'end',
      isHideable: true,
      footer: number(115752),
    },
    {
      id: 'people',
      header: t(samples.people),
      cell: (row) => number(row.people),
      sortValue: (row) => row.people,
      align: 'end',
      footer: number(49597),
    },
    {
      id: 'coverage',
      header: t(samples.coverage),
      cell: (row) => (
        <>
          {formatShare({ part: row.people, whole: row.group }, { locale })}
          {row.group > 0 && <MeterBar value={row.people} max={row.group} plan={row.group / 4} />}
        </>
      ),
      sortValue: (row) => (row.group > 0 ? row.people / row.group : null),
      align: 'end',
    },
  ]
  return { rows, elsewhere, columns }
}

export function StyleGuideLists({ isPanelOpen }: { isPanelOpen: boolean }) {
  const t = useT()
  const { rows, elsewhere, columns } = useReachTable()
  return (
    <section className="stack" id="lists">
      <h2>{t(samples.lists)}</h2>
      <Breadcrumb
        steps={[
          { label: t(uiMessages.home), href: '#home' },
          { label: t(samples.reach), href: '#reach' },
          { label: t(samples.auezov) },
        ]}
      />
      <Tabs
        label={t(samples.lists)}
        tabs={[
          { href: '#coming', label: t(samples.upcoming), count: 24, isCurrent: true },
          { href: '#past', label: t(samples.past), count: 312 },
          { href: '#drafts', label: t(samples.drafts), count: 3 },
        ]}
      />
      <SearchBox label={t(samples.searchLabel)} />
      <FilterBar
        names={['kind', 'from', 'till']}
        chosen={[{ label: t(samples.fair), removeHref: '?' }]}
        clearHref="?"
      >
        <SelectField
          label={t(samples.kind)}
          name="kind"
          options={[{ value: 'fair', label: t(samples.fair) }]}
        />
        <DateField label={t(samples.from)} name="from" />
        <DateField label={t(samples.till)} name="till" />
      </FilterBar>
      <StatGrid>
        <Stat
          label={t(samples.visits)}
          value="115 752"
          change={{ direction: 'up', amount: '12 340', against: t(samples.againstBefore), isGood: true }}
          whyHref="#why"
        />
        <Stat
          label={t(samples.coverage)}
          value="18,1"
          unit="%"
          change={{ direction: 'down', amount: '0,4', against: t(samples.againstBefore), isGood: false }}
        >
          <Meter label={t(samples.coverage)} value={49597} max={274600} plan={68000} isLabelHidden />
        </Stat>
        <Stat label={t(samples.heldCount)} value="290" change={{ direction: 'none', amount: '' }} />
      </StatGrid>
      <StepProgress step={2} count={4} label={t(samples.about)} />
      <WithSidePanel
        panel={
          isPanelOpen && (
            <SidePanel
              title={t(samples.auezov)}
              closeHref="?frame=desk"
              actions={<ButtonLink href="#open">{t(uiMessages.continue)}</ButtonLink>}
            >
              <DefinitionList items={[{ term: t(samples.whenTerm), value: t(samples.when) }]} />
            </SidePanel>
          )
        }
      >
        <DataTable
          caption={t(samples.tableCaption)}
          columns={columns}
          rows={rows}
          rowsAtEnd={[elsewhere]}
          rowId={(row) => row.id}
          rowHref={(row) => (row === elsewhere ? null : `?frame=desk&panel=${row.id}`)}
          defaultSort={{ column: 'coverage', direction: 'ascending' }}
          tools={
            <ButtonLink variant="quiet" icon="download" href="/reach.csv" isPlain>
              CSV
            </ButtonLink>
          }
          selection={{
            name: 'ids',
            rowLabel: (row) => row.district,
            actions: (
              <Button name="intent" value="remind" size="small" variant="secondary">
                {t(samples.sendReminder)}
              </Button>
            ),
          }}
        />
      </WithSidePanel>
      <DataTable
        caption={t(samples.coverage)}
        columns={columns}
        rows={rows}
        rowId={(row) => row.id}
        tableKey="cards"
        narrow="cards"
        isDense
      />
      <Pagination page={7} pageSize={25} total={312} />
    </section>
  )
}

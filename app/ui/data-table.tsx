import {
  columnVisibilityFeature,
  createSortedRowModel,
  rowSelectionFeature,
  rowSortingFeature,
  tableFeatures,
  useTable,
  type ColumnDef,
} from '@tanstack/react-table'
import { useId, useMemo, useState, useSyncExternalStore, type ReactNode } from 'react'
import { useLocale, useT } from '#app/lib/i18n.tsx'
import { classNames } from '#app/ui/class-names.ts'
import type { Sort } from '#app/ui/sort.ts'
import {
  BulkBar,
  ColumnChoice,
  RowName,
  RowTick,
  SelectAllTick,
  SortableHeader,
} from '#app/ui/table-parts.tsx'
import { useTableQuery } from '#app/ui/table-query.ts'
import type { Locale } from '#server/kit/messages/message.ts'
import { uiMessages } from '#server/kit/messages/ui.ts'
import { compareText } from '#server/kit/sorting.ts'

export type SortValue = string | number | null | undefined

export type TableColumn<Row> = {
  id: string
  header: string
  cell: (row: Row) => ReactNode
  /** Makes the column sortable by this value; empty values come last either way. */
  sortValue?: (row: Row) => SortValue
  /** Sortable, but the rows come sorted from the server (`isSortedByServer`). */
  isSortable?: boolean
  /** Numbers stand at the end, with figures of equal width. */
  align?: 'start' | 'end'
  /** The column that names the row; the first one unless another says so. */
  isRowHeader?: boolean
  /** May be put away by the reader. */
  isHideable?: boolean
  isHiddenAtFirst?: boolean
  /** Totals at the foot. */
  footer?: ReactNode
}

export type TableSelection<Row> = {
  /** Name of the hidden field of each chosen row's id. */
  name: string
  rowLabel: (row: Row) => string
  /** Buttons of the bulk bar, each submitting its form (`name="intent" value="…"`). */
  actions: ReactNode
  /** Where the bulk form is posted; this page unless given. */
  action?: string
  isSelectable?: (row: Row) => boolean
}

export type DataTableProps<Row> = {
  caption: ReactNode
  isCaptionHidden?: boolean
  columns: TableColumn<Row>[]
  rows: Row[]
  rowId: (row: Row) => string
  /** Rows that stay at the end however the others are sorted, such as "unknown". */
  rowsAtEnd?: Row[]
  /** Makes the row's name a link; a row that leads nowhere gives null. */
  rowHref?: (row: Row) => string | null
  /** The row whose side panel is open. */
  currentRowId?: string
  /** The order before the reader chooses one by `?sort=`. */
  defaultSort?: Sort
  isSortedByServer?: boolean
  selection?: TableSelection<Row>
  /** What a narrow screen does: rows become cards, or the table scrolls with its first column fixed. */
  narrow?: 'cards' | 'scroll'
  isDense?: boolean
  emptyState?: ReactNode
  /** Tells two tables of one page apart in the query: `tableKey="b"` reads `?b.sort=`. */
  tableKey?: string
  /** Beside the column choice, such as links to CSV and XLSX. */
  tools?: ReactNode
}

// A box that scrolls must take the focus, or a keyboard cannot reach what is out of sight.
const scrolledByKeys = { role: 'region', tabIndex: 0 }

const features = tableFeatures({
  rowSortingFeature,
  columnVisibilityFeature,
  rowSelectionFeature,
  sortedRowModel: createSortedRowModel(),
  sortFns: {},
})

/**
 * The one table of the desk: complete as server HTML (sorting and column choice by the query, selection by a plain
 * form), quicker where scripts run. Arrow keys move between rows
 * (public/enhance.js), Enter opens one.
 */
export function DataTable<Row extends object>(props: DataTableProps<Row>) {
  const { columns, rows, rowsAtEnd = [], selection, narrow = 'scroll', isSortedByServer = false } = props
  const t = useT()
  const locale = useLocale()
  const captionId = useId()
  const bulkFormId = useId()
  const isHydrated = useIsHydrated()
  const query = useTableQuery(props)
  const [rowSelection, setRowSelection] = useState<Record<string, true>>({})
  const byServer = isSortedByServer

  const definitions = useMemo(() => columns.map((column) => definitionOf(column, locale)), [columns, locale])
  const table = useTable({
    features,
    columns: definitions,
    data: rows,
    getRowId: (row) => props.rowId(row),
    manualSorting: byServer,
    enableRowSelection: (row) => selection?.isSelectable?.(row.original) ?? true,
    state: {
      sorting: query.sort ? [{ id: query.sort.column, desc: query.sort.direction === 'descending' }] : [],
      columnVisibility: query.visibility,
      rowSelection,
    },
    onRowSelectionChange: setRowSelection,
  })

  const shown = columns.filter((column) => query.visibility[column.id] !== false)
  const rowHeader = (shown.find((column) => column.isRowHeader) ?? shown[0])?.id
  const hasFooter = shown.some((column) => column.footer !== undefined)
  const selectedCount = table.getSelectedRowModel().rows.length
  const bodyRows = [
    ...table.getRowModel().rows.map((row) => ({ id: row.id, data: row.original, row })),
    ...rowsAtEnd.map((data) => ({ id: props.rowId(data), data, row: null })),
  ]
  if (bodyRows.length === 0) {
    return (
      <div className="data-table">
        {props.emptyState ?? <p className="muted">{t(uiMessages.tableEmpty)}</p>}
      </div>
    )
  }

  return (
    <div className={classNames('data-table', `data-table--${narrow}`, props.isDense && 'data-table--dense')}>
      {(props.tools || columns.some((column) => column.isHideable)) && (
        <div className="data-table__tools cluster">
          <ColumnChoice
            columns={columns}
            visibility={query.visibility}
            param={query.columnsParam}
            onChange={query.show}
          />
          {props.tools}
        </div>
      )}
      <div className="data-table__scroll" {...scrolledByKeys} aria-labelledby={captionId}>
        <table className="data-table__table">
          <caption
            className={classNames('data-table__caption', props.isCaptionHidden && 'visually-hidden')}
            id={captionId}
          >
            {props.caption}
          </caption>
          <thead>
            <tr>
              {selection && (
                <th scope="col" className="data-table__tick">
                  <SelectAllTick
                    isChecked={table.getIsAllRowsSelected()}
                    isSome={table.getIsSomeRowsSelected()}
                    onChange={(isOn) => table.toggleAllRowsSelected(isOn)}
                    isUseful={isHydrated}
                  />
                </th>
              )}
              {shown.map((column) => (
                <SortableHeader
                  key={column.id}
                  label={column.header}
                  align={column.align}
                  isFirst={column.id === rowHeader}
                  isSortable={Boolean(column.sortValue) || column.isSortable === true}
                  sort={query.sort?.column === column.id ? query.sort.direction : undefined}
                  hrefOf={(direction) => query.sortHref({ column: column.id, direction })}
                  onSort={
                    byServer ? undefined : (direction) => query.sortBy({ column: column.id, direction })
                  }
                />
              ))}
            </tr>
          </thead>
          <tbody>
            {bodyRows.map(({ id, data, row }) => (
              <tr
                key={id}

                aria-current={props.currentRowId === id ? 'true' : undefined}
                className={
                  classNames(row?.getIsSelected() && 'is-selected', !row && 'is-at-end') || undefined
                }
              >
                {selection && (
                  <td className="data-table__tick">
                    {row?.getCanSelect() && (
                      <RowTick
                        name={selection.name}
                        value={id}
                        form={bulkFormId}
                        label={selection.rowLabel(data)}
                        isChecked={row.getIsSelected()}
                        onToggle={row.getToggleSelectedHandler()}
                      />
                    )}
                  </td>
                )}
                {shown.map((column) => {
                  const isHeader = column.id === rowHeader
                  const Cell = isHeader ? 'th' : 'td'
                  const content = column.cell(data)
                  return (
                    <Cell
                      key={column.id}
                      scope={isHeader ? 'row' : undefined}
                      className={
                        classNames(column.align === 'end' && 'is-end', isHeader && 'is-row-header') ||
                        undefined
                      }
                      data-label={column.header}
                    >
                      {isHeader ? <RowName href={props.rowHref?.(data)}>{content}</RowName> : content}
                    </Cell>
                  )
                })}
              </tr>
            ))}
          </tbody>
          {hasFooter && (
            <tfoot>
              <tr>
                {selection && <td className="data-table__tick">{'\u00A0'}</td>}
                {shown.map((column) => {
                  const isHeader = column.id === rowHeader
                  const Cell = isHeader ? 'th' : 'td'
                  return (
                    <Cell
                      key={column.id}
                      scope={isHeader ? 'row' : undefined}
                      className={
                        classNames(column.align === 'end' && 'is-end', isHeader && 'is-row-header') ||
                        undefined
                      }
                      data-label={column.header}
                    >
                      {column.footer ?? (isHeader ? t(uiMessages.total) : null)}
                    </Cell>
                  )
                })}
              </tr>
            </tfoot>
          )}
        </table>
      </div>
      {selection && (
        <BulkBar
          formId={bulkFormId}
          action={selection.action}
          selectedCount={isHydrated ? selectedCount : null}
          onClear={() => table.resetRowSelection(true)}
        >
          {selection.actions}
        </BulkBar>
      )}
    </div>
  )
}

function definitionOf<Row extends object>(
  column: TableColumn<Row>,
  locale: Locale,
): ColumnDef<typeof features, Row> {
  const { sortValue } = column
  return {
    id: column.id,
    header: column.header,
    accessorFn: (row) => sortValue?.(row) ?? undefined,
    enableSorting: Boolean(sortValue),
    sortUndefined: 'last',
    sortFn: (a, b, id) => compareValues(a.getValue<SortValue>(id), b.getValue<SortValue>(id), locale),
  }
}

function compareValues(a: SortValue, b: SortValue, locale: Locale): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b
  return compareText(locale)(String(a ?? ''), String(b ?? ''))
}

function useIsHydrated(): boolean {
  return useSyncExternalStore(nothingToWatch, isTrue, isFalse)
}

const nothingToWatch = () => () => undefined
const isTrue = () => true
const isFalse = () => false

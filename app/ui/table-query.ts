import { useLocation } from '@remix-run/react'
import { useState } from 'react'
import { readSort, sortParam, type Sort } from '#app/ui/sort.ts'

type QueriedColumn = {
  id: string
  sortValue?: unknown
  isSortable?: boolean
  isHideable?: boolean
  isHiddenAtFirst?: boolean
}

/** Sorting and chosen columns of one table, read from the page's address and written back to it. */
export function useTableQuery({
  columns,
  defaultSort,
  tableKey,
}: {
  columns: QueriedColumn[]
  defaultSort?: Sort
  tableKey?: string
}) {
  const { search } = useLocation()
  // What was changed here holds until the page itself goes to another address.
  const [changed, setChanged] = useState({ from: search, to: search })
  const query = changed.from === search ? changed.to : search

  const params = new URLSearchParams(query)
  const prefix = tableKey ? `${tableKey}.` : ''
  const columnsParam = `${prefix}columns`
  const allowed = columns.filter((column) => column.sortValue || column.isSortable).map((column) => column.id)
  const sort = readSort(params, { allowed, fallback: defaultSort, param: `${prefix}sort` })
  const chosen = params.getAll(columnsParam)
  const visibility = Object.fromEntries(
    columns.filter((column) => column.isHideable).map((column) => [column.id, isShown(column, chosen)]),
  )

  const withParam = (change: (next: URLSearchParams) => void) => {
    const next = new URLSearchParams(query)
    change(next)
    return `?${next.toString()}`
  }
  const sortHref = (wanted: Sort) =>
    withParam((next) => {
      next.set(`${prefix}sort`, sortParam(wanted))
      next.delete('page')
    })
  // The address keeps up without asking the server for rows that are already here.
  const goTo = (href: string) => {
    window.history.replaceState(window.history.state, '', href)
    setChanged({ from: search, to: href })
  }
  return {
    sort,
    visibility,
    columnsParam,
    sortHref,
    sortBy: (wanted: Sort) => goTo(sortHref(wanted)),
    show: (ids: string[]) =>
      goTo(
        withParam((next) => {
          next.delete(columnsParam)
          for (const id of ids.length > 0 ? ids : ['none']) next.append(columnsParam, id)
        }),
      ),
  }
}

function isShown(column: QueriedColumn, chosen: string[]): boolean {
  return chosen.length > 0 ? chosen.includes(column.id) : column.isHiddenAtFirst !== true
}

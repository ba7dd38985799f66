export type Sort = { column: string; direction: 'ascending' | 'descending' }

/** `?sort=title` ascending, `?sort=-title` descending; columns that may not be sorted count as not asked for. */
export function readSort(
  search: URLSearchParams,
  options: { allowed: readonly string[]; fallback?: Sort; param?: string },
): Sort | undefined {
  const asked = search.get(options.param ?? 'sort') ?? ''
  const column = asked.replace(/^-/, '')
  if (!options.allowed.includes(column)) return options.fallback
  return { column, direction: asked.startsWith('-') ? 'descending' : 'ascending' }
}

/** The same as a value of the query. */
export function sortParam(sort: Sort): string {
  return sort.direction === 'descending' ? `-${sort.column}` : sort.column
}

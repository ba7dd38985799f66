import { calendarFilterSchema, type CalendarFilter } from '#server/events/calendar/schema.ts'

export const FILTER_NAMES = [
  'region',
  'district',
  'near',
  'kind',
  'programme',
  'institution',
  'age',
  'group',
  'language',
  'series',
  'from',
  'to',
  'q',
] as const
export type FilterName = (typeof FILTER_NAMES)[number]

export type ReadFilter = {
  filter: CalendarFilter
  /** parts of the link that could not be read; they are left out of the filter */
  wrong: FilterName[]
  /** what the link says, as it says it: nothing typed is lost */
  typed: Partial<Record<FilterName, string>>
}

/** The filter of a calendar link; what cannot be read is named and left out, the rest is kept. */
export function readFilter(search: URLSearchParams): ReadFilter {
  const typed: Partial<Record<FilterName, string>> = {}
  for (const name of FILTER_NAMES) {
    const value = search.get(name)
    if (value) typed[name] = value
  }
  const parsed = calendarFilterSchema.safeParse(typed)
  if (parsed.success) return { filter: parsed.data, wrong: [], typed }
  const wrong = FILTER_NAMES.filter((name) => parsed.error.issues.some((issue) => issue.path[0] === name))
  const readable = Object.fromEntries(
    Object.entries(typed).filter(([name]) => !wrong.some((other) => other === name)),
  )
  return { filter: calendarFilterSchema.parse(readable), wrong, typed }
}

/** The query with some parts changed; an empty value takes a part out. */
export function withQuery(search: URLSearchParams, changes: Record<string, string | undefined>): string {
  const next = new URLSearchParams(search)
  for (const [name, value] of Object.entries(changes)) {
    if (value) next.set(name, value)
    else next.delete(name)
  }
  const text = next.toString()
  return text ? `?${text}` : ''
}

/** The query of a filter that is kept, in the order of its parts. */
export function queryOf(filter: CalendarFilter): string {
  const query = new URLSearchParams()
  for (const name of FILTER_NAMES) {
    const value = filter[name]
    if (value !== undefined) query.set(name, String(value))
  }
  return query.size > 0 ? `?${query.toString()}` : ''
}

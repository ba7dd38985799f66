import { isEventKind, EVENT_STATUSES } from '#server/events/words.ts'
import { YEAR_MEASURES, YEAR_ROWS, type YearFilter, type YearMeasure } from '#server/events/year/schema.ts'
import { isId } from '#server/kit/id.ts'
import { isTargetGroup } from '#server/people/target-groups.ts'

export const YEAR_NAMES = ['kato', 'rows', 'kind', 'programme', 'status', 'group', 'gap'] as const
/** Weeks without an event that a district is named for; to choose from. */
export const GAPS = [2, 4, 8, 12] as const
const USUAL_GAP = 4

export type YearQuery = {
  filter: YearFilter
  measure: YearMeasure
  gap: number
  /** `351000000.12`: the cell that is open; an empty unit is "no district yet" */
  cell: { unit: string; week: number } | undefined
  /** something in the link could not be read and was left out */
  isWrong: boolean
}

/** What a link asks of the year; what is left out or cannot be read takes the usual value. */
export function readYearQuery(search: URLSearchParams, usual: { kato: string; year: number }): YearQuery {
  let isWrong = false
  const asked = <Value>(name: string, readable: (text: string) => Value | undefined) => {
    const text = search.get(name)
    if (!text) return undefined
    const value = readable(text)
    if (value === undefined) isWrong = true
    return value
  }
  const year = asked('year', (text) => (/^(20\d\d|2100)$/.test(text) ? Number(text) : undefined))
  const filter = {
    kato: asked('kato', (text) => (/^\d{9}$/.test(text) ? text : undefined)) ?? usual.kato,
    year: year ?? usual.year,
    rows: asked('rows', (text) => YEAR_ROWS.find((rows) => rows === text)),
    kind: asked('kind', (text) => (isEventKind(text) ? text : undefined)),
    programme: asked('programme', (text) => (isId(text) ? text : undefined)),
    status: asked('status', (text) => EVENT_STATUSES.find((status) => status === text)),
    group: asked('group', (text) => (isTargetGroup(text) ? text : undefined)),
  }
  const measure = asked('measure', (text) => YEAR_MEASURES.find((name) => name === text))
  const gap = asked('gap', (text) => GAPS.find((weeks) => String(weeks) === text))
  const cell = asked('cell', (text) => {
    const [, unit = '', week] = /^(\d{9}|)\.(\d{1,2})$/.exec(text) ?? []
    return week && Number(week) >= 1 && Number(week) <= 53 ? { unit, week: Number(week) } : undefined
  })
  return { filter, measure: measure ?? 'events', gap: gap ?? USUAL_GAP, cell, isWrong }
}

import { withQuery } from '#app/events/calendar-query.ts'
import { addDays, addMonths, isIsoDate, parseTypedDate, type IsoDate } from '#server/kit/calendar.ts'
import { isId } from '#server/kit/id.ts'
import { isEventKind } from '#server/events/words.ts'
import { isTargetGroup } from '#server/people/target-groups.ts'
import { REPUBLIC } from '#server/access/territory.ts'
import type { ReachFilter } from '#server/reports/schema.ts'

export const FILTER_NAMES = ['kato', 'from', 'to', 'programme', 'kind', 'group', 'rows'] as const

export type Period = { from: IsoDate; to: IsoDate }
export const PRESETS = ['month', 'quarter', 'half', 'to_date', 'year', 'last_year'] as const
export type Preset = (typeof PRESETS)[number]

const wholeMonths = (year: number, first: number, count: number): Period => {
  const from = `${year}-${String(first).padStart(2, '0')}-01`
  return { from, to: addDays(addMonths(from, count), -1) }
}

/** The period of a preset that today lies in; days inclusive. */
export function presetPeriod(preset: Preset, today: IsoDate): Period {
  const year = Number(today.slice(0, 4))
  const month = Number(today.slice(5, 7))
  if (preset === 'month') return wholeMonths(year, month, 1)
  if (preset === 'quarter') return wholeMonths(year, month - ((month - 1) % 3), 3)
  if (preset === 'half') return wholeMonths(year, month <= 6 ? 1 : 7, 6)
  if (preset === 'year') return wholeMonths(year, 1, 12)
  if (preset === 'last_year') return wholeMonths(year - 1, 1, 12)
  return { from: `${year}-01-01`, to: today }
}

/**
 * What a link asks for; what is left out takes the usual value (the widest own territory, this year up to today), and
 * so does what cannot be read, which is said (`isWrong`).
 */
export function readReachQuery(
  search: URLSearchParams,
  usual: { kato: string; today: IsoDate },
): { filter: ReachFilter; isWrong: boolean } {
  let isWrong = false
  const asked = <Value>(name: string, readable: (text: string) => Value | undefined) => {
    const text = search.get(name)
    if (!text) return undefined
    const value = readable(text)
    if (value === undefined) isWrong = true
    return value
  }
  const day = (text: string) => {
    const on = isIsoDate(text) ? text : parseTypedDate(text)
    return on && on >= '2000-01-01' && on <= '2100-12-31' ? on : undefined
  }
  const whole = presetPeriod('to_date', usual.today)
  const kato = asked('kato', (text) => (/^\d{9}$/.test(text) ? text : undefined)) ?? usual.kato
  const from = asked('from', day)
  const to = asked('to', day)
  const programmeId = asked('programme', (text) => (isId(text) ? text : undefined))
  const kind = asked('kind', (text) => (isEventKind(text) ? text : undefined))
  const targetGroup = asked('group', (text) => (isTargetGroup(text) ? text : undefined))
  const rows = asked('rows', (text) => (text === 'districts' ? text : undefined))
  let period = { from: from ?? (to ? `${to.slice(0, 4)}-01-01` : whole.from), to: to ?? whole.to }
  if (period.from > period.to) {
    isWrong ||= from !== undefined && to !== undefined
    period = from && !to ? { from, to: `${from.slice(0, 4)}-12-31` } : whole
  }
  const ofCountry = kato === REPUBLIC ? rows : undefined
  return { filter: { kato, ...period, programmeId, kind, targetGroup, rows: ofCountry }, isWrong }
}

/** The same view as a query that says everything, so that a link means the same tomorrow. */
export function reachSearch(filter: ReachFilter): URLSearchParams {
  const query = withQuery(new URLSearchParams(), {
    kato: filter.kato,
    from: filter.from,
    to: filter.to,
    programme: filter.programmeId,
    kind: filter.kind,
    group: filter.targetGroup,
    rows: filter.rows,
  })
  return new URLSearchParams(query)
}

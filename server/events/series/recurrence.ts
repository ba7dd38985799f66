import {
  addDays,
  dateParts,
  daysBetween,
  isoDateOf,
  startOfWeek,
  type IsoDate,
} from '#server/kit/calendar.ts'

/** `picked` has no rule: its dates are the added ones. */
export const FREQUENCIES = ['weekly', 'monthly_weekday', 'monthly_date', 'picked'] as const
export type Frequency = (typeof FREQUENCIES)[number]

/** The last one of a month: its last Friday, its last day. */
export const LAST = -1
export const ORDINALS = [1, 2, 3, 4, LAST] as const
/** A year of days. */
export const OCCURRENCES_MAX = 366

/**
 * When the events of a series are held, in dates of the wall calendar: the hour is the event's own and is kept on the
 * clock. Of `untilOn` (the last day that may be) and `count` (before dates are left out, as RFC 5545 counts) exactly one
 * is given, none when dates are picked.
 */
export type Rule = {
  frequency: Frequency
  /** every n weeks, every n months */
  every: number
  /** 1 is Monday; several for weekly, one for monthly_weekday */
  weekdays: readonly number[]
  /** 1–5 or LAST, for monthly_weekday; a month without a fifth one has none */
  ordinal: number | null
  /** 1–31 or LAST, for monthly_date; a month without that day has none */
  monthDay: number | null
  startsOn: IsoDate
  untilOn: IsoDate | null
  count: number | null
  addedOn: readonly IsoDate[]
  leftOutOn: readonly IsoDate[]
}

const DAYS_OF_WEEK = 7
// A rule that is silent for so many steps never speaks: 30 February.
const EMPTY_STEPS_MAX = 400

function daysOfWeek(rule: Rule, step: number): IsoDate[] {
  const monday = addDays(startOfWeek(rule.startsOn), step * rule.every * DAYS_OF_WEEK)
  return [...new Set(rule.weekdays)].sort((a, b) => a - b).map((weekday) => addDays(monday, weekday - 1))
}

function monthOf(rule: Rule, step: number) {
  const { year, month } = dateParts(rule.startsOn)
  const months = year * 12 + (month - 1) + step * rule.every
  return { year: Math.floor(months / 12), month: (months % 12) + 1 }
}

function lastDay({ year, month }: { year: number; month: number }): number {
  return [31, 30, 29, 28].find((day) => isoDateOf({ year, month, day })) ?? 28
}

function daysOfMonth(rule: Rule, step: number): IsoDate[] {
  const month = monthOf(rule, step)
  const last = lastDay(month)
  const on = (day: number) => (day >= 1 && day <= last ? (isoDateOf({ ...month, day }) ?? []) : [])
  if (rule.frequency === 'monthly_date')
    return [on(rule.monthDay === LAST ? last : (rule.monthDay ?? 0))].flat()
  const weekday = rule.weekdays[0] ?? 1
  const first = isoDateOf({ ...month, day: 1 }) ?? rule.startsOn
  const toWeekday = (weekday - 1 - daysBetween(startOfWeek(first), first) + DAYS_OF_WEEK) % DAYS_OF_WEEK
  if (rule.ordinal !== LAST) return [on(1 + toWeekday + ((rule.ordinal ?? 1) - 1) * DAYS_OF_WEEK)].flat()
  return [on(1 + toWeekday + Math.floor((last - 1 - toWeekday) / DAYS_OF_WEEK) * DAYS_OF_WEEK)].flat()
}

/** What the rule itself gives, at most `limit` dates. */
function ruled(rule: Rule, limit: number): IsoDate[] {
  if (rule.frequency === 'picked') return []
  const most = Math.min(rule.count ?? limit, limit)
  const found: IsoDate[] = []
  let empty = 0
  for (let step = 0; found.length < most && empty < EMPTY_STEPS_MAX; step += 1) {
    const given = rule.frequency === 'weekly' ? daysOfWeek(rule, step) : daysOfMonth(rule, step)
    const days = given.filter((on) => on >= rule.startsOn)
    empty = days.length > 0 ? 0 : empty + 1
    for (const on of days) {
      if ((rule.untilOn !== null && on > rule.untilOn) || found.length === most) return found
      found.push(on)
    }
    if (rule.untilOn !== null && given.length > 0 && (given.at(-1) ?? '') > rule.untilOn) return found
  }
  return found
}

/** The dates of a series in order, each once, with those added and without those left out; at most OCCURRENCES_MAX. */
export function datesOf(rule: Rule): IsoDate[] {
  const left = new Set(rule.leftOutOn)
  return [...new Set([...ruled(rule, OCCURRENCES_MAX + left.size), ...rule.addedOn])]
    .filter((on) => !left.has(on))
    .sort()
    .slice(0, OCCURRENCES_MAX)
}

/** Whether the rule gives more than a series may have. */
export function isTooLong(rule: Rule): boolean {
  const left = new Set(rule.leftOutOn)
  const all = new Set([...ruled(rule, OCCURRENCES_MAX + left.size + 1), ...rule.addedOn])
  return [...all].filter((on) => !left.has(on)).length > OCCURRENCES_MAX
}

import { dateParts, daysBetween, weekdayOf, type IsoDate } from './calendar.ts'
import {
  kazakhMonthIn,
  kazakhTimeIn,
  MONTHS,
  MONTHS_IN_DATE,
  MONTHS_SHORT,
  NEAR_DAYS,
  WEEKDAYS,
  WEEKDAYS_SHORT,
} from './date-words.ts'
import type { Locale } from './messages/message.ts'
import { ALMATY, localDate, localDateTime } from './zone.ts'

/** An instant is shown in the zone; an ISO date has none and is shown as it is. */
export type DateValue = Date | IsoDate

/** The reader's language and the zone to show instants in (Almaty unless told). */
export type DateReader = { locale: Locale; zone?: string }

function dayOf(value: DateValue, zone: string = ALMATY): IsoDate {
  return typeof value === 'string' ? value.slice(0, 10) : localDate(value, zone)
}

function pick(words: readonly string[], oneBased: number): string {
  return words[oneBased - 1] ?? ''
}

/** `08.03.2025`, the same in every language. */
export function formatDate(value: DateValue, zone: string = ALMATY): string {
  const [year, month, day] = dayOf(value, zone).split('-')
  return `${day}.${month}.${year}`
}

/** `15:05` */
export function formatTime(at: Date, zone: string = ALMATY): string {
  return localDateTime(at, zone).time
}

/** `08.03.2025, 15:05` */
export function formatDateTime(at: Date, zone: string = ALMATY): string {
  return `${formatDate(at, zone)}, ${formatTime(at, zone)}`
}

/** `15:05–17:30`; with dates when the end is on another day: `08.03.2025, 22:00 – 09.03.2025, 02:00`. */
export function formatTimeRange(range: { startsAt: Date; endsAt: Date }, zone: string = ALMATY): string {
  const { startsAt, endsAt } = range
  if (localDate(startsAt, zone) === localDate(endsAt, zone)) {
    return `${formatTime(startsAt, zone)}–${formatTime(endsAt, zone)}`
  }
  return `${formatDateTime(startsAt, zone)} – ${formatDateTime(endsAt, zone)}`
}

/** `2025 жылғы 8 наурыз` / `8 марта 2025 г.` / `8 March 2025` */
export function formatFullDate(value: DateValue, { locale, zone }: DateReader): string {
  const { year, month, day } = dateParts(dayOf(value, zone))
  const monthName = pick(MONTHS_IN_DATE[locale], month)
  if (locale === 'kk') return `${year} жылғы ${day} ${monthName}`
  return locale === 'ru' ? `${day} ${monthName} ${year} г.` : `${day} ${monthName} ${year}`
}

/** `2025 жылғы 8 наурыз, сенбі` / `суббота, 8 марта 2025 г.` / `Saturday, 8 March 2025` */
export function formatLongDate(value: DateValue, reader: DateReader): string {
  const weekday = pick(WEEKDAYS[reader.locale], weekdayOf(dayOf(value, reader.zone)))
  const date = formatFullDate(value, reader)
  return reader.locale === 'kk' ? `${date}, ${weekday}` : `${weekday}, ${date}`
}

/** `8 наурыз` / `8 марта` / `8 March` */
export function formatDayMonth(value: DateValue, { locale, zone }: DateReader): string {
  const { month, day } = dateParts(dayOf(value, zone))
  return `${day} ${pick(MONTHS_IN_DATE[locale], month)}`
}

/** `8 наурыз, сенбі` / `суббота, 8 марта` / `Saturday, 8 March` */
export function formatWeekdayDate(value: DateValue, reader: DateReader): string {
  const weekday = pick(WEEKDAYS[reader.locale], weekdayOf(dayOf(value, reader.zone)))
  const date = formatDayMonth(value, reader)
  return reader.locale === 'kk' ? `${date}, ${weekday}` : `${weekday}, ${date}`
}

/** `8 нау., сб` / `сб, 8 мар.` / `Sat 8 Mar`, for narrow places. */
export function formatShortDay(value: DateValue, { locale, zone }: DateReader): string {
  const on = dayOf(value, zone)
  const { month, day } = dateParts(on)
  const weekday = pick(WEEKDAYS_SHORT[locale], weekdayOf(on))
  const date = `${day} ${pick(MONTHS_SHORT[locale], month)}`
  if (locale === 'kk') return `${date}, ${weekday}`
  return locale === 'ru' ? `${weekday}, ${date}` : `${weekday} ${date}`
}

/** `жел.` and `сб`: the parts of a short day apart. */
export function shortDayParts(on: IsoDate, locale: Locale): { month: string; weekday: string } {
  return {
    month: pick(MONTHS_SHORT[locale], dateParts(on).month),
    weekday: pick(WEEKDAYS_SHORT[locale], weekdayOf(on)),
  }
}

/** `Ертең` / `Завтра` / `Tomorrow` when the day is yesterday, today or tomorrow, else undefined. */
export function nearDay(value: DateValue, reader: DateReader & { now: Date }): string | undefined {
  const distance = daysBetween(localDate(reader.now, reader.zone), dayOf(value, reader.zone))
  if (distance !== -1 && distance !== 0 && distance !== 1) return undefined
  return NEAR_DAYS[reader.locale][distance]
}

/**
 * The line "when" of an event: `Ертең, 8 наурыз, сенбі, 15:05–17:30`; the year appears when it is not the
 * present one. Without `now`, for paper and files, the date is whole: `2026 жылғы 8 наурыз, жексенбі, 15:05–17:30`.
 */
export function formatWhen(
  range: { startsAt: Date; endsAt: Date },
  reader: DateReader & { now?: Date },
): string {
  const { startsAt, endsAt } = range
  const { zone } = reader
  const start = dayOfMoment(startsAt, reader)
  if (localDate(startsAt, zone) === localDate(endsAt, zone)) {
    return `${start}, ${formatTimeRange(range, zone)}`
  }
  return `${start}, ${formatTime(startsAt, zone)} – ${formatDayMonth(endsAt, reader)}, ${formatTime(endsAt, zone)}`
}

/** One moment: `Ертең, 8 наурыз, сенбі, 15:05`; the year appears when it is not the present one. */
export function formatMoment(at: Date, reader: DateReader & { now: Date }): string {
  return `${dayOfMoment(at, reader)}, ${formatTime(at, reader.zone)}`
}

function dayOfMoment(at: Date, reader: DateReader & { now?: Date }): string {
  const { now, zone } = reader
  if (!now) return formatLongDate(at, reader)
  const isThisYear = localDate(at, zone).slice(0, 4) === localDate(now, zone).slice(0, 4)
  const day = isThisYear ? formatWeekdayDate(at, reader) : formatLongDate(at, reader)
  const near = nearDay(at, { ...reader, now })
  return near ? `${near}, ${day}` : day
}

/** `наурыз` / `март` / `March`, month 1–12. */
export function monthName(month: number, locale: Locale): string {
  return pick(MONTHS[locale], month)
}

/** `сенбі` / `суббота` / `Saturday`, 1 is Monday; `сб` / `сб` / `Sat` when short. */
export function weekdayName(weekday: number, { locale, short }: { locale: Locale; short?: boolean }): string {
  return pick(short ? WEEKDAYS_SHORT[locale] : WEEKDAYS[locale], weekday)
}

/** `2025 жылғы наурыз` / `март 2025 г.` / `March 2025`, of a date or `YYYY-MM`. */
export function formatMonth(value: DateValue, { locale, zone }: DateReader): string {
  const [year, month] = dayOf(value, zone).split('-')
  const name = monthName(Number(month), locale)
  if (locale === 'kk') return `${year} жылғы ${name}`
  return locale === 'ru' ? `${name} ${year} г.` : `${name} ${year}`
}

/**
 * `2025 жылғы 3–5 наурыз` / `3–5 марта 2025 г.` / `3–5 March 2025`; across months and years only what differs
 * is repeated. One day alone is that day.
 */
export function formatDateRange(range: { from: DateValue; to: DateValue }, reader: DateReader): string {
  const fromOn = dayOf(range.from, reader.zone)
  const toOn = dayOf(range.to, reader.zone)
  if (fromOn === toOn) return formatFullDate(fromOn, reader)
  const from = dateParts(fromOn)
  const to = dateParts(toOn)
  if (from.year !== to.year) return `${formatFullDate(fromOn, reader)} – ${formatFullDate(toOn, reader)}`
  const days =
    from.month === to.month
      ? `${from.day}–${formatDayMonth(toOn, reader)}`
      : `${formatDayMonth(fromOn, reader)} – ${formatDayMonth(toOn, reader)}`
  if (reader.locale === 'kk') return `${to.year} жылғы ${days}`
  return reader.locale === 'ru' ? `${days} ${to.year} г.` : `${days} ${to.year}`
}

/** `8 наурыз, сағат 18:00-ге дейін` / `до 18:00 8 марта` / `until 18:00 on 8 March` */
export function formatUntil(at: Date, reader: DateReader): string {
  const { time } = localDateTime(at, reader.zone)
  const day = formatDayMonth(at, reader)
  if (reader.locale === 'kk') return `${day}, сағат ${kazakhTimeIn('dative', time)} дейін`
  return reader.locale === 'ru' ? `до ${time} ${day}` : `until ${time} on ${day}`
}

/** `8 наурыз, сағат 09:00-ден бастап` / `с 09:00 8 марта` / `from 09:00 on 8 March` */
export function formatSince(at: Date, reader: DateReader): string {
  const { time } = localDateTime(at, reader.zone)
  const day = formatDayMonth(at, reader)
  if (reader.locale === 'kk') return `${day}, сағат ${kazakhTimeIn('ablative', time)} бастап`
  return reader.locale === 'ru' ? `с ${time} ${day}` : `from ${time} on ${day}`
}

/** The last day included: `8 наурызға дейін` / `по 8 марта` / `until 8 March` */
export function formatUntilDay(value: DateValue, reader: DateReader): string {
  const { month, day } = dateParts(dayOf(value, reader.zone))
  if (reader.locale === 'kk') return `${day} ${kazakhMonthIn('dative', month)} дейін`
  const date = formatDayMonth(value, reader)
  return reader.locale === 'ru' ? `по ${date}` : `until ${date}`
}

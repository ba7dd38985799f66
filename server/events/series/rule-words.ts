import { formatMessage } from '#server/kit/messages/format.ts'
import type { Locale } from '#server/kit/messages/message.ts'
import {
  feminineOrdinals,
  masculineOrdinals,
  monthWeekdays,
  neuterOrdinals,
  ruleWeekdays,
  ruleWords as m,
} from '#server/kit/messages/series.ts'
import { LAST, type Rule } from './recurrence.ts'

type Weekday = keyof typeof ruleWeekdays
type Ordinal = keyof typeof masculineOrdinals

/** The grammatical gender of the Russian weekday. */
const ORDINALS_OF = {
  1: masculineOrdinals,
  2: masculineOrdinals,
  3: feminineOrdinals,
  4: masculineOrdinals,
  5: feminineOrdinals,
  6: feminineOrdinals,
  7: neuterOrdinals,
} as const

const isWeekday = (day: number): day is Weekday => Object.hasOwn(ruleWeekdays, day)
const isOrdinal = (ordinal: string | number): ordinal is Ordinal => Object.hasOwn(masculineOrdinals, ordinal)

function joined(words: readonly string[], locale: Locale): string {
  if (words.length < 2) return words[0] ?? ''
  return `${words.slice(0, -1).join(', ')} ${formatMessage(m.and, locale)} ${words.at(-1)}`
}

function monthText(
  rule: Pick<Rule, 'frequency' | 'weekdays' | 'ordinal' | 'monthDay'>,
  locale: Locale,
): string {
  if (rule.frequency === 'monthly_date') {
    if (rule.monthDay === LAST) return formatMessage(m.lastDay, locale)
    return formatMessage(m.monthDay, locale, { day: rule.monthDay ?? 1 })
  }
  const weekday = rule.weekdays[0] ?? 1
  const ordinal = String(rule.ordinal ?? 1)
  if (!isWeekday(weekday) || !isOrdinal(ordinal)) return ''
  const ordinals = ORDINALS_OF[weekday]
  return formatMessage(monthWeekdays[weekday], locale, { ordinal: formatMessage(ordinals[ordinal], locale) })
}

/** `каждую неделю по понедельникам и средам`, `айдың бірінші сенбісінде`, `on the last Friday of the month`. */
export function ruleText(
  rule: Pick<Rule, 'frequency' | 'every' | 'weekdays' | 'ordinal' | 'monthDay'>,
  locale: Locale,
): string {
  const { frequency, every } = rule
  if (frequency === 'picked') return formatMessage(m.picked, locale)
  if (frequency === 'weekly') {
    const weekdays = [...rule.weekdays].sort((a, b) => a - b).filter(isWeekday)
    if (weekdays.length === 7 && every === 1) return formatMessage(m.everyDay, locale)
    const days = joined(
      weekdays.map((day) => formatMessage(ruleWeekdays[day], locale)),
      locale,
    )
    return formatMessage(every === 1 ? m.weekly : m.everyWeeks, locale, { every, days })
  }
  return formatMessage(every === 1 ? m.monthly : m.everyMonths, locale, {
    every,
    day: monthText(rule, locale),
  })
}

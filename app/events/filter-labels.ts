import type { FilterName } from '#app/events/calendar-query.ts'
import { inLocale } from '#app/lib/in-locale.ts'
import type { CalendarFilter } from '#server/events/calendar/schema.ts'
import { formatDate } from '#server/kit/dates.ts'
import { calendarMessages as m } from '#server/kit/messages/calendar.ts'
import { eventKinds, eventLanguages } from '#server/kit/messages/events.ts'
import { formatMessage, type MessageValues } from '#server/kit/messages/format.ts'
import type { Locale, Message } from '#server/kit/messages/message.ts'
import { targetGroupNames } from '#server/kit/messages/people.ts'

type Named = { nameKk: string; nameRu: string; nameEn: string | null }

/** What the codes of a filter stand for. */
export type FilterThings = {
  regions: readonly (Named & { kato: string })[]
  districts: readonly (Named & { kato: string })[]
  programmes: readonly (Named & { slug: string })[]
  organisers: readonly (Named & { id: string })[]
}

/** Each part of a filter in words; what has no name (any more) is left out. */
export function filterLabels(
  filter: CalendarFilter,
  { regions, districts, programmes, organisers }: FilterThings,
  locale: Locale,
): [FilterName, string][] {
  const t = (message: Message, values?: MessageValues) => formatMessage(message, locale, values)
  const nameOf = (found: Named | undefined) => found && inLocale(found, locale)
  const labels: Partial<Record<FilterName, string | undefined>> = {
    region: nameOf(regions.find(({ kato }) => kato === filter.region)),
    district: nameOf(districts.find(({ kato }) => kato === filter.district)),
    kind: filter.kind && t(eventKinds[filter.kind]),
    programme: nameOf(programmes.find(({ slug }) => slug === filter.programme)),
    institution: nameOf(organisers.find(({ id }) => id === filter.institution)),
    near: filter.near && filter.district ? t(m.nearShort) : undefined,
    age: filter.age === undefined ? undefined : t(m.ageChosen, { age: filter.age }),
    group: filter.group && t(targetGroupNames[filter.group]),
    language: filter.language && t(eventLanguages[filter.language]),
    series: filter.series && t(m.nextOfSeries),
    from: filter.from && `${t(m.from)}: ${formatDate(filter.from)}`,
    to: filter.to && `${t(m.to)}: ${formatDate(filter.to)}`,
    q: filter.q,
  }
  return (Object.entries(labels) as [FilterName, string | undefined][]).flatMap(([name, label]) =>
    label ? [[name, label]] : [],
  )
}

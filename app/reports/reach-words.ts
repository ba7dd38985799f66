import { inLocale } from '#app/lib/in-locale.ts'
import type { ReachView } from '#app/reports/reach.server.ts'
import { formatDate, formatDateRange } from '#server/kit/dates.ts'
import { eventKinds } from '#server/kit/messages/events.ts'
import { translator } from '#server/kit/messages/format.ts'
import type { Locale } from '#server/kit/messages/message.ts'
import { targetGroupNames } from '#server/kit/messages/people.ts'
import { reachDefinitions, reachMessages as m } from '#server/kit/messages/reports.ts'

export type Said = { term: string; value: string }

/** Territory, period and what was chosen, in words. */
export function filterWords(view: ReachView, locale: Locale): Said[] {
  const t = translator(locale)
  const { filter } = view
  const chosen: Said[] = []
  const programme = view.programmes.find(({ value }) => value === filter.programmeId)
  if (programme) chosen.push({ term: t(m.programme), value: programme.label })
  if (filter.kind) chosen.push({ term: t(m.kind), value: t(eventKinds[filter.kind]) })
  if (filter.targetGroup) chosen.push({ term: t(m.group), value: t(targetGroupNames[filter.targetGroup]) })
  return [
    { term: t(m.territory), value: inLocale(view.territory, locale) },
    ...(chosen.length > 0 ? chosen : [{ term: t(m.filter), value: t(m.noFilter) }]),
  ]
}

export function periodWords(period: { from: string; to: string }, locale: Locale): string {
  return formatDateRange(period, { locale })
}

/** What the figures mean, one sentence each, and the sentence about rows and totals. */
export function definitionWords(view: ReachView, locale: Locale): string[] {
  const t = translator(locale)
  const { targetGroup } = view.filter
  return [
    t(reachDefinitions.sessions, { days: view.overdueDays }),
    t(reachDefinitions.visits),
    t(reachDefinitions.people),
    t(reachDefinitions.headcount),
    t(reachDefinitions.residents),
    targetGroup
      ? t(reachDefinitions.coverageGroup)
      : t(reachDefinitions.coverageYouth, { from: view.youthFrom, to: view.youthUpperAge }),
    ...(targetGroup ? [t(reachDefinitions.group)] : []),
  ]
}

/** Definition, date and source of the populations of the view, each source once. */
export function populationWords(view: ReachView, locale: Locale): string[] {
  const t = translator(locale)
  const said = view.populations.map((figure) => {
    const words = t(m.populationOf, {
      definition: figure.definition,
      date: formatDate(figure.asOf),
      source: figure.source,
    })
    return figure.isInvented ? `${words} (${t(m.invented)})` : words
  })
  return [...new Set(said)]
}

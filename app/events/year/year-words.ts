import type { YearView } from '#app/events/year/year.server.ts'
import { yearMeasures, yearMessages as m } from '#server/kit/messages/desk-year.ts'
import { eventFields, eventKinds } from '#server/kit/messages/events.ts'
import type { Locale } from '#server/kit/messages/message.ts'
import { targetGroupNames } from '#server/kit/messages/people.ts'
import { reachMessages } from '#server/kit/messages/reports.ts'

/** What a view was asked for, for paper and files. */
export function yearFacts(view: YearView, locale: Locale): { term: string; value: string }[] {
  const { kind, programme, status, group } = view.filter
  const name = view.programmes.find(({ value }) => value === programme)?.label
  return [
    { term: m.measure[locale], value: yearMeasures[view.measure][locale] },
    { term: m.status[locale], value: (status ? m[status] : m.notCancelled)[locale] },
    ...(kind ? [{ term: eventFields.kind[locale], value: eventKinds[kind][locale] }] : []),
    ...(name ? [{ term: eventFields.programme[locale], value: name }] : []),
    ...(group ? [{ term: reachMessages.group[locale], value: targetGroupNames[group][locale] }] : []),
  ]
}

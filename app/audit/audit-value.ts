import { useLocale, useT } from '#app/lib/i18n.tsx'
import { formatDate, formatDateTime, weekdayName } from '#server/kit/dates.ts'
import { isIsoDate } from '#server/kit/calendar.ts'
import { headcountGroups, headcountMethods } from '#server/kit/messages/attendance.ts'
import { auditMessages as m } from '#server/kit/messages/audit.ts'
import { auditFields, auditStates, auditValues } from '#server/kit/messages/audit-fields.ts'
import { eventForm } from '#server/kit/messages/events-form.ts'
import { entryKinds, eventKinds, eventLanguages } from '#server/kit/messages/events.ts'
import { fileKinds } from '#server/kit/messages/event-files.ts'
import { eventModes } from '#server/kit/messages/extras.ts'
import { institutionKinds } from '#server/kit/messages/institutions.ts'
import { LOCALE_NAMES } from '#server/kit/messages/locale-names.ts'
import { isLocale, type Message } from '#server/kit/messages/message.ts'
import { documentKinds } from '#server/kit/messages/measure-documents.ts'
import { targetGroupNames } from '#server/kit/messages/people.ts'
import { measureStates } from '#server/kit/messages/plan.ts'
import { registrationChannels, registrationStates } from '#server/kit/messages/registrations-desk.ts'
import { roleNames } from '#server/kit/messages/roles.ts'
import { checkParts } from '#server/kit/messages/templates.ts'
import { uiMessages } from '#server/kit/messages/ui.ts'
import {
  accessibilityNames,
  resourceKinds,
  venueConditions,
  venueKinds,
} from '#server/kit/messages/venues.ts'
import { formatNumber } from '#server/kit/numbers.ts'

/** Names of things by id and of territories by KATO, as the log gives them. */
export type AuditNames = Readonly<Record<string, Message>>

const known = (words: AuditNames, key: string): Message | undefined =>
  Object.hasOwn(words, key) ? words[key] : undefined

/** Words of values that are kept as keys, by the field they stand in. */
const VALUE_WORDS: Readonly<Record<string, AuditNames>> = {
  role: roleNames,
  status: { ...auditStates, ...registrationStates },
  kind: {
    ...institutionKinds,
    ...venueKinds,
    ...resourceKinds,
    ...fileKinds,
    ...entryKinds,
    ...eventKinds,
  },
  documentKind: documentKinds,
  languages: eventLanguages,
  targetGroups: targetGroupNames,
  targetGroup: { ...targetGroupNames, ...headcountGroups },
  method: headcountMethods,
  channel: registrationChannels,
  state: measureStates,
  mode: eventModes,
  condition: venueConditions,
  accessibility: accessibilityNames,
  checklist: checkParts,
  changed: auditFields,
  ...auditValues,
  parts: { ...auditFields, ...auditValues.parts },
}

/** Lists inside a recorded thing, each item by its number. */
const ITEM_WORDS: AuditNames = { sessions: eventForm.sessionLegend, entryTypes: eventForm.entryLegend }

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?Z$/

/** Recorded fields and values as a reader understands them; what has no words is shown as it was written. */
export function useAuditWords(names: AuditNames) {
  const t = useT()
  const locale = useLocale()

  /** `sessions.2.startsAt` → `Part 2: Start`; a known name alone stands for itself. */
  const field = (path: string): string => {
    const parts = path.split('.')
    const last = parts.at(-1) ?? path
    const words = known(auditFields, last)
    const label = words ? t(words) : last
    if (parts.length === 1) return label
    const [list = '', number = ''] = parts
    const item = parts.length === 3 ? known(ITEM_WORDS, list) : undefined
    return `${item ? t(item, { number }) : parts.slice(0, -1).join(' ')}: ${label}`
  }

  const text = (path: string, value: string): string => {
    const name = known(names, value)
    if (name) return name[locale]
    if (INSTANT.test(value)) return formatDateTime(new Date(value))
    if (isIsoDate(value)) return formatDate(value)
    const last = path.split('.').at(-1) ?? path
    const words = known(VALUE_WORDS[last] ?? {}, value)
    if (words) return t(words)
    return last === 'locale' && isLocale(value) ? LOCALE_NAMES[value] : value
  }

  const value = (path: string, given: unknown): string => {
    if (given === null || given === undefined || given === '') return t(m.nothing)
    if (typeof given === 'boolean') return t(given ? uiMessages.yes : uiMessages.no)
    if (typeof given === 'number') {
      if (path === 'weekdays') return weekdayName(given, { locale })
      return /year/i.test(path) ? String(given) : formatNumber(given, { locale })
    }
    if (typeof given === 'string') return text(path, given)
    if (Array.isArray(given)) return given.map((item) => value(path, item)).join(', ') || t(m.nothing)
    return JSON.stringify(given)
  }

  return { field, value }
}

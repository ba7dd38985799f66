import { useLocale, useT } from '#app/lib/i18n.tsx'
import { formatDate, formatDateTime } from '#server/kit/dates.ts'
import { isIsoDate } from '#server/kit/calendar.ts'
import { auditFields, auditMessages as m } from '#server/kit/messages/audit.ts'
import { LOCALE_NAMES } from '#server/kit/messages/locale-names.ts'
import { isLocale, type Message } from '#server/kit/messages/message.ts'
import { roleNames } from '#server/kit/messages/roles.ts'
import { uiMessages } from '#server/kit/messages/ui.ts'
import { formatNumber } from '#server/kit/numbers.ts'

/** Names of things by id and of territories by KATO, as the log gives them. */
export type AuditNames = Readonly<Record<string, Message>>

const known = (words: AuditNames, key: string): Message | undefined =>
  Object.hasOwn(words, key) ? words[key] : undefined

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?Z$/

/** Recorded fields and values as a reader understands them; what has no words is shown as it was written. */
export function useAuditWords(names: AuditNames) {
  const t = useT()
  const locale = useLocale()

  /** `sessions.2.startsAt` → `sessions 2: Start`; a known name alone stands for itself. */
  const field = (path: string): string => {
    const parts = path.split('.')
    const last = parts.at(-1) ?? path
    const words = known(auditFields, last)
    const label = words ? t(words) : last
    return parts.length > 1 ? `${parts.slice(0, -1).join(' ')}: ${label}` : label
  }

  const text = (path: string, value: string): string => {
    const name = known(names, value)
    if (name) return name[locale]
    if (INSTANT.test(value)) return formatDateTime(new Date(value))
    if (isIsoDate(value)) return formatDate(value)
    const last = path.split('.').at(-1)
    const role = last === 'role' ? known(roleNames, value) : undefined
    if (role) return t(role)
    return last === 'locale' && isLocale(value) ? LOCALE_NAMES[value] : value
  }

  const value = (path: string, given: unknown): string => {
    if (given === null || given === undefined || given === '') return t(m.nothing)
    if (typeof given === 'boolean') return t(given ? uiMessages.yes : uiMessages.no)
    if (typeof given === 'number') return formatNumber(given, { locale })
    if (typeof given === 'string') return text(path, given)
    if (Array.isArray(given)) return given.map((item) => value(path, item)).join(', ') || t(m.nothing)
    return JSON.stringify(given)
  }

  return { field, value }
}

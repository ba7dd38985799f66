import { localized } from '#app/lib/i18n.tsx'
import { formatWhen } from '#server/kit/dates.ts'
import { doorMessages as m } from '#server/kit/messages/door.ts'
import type { Translate } from '#server/kit/messages/format.ts'
import type { Locale } from '#server/kit/messages/message.ts'

type Session = {
  position: number
  sessionTitleKk: string | null
  sessionTitleRu: string | null
  sessionTitleEn: string | null
  startsAt: Date | null
  endsAt: Date | null
}

/** A session by its own title, or by its number. */
export function sessionLabel(session: Session, { locale, t }: { locale: Locale; t: Translate }): string {
  const title = { kk: session.sessionTitleKk, ru: session.sessionTitleRu, en: session.sessionTitleEn }
  return localized(title, locale).text || t(m.sessionNumber, { number: session.position })
}

export function sessionWhen({ startsAt, endsAt }: Session, reader: { locale: Locale; now: Date }): string {
  return startsAt && endsAt ? formatWhen({ startsAt, endsAt }, reader) : ''
}

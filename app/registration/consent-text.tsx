import { useLocale, useT } from '#app/lib/i18n.tsx'
import { Details } from '#app/ui/menu.tsx'
import { consentMessages as m, consentText } from '#server/kit/messages/consent.ts'
import { formatMessage } from '#server/kit/messages/format.ts'
import type { Locale } from '#server/kit/messages/message.ts'
import { formatPhone } from '#server/people/phone.ts'
import { textIn, type EventFacts } from '#server/registration/event-facts.ts'

const PARTS = ['operator', 'purpose', 'categories', 'term', 'transfer', 'withdrawal'] as const

function Text({ event, locale }: { event: EventFacts; locale: Locale }) {
  const values = {
    operator: textIn(event.institution, locale),
    phone: event.contactPhone ? formatPhone(event.contactPhone) : '',
  }
  return (
    <div className="consent__text prose" lang={locale}>
      {PARTS.map((part) => (
        <p key={part}>{formatMessage(consentText[part], locale, values)}</p>
      ))}
    </div>
  )
}

/** The consent before its tick: in the page's language, and in Kazakh and Russian, which are the consent itself. */
export function ConsentText({ event }: { event: EventFacts }) {
  const t = useT()
  const locale = useLocale()
  return (
    <div className="consent">
      <Text event={event} locale={locale} />
      {locale !== 'kk' && (
        <Details summary={t(m.kazakhText)}>
          <Text event={event} locale="kk" />
        </Details>
      )}
      {locale !== 'ru' && (
        <Details summary={t(m.russianText)}>
          <Text event={event} locale="ru" />
        </Details>
      )}
    </div>
  )
}

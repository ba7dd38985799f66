import { formatWhen } from '#server/kit/dates.ts'
import { eventKinds } from '#server/kit/messages/events.ts'
import { formatMessage } from '#server/kit/messages/format.ts'
import { calendarMessages } from '#server/kit/messages/calendar.ts'
import type { findPublicEvent } from './queries.ts'
import type { ShareWords } from './share-picture.ts'
import { textIn } from './text-in.ts'

type Event = NonNullable<Awaited<ReturnType<typeof findPublicEvent>>>

/** What stands on the picture of an event; Kazakh, the language of the state, whoever passes the link on. */
export function shareWords(event: Event): ShareWords {
  const { startsAt, endsAt } = event
  const when = startsAt && endsAt ? formatWhen({ startsAt, endsAt }, { locale: 'kk' }) : ''
  return {
    kicker: ['Qamtu', formatMessage(eventKinds[event.kind], 'kk')].join(' · '),
    title: textIn({ kk: event.titleKk, ru: event.titleRu, en: event.titleEn }, 'kk'),
    when: event.status === 'cancelled' ? formatMessage(calendarMessages.cancelledTitle, 'kk') : when,
    place: [
      textIn({ kk: event.venueKk, ru: event.venueRu, en: event.venueEn }, 'kk'),
      textIn({ kk: event.districtKk, ru: event.districtRu, en: event.districtEn }, 'kk'),
    ]
      .filter(Boolean)
      .join(', '),
  }
}

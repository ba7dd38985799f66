import { localized, useLocale, useT } from '#app/lib/i18n.tsx'
import type { EventPhase } from '#server/events/lifecycle.ts'
import { formatWhen } from '#server/kit/dates.ts'
import { eventDesk as m } from '#server/kit/messages/events-desk.ts'
import { formatNumber } from '#server/kit/numbers.ts'
import type { Tone } from '#app/ui/notice.tsx'

type Titled = { titleKk: string | null; titleRu: string | null; titleEn: string | null }
type Timed = { startsAt: Date | null; endsAt: Date | null }
type Places = { capacity: number | null; taken: number | null }

export const PHASE_TONES: Readonly<Record<EventPhase, Tone | 'neutral'>> = {
  draft: 'neutral',
  submitted: 'warning',
  approved: 'info',
  upcoming: 'success',
  running: 'info',
  closing: 'warning',
  past: 'neutral',
  cancelled: 'danger',
}

/** Names of an event in the reader's words: `const words = useEventWords(now)`. */
export function useEventWords(now: Date) {
  const t = useT()
  const locale = useLocale()
  const number = (value: number) => formatNumber(value, { locale })
  return {
    title: ({ titleKk, titleRu, titleEn }: Titled) =>
      localized({ kk: titleKk, ru: titleRu, en: titleEn }, locale).text || t(m.untitled),
    when: ({ startsAt, endsAt }: Timed) =>
      startsAt ? formatWhen({ startsAt, endsAt: endsAt ?? startsAt }, { locale, now }) : t(m.noDate),
    places: ({ capacity, taken }: Places) =>
      capacity === null
        ? t(m.takenNoLimit, { taken: number(taken ?? 0) })
        : t(m.takenOf, { taken: number(taken ?? 0), capacity: number(capacity) }),
  }
}

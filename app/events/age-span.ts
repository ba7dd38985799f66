import { useT } from '#app/lib/i18n.tsx'
import { calendarMessages as m } from '#server/kit/messages/calendar.ts'

/** The ages an event is for in words, `14–29 лет`; null when it is for every age. */
export function useAgeSpan() {
  const t = useT()
  return ({ ageMin: min, ageMax: max }: { ageMin: number | null; ageMax: number | null }): string | null => {
    if (min === null) return max === null ? null : t(m.ageTo, { max })
    if (max === null) return t(m.ageFrom, { min })
    return min === max ? t(m.ageOnly, { age: min }) : t(m.ageBetween, { min, max })
  }
}

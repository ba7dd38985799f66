import type { IsoDate } from '#server/kit/calendar.ts'
import { localDate } from '#server/kit/zone.ts'
import type { EventStatus } from '../words.ts'

/** What the rule needs of an event of a series; rows of `listSeriesEvents` fit as they are. */
export type SeriesFacts = {
  status: EventStatus
  startsAt: Date | null
  seriesOn: IsoDate | null
  /** attendance of a part of it is final */
  isPartlyClosed: boolean
}

/** Whether a change of the whole series may touch it: not called off, not begun, nothing of it closed. */
export function isAhead({ startsAt, status, isPartlyClosed }: SeriesFacts, now: Date): boolean {
  return status !== 'cancelled' && !isPartlyClosed && (startsAt === null || startsAt > now)
}

/** Whether it is ahead and held after a day; without hours the day of the rule counts. */
export function isAfter(event: SeriesFacts, { lastOn, now }: { lastOn: IsoDate; now: Date }): boolean {
  const on = event.startsAt ? localDate(event.startsAt) : (event.seriesOn ?? '')
  return isAhead(event, now) && on > lastOn
}

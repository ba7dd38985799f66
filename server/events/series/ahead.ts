import type { IsoDate } from '#server/kit/calendar.ts'
import { localDate } from '#server/kit/zone.ts'
import { isUnseen, type EventStatus } from '../words.ts'

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
function isAfter(event: SeriesFacts, { lastOn, now }: { lastOn: IsoDate; now: Date }): boolean {
  const on = event.startsAt ? localDate(event.startsAt) : (event.seriesOn ?? '')
  return isAhead(event, now) && on > lastOn
}

/** What the end of a series does with its events: those shown are called off, drafts are removed. */
export function endedBy<Event extends SeriesFacts>(
  events: readonly Event[],
  end: { lastOn: IsoDate; now: Date },
): { shown: Event[]; drafts: Event[] } {
  const later = events.filter((event) => isAfter(event, end))
  return {
    shown: later.filter(({ status }) => !isUnseen(status)),
    drafts: later.filter(({ status }) => isUnseen(status)),
  }
}

/** The same in numbers, with the people who get a letter. */
export function endCounts(
  events: readonly (SeriesFacts & { taken: number; waiting: number })[],
  end: { lastOn: IsoDate; now: Date },
): { cancelled: number; told: number; removed: number } {
  const { shown, drafts } = endedBy(events, end)
  return {
    cancelled: shown.length,
    told: shown.reduce((sum, { taken, waiting }) => sum + taken + waiting, 0),
    removed: drafts.length,
  }
}

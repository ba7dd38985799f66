import { addDays, daysBetween, type IsoDate } from '#server/kit/calendar.ts'
import { fromLocalInput, instantOf, localDate, toLocalInput } from '#server/kit/zone.ts'
import type { EventDetails, SessionInput } from './schema.ts'

/** A session as the table keeps it. */
export type SessionTimes = {
  heldOn: IsoDate | null
  startsAt: Date | null
  endsAt: Date | null
}

/** Wall clock in Almaty → instants. */
export function timesOf({ on, start, end }: SessionInput): SessionTimes {
  return {
    heldOn: on ?? null,
    startsAt: on && start ? instantOf({ on, time: start }) : null,
    endsAt: on && start && end ? instantOf({ on, time: end }) : null,
  }
}

/** First start and last end of the live sessions: what lists sort by. */
export function spanOf(
  sessions: readonly { startsAt: Date | null; endsAt: Date | null; cancelledAt?: Date | null }[],
) {
  const live = sessions.filter((session) => !session.cancelledAt)
  const starts = live.flatMap(({ startsAt }) => (startsAt ? [startsAt.getTime()] : []))
  const ends = live.flatMap(({ startsAt, endsAt }) => {
    const last = endsAt ?? startsAt
    return last ? [last.getTime()] : []
  })
  return {
    startsAt: starts.length > 0 ? new Date(Math.min(...starts)) : null,
    endsAt: ends.length > 0 ? new Date(Math.max(...ends)) : null,
  }
}

/** The columns that `events.update` writes. */
export function detailColumns(details: EventDetails) {
  const at = (text: string | undefined) => (text ? (fromLocalInput(text) ?? null) : null)
  return {
    kind: details.kind,
    programmeId: details.programmeId ?? null,
    measureId: details.measureId ?? null,
    institutionId: details.institutionId ?? null,
    contactPhone: details.contactPhone ?? null,
    titleKk: details.titleKk ?? null,
    titleRu: details.titleRu ?? null,
    titleEn: details.titleEn ?? null,
    descriptionKk: details.descriptionKk ?? null,
    descriptionRu: details.descriptionRu ?? null,
    descriptionEn: details.descriptionEn ?? null,
    plannedPeople: details.plannedPeople ?? null,
    targetGroups: details.targetGroups,
    ageMin: details.ageMin ?? null,
    ageMax: details.ageMax ?? null,
    languages: details.languages,
    registrationOpensAt: at(details.registrationOpensAt),
    registrationClosesAt: at(details.registrationClosesAt),
  }
}

/** Moves an instant by whole days on the wall clock. */
export function shiftedByDays(at: Date | null, days: number): Date | null {
  if (!at) return null
  const [on = '', time = ''] = toLocalInput(at).split('T')
  return instantOf({ on: addDays(on, days), time })
}

/** The times of a copy whose first session is on `on`; without a day the copy has none. */
export function copiedTimes(
  sessions: readonly SessionTimes[],
  on: IsoDate | undefined,
): { days: number | undefined; times: SessionTimes[] } {
  const dayOf = (session: SessionTimes) =>
    session.heldOn ?? (session.startsAt ? localDate(session.startsAt) : undefined)
  const days = sessions.flatMap((session) => dayOf(session) ?? []).sort()
  const first = days[0]
  if (!on)
    return { days: undefined, times: sessions.map(() => ({ heldOn: null, startsAt: null, endsAt: null })) }
  if (!first)
    return { days: undefined, times: sessions.map(() => ({ heldOn: on, startsAt: null, endsAt: null })) }
  const shift = daysBetween(first, on)
  return {
    days: shift,
    times: sessions.map((session) => ({
      heldOn: session.heldOn ? addDays(session.heldOn, shift) : on,
      startsAt: shiftedByDays(session.startsAt, shift),
      endsAt: shiftedByDays(session.endsAt, shift),
    })),
  }
}

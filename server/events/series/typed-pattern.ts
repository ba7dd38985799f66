import { daysBetween, type IsoDate } from '#server/kit/calendar.ts'
import { detailColumns } from '../rows.ts'
import type { EventDetails, PlaceTime } from '../schema.ts'
import { momentOf, type Pattern } from './pattern.ts'

/** A venue that is only typed into the form: it differs from every venue of the register. */
export const NEW_VENUE = '00000000-0000-4000-8000-000000000000'

const unbroken = (text: string | null) => text?.replaceAll('\r\n', '\n')

/** What a browser changes in a text by sending it is no change. */
function asBefore(typed: string | null, before: string | null): string | null {
  return unbroken(typed) === unbroken(before) ? before : typed
}

/** An event's form as a pattern, seen from the day that the series gives it; `before` is what the form began with. */
export function typedPattern(
  { details, placeTime, seriesOn }: { details: EventDetails; placeTime: PlaceTime; seriesOn: IsoDate },
  before: Pattern,
): Pattern {
  const { registrationOpensAt, registrationClosesAt, ...columns } = detailColumns(details)
  const { plannedPeople } = columns
  const old = before.columns
  return {
    columns: {
      ...columns,
      descriptionKk: asBefore(columns.descriptionKk, old.descriptionKk),
      descriptionRu: asBefore(columns.descriptionRu, old.descriptionRu),
      descriptionEn: asBefore(columns.descriptionEn, old.descriptionEn),
      districtKato: placeTime.districtKato ?? null,
      venueId: placeTime.newVenue ? NEW_VENUE : (placeTime.venueId ?? null),
    },
    registrationOpens: momentOf(registrationOpensAt, seriesOn),
    registrationCloses: momentOf(registrationClosesAt, seriesOn),
    entryTypes:
      details.entryTypes.length === 0
        ? before.entryTypes
        : details.entryTypes.map(({ kind, capacity, hasWaitingList }) => ({
            kind,
            capacity: capacity ?? null,
            hasWaitingList,
          })),
    sessions: (placeTime.sessions.length > 0 ? placeTime.sessions : [{}]).map((session) => ({
      days: session.on ? daysBetween(seriesOn, session.on) : null,
      start: session.start ?? null,
      end: session.end ?? null,
      titleKk: session.titleKk ?? null,
      titleRu: session.titleRu ?? null,
      titleEn: session.titleEn ?? null,
      spaceIds: [...(session.spaceIds ?? [])].sort(),
      resourceIds: [...(session.resourceIds ?? [])].sort(),
      people: session.people === undefined || session.people === plannedPeople ? null : session.people,
    })),
  }
}

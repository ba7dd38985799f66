import type { Insertable } from 'kysely'
import type { Db } from '#db/client.ts'
import type { DB } from '#db/types.ts'
import { makeInstitution, makeVenue } from '#db/testing/make.ts'
import { newId } from '#server/kit/id.ts'

/** Bostandyk district of Almaty: where events lie unless a test says otherwise. */
export const DISTRICT = '751410000'
const HOUR_MS = 3_600_000

type EventGiven = Partial<Insertable<DB['events']>> & {
  capacity?: number | null
  hasWaitingList?: boolean
  /** starts of further sessions, each of the same length as the first */
  furtherStarts?: Date[]
}

/**
 * A published career day of one session of two hours, ten days after `now`, with one way to come (as a visitor) and no
 * limit of places. Gives the event's row with the ids of its entry type and first session.
 */
export async function makeEvent(db: Db, given: EventGiven, now: Date) {
  const { capacity = null, hasWaitingList = true, furtherStarts = [], ...columns } = given
  const districtKato = columns.districtKato ?? DISTRICT
  const institutionId = columns.institutionId ?? (await makeInstitution(db, { districtKato }))
  const venueId = columns.venueId ?? (await makeVenue(db, { districtKato }))
  const startsAt = new Date(columns.startsAt ?? now.getTime() + 240 * HOUR_MS)
  const length = columns.endsAt ? new Date(columns.endsAt).getTime() - startsAt.getTime() : 2 * HOUR_MS
  const starts = [startsAt, ...furtherStarts]
  const lastStart = starts.at(-1) ?? startsAt
  const event = await db
    .insertInto('events')
    .values({
      id: newId(),
      kind: 'career_day',
      status: 'published',
      titleKk: 'Ауданның мансап күні',
      titleRu: 'День карьеры района',
      contactPhone: '+77272000000',
      publishedAt: now,
      ...columns,
      districtKato,
      regionKato: `${districtKato.slice(0, 2)}0000000`,
      institutionId,
      venueId,
      startsAt,
      endsAt: new Date(lastStart.getTime() + length),
    })
    .returningAll()
    .executeTakeFirstOrThrow()
  const sessions = starts.map((at, index) => ({
    id: newId(),
    eventId: event.id,
    position: index + 1,
    startsAt: at,
    endsAt: new Date(at.getTime() + length),
    firstStartsAt: at,
  }))
  await db.insertInto('eventSessions').values(sessions).execute()
  const entryTypeId = newId()
  await db
    .insertInto('entryTypes')
    .values({ id: entryTypeId, eventId: event.id, capacity, hasWaitingList })
    .execute()
  return { ...event, entryTypeId, sessionId: sessions[0]?.id ?? '' }
}

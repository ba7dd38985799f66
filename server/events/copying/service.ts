import type { Db } from '#db/client.ts'
import type { By } from '#server/access/scope.ts'
import { record } from '#server/audit/service.ts'
import { newId } from '#server/kit/id.ts'
import { findAnyVenue } from '#server/venues/queries.ts'
import { copyExtras } from '../extras/copying/service.ts'
import { copyDocuments } from '../files/copying/service.ts'
import { copiedTimes, shiftedByDays, spanOf } from '../rows.ts'
import { insertEntryTypes, insertEvents, insertSessions } from '../storage/queries.ts'
import { lockWhole } from '../whole/service.ts'

/**
 * A draft with everything of another event but its people, its photos and its bookings, which are asked for again: on
 * a day, or without one. Problems: not_found.
 */
export async function copyEvent(
  db: Db,
  by: By,
  input: { id: string; on?: string | undefined },
): Promise<{ id: string }> {
  const id = newId()
  await db.transaction().execute(async (trx) => {
    const source = await lockWhole(trx, by, { id: input.id })
    const sessions = source.sessions.filter((session) => !session.cancelledAt)
    const { days, times } = copiedTimes(sessions, input.on)
    const { event } = source
    const venue = event.venueId ? await findAnyVenue(trx, event.venueId) : undefined
    const venueId = venue && !venue.archivedAt ? venue.id : null
    const row = {
      ...event,
      id,
      status: 'draft' as const,
      venueId,
      registrationOpensAt: days === undefined ? null : shiftedByDays(event.registrationOpensAt, days),
      registrationClosesAt: days === undefined ? null : shiftedByDays(event.registrationClosesAt, days),
      ...spanOf(times),
      // A copy stands alone: the dates of a series are added on its own page.
      seriesId: null,
      seriesOn: null,
      seriesChanges: [],
      version: 1,
      sequence: 0,
      createdBy: by.actor.kind === 'user' ? by.actor.userId : null,
      createdAt: by.now,
      updatedAt: by.now,
      publishedAt: null,
      approvedAt: null,
      approvedBy: null,
      cancelledAt: null,
      cancelReason: null,
    }
    await insertEvents(trx, [row])
    await insertSessions(
      trx,
      times.map((time, index) => ({
        id: newId(),
        eventId: id,
        position: index + 1,
        titleKk: sessions[index]?.titleKk ?? null,
        titleRu: sessions[index]?.titleRu ?? null,
        titleEn: sessions[index]?.titleEn ?? null,
        venueId: sessions[index]?.venueId ?? null,
        ...time,
      })),
    )
    if (times.length === 0) await insertSessions(trx, [{ id: newId(), eventId: id, position: 1 }])
    await insertEntryTypes(
      trx,
      source.entryTypes.map(({ kind, capacity, hasWaitingList, position }) => ({
        id: newId(),
        eventId: id,
        kind,
        capacity,
        hasWaitingList,
        position,
      })),
    )
    await copyExtras(trx, input.id, [{ id, isElsewhere: venueId !== event.venueId }])
    await copyDocuments(trx, by, { fromId: input.id, toId: id })
    await record(trx, {
      actor: by.actor,
      action: 'events.copy',
      subjectKind: 'event',
      subjectId: id,
      kato: event.districtKato,
      after: { copyOf: input.id, on: input.on ?? null },
    })
  })
  return { id }
}

import type { Db } from '#db/client.ts'
import { newId } from '#server/kit/id.ts'

export const BENCH_DISTRICT = '351000000'

/** One published event whose session runs now, with places for everybody: what everyone at once wants. */
export async function makeBenchEvent(
  db: Db,
  capacity: number,
): Promise<{ eventId: string; sessionId: string; entryTypeId: string }> {
  const [institutionId, venueId, eventId, sessionId, entryTypeId] = [
    newId(),
    newId(),
    newId(),
    newId(),
    newId(),
  ]
  const region = { districtKato: BENCH_DISTRICT, regionKato: '350000000' }
  const hour = 3_600_000
  const startsAt = new Date(Date.now() - hour)
  const endsAt = new Date(Date.now() + 6 * hour)
  await db
    .insertInto('institutions')
    .values({ id: institutionId, kind: 'department', nameKk: 'Басқарма', nameRu: 'Управление', ...region })
    .execute()
  await db
    .insertInto('venues')
    .values({ id: venueId, kind: 'hall', nameKk: 'Зал', nameRu: 'Зал', ...region })
    .execute()
  await db
    .insertInto('events')
    .values({
      id: eventId,
      kind: 'job_fair',
      status: 'published',
      publishedAt: startsAt,
      titleKk: 'Жәрмеңке',
      titleRu: 'Ярмарка',
      institutionId,
      contactPhone: '+77212420101',
      venueId,
      startsAt,
      endsAt,
      ...region,
    })
    .execute()
  await db.insertInto('eventSessions').values({ id: sessionId, eventId, startsAt, endsAt }).execute()
  await db.insertInto('entryTypes').values({ id: entryTypeId, eventId, capacity }).execute()
  return { eventId, sessionId, entryTypeId }
}

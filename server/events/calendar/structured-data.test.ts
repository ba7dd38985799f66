import { expect, test } from 'vitest'
import { useDatabase } from '#db/testing/database.ts'
import { makeEvent } from '#db/testing/make.ts'
import { findPublicEvent, listPublicEntryTypes, listPublicSessions } from './queries.ts'
import { structuredEvent, withOffset } from './structured-data.ts'
import { shareWords } from './share-words.ts'

const database = useDatabase()
const now = new Date('2026-12-01T05:00:00Z')

async function dataOf(db: typeof database.db, id: string) {
  const event = await findPublicEvent(db, id)
  if (!event) throw new Error('not public')
  const [sessions, entryTypes] = await Promise.all([listPublicSessions(db, id), listPublicEntryTypes(db, id)])
  const url = `https://qamtu.kz/kk/events/${id}`
  return structuredEvent({ event, sessions, entryTypes, locale: 'kk', now, url, image: `${url}/picture.png` })
}

test('an event stands with its place, organiser, free offer and the clock of the country', async () => {
  const startsAt = new Date('2026-12-10T05:00:00Z')
  const event = await makeEvent(database.db, { startsAt, endsAt: new Date('2026-12-10T08:30:00Z') }, now)
  const data = await dataOf(database.db, event.id)
  expect(data).toMatchObject({
    '@type': 'Event',
    startDate: '2026-12-10T10:00:00+05:00',
    endDate: '2026-12-10T13:30:00+05:00',
    eventStatus: 'https://schema.org/EventScheduled',
    location: {
      '@type': 'Place',
      name: 'Жастар сарайы',
      address: { streetAddress: 'Бұқар жырау даңғылы, 32' },
    },
    organizer: { '@type': 'Organization' },
    offers: { price: 0, priceCurrency: 'KZT', availability: 'https://schema.org/InStock' },
    isAccessibleForFree: true,
  })
  const found = await findPublicEvent(database.db, event.id)
  expect(found && shareWords(found).when).toContain('10:00–13:30')
})

test('what is cancelled or moved says so, with the time it had before', async () => {
  const event = await makeEvent(database.db, {}, now)
  const before = new Date('2026-12-05T05:00:00Z')
  await database.db
    .updateTable('eventSessions')
    .set({ movedAt: now, firstStartsAt: before })
    .where('eventId', '=', event.id)
    .execute()
  expect(await dataOf(database.db, event.id)).toMatchObject({
    eventStatus: 'https://schema.org/EventRescheduled',
    previousStartDate: withOffset(before),
  })
  await database.db
    .updateTable('events')
    .set({ status: 'cancelled', cancelledAt: now, cancelReason: 'аяз' })
    .where('id', '=', event.id)
    .execute()
  const cancelled = await dataOf(database.db, event.id)
  expect(cancelled['eventStatus']).toBe('https://schema.org/EventCancelled')
  expect(cancelled['offers']).not.toHaveProperty('availability', expect.anything())
})

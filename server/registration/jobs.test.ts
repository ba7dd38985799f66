import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { useDatabase } from '#db/testing/database.ts'
import { makeEvent, makeSpace, makeVenue } from '#db/testing/make.ts'
import { newId } from '#server/kit/id.ts'
import { tellOfChanges, tellPromoted } from './jobs.ts'
import { register } from './service.ts'
import { CONFIG, deps, NOW, person } from './testing/registering.ts'

const test = useDatabase()
const quiet = deps({ sendsLetters: false })
const LATER = new Date(NOW.getTime() + 60_000)

const letters = () => test.db.selectFrom('outbox').selectAll().orderBy('recipient').execute()
const change = (eventId: string, given: object) =>
  test.db
    .insertInto('eventChanges')
    .values({ id: newId(), eventId, kind: 'moved', at: NOW, ...given })
    .execute()

it('tells those who got a place from the waiting list, once, and nobody who has cancelled since', async () => {
  const event = await makeEvent(test.db, { capacity: 0 }, NOW)
  for (const number of [1, 2])
    await register(test.db, quiet, person(number, { eventId: event.id, email: `p${number}@example.kz` }))
  await sql`select change_capacity(${event.entryTypeId}::uuid, 2, true, ${NOW}::timestamptz)`.execute(test.db)
  await test.db
    .updateTable('registrations')
    .set({ status: 'cancelled' })
    .where('contactEmail', '=', 'p2@example.kz')
    .execute()
  await Promise.all([1, 2].map(() => tellPromoted(test.db, CONFIG, LATER)))
  await tellPromoted(test.db, CONFIG, LATER)
  const sent = await letters()
  expect(sent.map(({ recipient, template }) => [recipient, template])).toEqual([
    ['p1@example.kz', 'promoted'],
  ])
  expect(sent[0]?.calendar).toContain('METHOD:REQUEST')
})

it('tells everyone registered, by every contact, that an event moved, with the time before', async () => {
  const startsAt = new Date('2026-11-20T05:00:00Z')
  const event = await makeEvent(test.db, { startsAt, capacity: 1 }, NOW)
  const oldVenue = await makeVenue(test.db, { districtKato: '751410000', nameKk: 'Ескі сарай' })
  await register(test.db, quiet, person(1, { eventId: event.id, email: 'p1@example.kz' }))
  await register(test.db, deps({ locale: 'ru', sendsLetters: false }), person(2, { eventId: event.id }))
  await change(event.id, {
    before: JSON.stringify({
      startsAt: '2026-11-18T05:00:00.000Z',
      endsAt: '2026-11-18T07:00:00.000Z',
      venueId: oldVenue,
    }),
  })
  expect(await tellOfChanges(test.db, CONFIG, LATER)).toBe(1)
  expect(await tellOfChanges(test.db, CONFIG, LATER)).toBe(0)
  const sent = await letters()
  expect(sent.map(({ recipient }) => recipient)).toEqual(['+77010000001', '+77010000002', 'p1@example.kz'])
  expect(sent[2]?.body).toMatch(/Бұрын: 2026 жылғы 18 қараша, сәрсенбі, 10:00–12:00, Ескі сарай/)
  expect(sent[2]?.body).toMatch(/Енді: 2026 жылғы 20 қараша, жұма, 10:00–13:00/)
  expect(sent[1]?.body).toMatch(/теперь 20\.11 10:00/)
})

it('tells of a move that may be taken back only when it cannot, and never after the event was called off', async () => {
  const event = await makeEvent(test.db, {}, NOW)
  await register(test.db, quiet, person(1, { eventId: event.id }))
  const held = () => change(event.id, { before: '{}', heldUntil: LATER })
  await held()
  expect(await tellOfChanges(test.db, CONFIG, LATER)).toBe(0)
  expect(await tellOfChanges(test.db, CONFIG, new Date(LATER.getTime() + 4000))).toBe(1)
  await held()
  await change(event.id, { kind: 'cancelled', reason: 'Дауылды ескерту' })
  await test.db
    .updateTable('events')
    .set({ status: 'cancelled', cancelledAt: NOW, cancelReason: 'Дауылды ескерту' })
    .execute()
  expect(await tellOfChanges(test.db, CONFIG, LATER)).toBe(2)
  expect((await letters()).map(({ template }) => template).sort()).toEqual(['event_cancelled', 'event_moved'])
})

it('tells of a cancellation with its reason, takes it out of calendars, and keeps quiet about what was changed before', async () => {
  const event = await makeEvent(test.db, {}, NOW)
  await register(test.db, quiet, person(1, { eventId: event.id, email: 'p1@example.kz' }))
  await change(event.id, { kind: 'moved', before: '{}' })
  await change(event.id, { kind: 'cancelled', reason: 'Дауылды ескерту' })
  await tellOfChanges(test.db, CONFIG, LATER)
  const sent = await letters()
  expect(sent.map(({ template }) => template)).toEqual(['event_cancelled', 'event_cancelled'])
  expect(sent[1]?.body).toContain('Себебі: Дауылды ескерту')
  expect(sent[1]?.calendar).toContain('METHOD:CANCEL')
  expect(sent[1]?.calendar).toContain('STATUS:CANCELLED')
  expect(sent[1]?.calendar).toContain(`UID:${event.sessionId}@qamtu.kz`)
})

it('writes no letter twice when two processes tell of the same change, and all of a long list', async () => {
  const event = await makeEvent(test.db, {}, NOW)
  await Promise.all(
    Array.from({ length: 230 }, (_, number) =>
      register(test.db, quiet, person(number, { eventId: event.id })),
    ),
  )
  await change(event.id, { kind: 'changed' })
  await Promise.all([1, 2].map(() => tellOfChanges(test.db, CONFIG, LATER)))
  const sent = await letters()
  expect(sent).toHaveLength(230)
  expect(new Set(sent.map(({ recipient }) => recipient)).size).toBe(230)
})

it('puts each part of a changed event into calendars by itself, and takes out the part called off by that change', async () => {
  const event = await makeEvent(test.db, {}, NOW)
  const day = 24 * 3_600_000
  const part = (position: number, given: object = {}) => ({
    id: newId(),
    eventId: event.id,
    position,
    startsAt: new Date(NOW.getTime() + position * day),
    endsAt: new Date(NOW.getTime() + position * day + 3_600_000),
    ...given,
  })
  const gone = part(2, { cancelledAt: NOW })
  const goneBefore = part(3, { cancelledAt: new Date(NOW.getTime() - day) })
  await test.db
    .insertInto('eventSessions')
    .values([gone, goneBefore, part(4)])
    .execute()
  await test.db.updateTable('events').set({ sequence: 7 }).where('id', '=', event.id).execute()
  await register(test.db, quiet, person(1, { eventId: event.id, email: 'p1@example.kz' }))
  await change(event.id, { kind: 'changed' })
  await tellOfChanges(test.db, CONFIG, LATER)
  const stream = (await letters())[0]?.calendar ?? ''
  const messages = stream.split(/^(?=BEGIN:VCALENDAR)/m)
  expect(messages.map((text) => /METHOD:(\w+)/.exec(text)?.[1])).toEqual(['REQUEST', 'REQUEST', 'CANCEL'])
  expect(
    messages.every((text) => text.match(/BEGIN:VEVENT/g)?.length === 1 && text.includes('SEQUENCE:7')),
  ).toBe(true)
  expect(messages[2]).toContain(`UID:${gone.id}@qamtu.kz`)
  expect(stream).not.toContain(goneBefore.id)
})

it('puts nothing into the calendar of somebody who waits', async () => {
  const event = await makeEvent(test.db, { capacity: 0 }, NOW)
  await register(test.db, quiet, person(1, { eventId: event.id, email: 'p1@example.kz' }))
  await change(event.id, { kind: 'cancelled', reason: 'Дауыл' })
  await tellOfChanges(test.db, CONFIG, LATER)
  expect((await letters()).map(({ calendar }) => calendar)).toEqual([null, null])
})

it('names the hall that an event moved to and the one it was in, by letter, text message and calendar', async () => {
  const event = await makeEvent(test.db, {}, NOW)
  const spaceId = await makeSpace(test.db, { venueId: event.venueId, nameKk: 'Үлкен зал' })
  await test.db.insertInto('bookings').values({ id: newId(), sessionId: event.sessionId, spaceId }).execute()
  await register(test.db, quiet, person(1, { eventId: event.id, email: 'p1@example.kz' }))
  await change(event.id, {
    before: JSON.stringify({ spaces: [{ kk: 'Кіші зал', ru: 'Малый зал', en: null }] }),
  })
  await tellOfChanges(test.db, CONFIG, LATER)
  const [sms, email] = await letters()
  expect(email?.body).toMatch(/Бұрын: Кіші зал\n/)
  expect(email?.body).toMatch(/, Үлкен зал, /)
  expect(sms?.body).toContain(', Үлкен зал.')
  expect(email?.calendar?.replaceAll(/\r\n /g, '')).toMatch(/LOCATION:.*Үлкен зал/)
})

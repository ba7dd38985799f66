import { expect, it } from 'vitest'
import { useDatabase } from '#db/testing/database.ts'
import { makeEvent, makeInstitution, makeResource, makeSpace } from '#db/testing/make.ts'
import { scopeFor, type By } from '#server/access/scope.ts'
import { findPublicEvent } from '#server/events/calendar/queries.ts'
import { findJoinLink, listAgenda, listPartners } from '#server/events/extras/queries.ts'
import { extrasSchema } from '#server/events/extras/schema.ts'
import { saveExtras } from '#server/events/extras/service.ts'
import { findEventFacts } from './queries.ts'
import { tellOfChanges } from './jobs.ts'
import { register } from './service.ts'
import { actorWith, CONFIG, deps, NOW, person } from './testing/registering.ts'
import { readOwn, tokenOf } from './tickets/service.ts'

const test = useDatabase()
const LINK = 'https://meet.example.kz/mansap-2026'

async function organiser(): Promise<By> {
  const place = { kato: '750000000', institutionId: null, eventId: null }
  const actor = await actorWith(test.db, [{ role: 'organiser', ...place }])
  return { actor, scope: scopeFor(actor, 'events.edit'), now: NOW }
}

const extras = (id: string, given: object) => extrasSchema.parse({ id, ...given })

it('gives the link to whoever has a place, on the ticket and in letters, and to nobody else', async () => {
  const by = await organiser()
  const event = await makeEvent(test.db, { capacity: 1 }, NOW)
  await saveExtras(test.db, by, extras(event.id, { mode: 'hybrid', joinLink: LINK }))
  const inside = await register(test.db, deps(), person(1, { eventId: event.id, email: 'in@example.kz' }))
  const queued = await register(test.db, deps(), person(2, { eventId: event.id, email: 'wait@example.kz' }))
  expect([inside.status, queued.status]).toEqual(['confirmed', 'waiting'])

  const config = CONFIG as Parameters<typeof readOwn>[1]['config']
  const ticket = ({ registrationId }: typeof inside) =>
    readOwn(test.db, { config, now: NOW }, tokenOf(config, registrationId))
  expect((await ticket(inside)).joinLink).toBe(LINK)
  expect((await ticket(queued)).joinLink).toBeNull()
  const setStatus = (status: 'cancelled' | 'published') =>
    test.db
      .updateTable('events')
      .set(
        status === 'cancelled'
          ? { status, cancelledAt: NOW, cancelReason: 'Дауыл' }
          : { status, cancelledAt: null, cancelReason: null },
      )
      .where('id', '=', event.id)
      .execute()
  await setStatus('cancelled')
  expect((await ticket(inside)).joinLink).toBeNull()
  await setStatus('published')

  await saveExtras(
    test.db,
    by,
    extras(event.id, { version: 1, mode: 'online', joinLink: LINK, isToldToRegistered: true }),
  )
  await tellOfChanges(test.db, CONFIG, new Date(NOW.getTime() + 60_000))
  const letters = await test.db.selectFrom('outbox').select(['recipient', 'body', 'calendar']).execute()
  const holding = letters.filter(({ body }) => body.includes(LINK))
  expect(holding.map(({ recipient }) => recipient)).toEqual(['in@example.kz', 'in@example.kz'])
  expect(letters.filter(({ recipient }) => recipient === 'wait@example.kz')).toHaveLength(2)
  expect(letters.some(({ calendar }) => calendar?.includes('meet.example.kz'))).toBe(false)

  // What everybody may read, what registration works with, and the log.
  const shown = [
    await findPublicEvent(test.db, event.id),
    await findEventFacts(test.db, event.id),
    await test.db.selectFrom('auditLog').selectAll().execute(),
    await test.db.selectFrom('events').selectAll().execute(),
  ]
  expect(JSON.stringify(shown)).not.toContain('meet.example.kz')
  expect(await findPublicEvent(test.db, event.id)).toMatchObject({ mode: 'online' })
})

it('keeps agenda and partners as the form says, and refuses what the event cannot have', async () => {
  const by = await organiser()
  const event = await makeEvent(test.db, {}, NOW)
  const other = await makeEvent(test.db, {}, NOW)
  const college = await makeInstitution(test.db, { districtKato: '751410000' })
  const spaceId = await makeSpace(test.db, { venueId: event.venueId })
  const foreign = await makeSpace(test.db, { venueId: other.venueId })
  const equipment = await makeResource(test.db, { districtKato: '751410000' })
  const item = (given: object) => ({ sessionId: event.sessionId, titleKk: 'Ашылуы', ...given })
  const save = (given: object) => saveExtras(test.db, by, extras(event.id, given))

  await save({
    partners: [{ institutionId: college }, { name: 'KTZ' }, {}],
    agenda: [
      item({ starts: '10:00', speaker: 'Айгүл', spaceId }),
      item({ titleKk: 'Шеберлік сабағы' }),
      item({ titleKk: '' }),
    ],
    accessibilityRu: 'Пандус у главного входа',
  })
  expect(
    (await listPartners(test.db, event.id)).map(({ name, institutionId }) => name ?? institutionId),
  ).toEqual([college, 'KTZ'])
  expect((await listAgenda(test.db, event.id)).map(({ starts, titleKk }) => [starts, titleKk])).toEqual([
    ['10:00', 'Ашылуы'],
    [null, 'Шеберлік сабағы'],
  ])

  const cases: [object, string, string | undefined][] = [
    [{ version: 0 }, 'changed_meanwhile', undefined],
    [{ agenda: [item({ sessionId: other.sessionId })] }, 'session_unknown', 'agenda[0].sessionId'],
    [{ agenda: [item({}), item({ spaceId: foreign })] }, 'space_unknown', 'agenda[1].spaceId'],
    [{ agenda: [item({ resourceId: equipment })] }, 'resource_unknown', 'agenda[0].resourceId'],
    [{ partners: [{ institutionId: event.sessionId }] }, 'institution_unknown', 'partners[0].institutionId'],
  ]
  for (const [given, code, field] of cases) {
    await expect(save({ version: 1, ...given })).rejects.toMatchObject({ code, field })
  }
  expect(await listAgenda(test.db, event.id)).toHaveLength(2)
  expect((await save({ version: 1 })).version).toBe(2)
  expect(await listAgenda(test.db, event.id)).toEqual([])
})

it('takes only a secure link, and none for who comes on foot', async () => {
  const id = '0193a1f0-0000-7000-8000-000000000001'
  for (const [given, field] of [
    [{ mode: 'online', joinLink: 'http://meet.example.kz' }, 'joinLink'],
    [{ mode: 'online', joinLink: 'javascript:alert(1)' }, 'joinLink'],
    [{ joinLink: LINK }, 'joinLink'],
    [{ partners: [{ institutionId: id, name: 'KTZ' }] }, 'partners'],
    [{ agenda: [{ sessionId: id, speaker: 'Айгүл' }] }, 'agenda'],
  ] as const) {
    const { error } = extrasSchema.safeParse({ id, ...given })
    expect(error?.issues.map(({ path }) => path[0])).toEqual([field])
  }
  const event = await makeEvent(test.db, {}, NOW)
  const insecure = test.db
    .insertInto('eventExtras')
    .values({ eventId: event.id, mode: 'online', joinLink: 'http://meet.example.kz' })
    .execute()
  await expect(insecure).rejects.toThrow(/event_join_link_is_secure/)
  const onFoot = test.db.insertInto('eventExtras').values({ eventId: event.id, joinLink: LINK }).execute()
  await expect(onFoot).rejects.toThrow(/event_onsite_has_no_link/)
  expect(await findJoinLink(test.db, event.id)).toBeNull()
})

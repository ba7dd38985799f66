import { sql } from 'kysely'
import { beforeEach, describe, expect, it } from 'vitest'
import { useDatabase } from '#db/testing/database.ts'
import {
  ALMATY_CITY,
  KARAGANDA_REGION,
  makeInstitution,
  makeProgramme,
  makeSpace,
  makeUser,
  makeVenue,
  places,
} from '#db/testing/make.ts'
import { SYSTEM_ACTOR, type Grant, type SignedInActor } from '#server/access/actor.ts'
import { scopeFor, type By } from '#server/access/scope.ts'
import { newId } from '#server/kit/id.ts'
import { asProblem } from '#server/kit/problem.ts'
import { matchesSearch } from '#server/kit/search-fold.ts'
import { copyEvent } from './copying/service.ts'
import { listAgenda } from './extras/queries.ts'
import { eventSchema, eventUpdateSchema, type EventInput } from './schema.ts'
import { cancelEvent, changeEvent, createEvent, moveEvent, publishEvent, removeDraft } from './service.ts'
import { listEntryTypes, listSessions } from './storage/queries.ts'

const test = useDatabase()
const NOW = new Date('2026-11-22T06:00:00Z')

let where: { district: string; neighbour: string; elsewhere: string }
let institutionId: string
let venueId: string
let organiser: By

async function signedIn(place: Partial<Pick<Grant, 'kato' | 'institutionId'>>): Promise<By> {
  const user = await makeUser(test.db)
  const grant: Grant = {
    id: 'g',
    role: 'organiser',
    kato: null,
    institutionId: null,
    eventId: null,
    ...place,
  }
  const actor: SignedInActor = {
    kind: 'user',
    userId: user.id,
    name: user.name,
    email: user.email,
    phone: null,
    isDemo: false,
    hasSecondFactor: false,
    grants: [grant],
  }
  return { actor, scope: scopeFor(actor, 'events.edit'), now: NOW }
}

beforeEach(async () => {
  where = await places(test.db)
  institutionId = await makeInstitution(test.db, { districtKato: where.district })
  venueId = await makeVenue(test.db, { districtKato: where.district })
  organiser = await signedIn({ kato: KARAGANDA_REGION })
})

const complete = (given: Record<string, unknown> = {}): EventInput =>
  eventSchema.parse({
    kind: 'career_day',
    institutionId,
    contactPhone: '8 7212 12 34 56',
    titleKk: 'Мансап күні',
    titleRu: 'День карьеры',
    descriptionKk: 'Кәсіп таңдау туралы',
    descriptionRu: 'О выборе профессии',
    districtKato: where.district,
    venueId,
    sessions: [{ on: '25.11.2026', start: '10.00', end: '13:00' }],
    entryTypes: [{ kind: 'visitor', capacity: 2, hasWaitingList: true }],
    ...given,
  })

const draft = (given: Record<string, unknown> = {}) => eventSchema.parse({ kind: 'other', ...given })

async function refusalOf(work: Promise<unknown>) {
  const problem = await work.then(
    () => undefined,
    (error: unknown) => asProblem(error) ?? error,
  )
  return problem as { code: string; field?: string; details: Record<string, unknown> } | undefined
}

const find = (id: string) =>
  test.db.selectFrom('events').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
const changesOf = (id: string) =>
  test.db.selectFrom('eventChanges').selectAll().where('eventId', '=', id).orderBy('at').execute()
const logOf = (id: string) =>
  test.db.selectFrom('auditLog').selectAll().where('subjectId', '=', id).orderBy('id').execute()

async function published(given: Record<string, unknown> = {}) {
  const { id } = await createEvent(test.db, organiser, complete(given))
  const { version } = await publishEvent(test.db, organiser, { id, version: 1 })
  return { id, version }
}

describe('a draft', () => {
  it('keeps what is known and always has one session and one entry type', async () => {
    const { id } = await createEvent(
      test.db,
      organiser,
      draft({ titleRu: 'Ярмарка', districtKato: where.district }),
    )
    expect(await find(id)).toMatchObject({ status: 'draft', titleRu: 'Ярмарка', venueId: null, version: 1 })
    expect(await listSessions(test.db, id)).toMatchObject([{ position: 1, startsAt: null, heldOn: null }])
    expect(await listEntryTypes(test.db, id)).toMatchObject([{ kind: 'visitor', capacity: null, taken: 0 }])
  })

  it('keeps a day whose hours are not known yet', async () => {
    const { id } = await createEvent(
      test.db,
      organiser,
      draft({ districtKato: where.district, sessions: [{ on: '25.11.2026' }] }),
    )
    const [session] = await listSessions(test.db, id)
    expect(session).toMatchObject({ heldOn: '2026-11-25', startsAt: null })
  })

  it('reads the clock of Almaty, whatever the machine thinks', async () => {
    const { id } = await createEvent(test.db, organiser, complete())
    const [session] = await listSessions(test.db, id)
    expect(session?.startsAt).toEqual(new Date('2026-11-25T05:00:00Z'))
    expect(await find(id)).toMatchObject({
      startsAt: new Date('2026-11-25T05:00:00Z'),
      endsAt: new Date('2026-11-25T08:00:00Z'),
      contactPhone: '+77212123456',
      regionKato: KARAGANDA_REGION,
    })
  })

  it('is found by its title, kind, venue and district in any spelling', async () => {
    const { id } = await createEvent(test.db, organiser, complete({ titleKk: 'Қазыбек би оқуы' }))
    const { searchText } = await find(id)
    for (const query of ['казыбек', 'Kazybek', 'мансап', 'zhastar sarayi', 'День карьеры', 'дворец']) {
      expect(matchesSearch(searchText, query), query).toBe(true)
    }
  })

  it('belongs to its author while it has no place, and to nobody else', async () => {
    const { id } = await createEvent(test.db, organiser, draft())
    const colleague = await signedIn({ kato: KARAGANDA_REGION })
    const input = eventUpdateSchema.parse({ id, version: 1, details: { kind: 'forum' } })
    expect((await refusalOf(changeEvent(test.db, colleague, input)))?.code).toBe('not_found')
    await changeEvent(test.db, organiser, input)
    expect((await find(id)).kind).toBe('forum')
  })

  it('lies where its organisation does until a district is chosen', async () => {
    const { id } = await createEvent(test.db, organiser, draft({ institutionId }))
    expect((await find(id)).districtKato).toBe(where.district)
  })

  it('can be thrown away, and the log still knows it', async () => {
    const { id } = await createEvent(test.db, organiser, complete())
    await removeDraft(test.db, organiser, { id, version: 1 })
    expect(await test.db.selectFrom('events').selectAll().execute()).toEqual([])
    expect((await logOf(id)).map((row) => row.action)).toEqual(['events.create', 'events.remove'])
    const { id: shown, version } = await published()
    expect((await refusalOf(removeDraft(test.db, organiser, { id: shown, version })))?.code).toBe(
      'event_is_published',
    )
  })

  it('takes the sessions and entry types of the form: added, changed, removed', async () => {
    const { id } = await createEvent(
      test.db,
      organiser,
      complete({ sessions: [{ on: '2026-11-25', start: '10:00', end: '11:00' }, { on: '2026-11-26' }] }),
    )
    const [first, second] = await listSessions(test.db, id)
    const [visitor] = await listEntryTypes(test.db, id)
    const { kind, institutionId: holder } = complete()
    await changeEvent(
      test.db,
      organiser,
      eventUpdateSchema.parse({
        id,
        version: 1,
        details: {
          kind,
          institutionId: holder,
          entryTypes: [
            { kind: 'competitor', capacity: 16 },
            { id: visitor?.id, kind: 'visitor', capacity: 50 },
          ],
        },
        placeTime: {
          districtKato: where.district,
          sessions: [
            { on: '2026-11-20', start: '9:00', end: '10:00' },
            { id: second?.id, on: '2026-11-27' },
          ],
        },
      }),
    )
    const sessions = await listSessions(test.db, id)
    expect(sessions.map((session) => session.id)).not.toContain(first?.id)
    expect(sessions.map((session) => session.heldOn)).toEqual(['2026-11-20', '2026-11-27'])
    expect((await listEntryTypes(test.db, id)).map(({ kind: way, capacity }) => [way, capacity])).toEqual([
      ['competitor', 16],
      ['visitor', 50],
    ])
    expect((await find(id)).venueId).toBeNull()
  })
})

describe('where an event may belong', () => {
  it('refuses a district of another region and an organisation from there', async () => {
    const outside = await refusalOf(createEvent(test.db, organiser, draft({ districtKato: where.elsewhere })))
    expect(outside).toMatchObject({ code: 'place_outside', field: 'districtKato' })
    const foreign = await makeInstitution(test.db, { districtKato: where.elsewhere })
    const given = draft({ districtKato: where.district, institutionId: foreign })
    expect(await refusalOf(createEvent(test.db, organiser, given))).toMatchObject({
      code: 'institution_outside',
      field: 'institutionId',
    })
  })

  it('lets a college hold its event anywhere, under its own name alone', async () => {
    const college = await signedIn({ institutionId })
    const { id } = await createEvent(test.db, college, draft({ districtKato: where.elsewhere }))
    expect(await find(id)).toMatchObject({ institutionId, districtKato: where.elsewhere })
    const other = await makeInstitution(test.db, { districtKato: where.district })
    const given = draft({ institutionId: other, districtKato: where.district })
    expect((await refusalOf(createEvent(test.db, college, given)))?.code).toBe('place_outside')
  })

  it('refuses a venue of another district, an archived one, and a programme of another region', async () => {
    const far = await makeVenue(test.db, { districtKato: where.neighbour })
    expect(await refusalOf(createEvent(test.db, organiser, complete({ venueId: far })))).toMatchObject({
      code: 'venue_elsewhere',
      field: 'venueId',
    })
    const old = await makeVenue(test.db, { districtKato: where.district, isArchived: true })
    expect((await refusalOf(createEvent(test.db, organiser, complete({ venueId: old }))))?.code).toBe(
      'venue_unknown',
    )
    const programmeId = await makeProgramme(test.db, { regionKato: ALMATY_CITY })
    expect(await refusalOf(createEvent(test.db, organiser, complete({ programmeId })))).toMatchObject({
      code: 'programme_elsewhere',
      field: 'programmeId',
    })
  })

  it('lets an online venue be of any district', async () => {
    const online = await makeVenue(test.db, { districtKato: where.elsewhere, kind: 'online' })
    const { id } = await createEvent(test.db, organiser, complete({ venueId: online }))
    expect((await find(id)).venueId).toBe(online)
  })

  it('adds a venue in place, in the register and the log', async () => {
    const newVenue = {
      kind: 'hall',
      nameKk: 'Шахтёрлер үйі',
      nameRu: 'Дом шахтёров',
      addressRu: 'улица Мира, 1',
    }
    const { id } = await createEvent(test.db, organiser, complete({ venueId: undefined, newVenue }))
    const { venueId: added } = await find(id)
    const venue = await test.db
      .selectFrom('venues')
      .selectAll()
      .where('id', '=', added)
      .executeTakeFirstOrThrow()
    expect(venue).toMatchObject({ nameRu: 'Дом шахтёров', districtKato: where.district, institutionId: null })
    expect((await logOf(venue.id)).map((row) => row.action)).toEqual(['venues.add'])
  })

  it('leaves no venue behind when the event is refused', async () => {
    const newVenue = { nameKk: 'Шахтёрлер үйі', nameRu: 'Дом шахтёров' }
    const foreign = await makeInstitution(test.db, { districtKato: where.elsewhere })
    await refusalOf(createEvent(test.db, organiser, complete({ newVenue, institutionId: foreign })))
    expect(await test.db.selectFrom('venues').select('id').execute()).toEqual([{ id: venueId }])
  })
})

describe('publishing', () => {
  it('lists what is missing and leaves the draft as it was', async () => {
    const { id } = await createEvent(test.db, organiser, draft({ districtKato: where.district }))
    const refusal = await refusalOf(publishEvent(test.db, organiser, { id, version: 1 }))
    expect(refusal).toMatchObject({ code: 'event_incomplete', details: { count: 8 } })
    expect(refusal?.details['missing']).toContain('session_start:0')
    expect((await find(id)).status).toBe('draft')
  })

  it('asks a state body for both languages', async () => {
    const akimat = await makeInstitution(test.db, { districtKato: where.district, isStateBody: true })
    const given = complete({ institutionId: akimat, titleKk: '', descriptionKk: '' })
    const { id } = await createEvent(test.db, organiser, given)
    const refusal = await refusalOf(publishEvent(test.db, organiser, { id, version: 1 }))
    expect(refusal?.details['missing']).toBe('title_kk,description_kk')
  })

  it('shows the event, keeps the hour first announced, and is logged', async () => {
    const { id } = await published()
    expect(await find(id)).toMatchObject({ status: 'published', publishedAt: NOW, version: 2, sequence: 0 })
    const [session] = await listSessions(test.db, id)
    expect(session?.firstStartsAt).toEqual(session?.startsAt)
    const [, publish] = await logOf(id)
    expect(publish).toMatchObject({
      action: 'events.publish',
      kato: where.district,
      before: { status: 'draft' },
    })
  })

  it('keeps a published event complete', async () => {
    const { id, version } = await published()
    const { kind } = complete()
    const emptied = eventUpdateSchema.parse({
      id,
      version,
      details: { kind, institutionId, contactPhone: '87212123456' },
    })
    expect((await refusalOf(changeEvent(test.db, organiser, emptied)))?.details['missing']).toBe(
      'title,description',
    )
    expect((await find(id)).titleKk).toBe('Мансап күні')
  })
})

describe('two people editing', () => {
  it('tells the second, and writes nothing of theirs', async () => {
    const { id } = await createEvent(test.db, organiser, complete())
    const input = (titleRu: string) =>
      eventUpdateSchema.parse({ id, version: 1, details: { kind: 'forum', institutionId, titleRu } })
    await changeEvent(test.db, organiser, input('Первый'))
    expect((await refusalOf(changeEvent(test.db, organiser, input('Второй'))))?.code).toBe(
      'changed_meanwhile',
    )
    expect((await find(id)).titleRu).toBe('Первый')
    const stale = await Promise.all(
      [
        publishEvent(test.db, organiser, { id, version: 1 }),
        removeDraft(test.db, organiser, { id, version: 1 }),
        cancelEvent(test.db, organiser, { id, version: 1, reason: 'Причина' }),
      ].map(refusalOf),
    )
    for (const refusal of stale) expect(refusal?.code).toBe('changed_meanwhile')
  })

  it('lets exactly one of many through', async () => {
    const { id } = await createEvent(test.db, organiser, complete())
    const edits = Array.from({ length: 6 }, (_, number) =>
      refusalOf(
        changeEvent(
          test.db,
          organiser,
          eventUpdateSchema.parse({
            id,
            version: 1,
            details: { kind: 'forum', institutionId, titleRu: `№ ${number}` },
          }),
        ),
      ),
    )
    const codes = (await Promise.all(edits)).map((refusal) => refusal?.code)
    expect(codes.filter((code) => code === undefined)).toHaveLength(1)
    expect(codes.filter((code) => code === 'changed_meanwhile')).toHaveLength(5)
  })
})

describe('a change of a published event', () => {
  it('is told to the people registered only when asked, and what concerns them', async () => {
    const { id, version } = await published()
    const details = { ...complete(), entryTypes: [] }
    const quiet = eventUpdateSchema.parse({ id, version, details: { ...details, titleRu: 'День профессий' } })
    const { version: next } = await changeEvent(test.db, organiser, quiet)
    expect(await changesOf(id)).toEqual([])
    const loud = { details: { ...details, titleRu: 'День рабочих профессий' }, isToldToRegistered: true }
    const { version: last } = await changeEvent(
      test.db,
      organiser,
      eventUpdateSchema.parse({ id, version: next, ...loud }),
    )
    expect(await changesOf(id)).toMatchObject([
      { kind: 'changed', before: { titleRu: 'День профессий' }, toldAt: null },
    ])
    const plans = { ...loud, details: { ...loud.details, plannedPeople: 300 } }
    await changeEvent(test.db, organiser, eventUpdateSchema.parse({ id, version: last, ...plans }))
    expect(await changesOf(id)).toHaveLength(1)
    expect((await find(id)).sequence).toBe(3)
  })

  it('does not touch place and time', async () => {
    const { id, version } = await published()
    const input = eventUpdateSchema.parse({ id, version, details: complete(), placeTime: { sessions: [] } })
    expect((await refusalOf(changeEvent(test.db, organiser, input)))?.code).toBe('move_instead')
  })
})

describe('capacity', () => {
  const withTaken = async (taken: number, waiting = 0) => {
    const event = await published()
    await test.db.updateTable('entryTypes').set({ taken, waiting }).where('eventId', '=', event.id).execute()
    const [type] = await listEntryTypes(test.db, event.id)
    if (!type) throw new Error('an event has an entry type')
    return { ...event, type }
  }
  const change = (event: { id: string; version: number }, entryTypes: unknown[]) =>
    changeEvent(
      test.db,
      organiser,
      eventUpdateSchema.parse({
        id: event.id,
        version: event.version,
        details: { ...complete(), entryTypes },
      }),
    )

  it('shrinks to what is given, never below, and says by how many it is over', async () => {
    const event = await withTaken(2)
    const { id } = event.type
    expect(await refusalOf(change(event, [{ id, kind: 'visitor', capacity: 1 }]))).toMatchObject({
      code: 'capacity_below_taken',
      field: 'entryTypes[0].capacity',
      details: { taken: 2, over: 1 },
    })
    expect((await listEntryTypes(test.db, event.id))[0]?.capacity).toBe(2)
  })

  it('grows and leaves a note for those who wait', async () => {
    const event = await withTaken(2)
    await change(event, [{ id: event.type.id, kind: 'visitor', capacity: 10, hasWaitingList: true }])
    expect((await listEntryTypes(test.db, event.id))[0]).toMatchObject({ capacity: 10, taken: 2 })
    expect(await changesOf(event.id)).toMatchObject([
      { kind: 'capacity', before: { capacity: 2 }, after: { capacity: 10, promoted: 0 } },
    ])
  })

  it('does not take away or rename a way to come that people have taken', async () => {
    const event = await withTaken(1)
    expect((await refusalOf(change(event, [{ kind: 'competitor' }])))?.code).toBe('entry_type_in_use')
    const renamed = [{ id: event.type.id, kind: 'competitor', capacity: 5 }]
    expect(await refusalOf(change(event, renamed))).toMatchObject({ field: 'entryTypes[0].kind' })
  })

  it('holds on the table itself', async () => {
    const event = await withTaken(2)
    const below = sql`update entry_types set capacity = 1 where id = ${event.type.id}::uuid`.execute(test.db)
    await expect(below).rejects.toThrow()
  })
})

describe('moving', () => {
  const move = async (event: { id: string; version: number }, given: Record<string, unknown>) => {
    const sessions = (await listSessions(test.db, event.id)).filter((session) => !session.cancelledAt)
    const { eventMoveSchema } = await import('./schema.ts')
    const input = {
      districtKato: where.district,
      venueId,
      sessions: sessions.map(({ id }) => ({ id })),
      ...event,
      ...given,
    }
    return moveEvent(test.db, organiser, eventMoveSchema.parse(input))
  }

  it('changes the day, keeps the first, tells everyone and renews calendars', async () => {
    const event = await published()
    const [session] = await listSessions(test.db, event.id)
    const sessions = [{ id: session?.id, on: '2026-11-28', start: '15:00', end: '18:00' }]
    await move(event, { sessions, reason: 'Буран' })
    const [moved] = await listSessions(test.db, event.id)
    expect(moved).toMatchObject({ movedAt: NOW, firstStartsAt: session?.startsAt, heldOn: '2026-11-28' })
    expect(await find(event.id)).toMatchObject({
      startsAt: new Date('2026-11-28T10:00:00Z'),
      sequence: 1,
      version: 3,
    })
    expect(await changesOf(event.id)).toMatchObject([{ kind: 'moved', reason: 'Буран', toldAt: null }])
  })

  it('calls off a part that is gone from the form, and keeps one at least', async () => {
    const event = await published({
      sessions: [
        { on: '2026-11-25', start: '10:00', end: '11:00' },
        { on: '2026-11-26', start: '10:00', end: '11:00' },
      ],
    })
    const [first] = await listSessions(test.db, event.id)
    const kept = [{ id: first?.id, on: '2026-11-25', start: '10:00', end: '11:00' }]
    const { version } = await move(event, { sessions: kept })
    const [, second] = await listSessions(test.db, event.id)
    expect(second?.cancelledAt).toEqual(NOW)
    expect((await find(event.id)).endsAt).toEqual(new Date('2026-11-25T06:00:00Z'))
    const none = refusalOf(move({ id: event.id, version }, { sessions: [] }))
    expect((await none)?.code).toBe('event_incomplete')
  })

  it('refuses a part that has begun, a move of nothing, and a draft', async () => {
    const event = await published()
    const [session] = await listSessions(test.db, event.id)
    const same = [{ id: session?.id, on: '2026-11-25', start: '10:00', end: '13:00' }]
    expect((await refusalOf(move(event, { sessions: same })))?.code).toBe('nothing_moved')
    const later = [{ id: session?.id, on: '2026-11-28', start: '10:00', end: '13:00' }]
    const during = { ...organiser, now: new Date('2026-11-25T06:00:00Z') }
    organiser = during
    expect(await refusalOf(move(event, { sessions: later }))).toMatchObject({
      code: 'session_has_begun',
      field: 'sessions[0].on',
    })
    const { id } = await createEvent(test.db, organiser, complete())
    expect((await refusalOf(move({ id, version: 1 }, {})))?.code).toBe('event_is_draft')
  })
})

describe('calling off', () => {
  it('keeps the event with its reason and leaves news for everyone', async () => {
    const event = await published()
    await cancelEvent(test.db, organiser, { ...event, reason: 'Карантин' })
    expect(await find(event.id)).toMatchObject({ status: 'cancelled', cancelReason: 'Карантин', sequence: 1 })
    expect(await changesOf(event.id)).toMatchObject([{ kind: 'cancelled', reason: 'Карантин' }])
    const again = { id: event.id, version: event.version + 1, reason: 'Ещё раз' }
    expect((await refusalOf(cancelEvent(test.db, organiser, again)))?.code).toBe('event_is_cancelled')
  })

  it('is refused once it is over, and to someone from another region', async () => {
    const event = await published()
    const after = { ...organiser, now: new Date('2026-11-26T00:00:00Z') }
    expect((await refusalOf(cancelEvent(test.db, after, { ...event, reason: 'Причина' })))?.code).toBe(
      'event_is_over',
    )
    const stranger = await signedIn({ kato: ALMATY_CITY })
    expect((await refusalOf(cancelEvent(test.db, stranger, { ...event, reason: 'Причина' })))?.code).toBe(
      'not_found',
    )
  })
})

describe('a copy', () => {
  it('is a draft with everything but people, on the day given, the parts as far apart as before', async () => {
    const event = await published({
      sessions: [
        { on: '2026-11-25', start: '10:00', end: '13:00', titleKk: 'Ашылуы' },
        { on: '2026-11-27', start: '10:00', end: '13:00' },
      ],
      registrationClosesAt: '2026-11-24T18:00',
    })
    await test.db.updateTable('entryTypes').set({ taken: 2 }).where('eventId', '=', event.id).execute()
    const { id } = await copyEvent(test.db, organiser, { id: event.id, on: '2027-03-01' })
    expect(await find(id)).toMatchObject({
      status: 'draft',
      titleKk: 'Мансап күні',
      publishedAt: null,
      version: 1,
      registrationClosesAt: new Date('2027-02-28T13:00:00Z'),
    })
    const sessions = await listSessions(test.db, id)
    expect(sessions.map(({ heldOn, titleKk, firstStartsAt }) => [heldOn, titleKk, firstStartsAt])).toEqual([
      ['2027-03-01', 'Ашылуы', null],
      ['2027-03-03', null, null],
    ])
    expect(await listEntryTypes(test.db, id)).toMatchObject([{ capacity: 2, taken: 0, waiting: 0 }])
  })

  it('without a day waits for one', async () => {
    const event = await published({ registrationClosesAt: '2026-11-24T18:00' })
    const { id } = await copyEvent(test.db, organiser, { id: event.id })
    expect(await find(id)).toMatchObject({ startsAt: null, endsAt: null, registrationClosesAt: null })
    expect((await listSessions(test.db, id)).map((session) => session.heldOn)).toEqual([null])
  })
})

it('a copy whose venue has left the register names no room of it in its agenda', async () => {
  const event = await published()
  const spaceId = await makeSpace(test.db, { venueId })
  const [session] = await listSessions(test.db, event.id)
  const item = { sessionId: session?.id ?? '', position: 1, titleKk: 'Ашылуы', spaceId }
  await test.db
    .insertInto('agendaItems')
    .values({ id: newId(), ...item })
    .execute()
  const roomOfCopy = async () => {
    const { id } = await copyEvent(test.db, organiser, { id: event.id, on: '2027-03-01' })
    return (await listAgenda(test.db, id)).map((row) => row.spaceId)
  }
  expect(await roomOfCopy()).toEqual([spaceId])
  await test.db.updateTable('venues').set({ archivedAt: NOW }).where('id', '=', venueId).execute()
  expect(await roomOfCopy()).toEqual([null])
})

it('the program itself may write anywhere, as the demo does', async () => {
  const system: By = { actor: SYSTEM_ACTOR, scope: scopeFor(SYSTEM_ACTOR, 'events.edit'), now: NOW }
  const { id } = await createEvent(test.db, system, complete())
  await publishEvent(test.db, system, { id, version: 1 })
  expect(await find(id)).toMatchObject({ status: 'published', createdBy: null })
})

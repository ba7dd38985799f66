import { beforeEach, describe, expect, it } from 'vitest'
import { useDatabase } from '#db/testing/database.ts'
import {
  KARAGANDA_REGION,
  makeInstitution,
  makeResource,
  makeSpace,
  makeUser,
  makeVenue,
  places,
} from '#db/testing/make.ts'
import type { Grant, SignedInActor } from '#server/access/actor.ts'
import { scopeFor, type By } from '#server/access/scope.ts'
import { asProblem, type Problem } from '#server/kit/problem.ts'
import { archiveSpace, saveSpace } from '#server/venues/spaces/service.ts'
import { spaceSchema } from '#server/venues/spaces/schema.ts'
import { copyEvent } from '../copying/service.ts'
import { findBrokenEvents } from '../invariants/queries.ts'
import { tellOfBookings } from '../jobs.ts'
import { eventSchema, eventUpdateSchema, type EventInput } from '../schema.ts'
import { cancelEvent, changeEvent, createEvent, moveEvent, publishEvent, removeDraft } from '../service.ts'
import { listSessions } from '../storage/queries.ts'
import { listBookings } from './queries.ts'
import { decideBooking } from './service.ts'

const test = useDatabase()
const NOW = new Date('2026-11-22T06:00:00Z')

type Place = Partial<Pick<Grant, 'kato' | 'institutionId'>>
type Writer = By & { locale: 'kk' | 'ru' }

let where: { district: string; neighbour: string; elsewhere: string }
let institutionId: string
let venueId: string
let hall: string
let organiser: Writer

async function actorAt(place: Place): Promise<SignedInActor> {
  const user = await makeUser(test.db)
  const grant: Grant = {
    id: 'g',
    role: 'organiser',
    kato: null,
    institutionId: null,
    eventId: null,
    ...place,
  }
  await test.db
    .insertInto('roleGrants')
    .values({ id: crypto.randomUUID(), userId: user.id, role: 'organiser', ...place })
    .execute()
  return {
    kind: 'user',
    userId: user.id,
    name: user.name,
    email: user.email,
    phone: null,
    isDemo: false,
    hasSecondFactor: false,
    grants: [grant],
  }
}

async function writerAt(place: Place): Promise<Writer> {
  const actor = await actorAt(place)
  return { actor, scope: scopeFor(actor, 'events.edit'), now: NOW, locale: 'ru' }
}

beforeEach(async () => {
  where = await places(test.db)
  institutionId = await makeInstitution(test.db, { districtKato: where.district })
  venueId = await makeVenue(test.db, { districtKato: where.district })
  hall = await makeSpace(test.db, { venueId, nameKk: 'Акт залы' })
  organiser = await writerAt({ kato: KARAGANDA_REGION })
})

const session = (given: Record<string, unknown> = {}) => ({
  on: '2026-12-01',
  start: '10:00',
  end: '12:00',
  spaceIds: [hall],
  ...given,
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
    sessions: [session()],
    ...given,
  })

async function published(given: Record<string, unknown> = {}, by = organiser) {
  const { id } = await createEvent(test.db, by, complete(given))
  const { version } = await publishEvent(test.db, by, { id, version: 1 })
  return { id, version }
}

async function refusalOf(work: Promise<unknown>): Promise<Problem | undefined> {
  return work.then(
    () => undefined,
    (error: unknown) => {
      const problem = asProblem(error)
      if (!problem) throw error
      return problem
    },
  )
}

const live = async (id: string) =>
  (await listBookings(test.db, id)).filter(({ status }) => status !== 'cancelled')
const sound = async () => expect(await findBrokenEvents(test.db)).toEqual([])

describe('spaces of an event', () => {
  it('are booked with the draft and told by whom they are taken', async () => {
    const first = await published()
    expect(await live(first.id)).toMatchObject([{ spaceId: hall, status: 'confirmed', amount: 1 }])
    const refusal = await refusalOf(createEvent(test.db, organiser, complete()))
    expect(refusal).toMatchObject({
      code: 'space_taken',
      field: 'sessions[0].spaceIds',
      details: {
        event: 'День карьеры',
        organiser: 'Карагандинский высший политехнический колледж',
      },
    })
    expect(String(refusal?.details['when'])).toContain('10:00–12:00')
    expect(await test.db.selectFrom('events').select('id').execute()).toHaveLength(1)
    await sound()
  })

  it('where no organisation answers for the event, the person who booked is named', async () => {
    await createEvent(test.db, organiser, complete({ institutionId: undefined }))
    const refusal = await refusalOf(createEvent(test.db, organiser, complete()))
    expect(refusal).toMatchObject({ code: 'space_taken', details: { organiser: 'Айгүл Сәрсенова' } })
  })

  it('one of sixty organisers gets the hall, all others are told who did', { timeout: 120_000 }, async () => {
    const tries = Array.from({ length: 60 }, () => refusalOf(createEvent(test.db, organiser, complete())))
    const codes = (await Promise.all(tries)).map((problem) => problem?.code ?? 'won')
    expect(codes.filter((code) => code === 'won')).toHaveLength(1)
    expect(codes.filter((code) => code === 'space_taken')).toHaveLength(59)
    await sound()
  })

  it('a draft of somebody else is told without its title', async () => {
    await createEvent(test.db, organiser, complete())
    const stranger = await writerAt({
      institutionId: await makeInstitution(test.db, { districtKato: where.district }),
    })
    const [own] = stranger.scope.institutionIds
    const refusal = await refusalOf(createEvent(test.db, stranger, complete({ institutionId: own })))
    expect(refusal).toMatchObject({
      code: 'space_taken',
      details: { event: 'мероприятие, которое готовит другой организатор' },
    })
  })

  it('hold nothing while the hours are unknown', async () => {
    const { id } = await createEvent(test.db, organiser, complete({ sessions: [{ spaceIds: [hall] }] }))
    expect(await live(id)).toHaveLength(1)
    await published()
    const [part] = await listSessions(test.db, id)
    const update = eventUpdateSchema.parse({
      id,
      version: 1,
      details: complete(),
      placeTime: { ...complete(), sessions: [session({ id: part?.id })] },
    })
    expect((await refusalOf(changeEvent(test.db, organiser, update)))?.code).toBe('space_taken')
  })

  it('two sessions may change places, and not want the same', async () => {
    const other = await makeSpace(test.db, { venueId })
    const twice = complete({ sessions: [session(), session({ start: '11:00', end: '13:00' })] })
    expect(await refusalOf(createEvent(test.db, organiser, twice))).toMatchObject({
      code: 'space_twice',
      details: { number: 1 },
      field: 'sessions[1].spaceIds',
    })
    const { id, version } = await published({ sessions: [session(), session({ spaceIds: [other] })] })
    const [first, second] = await listSessions(test.db, id)
    await moveEvent(test.db, organiser, {
      id,
      version,
      ...complete({
        sessions: [session({ id: first?.id, spaceIds: [other] }), session({ id: second?.id })],
      }),
    })
    const bookings = await live(id)
    expect(bookings.find(({ spaceId }) => spaceId === hall)?.sessionId).toBe(second?.id)
    // People registered hear which hall they are in.
    expect(await test.db.selectFrom('eventChanges').select(['kind', 'before']).execute()).toMatchObject([
      { kind: 'moved', before: { spaces: [{ position: 1, kk: 'Акт залы' }, { position: 2 }] } },
    ])
    await sound()
  })

  it('move with their session, and are free when it is moved, called off or thrown away', async () => {
    const { id, version } = await published()
    const [part] = await listSessions(test.db, id)
    const moved = {
      id,
      version,
      ...complete({ sessions: [session({ id: part?.id, start: '14:00', end: '16:00' })] }),
    }
    const after = await moveEvent(test.db, organiser, moved)
    const next = await published()
    expect(
      (
        await refusalOf(
          createEvent(
            test.db,
            organiser,
            complete({ sessions: [session({ start: '15:00', end: '17:00' })] }),
          ),
        )
      )?.code,
    ).toBe('space_taken')
    await cancelEvent(test.db, organiser, { id, version: after.version, reason: 'Карантин' })
    expect(await live(id)).toEqual([])
    const draft = await createEvent(
      test.db,
      organiser,
      complete({ sessions: [session({ start: '15:00', end: '17:00' })] }),
    )
    await removeDraft(test.db, organiser, { id: draft.id, version: 1 })
    await published({ sessions: [session({ start: '15:00', end: '17:00' })] })
    expect(await live(next.id)).toHaveLength(1)
    await sound()
  })

  it('a copy asks again', async () => {
    const { id } = await published()
    const copy = await copyEvent(test.db, organiser, { id, on: '2026-12-01' })
    expect(await live(copy.id)).toEqual([])
    await sound()
  })

  it('are those of the venue, known, in use and large enough', async () => {
    const elsewhere = await makeSpace(test.db, {
      venueId: await makeVenue(test.db, { districtKato: where.district }),
    })
    const yard = await makeSpace(test.db, { venueId, isShared: true, capacity: 40 })
    const codeOf = async (given: Record<string, unknown>) => {
      const refusal = await refusalOf(
        createEvent(test.db, organiser, complete({ sessions: [session(given)] })),
      )
      return [refusal?.code, refusal?.field]
    }
    expect(await codeOf({ spaceIds: [elsewhere] })).toEqual(['space_elsewhere', 'sessions[0].spaceIds'])
    expect(await codeOf({ spaceIds: [crypto.randomUUID()] })).toEqual([
      'space_unknown',
      'sessions[0].spaceIds',
    ])
    expect(await codeOf({ spaceIds: [yard], people: 41 })).toEqual(['space_too_small', 'sessions[0].people'])
    await published({ sessions: [session({ spaceIds: [yard], people: 30 })] })
    expect(
      await refusalOf(
        createEvent(test.db, organiser, complete({ sessions: [session({ spaceIds: [yard], people: 20 })] })),
      ),
    ).toMatchObject({ code: 'space_full', details: { left: 10 } })
    const far = await makeResource(test.db, { districtKato: where.elsewhere })
    expect(await codeOf({ resourceIds: [far] })).toEqual(['resource_unknown', 'sessions[0].resourceIds'])
    const near = await makeResource(test.db, { districtKato: where.neighbour })
    await published({ sessions: [session({ resourceIds: [near] })] })
    expect(await codeOf({ spaceIds: [], resourceIds: [near] })).toEqual([
      'space_taken',
      'sessions[0].resourceIds',
    ])
  })
})

describe("the owner's word", () => {
  let owner: Writer & { scope: By['scope'] }

  beforeEach(async () => {
    await test.db
      .updateTable('venues')
      .set({ needsApproval: true, institutionId })
      .where('id', '=', venueId)
      .execute()
    const actor = await actorAt({ institutionId })
    owner = { actor, scope: scopeFor(actor, 'venues.approve'), now: NOW, locale: 'ru' }
  })

  const letters = () =>
    test.db.selectFrom('outbox').select(['template', 'recipient', 'body']).orderBy('createdAt').execute()
  const emailOf = (by: By) => (by.actor.kind === 'user' ? by.actor.email : '')
  const tell = () => tellOfBookings(test.db, { publicUrl: 'https://qamtu.example' }, NOW)

  it('is waited for, asked by letter, given, and told', async () => {
    const { id } = await published()
    const [booking] = await live(id)
    expect(booking?.status).toBe('pending')
    // Waiting holds the hall too.
    expect((await refusalOf(createEvent(test.db, organiser, complete())))?.code).toBe('space_taken')
    expect(await tell()).toBe(1)
    expect(await letters()).toMatchObject([{ template: 'booking_asked', recipient: emailOf(owner) }])
    expect(await tell()).toBe(0)
    await decideBooking(test.db, owner, { id: booking?.id ?? '', decision: 'confirm' })
    expect(await live(id)).toMatchObject([{ status: 'confirmed' }])
    const news = await test.db.selectFrom('eventChanges').select(['eventId', 'kind']).execute()
    expect(news).toEqual([{ eventId: id, kind: 'changed' }])
    await tell()
    expect((await letters())[1]).toMatchObject({
      template: 'booking_confirmed',
      recipient: emailOf(organiser),
    })
    expect(
      (await refusalOf(decideBooking(test.db, owner, { id: booking?.id ?? '', decision: 'confirm' })))?.code,
    ).toBe('booking_decided')
    await sound()
  })

  it('may be no, with a reason that is told, and frees the hall', async () => {
    const { id } = await published()
    const [booking] = await live(id)
    await tell()
    await decideBooking(test.db, owner, { id: booking?.id ?? '', decision: 'decline', reason: 'Жөндеу' })
    await tell()
    const last = (await letters()).at(-1)
    expect(last).toMatchObject({ template: 'booking_declined', recipient: emailOf(organiser) })
    expect(last?.body).toContain('Жөндеу')
    expect(await listBookings(test.db, id)).toMatchObject([{ status: 'cancelled', reason: 'Жөндеу' }])
    expect(await live(id)).toEqual([])
    await published()
  })

  it('is asked again after a move and not needed by the owner', async () => {
    const { id, version } = await published()
    const [booking] = await live(id)
    await decideBooking(test.db, owner, { id: booking?.id ?? '', decision: 'confirm' })
    const [part] = await listSessions(test.db, id)
    await moveEvent(test.db, organiser, {
      id,
      version,
      ...complete({ sessions: [session({ id: part?.id, start: '13:00', end: '15:00' })] }),
    })
    expect(await live(id)).toMatchObject([{ status: 'pending' }])
    const own = { ...owner, scope: scopeFor(owner.actor, 'events.edit') }
    const mine = await published({}, own)
    expect(await live(mine.id)).toMatchObject([{ status: 'confirmed' }])
  })

  it('is nobody else’s to give', async () => {
    const { id } = await published()
    const [booking] = await live(id)
    const stranger = await actorAt({ kato: where.elsewhere })
    const by = { actor: stranger, scope: scopeFor(stranger, 'venues.approve'), now: NOW }
    expect(
      (await refusalOf(decideBooking(test.db, by, { id: booking?.id ?? '', decision: 'confirm' })))?.code,
    ).toBe('not_found')
  })
})

describe('a venue that is rebuilt', () => {
  const keeper = (): By => ({ ...organiser, scope: scopeFor(organiser.actor, 'venues.edit') })
  const part = (given: Record<string, unknown>) =>
    spaceSchema.parse({ venueId, nameKk: 'Бөлік', nameRu: 'Часть', ...given })

  it('takes its bookings along and refuses what would make them overlap', async () => {
    const whole = await saveSpace(test.db, keeper(), part({}))
    const a = await saveSpace(test.db, keeper(), part({ parentId: whole.id }))
    const b = await saveSpace(test.db, keeper(), part({ parentId: whole.id }))
    await published({ sessions: [session({ spaceIds: [a.id] })] })
    await published({ sessions: [session({ spaceIds: [b.id] })] })
    expect(
      (
        await refusalOf(
          createEvent(test.db, organiser, complete({ sessions: [session({ spaceIds: [whole.id] })] })),
        )
      )?.code,
    ).toBe('space_taken')
    expect((await refusalOf(saveSpace(test.db, keeper(), part({ id: a.id, parentId: b.id }))))?.code).toBe(
      'space_bookings_clash',
    )
    expect(
      (await refusalOf(saveSpace(test.db, keeper(), part({ id: whole.id, parentId: b.id }))))?.code,
    ).toBe('space_in_itself')
    await saveSpace(test.db, keeper(), part({ parentId: a.id }))
    await sound()
    await published({ sessions: [session({ start: '12:00', end: '14:00', spaceIds: [a.id] })] })
    expect(
      (
        await refusalOf(
          saveSpace(test.db, keeper(), part({ id: a.id, parentId: whole.id, minutesAfter: 15 })),
        )
      )?.code,
    ).toBe('space_bookings_clash')
    expect((await refusalOf(archiveSpace(test.db, keeper(), { id: whole.id, isArchived: true })))?.code).toBe(
      'space_is_booked',
    )
    await sound()
  })
})

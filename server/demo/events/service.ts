import type { Db } from '#db/client.ts'
import { SYSTEM_ACTOR } from '#server/access/actor.ts'
import { REPUBLIC, katoContains } from '#server/access/territory.ts'
import { listDoorSessions } from '#server/attendance/queries.ts'
import { admitFound } from '#server/attendance/service.ts'
import { closeAttendance, countHeads } from '#server/attendance/closing/service.ts'
import { cancelEvent, createEvent, moveEvent, publishEvent } from '#server/events/service.ts'
import { eventSchema } from '#server/events/schema.ts'
import { repeatSchema } from '#server/events/series/schema.ts'
import { repeatEvent } from '#server/events/series/service.ts'
import { addDays, startOfWeek } from '#server/kit/calendar.ts'
import { newId } from '#server/kit/id.ts'
import { localDate, startOfDay } from '#server/kit/zone.ts'
import { register } from '#server/registration/service.ts'
import { DEMO_EVENTS } from './year.ts'
import type { DemoEvent } from './event.ts'
import { makePerson, makeRandom } from '../people.ts'
import { DEMO_BOOKED } from '../spaces.ts'
import { DEMO_VENUES } from '../venues.ts'
import { DEMO_PLAN_REGION } from '../plan.ts'
import { listResidences } from '../queries.ts'
import { byAt, found, type Made, type DemoDeps } from '../made.ts'

const SEED = 20_261
// Of those registered for a past event, so many came; the rest is the no-show every organiser knows.
const CAME_SHARE = 0.78
const CAME_SO_FAR_SHARE = 0.5
const MANY_AT_ONCE = 40

const venueOf = (event: DemoEvent) => DEMO_VENUES.find((venue) => venue.key === event.venue)

function eventInput(event: DemoEvent, made: Made, today: string) {
  const district = venueOf(event)?.districtKato
  const spaceIds = (DEMO_BOOKED[event.titleRu] ?? []).map((key) => found(made.spaces, key))
  return eventSchema.parse({
    kind: event.kind,
    programmeId: found(made.programmes, event.programme),
    measureId:
      district && katoContains(DEMO_PLAN_REGION, district) ? made.measures.get(event.kind) : undefined,
    institutionId: found(made.institutions, event.holder),
    contactPhone: event.phone || undefined,
    titleKk: event.titleKk,
    titleRu: event.titleRu,
    titleEn: event.titleEn,
    descriptionKk: event.descriptionKk,
    descriptionRu: event.descriptionRu,
    descriptionEn: event.descriptionEn,
    districtKato: district,
    venueId: found(made.venues, event.venue),
    sessions: event.sessions.map(({ day, isOnMonday, ...session }) => {
      const on = addDays(today, day)
      return { ...session, on: isOnMonday ? startOfWeek(on) : on, spaceIds }
    }),
    entryTypes: [{ kind: 'visitor', capacity: event.capacity ?? undefined, hasWaitingList: true }],
    plannedPeople: event.planned,
    targetGroups: event.groups,
    ageMin: event.ages?.min,
    ageMax: event.ages?.max,
    languages: ['kk', 'ru'],
  })
}

const SPARE_DAYS = 21

/** When the organiser did it: three weeks before the event, or lately for what is far ahead. */
function madeAt(event: DemoEvent, today: string): Date {
  const first = event.sessions[0]?.day ?? 0
  return startOfDay(addDays(today, Math.min(first, 0) - SPARE_DAYS))
}

/** Some at a time, as many as stand at a desk together. */
async function inGroups<T>(all: readonly T[], work: (one: T) => Promise<unknown>): Promise<void> {
  for (let first = 0; first < all.length; first += MANY_AT_ONCE)
    await Promise.all(all.slice(first, first + MANY_AT_ONCE).map((one) => work(one)))
}

async function registerPeople(
  db: Db,
  { config }: DemoDeps,
  input: {
    event: DemoEvent
    id: string
    random: () => number
    today: string
    nextNumber: () => number
    residences: readonly string[]
    at: Date
  },
) {
  const { event, id, random, today, nextNumber, residences, at } = input
  const region = venueOf(event)?.districtKato ?? REPUBLIC
  const near = residences.filter((kato) => katoContains(`${region.slice(0, 2)}0000000`, kato))
  const registrations: string[] = []
  const one = async () => {
    const group = event.groups[Math.floor(random() * event.groups.length)] ?? 'specialist'
    // One in fourteen came from another region, as at any fair.
    const person = makePerson(random, {
      number: nextNumber(),
      group,
      residences: random() < 0.07 ? residences : near,
      today,
    })
    const answer = await register(
      db,
      { config, actor: SYSTEM_ACTOR, now: at, locale: random() < 0.6 ? 'kk' : 'ru', isDemo: true },
      {
        eventId: id,
        clientKey: newId(),
        ...person,
        guardianName: 'Ата-анасы (демо)',
        guardianPhone: person.phone,
        guardianConsent: true,
        photoConsent: random() < 0.7,
        employerConsent: random() < 0.4,
      },
    )
    if (answer.status === 'confirmed') registrations.push(answer.registrationId)
  }
  await inGroups(Array.from({ length: event.registered }), one)
  return registrations
}

/** Lets in those who came to a session and, unless it goes on or was forgotten, closes it. */
async function holdSessions(
  db: Db,
  event: DemoEvent,
  input: { id: string; registrations: readonly string[]; random: () => number; now: Date },
) {
  const { id, registrations, random, now } = input
  const sessions = await listDoorSessions(db, id)
  for (const session of sessions) {
    if (!session.startsAt || !session.endsAt || localDate(session.startsAt) > localDate(now)) continue
    const isToday = localDate(session.startsAt) === localDate(now)
    const cameAt = new Date(session.startsAt.getTime() + 20 * 60_000)
    const door = byAt(cameAt, 'attendance.scan')
    const coming = registrations.filter(() => random() < (isToday ? CAME_SO_FAR_SHARE : CAME_SHARE))
    // The same people whatever the hour, so that the rest of the demo does not depend on it.
    if (cameAt > now) continue
    await inGroups(coming, (registrationId) =>
      admitFound(db, door, {
        attemptId: newId(),
        sessionId: session.sessionId,
        registrationId,
        point: 'entrance',
      }),
    )
    if (isToday || event.state === 'unclosed') continue
    const close = byAt(new Date(session.endsAt.getTime() + 60 * 60_000), 'attendance.close')
    if (event.headcount) {
      const { group, people } = event.headcount
      await countHeads(db, close, {
        sessionId: session.sessionId,
        method: 'counter',
        groups: [{ targetGroup: group, people }],
      })
    }
    await closeAttendance(db, close, { sessionId: session.sessionId, isEmptyMeant: true })
  }
}

/** Nobody but staff has seen it. */
const isBegun = ({ state }: DemoEvent) => state === 'draft' || state === 'submitted' || state === 'approved'

/** Every event with its people, those who came and what became of it. */
export async function makeEvents(db: Db, deps: DemoDeps, made: Made): Promise<Map<DemoEvent, string>> {
  const today = localDate(deps.now)
  const random = makeRandom(SEED)
  let number = 0
  const nextNumber = () => (number += 1)
  const residences = await listResidences(db, ['10', '31', '35', '75'])
  const ids = new Map<DemoEvent, string>()
  for (const event of DEMO_EVENTS) {
    const at = madeAt(event, today)
    const by = byAt(at, 'events.edit')
    const input = eventInput(event, made, today)
    const { id } = await createEvent(db, by, { ...input, isDemo: true })
    ids.set(event, id)
    if (isBegun(event)) continue
    const { version } = await publishEvent(db, by, { id, version: 1 })
    const registrations = await registerPeople(db, deps, {
      event,
      id,
      random,
      today,
      nextNumber,
      residences,
      at: new Date(at.getTime() + 86_400_000),
    })
    if (event.state !== 'cancelled')
      await holdSessions(db, event, { id, registrations, random, now: deps.now })
    if (event.mondays) {
      const startsOn = input.sessions[0]?.on ?? today
      const rule = { weekdays: [1], startsOn, ends: 'count', count: event.mondays }
      await repeatEvent(db, by, repeatSchema.parse({ ...rule, eventId: id, version, isPublished: true }))
    }
    if (event.state === 'cancelled') {
      await cancelEvent(db, by, {
        id,
        version,
        reason: 'Боран: ауданаралық жол жабық. Буран: дорога между районами закрыта.',
      })
    }
    if (event.state === 'moved') {
      const later = input.sessions.map((session) => ({ ...session, on: addDays(session.on ?? today, 1) }))
      const [known] = await listDoorSessions(db, id)
      await moveEvent(db, byAt(deps.now, 'events.edit'), {
        id,
        version,
        districtKato: input.districtKato,
        venueId: input.venueId,
        sessions: later.map((session) => ({ ...session, id: known?.sessionId })),
        reason: 'Зал босамады. Зал занят.',
      })
    }
  }
  return ids
}

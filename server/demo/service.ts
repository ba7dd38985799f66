import type { Db } from '#db/client.ts'
import { SYSTEM_ACTOR } from '#server/access/actor.ts'
import { scopeFor, type By } from '#server/access/scope.ts'
import { REPUBLIC, katoContains } from '#server/access/territory.ts'
import type { Role } from '#server/access/permissions.ts'
import { listDoorSessions } from '#server/attendance/queries.ts'
import { admitFound } from '#server/attendance/service.ts'
import { closeAttendance, countHeads } from '#server/attendance/closing/service.ts'
import { DEMO_PASSWORD, demoEmail, type DemoPerson } from '#server/auth/demo-accounts.ts'
import type { PlaceRef } from '#server/auth/grants/place.ts'
import { grant } from '#server/auth/grants/service.ts'
import { createUser } from '#server/auth/users/service.ts'
import type { Config } from '#server/config.ts'
import { cancelEvent, createEvent, moveEvent, publishEvent } from '#server/events/service.ts'
import { eventSchema } from '#server/events/schema.ts'
import { repeatSchema } from '#server/events/series/schema.ts'
import { repeatEvent } from '#server/events/series/service.ts'
import { saveInstitution } from '#server/institutions/service.ts'
import { addDays, startOfWeek } from '#server/kit/calendar.ts'
import { newId } from '#server/kit/id.ts'
import { localDate, startOfDay } from '#server/kit/zone.ts'
import { saveProgramme } from '#server/programmes/service.ts'
import { register } from '#server/registration/service.ts'
import { saveResource } from '#server/venues/resources/service.ts'
import { saveVenue } from '#server/venues/service.ts'
import { saveSpace } from '#server/venues/spaces/service.ts'
import { DEMO_EVENTS, type DemoEvent } from './events.ts'
import { DEMO_INSTITUTIONS } from './institutions.ts'
import { makePerson, makeRandom } from './people.ts'
import { makeDemoPopulations } from './populations/service.ts'
import { DEMO_PROGRAMMES } from './programmes.ts'
import { DEMO_BOOKED, DEMO_HOURS, DEMO_OWNERS, DEMO_RESOURCES, DEMO_SPACES } from './spaces.ts'
import { makeDemoTemplates } from './templates/service.ts'
import { DEMO_VENUES } from './venues.ts'
import { DEMO_MEASURES, DEMO_PLAN_REGION, demoPlanFile } from './plan.ts'
import { importPlan } from '#server/programmes/plan/import/service.ts'
import { listMeasureNames, listResidences, markDemo } from './queries.ts'

const SEED = 20_261
// Of those registered for a past event, so many came; the rest is the no-show every organiser knows.
const CAME_SHARE = 0.78
const CAME_SO_FAR_SHARE = 0.5
const MANY_AT_ONCE = 40

export type DemoDeps = { config: Config; now: Date }

type Made = {
  institutions: Map<string, string>
  venues: Map<string, string>
  programmes: Map<string, string>
  spaces: Map<string, string>
  /** measures of the demo plan by the kind of event that carries them out */
  measures: Map<string, string>
}

const found = (map: Map<string, string>, key: string): string => {
  const id = map.get(key)
  if (!id) throw new Error(`the demo has no ${key}`)
  return id
}

const byAt = (now: Date, permission: Parameters<typeof scopeFor>[1]): By => ({
  actor: SYSTEM_ACTOR,
  scope: scopeFor(SYSTEM_ACTOR, permission),
  now,
})

async function makeSpaces(db: Db, now: Date, made: Made): Promise<void> {
  const by = byAt(now, 'venues.edit')
  for (const { key, venue, parent, ...space } of DEMO_SPACES) {
    const { id } = await saveSpace(db, by, {
      isShared: false,
      minutesBefore: 0,
      minutesAfter: 0,
      ...space,
      venueId: found(made.venues, venue),
      parentId: parent && found(made.spaces, parent),
    })
    made.spaces.set(key, id)
  }
  for (const resource of DEMO_RESOURCES) await saveResource(db, by, resource)
}

async function makeRegisters(db: Db, now: Date): Promise<Made> {
  const made: Made = {
    institutions: new Map(),
    venues: new Map(),
    programmes: new Map(),
    measures: new Map(),
    spaces: new Map(),
  }
  for (const { key, ...institution } of DEMO_INSTITUTIONS) {
    const { id } = await saveInstitution(db, byAt(now, 'institutions.edit'), {
      isStateBody: false,
      ...institution,
    })
    made.institutions.set(key, id)
  }
  for (const { key, ...venue } of DEMO_VENUES) {
    const owner = DEMO_OWNERS[key]
    const hours = DEMO_HOURS[key]
    const { id } = await saveVenue(db, byAt(now, 'venues.edit'), {
      ...venue,
      ...(owner ? { needsApproval: true, institutionId: found(made.institutions, owner) } : {}),
      weekdays: Array.from({ length: hours?.days ?? 0 }, (_, index) => ({ weekday: index + 1, ...hours })),
    })
    made.venues.set(key, id)
  }
  await makeSpaces(db, now, made)
  for (const { key, ...programme } of DEMO_PROGRAMMES) {
    const { id } = await saveProgramme(db, byAt(now, 'programmes.edit'), {
      kato: REPUBLIC,
      targetGroups: [],
      ...programme,
    })
    made.programmes.set(key, id)
  }
  return made
}

async function makePlan(db: Db, now: Date): Promise<Map<string, string>> {
  const year = Number(localDate(now).slice(0, 4))
  await importPlan(db, byAt(now, 'plan.edit'), {
    bytes: demoPlanFile(year),
    region: DEMO_PLAN_REGION,
    years: { yearFrom: year, yearTo: year },
    isDemo: true,
  })
  const measures = await listMeasureNames(db)
  return new Map(
    DEMO_MEASURES.flatMap(([kind, name]): [string, string][] => {
      const measure = measures.find(({ nameRu }) => nameRu === name)
      return measure ? [[kind, measure.id]] : []
    }),
  )
}

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
  for (let left = event.registered; left > 0; left -= MANY_AT_ONCE) {
    await Promise.all(Array.from({ length: Math.min(left, MANY_AT_ONCE) }, one))
  }
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
    for (const registrationId of coming) {
      await admitFound(db, door, {
        attemptId: newId(),
        sessionId: session.sessionId,
        registrationId,
        point: 'entrance',
      })
    }
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

async function makeEvents(db: Db, deps: DemoDeps, made: Made): Promise<Map<DemoEvent, string>> {
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
    if (event.state === 'draft') continue
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

type Sign = { person: DemoPerson; name: string; role?: Role; homeKato?: string; place?: PlaceRef }

async function makeAccounts(db: Db, now: Date, made: Made, ids: Map<DemoEvent, string>): Promise<void> {
  const todays = DEMO_EVENTS.find((event) => event.sessions[0]?.day === 0)
  const qualifier = DEMO_EVENTS.find(
    (event) => event.kind === 'abilympics_qualifier' && (event.sessions[0]?.day ?? 0) > 0,
  )
  const eventPlace = (event: DemoEvent | undefined): PlaceRef => ({
    kind: 'event',
    id: (event && ids.get(event)) ?? '',
  })
  const karaganda: PlaceRef = { kind: 'territory', id: '350000000' }
  const signs: Sign[] = [
    {
      person: 'organiser',
      name: 'Аружан Демо (ұйымдастырушы)',
      role: 'organiser',
      homeKato: '350000000',
      place: karaganda,
    },
    {
      person: 'door',
      name: 'Санжар Демо (есік)',
      role: 'door',
      homeKato: '350000000',
      place: eventPlace(todays),
    },
    {
      person: 'judge',
      name: 'Ерасыл Демо (төреші)',
      role: 'judge',
      homeKato: '350000000',
      place: eventPlace(qualifier),
    },
    {
      person: 'employer',
      name: 'Динара Демо (жұмыс беруші)',
      role: 'employer',
      homeKato: '350000000',
      place: { kind: 'institution', id: found(made.institutions, 'kar-steel') },
    },
    {
      person: 'reviewer',
      name: 'Гүлнұр Демо (облыс әкімдігі)',
      role: 'reviewer',
      homeKato: '350000000',
      place: karaganda,
    },
    {
      person: 'district',
      name: 'Олжас Демо (қала әкімдігі)',
      role: 'reviewer',
      homeKato: '352400000',
      place: { kind: 'territory', id: '352400000' },
    },
    {
      person: 'republic',
      name: 'Назерке Демо (министрлік)',
      role: 'reviewer',
      homeKato: REPUBLIC,
      place: { kind: 'territory', id: REPUBLIC },
    },
    {
      person: 'admin',
      name: 'Тимур Демо (әкімші)',
      role: 'administrator',
      homeKato: REPUBLIC,
      place: { kind: 'territory', id: REPUBLIC },
    },
    { person: 'participant', name: 'Томирис Демо (қатысушы)' },
  ]
  for (const { person, name, role, homeKato, place } of signs) {
    const ask = { actor: SYSTEM_ACTOR, now }
    const { id } = await createUser(db, ask, {
      name,
      email: demoEmail(person),
      locale: 'kk',
      password: DEMO_PASSWORD,
      isDemo: true,
      ...(homeKato ? { homeKato } : {}),
    })
    if (role && place) await grant(db, ask, { userId: id, role, place })
  }
}

/** A year in progress: four regions, their programmes, events behind and ahead, made-up people, one sign-in per role. */
export async function makeDemo(db: Db, deps: DemoDeps): Promise<void> {
  const made = await makeRegisters(db, deps.now)
  await makeDemoPopulations(db, deps.now)
  made.measures = await makePlan(db, deps.now)
  const ids = await makeEvents(db, deps, made)
  await makeDemoTemplates(db, { now: deps.now, publicUrl: deps.config.publicUrl })
  await makeAccounts(db, deps.now, made, ids)
  await markDemo(db, deps.now)
}

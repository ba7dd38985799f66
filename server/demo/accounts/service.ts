import type { Db } from '#db/client.ts'
import { SYSTEM_ACTOR } from '#server/access/actor.ts'
import { REPUBLIC } from '#server/access/territory.ts'
import type { Role } from '#server/access/permissions.ts'
import { DEMO_PASSWORD, demoEmail, type DemoPerson } from '#server/auth/demo-accounts.ts'
import type { PlaceRef } from '#server/auth/grants/place.ts'
import { grant } from '#server/auth/grants/service.ts'
import { createUser } from '#server/auth/users/service.ts'
import { DEMO_EVENTS } from '../events/year.ts'
import type { DemoEvent } from '../events/event.ts'
import { found, type Made } from '../made.ts'

type Sign = { person: DemoPerson; name: string; role?: Role; homeKato?: string; place?: PlaceRef }

/** One sign-in a role. */
export async function makeAccounts(
  db: Db,
  now: Date,
  made: Made,
  ids: Map<DemoEvent, string>,
): Promise<void> {
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

import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Db } from '#db/client.ts'
import { makeUser } from '#db/testing/make.ts'
import { PUBLIC_ACTOR, type Grant, type SignedInActor } from '#server/access/actor.ts'
import type { Registering } from '../attempt.ts'
import type { RegisterDeps, RegistrationConfig } from '../service.ts'

export const NOW = new Date('2026-11-02T05:00:00Z')

export const CONFIG: RegistrationConfig = {
  secrets: { auth: 'a'.repeat(64), ticketSeed: '1'.repeat(64), personKey: 'p'.repeat(64) },
  publicUrl: 'https://qamtu.example',
  mailFrom: 'Qamtu <no-reply@qamtu.example>',
}

export function deps(given: Partial<RegisterDeps> = {}): RegisterDeps {
  return { config: CONFIG, actor: PUBLIC_ACTOR, now: NOW, locale: 'kk', ...given }
}

const LETTERS = 'абвгдежзийклмнопрст'

/** A surname of its own for each number. */
function surnameOf(number: number): string {
  const letters = Array.from(String(number), (digit) => LETTERS[Number(digit)]).join('')
  return `Сынақ${letters}ов`
}

/** An adult with a phone and a name of their own. */
export function person(number: number, given: Partial<Registering> & { eventId: string }): Registering {
  return {
    clientKey: randomUUID(),
    surname: surnameOf(number),
    givenName: 'Қайрат',
    phone: `+7701${String(number).padStart(7, '0')}`,
    birthOn: '2001-05-17',
    residence: '751410000',
    targetGroups: ['student'],
    ...given,
  }
}

export async function countersOf(db: Db, entryTypeId: string) {
  const { rows } = await sql<{
    capacity: number | null
    taken: number
    waiting: number
    places: number
    queue: number
  }>`
    select t.capacity, t.taken, t.waiting, coalesce(sum(r.places) filter (where r.status = 'confirmed'), 0) as places,
      count(r.id) filter (where r.status = 'waiting') as queue
    from entry_types t left join registrations r on r.entry_type_id = t.id where t.id = ${entryTypeId}::uuid group by t.id`.execute(
    db,
  )
  const [counters] = rows
  if (!counters) throw new Error('no such entry type')
  return counters
}

/** A signed-in person with the given grants, for services and `createCaller`. */
export async function actorWith(db: Db, grants: Omit<Grant, 'id'>[] = []): Promise<SignedInActor> {
  const { id, name, email, phone } = await makeUser(db)
  return {
    kind: 'user',
    userId: id,
    name,
    email,
    phone,
    isDemo: false,
    hasSecondFactor: false,
    grants: grants.map((grant) => ({ ...grant, id: randomUUID() })),
  }
}

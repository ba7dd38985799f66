import type { Db } from '#db/client.ts'
import type { Actor } from '#server/access/actor.ts'
import { newId } from '#server/kit/id.ts'

/** Why somebody on duty looked at names: part of the log, shown to administrators. */
export const VIEW_PURPOSES = [
  'registration_list',
  'registration_file',
  'registration_find',
  'door_search',
  'attendance_list',
  'reach_people',
  'duplicates',
  'outbox',
] as const
export type ViewPurpose = (typeof VIEW_PURPOSES)[number]

export type PersonalDataView = {
  actor: Actor
  purpose: ViewPurpose
  peopleCount: number
  eventId?: string | null
  personId?: string | null
  kato?: string | null
  now: Date
}

/** Writes into the log that staff saw personal data of so many people (rules/people.md); nothing when they saw none. */
export async function recordView(db: Db, view: PersonalDataView): Promise<void> {
  if (view.actor.kind !== 'user' || view.peopleCount === 0) return
  await db
    .insertInto('personalDataViews')
    .values({
      id: newId(),
      at: view.now,
      userId: view.actor.userId,
      purpose: view.purpose,
      eventId: view.eventId ?? null,
      personId: view.personId ?? null,
      kato: view.kato ?? null,
      peopleCount: view.peopleCount,
    })
    .execute()
}

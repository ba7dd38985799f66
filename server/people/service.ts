import type { Db } from '#db/client.ts'
import type { Actor } from '#server/access/actor.ts'
import { newId } from '#server/kit/id.ts'

export type PersonalDataView = {
  actor: Actor
  now: Date
  /** what the list was for, e.g. `door_search`, `registration_list`, `reach_people` */
  purpose: string
  eventId?: string | null
  personId?: string | null
  kato?: string | null
  peopleCount: number
}

/** Keeps that staff looked at personal data: who, when, for what, how many (rules/people.md). The public's own is not a look. */
export async function recordView(db: Db, view: PersonalDataView): Promise<void> {
  if (view.actor.kind !== 'user') return
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

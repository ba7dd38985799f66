import type { Db } from '#db/client.ts'
import type { Actor } from '#server/access/actor.ts'
import type { By } from '#server/access/scope.ts'
import { record } from '#server/audit/service.ts'
import { newId } from '#server/kit/id.ts'
import { Problem } from '#server/kit/problem.ts'
import { insertDecision } from './queries.ts'
import type { DecideInput } from './schema.ts'

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

/** Keeps that two people who look alike are different; they leave the list. Problems: not_found. */
export async function tellApart(db: Db, { actor, scope, now }: By, input: DecideInput): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const by = actor.kind === 'user' ? actor.userId : null
    const isFound = await insertDecision(trx, scope, { ...input, by, now })
    if (!isFound) throw new Problem('not_found')
    await record(trx, {
      actor,
      action: 'people.decide',
      subjectKind: 'person',
      subjectId: input.personA,
      after: { personB: input.personB, decision: input.decision },
      reason: input.reason ?? null,
    })
  })
}

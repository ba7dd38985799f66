import type { Db } from '#db/client.ts'
import type { Actor } from '#server/access/actor.ts'
import type { By } from '#server/access/scope.ts'
import { record } from '#server/audit/service.ts'
import { newId } from '#server/kit/id.ts'
import { Problem } from '#server/kit/problem.ts'
import { insertDecision, mergePair } from './queries.ts'
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

const MERGE_PROBLEMS = {
  unknown: 'not_found',
  two_iins: 'two_iins',
  both_registered: 'both_registered',
} as const

/**
 * Two people who look alike are told apart, or become one person whose older record stays. Problems: not_found,
 * two_iins (each has an IIN of their own), both_registered (both have a place at one event).
 */
export async function decide(db: Db, { actor, scope, now }: By, input: DecideInput): Promise<void> {
  await db.transaction().execute(async (trx) => {
    if (input.decision === 'same') {
      const answer = await mergePair(trx, scope, { ...input, now })
      if (answer !== 'merged') throw new Problem(MERGE_PROBLEMS[answer])
    } else {
      const by = actor.kind === 'user' ? actor.userId : null
      const isFound = await insertDecision(trx, scope, { ...input, by, now })
      if (!isFound) throw new Problem('not_found')
    }
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

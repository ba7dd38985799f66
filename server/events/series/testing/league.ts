import type { Db } from '#db/client.ts'
import { makeInstitution, makeSpace, makeVenue, places } from '#db/testing/make.ts'
import { SYSTEM_ACTOR } from '#server/access/actor.ts'
import { scopeFor } from '#server/access/scope.ts'
import { asProblem } from '#server/kit/problem.ts'
import { eventSchema } from '../../schema.ts'
import { createEvent } from '../../service.ts'
import { repeatSchema } from '../schema.ts'
import type { Writer } from '../service.ts'

/** A Monday; Independence Day of this year is a Wednesday. */
export const NOW = new Date('2026-11-30T06:00:00Z')
export const BY: Writer = { actor: SYSTEM_ACTOR, scope: scopeFor(SYSTEM_ACTOR, 'events.edit'), now: NOW }

export type Ground = { district: string; venueId: string; hall: string; gym: string }

/** A venue with two halls. */
export async function makeGround(db: Db): Promise<Ground> {
  const { district } = await places(db)
  const venueId = await makeVenue(db, { districtKato: district })
  const hall = await makeSpace(db, { venueId, capacity: 50 })
  return { district, venueId, hall, gym: await makeSpace(db, { venueId, capacity: 60 }) }
}

/** A complete draft on Wednesday 2 December, 19:00–21:00, in the hall. */
export async function makeLeague(
  db: Db,
  { district, venueId, hall }: Ground,
  given: Record<string, unknown> = {},
): Promise<{ id: string }> {
  const institutionId = await makeInstitution(db, { districtKato: district })
  return createEvent(
    db,
    BY,
    eventSchema.parse({
      kind: 'league_day',
      institutionId,
      contactPhone: '8 7212 12 34 56',
      titleKk: 'Дүйсенбілік Sport',
      titleRu: 'Dúisenbilik Sport',
      descriptionKk: 'Базар қызметкерлерінің лигасы',
      descriptionRu: 'Лига работников рынков',
      districtKato: district,
      venueId,
      sessions: [{ on: '2026-12-02', start: '19:00', end: '21:00', spaceIds: [hall] }],
      entryTypes: [{ kind: 'competitor', capacity: 40, hasWaitingList: true }],
      registrationClosesAt: '2026-12-01T18:00',
      ...given,
    }),
  )
}

/** Four Wednesdays, the third of them Independence Day. */
export const repeat = (eventId: string, given: Record<string, unknown> = {}) =>
  repeatSchema.parse({
    eventId,
    version: 1,
    weekdays: [3],
    startsOn: '2026-12-02',
    ends: 'count',
    count: 4,
    ...given,
  })

/** The problem that a write ends with; undefined when it succeeds. */
export async function refusalOf(work: Promise<unknown>) {
  return work.then(
    () => undefined,
    (error: unknown) => {
      const problem = asProblem(error)
      if (!problem) throw error
      return problem
    },
  )
}

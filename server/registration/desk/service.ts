import type { Db } from '#db/client.ts'
import type { Actor } from '#server/access/actor.ts'
import type { Scope } from '#server/access/scope.ts'
import { Problem } from '#server/kit/problem.ts'
import { recordView } from '#server/people/service.ts'
import type { ListInput } from '../schema.ts'
import { countRegistrations, findEventPlace, findRegistrations, listRegistrations } from './queries.ts'

export type DeskDeps = { actor: Actor; scope: Scope; now: Date }

/** Registrations of an event with names and contacts; the look is logged. Problems: not_found. */
export async function listForDesk(db: Db, { actor, scope, now }: DeskDeps, input: ListInput) {
  const event = await findEventPlace(db, scope, input.eventId)
  if (!event) throw new Problem('not_found')
  const { rows, total } = await listRegistrations(db, input)
  const purpose = input.page === undefined ? 'registration_file' : 'registration_list'
  await recordView(db, {
    actor,
    purpose,
    peopleCount: rows.length,
    eventId: event.id,
    kato: event.districtKato,
    now,
  })
  return { rows, total }
}

/** Numbers of the tabs and of the places. Problems: not_found. */
export async function countForDesk(db: Db, scope: Scope, eventId: string) {
  if (!(await findEventPlace(db, scope, eventId))) throw new Problem('not_found')
  return countRegistrations(db, eventId)
}

/** Looks a person up by name, code or phone in the events of the scope; the look is logged. */
export async function findForDesk(
  db: Db,
  { actor, scope, now }: DeskDeps,
  input: { text: string; eventId?: string | undefined },
) {
  const found = await findRegistrations(db, { scope, ...input })
  await recordView(db, {
    actor,
    purpose: 'registration_find',
    peopleCount: found.length,
    eventId: input.eventId ?? null,
    now,
  })
  return found
}

import type { Db } from '#db/client.ts'
import type { Scope } from '#server/access/scope.ts'
import { Problem } from '#server/kit/problem.ts'
import { listBookings } from '../bookings/queries.ts'
import type { ListToCheck } from '../conflicts/whole/queries.ts'
import { findEvent } from '../desk/queries.ts'
import { listSessions } from '../storage/queries.ts'
import { shiftedSessions } from './shifted.ts'

/** An event with the list of its sessions so many days later, as the check of conflicts takes it. Problems: not_found. */
export async function findShifted(db: Db, scope: Scope, { id, days }: { id: string; days: number }) {
  const event = await findEvent(db, scope, id)
  if (!event) throw new Problem('not_found')
  const sessions = await listSessions(db, id)
  const list: ListToCheck = {
    eventId: id,
    districtKato: event.districtKato ?? undefined,
    venueId: event.venueId ?? undefined,
    targetGroups: event.targetGroups,
    plannedPeople: event.plannedPeople ?? undefined,
    sessions: shiftedSessions(sessions, await listBookings(db, id), days),
  }
  return { event, sessions, list }
}

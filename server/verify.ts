import type { Db } from '#db/client.ts'
import { findBrokenAttendance } from './attendance/ledger/queries.ts'
import { findBrokenEvents } from './events/invariants/queries.ts'
import { findBrokenInvariants as findBrokenRegistrations } from './registration/queries.ts'

/** One invariant that does not hold: its name, the row it was found in (an id, never a person's data) and how. */
export type BrokenInvariant = { name: string; subject: string; detail: string }

type Check = (db: Db) => Promise<BrokenInvariant[]>

const CHECKS: readonly Check[] = [
  findBrokenEvents,
  findBrokenAttendance,
  (db) => findBrokenRegistrations(db, new Date()),
]

/** Every invariant of the data, each by the domain that owns it. */
export async function findBrokenInvariants(db: Db): Promise<BrokenInvariant[]> {
  const found: BrokenInvariant[] = []
  for (const check of CHECKS) found.push(...(await check(db)))
  return found
}

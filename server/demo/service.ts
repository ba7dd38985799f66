import type { Db } from '#db/client.ts'
import { makeDemoPopulations } from './populations/service.ts'
import { makeDemoTemplates } from './templates/service.ts'
import { markDemo } from './queries.ts'
import type { DemoDeps } from './made.ts'
import { makeRegisters, makePlan } from './registers/service.ts'
import { makePlanLife } from './execution/service.ts'
import { makeEvents } from './events/service.ts'
import { makeAccounts } from './accounts/service.ts'
import { makeApprovals } from './approvals/service.ts'

/** A year in progress: four regions, their programmes, events behind and ahead, made-up people, one sign-in per role. */
export async function makeDemo(db: Db, deps: DemoDeps): Promise<void> {
  const made = await makeRegisters(db, deps.now)
  await makeDemoPopulations(db, deps.now)
  made.measures = await makePlan(db, deps.now)
  const ids = await makeEvents(db, deps, made)
  await makePlanLife(db, deps.now)
  await makeDemoTemplates(db, { now: deps.now, publicUrl: deps.config.publicUrl })
  await makeAccounts(db, deps.now, made, ids)
  await makeApprovals(db, deps.now, ids)
  await markDemo(db, deps.now)
}

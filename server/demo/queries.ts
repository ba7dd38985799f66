import { sql } from 'kysely'
import type { Db } from '#db/client.ts'
import { listPlanMeasures } from '#server/programmes/plan/storage/queries.ts'

/** Districts and cities of some regions (first two digits of KATO). */
export async function listResidences(db: Db, regions: readonly string[]): Promise<string[]> {
  const rows = await db
    .selectFrom('divisions')
    .where('level', '=', 2)
    .where(sql<boolean>`left(kato, 2) = any(${regions}::text[])`)
    .select('kato')
    .orderBy('kato')
    .execute()
  return rows.map((row) => row.kato)
}

/** Measures of the demo's plan by their names. */
export function listMeasureNames(db: Db) {
  return db.selectFrom('planMeasures').select(['id', 'nameRu']).execute()
}

/** Accounts of the demo by their addresses. */
export function listAccounts(db: Db, emails: readonly string[]) {
  return db
    .selectFrom('authUsers')
    .where('email', 'in', [...emails])
    .select(['id', 'name', 'email'])
    .execute()
}

/** The demo's plan with what stands in each of its measures. */
export async function demoPlan(db: Db) {
  const { id } = await db
    .selectFrom('plans')
    .where('isDemo', '=', true)
    .select('id')
    .executeTakeFirstOrThrow()
  return { id, measures: await listPlanMeasures(db, id) }
}

/** Marks the registers as the demo's, and tells nobody of its changes: its people do not exist. */
export async function markDemo(db: Db, now: Date): Promise<void> {
  await db.updateTable('institutions').set({ isDemo: true }).execute()
  await db.updateTable('venues').set({ isDemo: true }).execute()
  await db.updateTable('resources').set({ isDemo: true }).execute()
  await db.updateTable('bookings').set({ askedToldAt: now }).execute()
  await db.updateTable('programmes').set({ isDemo: true }).execute()
  await db.updateTable('eventApprovals').set({ askedToldAt: now }).execute()
  await db
    .updateTable('eventApprovals')
    .set({ decidedToldAt: now })
    .where('decidedAt', 'is not', null)
    .execute()
  await db.updateTable('approvalNews').set({ toldAt: now }).execute()
  await db.updateTable('eventChanges').set({ toldAt: now }).where('toldAt', 'is', null).execute()
}

/** Whether the sign-ins of the demo are in this database. */
export async function hasDemoAccounts(db: Db): Promise<boolean> {
  const row = await db
    .selectFrom('authUsers')
    .where('isDemo', '=', true)
    .select('id')
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

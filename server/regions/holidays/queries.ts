import type { Db } from '#db/client.ts'

/** Rows of the table of moved days between two dates, both included. */
export function listMovedDays(db: Db, { from, to }: { from: string; to: string }) {
  return db
    .selectFrom('movedDays')
    .where('heldOn', '>=', from)
    .where('heldOn', '<=', to)
    .selectAll()
    .orderBy('heldOn')
    .execute()
}

export function findMovedDay(db: Db, heldOn: string) {
  return db.selectFrom('movedDays').where('heldOn', '=', heldOn).selectAll().executeTakeFirst()
}

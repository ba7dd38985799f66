import type { Db, Trx } from '#db/client.ts'

/** What a template asks to be done, in its order. */
export function listTasks(db: Db, templateId: string) {
  return db
    .selectFrom('templateTasks')
    .where('templateId', '=', templateId)
    .where('removedAt', 'is', null)
    .select(['id', 'textKk', 'textRu', 'isRequired'])
    .orderBy('position')
    .execute()
}
export type TaskRow = Awaited<ReturnType<typeof listTasks>>[number]

/** The tasks of an event's template, each with who has ticked it for this event and when. */
export function listEventTasks(db: Db, eventId: string) {
  return db
    .selectFrom('events as e')
    .innerJoin('templateTasks as t', 't.templateId', 'e.templateId')
    .leftJoin('eventTaskTicks as k', (join) =>
      join.onRef('k.taskId', '=', 't.id').onRef('k.eventId', '=', 'e.id'),
    )
    .leftJoin('authUsers as u', 'u.id', 'k.tickedBy')
    .where('e.id', '=', eventId)
    .where('t.removedAt', 'is', null)
    .select(['t.id', 't.textKk', 't.textRu', 't.isRequired', 'k.tickedAt', 'u.name as tickedByName'])
    .orderBy('t.position')
    .execute()
}

/** What the template of an event asks for; undefined for an event without one. */
export async function findAsked(db: Db, { id, templateId }: { id: string; templateId: string | null }) {
  if (!templateId) return undefined
  const template = await db
    .selectFrom('eventTemplates')
    .where('id', '=', templateId)
    .select('checklist')
    .executeTakeFirst()
  return template && { checklist: template.checklist, tasks: await listEventTasks(db, id) }
}

/** Writes the list of a template as its form says it: what is left out is taken off. */
export async function writeTasks(
  trx: Trx,
  {
    templateId,
    tasks,
    before,
    now,
  }: { templateId: string; tasks: readonly TaskRow[]; before: readonly TaskRow[]; now: Date },
): Promise<void> {
  const gone = before.filter(({ id }) => !tasks.some((task) => task.id === id)).map(({ id }) => id)
  if (gone.length > 0) {
    await trx.updateTable('templateTasks').set({ removedAt: now }).where('id', 'in', gone).execute()
  }
  if (tasks.length === 0) return
  await trx
    .insertInto('templateTasks')
    .values(tasks.map((task, index) => ({ ...task, templateId, position: index + 1 })))
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet((eb) => ({
        position: eb.ref('excluded.position'),
        textKk: eb.ref('excluded.textKk'),
        textRu: eb.ref('excluded.textRu'),
        isRequired: eb.ref('excluded.isRequired'),
      })),
    )
    .execute()
}

import { sql } from 'kysely'
import type { Db, Trx } from '#db/client.ts'
import { groupedBy } from '#server/kit/grouped.ts'
import type { Asked } from '../checklist.ts'

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

/** The tasks of the templates of events, each with who has ticked it for the event and when. */
function listTasksOf(db: Db, eventIds: readonly string[]) {
  return db
    .selectFrom('events as e')
    .innerJoin('templateTasks as t', 't.templateId', 'e.templateId')
    .leftJoin('eventTaskTicks as k', (join) =>
      join.onRef('k.taskId', '=', 't.id').onRef('k.eventId', '=', 'e.id'),
    )
    .leftJoin('authUsers as u', 'u.id', 'k.tickedBy')
    .where('e.id', '=', sql<string>`any(${[...eventIds]}::uuid[])`)
    .where('t.removedAt', 'is', null)
    .select([
      'e.id as eventId',
      't.id',
      't.textKk',
      't.textRu',
      't.isRequired',
      'k.tickedAt',
      'u.name as tickedByName',
    ])
    .orderBy('t.position')
    .execute()
}

/** The tasks of one event's template. */
export async function listEventTasks(db: Db, eventId: string) {
  return (await listTasksOf(db, [eventId])).map(({ eventId: _of, ...task }) => task)
}

type MadeOf = { id: string; templateId: string | null }

/** What the templates of events ask for, by event; nothing for events without one. */
export async function findAsked(db: Db, events: readonly MadeOf[]): Promise<Map<string, Asked>> {
  const made = events.flatMap(({ id, templateId }) => (templateId ? [{ id, templateId }] : []))
  if (made.length === 0) return new Map()
  const templateIds = [...new Set(made.map(({ templateId }) => templateId))]
  const templates = await db
    .selectFrom('eventTemplates')
    .where('id', 'in', templateIds)
    .select(['id', 'checklist'])
    .execute()
  const lists = new Map(templates.map(({ id, checklist }) => [id, checklist]))
  const ids = made.map(({ id }) => id)
  const tasks = groupedBy(await listTasksOf(db, ids), ({ eventId }) => eventId)
  return new Map(
    made.map(({ id, templateId }) => [
      id,
      { checklist: lists.get(templateId) ?? [], tasks: tasks.get(id) ?? [] },
    ]),
  )
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

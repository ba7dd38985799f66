import type { Db } from '#db/client.ts'
import type { By } from '#server/access/scope.ts'
import { record } from '#server/audit/service.ts'
import { Problem } from '#server/kit/problem.ts'
import { lockWhole } from '../../whole/service.ts'
import { listEventTasks } from './queries.ts'
import type { TickInput } from './schema.ts'

/**
 * Says that a task of the template is done for an event, or that it is not after all; who and when is kept. Ticking
 * again changes nothing. Problems: not_found, event_is_cancelled.
 */
export async function tickTask(db: Db, by: By, { eventId, taskId, isDone }: TickInput): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const { event } = await lockWhole(trx, by, { id: eventId })
    const task = (await listEventTasks(trx, eventId)).find(({ id }) => id === taskId)
    if (!task) throw new Problem('not_found')
    if (event.status === 'cancelled') throw new Problem('event_is_cancelled')
    if ((task.tickedAt !== null) === isDone) return
    if (isDone) {
      const tickedBy = by.actor.kind === 'user' ? by.actor.userId : null
      await trx.insertInto('eventTaskTicks').values({ eventId, taskId, tickedBy, tickedAt: by.now }).execute()
    } else {
      await trx
        .deleteFrom('eventTaskTicks')
        .where('eventId', '=', eventId)
        .where('taskId', '=', taskId)
        .execute()
    }
    await record(trx, {
      actor: by.actor,
      action: isDone ? 'events.tick' : 'events.untick',
      subjectKind: 'event',
      subjectId: eventId,
      kato: event.districtKato,
      after: { task: task.textKk ?? task.textRu },
    })
  })
}

import type { Trx } from '#db/client.ts'
import { newId } from '#server/kit/id.ts'

/** Live sessions of events in their order, by event. */
async function sessionsOf(trx: Trx, eventIds: readonly string[]): Promise<Map<string, string[]>> {
  const rows = await trx
    .selectFrom('eventSessions')
    .where('eventId', 'in', [...eventIds])
    .where('cancelledAt', 'is', null)
    .select(['id', 'eventId'])
    .orderBy('position')
    .execute()
  return new Map(
    eventIds.map((id) => [id, rows.filter(({ eventId }) => eventId === id).map((row) => row.id)]),
  )
}

/**
 * Gives new events the way of taking part, partners and agenda of another one, part by part in their order. `isElsewhere`
 * when the new event is at another venue: the agenda names no space then.
 */
export async function copyExtras(
  trx: Trx,
  fromId: string,
  to: readonly { id: string; isElsewhere: boolean }[],
): Promise<void> {
  if (to.length === 0) return
  const extras = await trx
    .selectFrom('eventExtras')
    .where('eventId', '=', fromId)
    .selectAll()
    .executeTakeFirst()
  const partners = await trx.selectFrom('eventPartners').where('eventId', '=', fromId).selectAll().execute()
  const sessions = await sessionsOf(trx, [fromId, ...to.map(({ id }) => id)])
  const from = sessions.get(fromId) ?? []
  const agenda =
    from.length > 0
      ? await trx.selectFrom('agendaItems').where('sessionId', 'in', from).selectAll().execute()
      : []
  if (extras) {
    const rows = to.map(({ id }) => ({ ...extras, eventId: id, version: 1 }))
    await trx.insertInto('eventExtras').values(rows).execute()
  }
  if (partners.length > 0) {
    const rows = to.flatMap(({ id }) => partners.map((row) => ({ ...row, id: newId(), eventId: id })))
    await trx.insertInto('eventPartners').values(rows).execute()
  }
  const items = to.flatMap(({ id, isElsewhere }) =>
    agenda.flatMap((item) => {
      const sessionId = sessions.get(id)?.[from.indexOf(item.sessionId)]
      const spaceId = isElsewhere ? null : item.spaceId
      return sessionId ? [{ ...item, id: newId(), sessionId, spaceId }] : []
    }),
  )
  if (items.length > 0) await trx.insertInto('agendaItems').values(items).execute()
}

import { sql } from 'kysely'
import type { Trx } from '#db/client.ts'
import type { By } from '#server/access/scope.ts'
import { newId } from '#server/kit/id.ts'

/**
 * Gives a new event the documents of another one. Photos stay where they are: they were taken on that day, and so was
 * the consent of the people on them.
 */
export async function copyDocuments(
  trx: Trx,
  by: By,
  { fromId, toId }: { fromId: string; toId: string },
): Promise<void> {
  const documents = await trx
    .selectFrom('eventFiles')
    .where('eventId', '=', fromId)
    .where('kind', '=', 'document')
    .select('id')
    .orderBy('addedAt')
    .orderBy('id')
    .execute()
  const addedBy = by.actor.kind === 'user' ? by.actor.userId : null
  for (const { id } of documents) {
    // The content goes from row to row inside the database.
    await sql`
      insert into event_files (id, event_id, kind, type, name, is_public, digest, bytes, added_by, added_at)
      select ${newId()}::uuid, ${toId}::uuid, kind, type, name, is_public, digest, bytes, ${addedBy}::text, ${by.now}::timestamptz
      from event_files where id = ${id}::uuid`.execute(trx)
  }
}

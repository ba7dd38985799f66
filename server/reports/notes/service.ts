import type { Db } from '#db/client.ts'
import type { By } from '#server/access/scope.ts'
import { record } from '#server/audit/service.ts'
import { findEvent } from '#server/events/desk/queries.ts'
import { Problem } from '#server/kit/problem.ts'
import { findNoteText } from './queries.ts'
import type { NoteText } from './schema.ts'

/** Writes the words of an event's note and who signs it. Problems: not_found. */
export async function saveNote(db: Db, by: By, { id, ...text }: NoteText): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const event = await findEvent(trx, by.scope, id)
    if (!event) throw new Problem('not_found')
    const before = await findNoteText(trx, id)
    const row = {
      resultsKk: text.resultsKk ?? null,
      resultsRu: text.resultsRu ?? null,
      positionKk: text.positionKk ?? null,
      positionRu: text.positionRu ?? null,
      signer: text.signer ?? null,
      savedBy: by.actor.kind === 'user' ? by.actor.userId : null,
      savedAt: by.now,
    }
    await trx
      .insertInto('eventNotes')
      .values({ eventId: id, ...row })
      .onConflict((conflict) => conflict.column('eventId').doUpdateSet(row))
      .execute()
    const words = ({ resultsKk, resultsRu, positionKk, positionRu, signer }: typeof row) => ({
      resultsKk,
      resultsRu,
      positionKk,
      positionRu,
      signer,
    })
    await record(trx, {
      actor: by.actor,
      action: 'reports.note',
      subjectKind: 'event',
      subjectId: id,
      kato: event.districtKato,
      before: before ? words({ ...row, ...before }) : null,
      after: words(row),
    })
  })
}

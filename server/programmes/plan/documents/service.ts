import { violatedReference, violatedUnique } from '#db/errors.ts'
import type { Db, Trx } from '#db/client.ts'
import type { By } from '#server/access/scope.ts'
import { record } from '#server/audit/service.ts'
import { FILES_MAX } from '#server/kit/files/content.ts'
import { keptFile } from '#server/kit/files/kept-file.ts'
import { newId } from '#server/kit/id.ts'
import { Problem } from '#server/kit/problem.ts'
import { lockOwnPlan } from '../service.ts'
import { touchPlan } from '../storage/queries.ts'
import { listDocuments } from './queries.ts'
import type { MeasureDocumentInput } from './schema.ts'

/** The plan of a measure, locked like for every other change of its measures. */
async function lockPlanOf(trx: Trx, by: By, measureId: string) {
  const measure = await trx
    .selectFrom('planMeasures')
    .where('id', '=', measureId)
    .select('planId')
    .executeTakeFirst()
  if (!measure) throw new Problem('not_found')
  return lockOwnPlan(trx, by, measure.planId)
}

/**
 * Attaches a document to a measure; an approved plan becomes a draft of its next version. Problems: not_found, and at
 * `file` file_missing, file_too_large, file_wrong, file_twice, too_many_documents.
 */
export async function addDocument(db: Db, by: By, input: MeasureDocumentInput): Promise<{ id: string }> {
  const { measureId, kind } = input
  const file = keptFile({ bytes: input.bytes, name: input.name, kind: 'document' })
  const id = newId()
  try {
    await db.transaction().execute(async (trx) => {
      const plan = await lockPlanOf(trx, by, measureId)
      const documents = await listDocuments(trx, measureId)
      if (documents.length >= FILES_MAX) throw new Problem('too_many_documents', { max: FILES_MAX }, 'file')
      const addedBy = by.actor.kind === 'user' ? by.actor.userId : null
      await trx
        .insertInto('measureDocuments')
        .values({ id, measureId, kind, ...file, addedBy, addedAt: by.now })
        .execute()
      await touchPlan(trx, plan.id, by.now)
      await record(trx, {
        actor: by.actor,
        action: 'plan.add_document',
        subjectKind: 'measure',
        subjectId: measureId,
        kato: plan.regionKato,
        after: { fileName: file.name, documentKind: kind, digest: file.digest },
      })
    })
  } catch (error) {
    if (violatedUnique(error) === 'measure_document_once') throw new Problem('file_twice', {}, 'file')
    if (violatedReference(error) === 'measure_document_of') throw new Problem('not_found')
    throw error
  }
  return { id }
}

/** Takes a document away from a measure for good; a change of the plan like adding one. Problems: not_found. */
export async function removeDocument(
  db: Db,
  by: By,
  { measureId, id }: { measureId: string; id: string },
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const plan = await lockPlanOf(trx, by, measureId)
    const removed = await trx
      .deleteFrom('measureDocuments')
      .where('id', '=', id)
      .where('measureId', '=', measureId)
      .returning(['name', 'kind', 'digest'])
      .executeTakeFirst()
    if (!removed) throw new Problem('not_found')
    await touchPlan(trx, plan.id, by.now)
    await record(trx, {
      actor: by.actor,
      action: 'plan.remove_document',
      subjectKind: 'measure',
      subjectId: measureId,
      kato: plan.regionKato,
      before: { fileName: removed.name, documentKind: removed.kind, digest: removed.digest },
    })
  })
}

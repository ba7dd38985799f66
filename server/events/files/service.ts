import { violatedUnique } from '#db/errors.ts'
import type { Db } from '#db/client.ts'
import type { By } from '#server/access/scope.ts'
import { record } from '#server/audit/service.ts'
import { FILES_MAX } from '#server/kit/files/content.ts'
import { keptFile, storedName } from '#server/kit/files/kept-file.ts'
import { newId } from '#server/kit/id.ts'
import { Problem } from '#server/kit/problem.ts'
import { localDate } from '#server/kit/zone.ts'
import { changedFacts } from '../changes.ts'
import { lockWhole } from '../whole/service.ts'
import { findFileWords, listFiles } from './queries.ts'
import { missingToShow, type FileInput, type FileWords } from './schema.ts'

function checkConsentDay(by: By, consentOn: string | undefined): void {
  if (consentOn && consentOn > localDate(by.now)) throw new Problem('consent_in_future', {}, 'consentOn')
}

/**
 * Gives an event a document or a photo, told apart by content; a photo is freed of what the camera wrote beside it.
 * Problems: not_found, file_missing, file_too_large, file_wrong, too_many_files, file_twice, consent_in_future at
 * `consentOn`.
 */
export async function addFile(db: Db, by: By, input: FileInput): Promise<{ id: string }> {
  const { digest, bytes, ...file } = keptFile(input)
  checkConsentDay(by, input.consentOn)
  const id = newId()
  try {
    await db.transaction().execute(async (trx) => {
      const { event } = await lockWhole(trx, by, { id: input.eventId })
      const files = await listFiles(trx, input.eventId)
      if (files.length >= FILES_MAX) throw new Problem('too_many_files', { max: FILES_MAX }, 'file')
      const row = {
        kind: input.kind,
        ...file,
        altKk: input.altKk ?? null,
        altRu: input.altRu ?? null,
        isPublic: input.isPublic,
        consentBy: input.consentBy ?? null,
        consentOn: input.consentOn ?? null,
      }
      await trx
        .insertInto('eventFiles')
        .values({
          id,
          eventId: input.eventId,
          ...row,
          digest,
          bytes,
          addedBy: by.actor.kind === 'user' ? by.actor.userId : null,
          addedAt: by.now,
        })
        .execute()
      await record(trx, {
        actor: by.actor,
        action: 'events.add_file',
        subjectKind: 'event',
        subjectId: input.eventId,
        kato: event.districtKato,
        after: row,
      })
    })
  } catch (error) {
    if (violatedUnique(error) === 'event_file_once') throw new Problem('file_twice', {}, 'file')
    throw error
  }
  return { id }
}

/**
 * Says anew what a file is called, what a photo shows, whether everybody sees it and who has confirmed the consent.
 * Problems: not_found, changed_meanwhile, consent_in_future at `consentOn`, needed_to_show at what a photo for
 * everybody lacks.
 */
export async function changeFile(db: Db, by: By, input: FileWords): Promise<void> {
  checkConsentDay(by, input.consentOn)
  await db.transaction().execute(async (trx) => {
    const { event } = await lockWhole(trx, by, { id: input.eventId })
    const before = await findFileWords(trx, input)
    if (!before) throw new Problem('not_found')
    if (before.version !== input.version) throw new Problem('changed_meanwhile')
    const [lacking] = missingToShow({ ...input, kind: before.kind })
    if (lacking) throw new Problem('needed_to_show', {}, lacking)
    const row = {
      name: storedName(input.name, before),
      altKk: input.altKk ?? null,
      altRu: input.altRu ?? null,
      isPublic: input.isPublic,
      consentBy: input.consentBy ?? null,
      consentOn: input.consentOn ?? null,
    }
    const { before: old, after, names } = changedFacts(facts(before), row)
    if (names.length === 0) return
    await trx
      .updateTable('eventFiles')
      .set({ ...row, version: before.version + 1 })
      .where('id', '=', input.id)
      .execute()
    await record(trx, {
      actor: by.actor,
      action: 'events.change_file',
      subjectKind: 'event',
      subjectId: input.eventId,
      kato: event.districtKato,
      before: { name: before.name, ...old },
      after: { name: row.name, ...after },
    })
  })
}

type Words = Pick<FileWords, 'isPublic'> &
  Record<'altKk' | 'altRu' | 'consentBy' | 'consentOn', string | null>
const facts = ({ name, altKk, altRu, isPublic, consentBy, consentOn }: Words & { name: string }) => ({
  name,
  altKk,
  altRu,
  isPublic,
  consentBy,
  consentOn,
})

/** Takes a file away from an event for good. Problems: not_found. */
export async function removeFile(db: Db, by: By, input: { eventId: string; id: string }): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const { event } = await lockWhole(trx, by, { id: input.eventId })
    const before = await trx
      .deleteFrom('eventFiles')
      .where('id', '=', input.id)
      .where('eventId', '=', input.eventId)
      .returning(['name', 'kind', 'isPublic'])
      .executeTakeFirst()
    if (!before) throw new Problem('not_found')
    await record(trx, {
      actor: by.actor,
      action: 'events.remove_file',
      subjectKind: 'event',
      subjectId: input.eventId,
      kato: event.districtKato,
      before,
    })
  })
}

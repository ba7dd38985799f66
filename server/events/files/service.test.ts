import { expect, it } from 'vitest'
import { useDatabase } from '#db/testing/database.ts'
import { makeEvent } from '#db/testing/make.ts'
import { SYSTEM_ACTOR } from '#server/access/actor.ts'
import { scopeFor, type By } from '#server/access/scope.ts'
import { DOCUMENT_MAX_BYTES, fileType, whyNotFile } from '#server/kit/files/content.ts'
import { findPublicFile, listFiles, listPublicFiles } from './queries.ts'
import { fileSchema } from './schema.ts'
import { addFile, changeFile, removeFile } from './service.ts'
import { copyEvent } from '../copying/service.ts'

const test = useDatabase()
const NOW = new Date('2026-12-01T06:00:00Z')
const by: By = { actor: SYSTEM_ACTOR, scope: scopeFor(SYSTEM_ACTOR, 'events.edit'), now: NOW }

const text = (words: string) => new TextEncoder().encode(words)
const zip = (...names: string[]) => text(`PK\u0003\u0004${['[Content_Types].xml', ...names].join(' ')}`)
const pdf = text('%PDF-1.7 тағылымдама')
const jpeg = (last: number) => Uint8Array.from([0xff, 0xd8, 0xff, 0xda, 0, 2, last, 0xff, 0xd9])

it('knows a file by its content, not by its name', () => {
  const cases: [Uint8Array, string | undefined][] = [
    [pdf, 'pdf'],
    [zip('word/document.xml'), 'wordprocessingml'],
    [zip('xl/workbook.xml'), 'spreadsheetml'],
    [jpeg(1), 'jpeg'],
    [zip('word/document.xml', 'word/vbaProject.bin'), undefined],
    [zip('ppt/presentation.xml'), undefined],
    [text('<svg xmlns="http://www.w3.org/2000/svg"/>'), undefined],
    [text('MZ program'), undefined],
    [text('<html><script>1</script>'), undefined],
  ]
  for (const [bytes, kind] of cases) {
    if (kind) expect(fileType(bytes)).toContain(kind)
    else expect(whyNotFile(bytes, 'document')).toEqual({ code: 'file_wrong' })
  }
  expect(whyNotFile(pdf, 'photo')).toEqual({ code: 'file_wrong' })
  expect(whyNotFile(new Uint8Array(0), 'document')).toEqual({ code: 'file_missing' })
  const large = new Uint8Array(DOCUMENT_MAX_BYTES + 1)
  expect(whyNotFile(large, 'document')).toEqual({ code: 'file_too_large', max: 5 })
})

it('shows a document that is open, and a photo only with a recorded consent', async () => {
  const { id: eventId } = await makeEvent(test.db, {}, NOW)
  const add = (given: object) => addFile(test.db, by, fileSchema.parse({ eventId, ...given }))
  const consent = { altRu: 'Школьники у станка', consentBy: 'Сейтова А., колледж', consentOn: '2026-11-30' }
  const open = await add({ kind: 'document', bytes: pdf, name: 'Ереже.exe.pdf', isPublic: true })
  const closed = await add({ kind: 'document', bytes: zip('xl/workbook.xml') })
  const photo = await add({ kind: 'photo', bytes: jpeg(2), isPublic: true, ...consent })
  await expect(add({ kind: 'document', bytes: pdf })).rejects.toMatchObject({
    code: 'file_twice',
    field: 'file',
  })
  await expect(add({ kind: 'photo', bytes: pdf })).rejects.toMatchObject({ code: 'file_wrong' })
  const early = add({ kind: 'photo', bytes: jpeg(3), ...consent, consentOn: '2026-12-24' })
  await expect(early).rejects.toMatchObject({ code: 'consent_in_future', field: 'consentOn' })
  const bare = fileSchema.safeParse({ eventId, kind: 'photo', bytes: jpeg(4), isPublic: true })
  expect(bare.error?.issues.map(({ path }) => path[0])).toEqual(['altKk', 'consentBy', 'consentOn'])

  const shown = await listPublicFiles(test.db, eventId)
  expect(shown.map(({ id, name }) => [id, name])).toEqual([
    [open.id, 'Ереже.exe.pdf'],
    [photo.id, 'photo.jpg'],
  ])
  expect(JSON.stringify(shown)).not.toContain('Сейтова')
  expect(await listFiles(test.db, eventId)).toHaveLength(3)
  expect(await findPublicFile(test.db, { eventId, id: open.id })).toMatchObject({ type: 'application/pdf' })
  expect(await findPublicFile(test.db, { eventId, id: closed.id })).toBeUndefined()

  // What the database refuses whatever the program says.
  const forced = test.db
    .updateTable('eventFiles')
    .set({ consentBy: null })
    .where('id', '=', photo.id)
    .execute()
  await expect(forced).rejects.toThrow(/event_photo_shown_with_consent/)
  await removeFile(test.db, by, { eventId, id: open.id })
  expect(await findPublicFile(test.db, { eventId, id: open.id })).toBeUndefined()
})

it('keeps the files of a draft to its staff', async () => {
  const { id: eventId } = await makeEvent(test.db, { status: 'draft' }, NOW)
  const input = fileSchema.parse({ eventId, kind: 'document', bytes: pdf, isPublic: true })
  const { id } = await addFile(test.db, by, input)
  expect(await findPublicFile(test.db, { eventId, id })).toBeUndefined()
})

it('changes what is said of a file by the same rules, and copies documents but no photos', async () => {
  const { id: eventId } = await makeEvent(test.db, {}, NOW)
  const add = (given: object) => addFile(test.db, by, fileSchema.parse({ eventId, ...given }))
  const document = await add({ kind: 'document', bytes: pdf, name: 'Ереже', isPublic: true })
  const photo = await add({ kind: 'photo', bytes: jpeg(7), name: 'Шеберхана' })
  const consent = { altRu: 'У станка', consentBy: 'Сейтова А.', consentOn: '2026-11-30' }
  const change = (given: object, version: number) =>
    changeFile(test.db, by, {
      eventId,
      id: photo.id,
      version,
      name: 'Шеберхана.png',
      altKk: undefined,
      altRu: undefined,
      isPublic: true,
      consentBy: undefined,
      consentOn: undefined,
      ...given,
    })
  await expect(change({}, 1)).rejects.toMatchObject({ code: 'needed_to_show', field: 'altKk' })
  await expect(change({ ...consent, consentOn: undefined }, 1)).rejects.toMatchObject({ field: 'consentOn' })
  await expect(change({ ...consent, consentOn: '2026-12-24' }, 1)).rejects.toMatchObject({
    code: 'consent_in_future',
  })
  await change(consent, 1)
  await expect(change({ isPublic: false }, 1)).rejects.toMatchObject({ code: 'changed_meanwhile' })
  expect(await findPublicFile(test.db, { eventId, id: photo.id })).toMatchObject({ name: 'Шеберхана.jpg' })
  // Saved as it is: nothing for the log.
  await change(consent, 2)
  await change({ isPublic: false }, 2)
  expect(await findPublicFile(test.db, { eventId, id: photo.id })).toBeUndefined()
  const log = await test.db
    .selectFrom('auditLog')
    .where('action', '=', 'events.change_file')
    .select(['before', 'after'])
    .orderBy('id')
    .execute()
  expect(log).toHaveLength(2)
  expect(log[0]).toMatchObject({
    before: { isPublic: false },
    after: { isPublic: true, consentBy: 'Сейтова А.' },
  })
  expect(log[1]).toMatchObject({ before: { consentBy: 'Сейтова А.' }, after: { consentBy: null } })

  const copy = await copyEvent(
    test.db,
    { ...by, scope: scopeFor(SYSTEM_ACTOR, 'events.edit') },
    { id: eventId },
  )
  const copied = await listFiles(test.db, copy.id)
  expect(copied.map(({ name, isPublic, kind }) => [name, isPublic, kind])).toEqual([
    ['Ереже.pdf', true, 'document'],
  ])
  expect(await findPublicFile(test.db, { eventId, id: document.id })).toBeDefined()
})

import { beforeEach, expect, it } from 'vitest'
import { useDatabase } from '#db/testing/database.ts'
import { KARAGANDA_REGION } from '#db/testing/make.ts'
import { SYSTEM_ACTOR } from '#server/access/actor.ts'
import { scopeFor, type By } from '#server/access/scope.ts'
import { FILES_MAX } from '#server/kit/files/content.ts'
import { asProblem } from '#server/kit/problem.ts'
import { measureSchema, planAddSchema } from '../schema.ts'
import { addPlan, removeMeasure, saveMeasure } from '../service.ts'
import { planDifference } from '../versions/difference.ts'
import { findContent } from '../versions/queries.ts'
import { approvePlan } from '../versions/service.ts'
import { findDocument, listDocuments } from './queries.ts'
import { measureDocumentSchema } from './schema.ts'
import { addDocument, removeDocument } from './service.ts'

const test = useDatabase()
const NOW = new Date('2026-12-01T06:00:00Z')
const by: By = { actor: SYSTEM_ACTOR, scope: scopeFor(SYSTEM_ACTOR, 'plan.edit'), now: NOW }
const text = (words: string) => new TextEncoder().encode(words)
const pdf = (words = '') => text(`%PDF-1.7 ${words}`)
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => undefined,
    (error: unknown) => asProblem(error)?.code ?? error,
  )

let planId: string
let measureId: string
beforeEach(async () => {
  const plan = { region: KARAGANDA_REGION, yearFrom: 2026, titleKk: 'Жоспар' }
  planId = (await addPlan(test.db, by, planAddSchema.parse(plan))).id
  const measure = { planId, direction: 'I', nameKk: 'Форум өткізу', term: 'мамыр', responsible: 'Әкімдік' }
  measureId = (await saveMeasure(test.db, by, measureSchema.parse(measure))).id
})

const add = (given: object, who = by) =>
  addDocument(test.db, who, measureDocumentSchema.parse({ measureId, kind: 'memorandum', ...given }))
const statusOf = async () =>
  (await test.db.selectFrom('plans').where('id', '=', planId).select('status').executeTakeFirstOrThrow())
    .status

it('is told by its content, kept once, and refused in words when it cannot be', async () => {
  const { id } = await add({ bytes: pdf(), name: 'ҚТЖ-мен меморандум.exe.pdf' })
  await add({ bytes: Uint8Array.from([0xff, 0xd8, 0xff, 0xda, 0, 2, 7, 0xff, 0xd9]), kind: 'other' })
  expect(await listDocuments(test.db, measureId)).toMatchObject([
    { name: 'ҚТЖ-мен меморандум.exe.pdf', kind: 'memorandum', type: 'application/pdf' },
    { name: 'document.jpg', kind: 'other', size: 9 },
  ])
  expect(await findDocument(test.db, { measureId, id })).toMatchObject({ type: 'application/pdf' })
  expect(await codeOf(add({ bytes: pdf() }))).toBe('file_twice')
  expect(await codeOf(add({ bytes: text('<html>') }))).toBe('file_wrong')
  expect(await codeOf(add({ bytes: new Uint8Array(0) }))).toBe('file_missing')
  expect(await codeOf(add({ bytes: pdf('b'), measureId: planId }))).toBe('not_found')
  for (let more = 2; more < FILES_MAX; more += 1) await add({ bytes: pdf(String(more)) })
  expect(await codeOf(add({ bytes: pdf('last') }))).toBe('too_many_documents')

  // What the database refuses whatever the program says.
  const forced = (change: object) =>
    test.db.updateTable('measureDocuments').set(change).where('id', '=', id).execute()
  await expect(forced({ type: 'text/html' })).rejects.toThrow(/measure_document_type_known/)
  await expect(forced({ bytes: new Uint8Array(0) })).rejects.toThrow(/measure_document_size_within/)
  await expect(forced({ name: '' })).rejects.toThrow(/measure_document_named/)
})

it('is a change of an approved plan that its versions show, and its removal another', async () => {
  await approvePlan(test.db, by, { id: planId })
  const { id } = await add({ bytes: pdf('1'), name: 'Меморандум' })
  expect(await statusOf()).toBe('draft')
  await approvePlan(test.db, by, { id: planId, reason: 'меморандумға қол қойылды' })
  await removeDocument(test.db, by, { measureId, id })
  expect(await statusOf()).toBe('draft')
  await add({ bytes: pdf('2'), name: 'Меморандум' })
  const [first, second, now] = await Promise.all(
    [1, 2, undefined].map((number) => findContent(test.db, planId, number)),
  )
  if (!first || !second || !now) throw new Error('no version')
  expect(planDifference(first, second).changed.map(({ fields }) => fields)).toEqual([
    [{ name: 'attached', before: [], after: ['Меморандум.pdf'] }],
  ])
  // The same name over another file is no difference a reader could see without its fingerprint.
  const [change] = planDifference(second, now).changed
  expect(change?.fields).toHaveLength(1)
  expect(String(change?.fields[0]?.before)).toMatch(/^Меморандум\.pdf \([0-9a-f]{8}\)$/)
  expect(change?.fields[0]?.before).not.toEqual(change?.fields[0]?.after)
  // A version of before documents were kept.
  const old = { measures: first.measures.map(({ attached: _none, ...measure }) => measure) }
  expect(planDifference(old, first).changed).toEqual([])
})

it('belongs to the territory of its plan, and the log says what came and went', async () => {
  const elsewhere = { ...by, scope: { ...by.scope, katos: ['750000000'] } }
  expect(await codeOf(add({ bytes: pdf() }, elsewhere))).toBe('not_found')
  const { id } = await add({ bytes: pdf(), name: 'Шарт', kind: 'agreement' })
  expect(await codeOf(removeDocument(test.db, elsewhere, { measureId, id }))).toBe('not_found')
  await removeDocument(test.db, by, { measureId, id })
  expect(await codeOf(removeDocument(test.db, by, { measureId, id }))).toBe('not_found')
  await add({ bytes: pdf(), name: 'Шарт' })
  await removeMeasure(test.db, by, { id: measureId })
  const log = await test.db
    .selectFrom('auditLog')
    .where('subjectId', '=', measureId)
    .select(['action', 'before', 'after'])
    .orderBy('id')
    .execute()
  expect(log.map(({ action }) => action)).toEqual([
    'plan.add_measure',
    'plan.add_document',
    'plan.remove_document',
    'plan.add_document',
    'plan.remove_measure',
  ])
  expect(log[1]?.after).toMatchObject({ fileName: 'Шарт.pdf', documentKind: 'agreement' })
  expect(log[2]?.before).toMatchObject({ fileName: 'Шарт.pdf', documentKind: 'agreement' })
  expect(log[4]?.before).toMatchObject({ attached: ['Шарт.pdf'] })
})

import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { useDatabase } from '#db/testing/database.ts'
import { makeUser } from '#db/testing/make.ts'
import { SYSTEM_ACTOR, type Actor } from '#server/access/actor.ts'
import { scopeFor, type By } from '#server/access/scope.ts'
import type { Permission } from '#server/access/permissions.ts'
import { REPUBLIC } from '#server/access/territory.ts'
import { addFile } from '../../files/service.ts'
import { fileSchema } from '../../files/schema.ts'
import { eventDetailsSchema, placeTimeSchema } from '../../schema.ts'
import { changeEvent } from '../../service.ts'
import { listTargets } from '../rollouts/queries.ts'
import { rolloutSchema } from '../rollouts/schema.ts'
import { rollOut } from '../rollouts/service.ts'
import { standingOf } from '../rollouts/standing.ts'
import { templateSchema } from '../schema.ts'
import { saveTemplate } from '../service.ts'
import { changesOf, differing, renewalOf, renewed, type TemplateFacts } from './difference.ts'
import { planRenewal, renewDrafts } from './service.ts'

const test = useDatabase()
const NOW = new Date('2026-12-01T06:00:00Z')
const by = (permission: Permission): By => ({
  actor: SYSTEM_ACTOR,
  scope: scopeFor(SYSTEM_ACTOR, permission),
  now: NOW,
})
const [KARAGANDA, ALMATY, ZHAMBYL, ABAI, SHYMKENT] = [
  '350000000',
  '750000000',
  '310000000',
  '100000000',
  '790000000',
] as const

const TEMPLATE = {
  owner: REPUBLIC,
  kind: 'career_day',
  titleKk: 'Мансап күні',
  titleRu: 'День карьеры',
  entryTypes: [{ kind: 'visitor', capacity: 200, hasWaitingList: true }],
  plannedPeople: 150,
}
const saveOne = (given: object = {}) =>
  saveTemplate(test.db, by('templates.edit'), templateSchema.parse({ ...TEMPLATE, ...given }))

async function rolledOut() {
  const { id } = await saveOne()
  const input = rolloutSchema.parse({
    rolloutId: randomUUID(),
    templateId: id,
    periodFrom: '2026-12-15',
    periodTo: '2027-02-28',
    deadline: '2026-12-20',
    targets: [KARAGANDA, ALMATY, ZHAMBYL, ABAI, SHYMKENT].map((kato) => ({
      kato,
      ...(kato === ALMATY ? { plannedPeople: 900, deadline: '2027-01-15' } : {}),
    })),
  })
  await rollOut(test.db, by('templates.roll_out'), { input, publicUrl: 'https://qamtu.example' })
  const rows = () => listTargets(test.db, by('events.view').scope, input.rolloutId)
  const given = await rows()
  const eventOf = (kato: string) => given.find((row) => row.kato === kato)?.eventId ?? ''
  return { id, rows, eventOf }
}

const edit = (id: string, version: number) =>
  changeEvent(test.db, by('events.edit'), {
    id,
    version,
    details: eventDetailsSchema.parse({ kind: 'career_day', titleKk: 'Біздің күн' }),
    placeTime: placeTimeSchema.parse({}),
    isToldToRegistered: false,
  })
const eventRow = (id: string) =>
  test.db.selectFrom('events').where('id', '=', id).selectAll().executeTakeFirstOrThrow()
const bring = (id: string, version: number) => renewDrafts(test.db, by('templates.roll_out'), { id, version })

it('brings a changed template to the drafts nobody has touched, and to no other', async () => {
  const { id, rows, eventOf } = await rolledOut()
  expect((await planRenewal(test.db, by('templates.roll_out'), id)).changes).toEqual([])
  await expect(bring(id, 1)).rejects.toMatchObject({ code: 'nothing_to_renew' })

  await edit(eventOf(KARAGANDA), 1)
  const bytes = new TextEncoder().encode('%PDF-1.7 ереже')
  await addFile(
    test.db,
    by('events.edit'),
    fileSchema.parse({ eventId: eventOf(ZHAMBYL), kind: 'document', bytes }),
  )
  await saveOne({
    id,
    version: 1,
    titleRu: 'Республиканский день карьеры',
    plannedPeople: 200,
    entryTypes: [
      { kind: 'visitor', capacity: 300, hasWaitingList: true },
      { kind: 'exhibitor', capacity: 20 },
    ],
  })
  const seen = await planRenewal(test.db, by('templates.roll_out'), id)
  expect(Object.fromEntries(seen.drafts.map(({ kato, renewal }) => [kato, renewal]))).toEqual({
    [KARAGANDA]: 'edited',
    [ZHAMBYL]: 'edited',
    [ALMATY]: 'renewed',
    [ABAI]: 'renewed',
    [SHYMKENT]: 'renewed',
  })
  expect(seen.changes.map(({ fact, drafts }) => [fact, drafts])).toEqual([
    ['titleRu', 3],
    // Almaty keeps the figure of its order.
    ['plannedPeople', 2],
    ['entryTypes', 3],
  ])

  // A region may use the template; drafts that others ordered are not its to renew.
  const user = await makeUser(test.db)
  const region: Actor = {
    kind: 'user',
    userId: user.id,
    name: user.name,
    email: user.email,
    phone: null,
    isDemo: false,
    hasSecondFactor: false,
    grants: [{ id: randomUUID(), role: 'organiser', kato: ABAI, institutionId: null, eventId: null }],
  }
  const ofRegion = { actor: region, scope: scopeFor(region, 'templates.roll_out'), now: NOW }
  expect((await planRenewal(test.db, ofRegion, id)).drafts).toEqual([])
  await expect(renewDrafts(test.db, ofRegion, { id, version: 2 })).rejects.toMatchObject({
    code: 'nothing_to_renew',
  })

  await expect(bring(id, 1)).rejects.toMatchObject({ code: 'changed_meanwhile' })
  const answers = await Promise.allSettled([bring(id, 2), bring(id, 2)])
  expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])

  expect(await eventRow(eventOf(KARAGANDA))).toMatchObject({ titleKk: 'Біздің күн', titleRu: null })
  expect(await eventRow(eventOf(ALMATY))).toMatchObject({
    titleRu: 'Республиканский день карьеры',
    plannedPeople: 900,
    districtKato: ALMATY,
    version: 2,
  })
  expect(await eventRow(eventOf(ABAI))).toMatchObject({ plannedPeople: 200 })
  const types = await test.db
    .selectFrom('entryTypes')
    .where('eventId', '=', eventOf(ABAI))
    .select(['kind', 'capacity'])
    .orderBy('position')
    .execute()
  expect(types).toEqual([
    { kind: 'visitor', capacity: 300 },
    { kind: 'exhibitor', capacity: 20 },
  ])
  const after = await rows()
  expect(after.find(({ kato }) => kato === ALMATY)).toMatchObject({ deadline: '2027-01-15' })
  // What the template wrote is still untouched, and the form of the region that was open before is out of date.
  expect(after.map((row) => standingOf(row, NOW)).filter((one) => one === 'untouched')).toHaveLength(3)
  await expect(edit(eventOf(ABAI), 1)).rejects.toMatchObject({ code: 'changed_meanwhile' })
  const log = await test.db
    .selectFrom('auditLog')
    .where('action', 'in', ['templates.renew', 'events.renew'])
    .select('action')
    .execute()
  expect(log.map(({ action }) => action).sort()).toEqual([
    'events.renew',
    'events.renew',
    'events.renew',
    'templates.renew',
  ])
})

it('says what becomes of each draft, and tells equal changes once', () => {
  const facts: TemplateFacts = {
    kind: 'forum',
    programmeId: null,
    titleKk: 'А',
    titleRu: null,
    titleEn: null,
    descriptionKk: null,
    descriptionRu: null,
    descriptionEn: null,
    plannedPeople: 10,
    targetGroups: [],
    ageMin: null,
    ageMax: null,
    languages: [],
    entryTypes: [{ kind: 'visitor', capacity: 10, hasWaitingList: true }],
  }
  const template = { ...facts, titleKk: 'Б', plannedPeople: 20, entryTypes: [] }
  expect(renewed({ ...facts, hasOwnPeople: true }, template)).toEqual({ ...facts, titleKk: 'Б' })
  expect(differing(facts, renewed({ ...facts, hasOwnPeople: false }, template))).toEqual([
    'titleKk',
    'plannedPeople',
  ])
  const change = { before: facts, after: template }
  const other = { before: { ...facts, titleKk: 'В' }, after: { ...facts, titleKk: 'Б' } }
  expect(
    changesOf([change, other, change])
      .filter(({ fact }) => fact === 'titleKk')
      .map(({ before, drafts }) => [before.titleKk, drafts]),
  ).toEqual([
    ['А', 2],
    ['В', 1],
  ])
  const cases = [
    [{ status: null, isUntouched: false, changes: 1 }, 'removed'],
    [{ status: 'draft', isUntouched: true, changes: 1 }, 'renewed'],
    [{ status: 'draft', isUntouched: true, changes: 0 }, 'same'],
    [{ status: 'draft', isUntouched: false, changes: 1 }, 'edited'],
    [{ status: 'submitted', isUntouched: false, changes: 1 }, 'submitted'],
    [{ status: 'approved', isUntouched: false, changes: 1 }, 'submitted'],
    [{ status: 'published', isUntouched: false, changes: 1 }, 'published'],
    [{ status: 'cancelled', isUntouched: false, changes: 1 }, 'cancelled'],
  ] as const
  for (const [draft, renewal] of cases) expect(renewalOf(draft)).toBe(renewal)
})

import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { useDatabase } from '#db/testing/database.ts'
import { KARAGANDA_REGION, makeEvent, makeUser, places } from '#db/testing/make.ts'
import type { Role } from '#server/access/permissions.ts'
import { scopeFor, type By } from '#server/access/scope.ts'
import { asProblem } from '#server/kit/problem.ts'
import { findBrokenEvents } from '../invariants/queries.ts'
import { changeEvent, publishEvent } from '../service.ts'
import { eventUpdateSchema } from '../schema.ts'
import { tellOfApprovals } from './jobs.ts'
import { listWaiting } from './queries.ts'
import { decideApproval, removeRule, setRule, submitEvent, withdrawEvent } from './service.ts'

const test = useDatabase()
const NOW = new Date('2026-12-01T05:00:00Z')

async function staff(role: Role, kato: string) {
  const user = await makeUser(test.db)
  await test.db
    .insertInto('roleGrants')
    .values({ id: crypto.randomUUID(), userId: user.id, role, kato })
    .execute()
  const grant = { id: 'g', role, kato, institutionId: null, eventId: null }
  const { id, name, email } = user
  const facts = { phone: null, isDemo: false, hasSecondFactor: false }
  return { kind: 'user' as const, userId: id, name, email, grants: [grant], ...facts }
}
type Staff = Awaited<ReturnType<typeof staff>>
const may = (actor: Staff, permission: Parameters<typeof scopeFor>[1]): By => ({
  actor,
  scope: scopeFor(actor, permission),
  now: NOW,
})
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: unknown) => asProblem(error)?.code ?? String(error),
  )

let where: Awaited<ReturnType<typeof places>>
let organiser: Staff
let reviewer: Staff
let eventId: string

beforeEach(async () => {
  where = await places(test.db)
  organiser = await staff('organiser', KARAGANDA_REGION)
  reviewer = await staff('reviewer', KARAGANDA_REGION)
  const event = await makeEvent(test.db, { status: 'draft', districtKato: where.district }, NOW)
  eventId = event.id
  const admin = await staff('administrator', KARAGANDA_REGION)
  await setRule(test.db, may(admin, 'events.approval_rules'), { kato: KARAGANDA_REGION })
})

const row = () => test.db.selectFrom('events').where('id', '=', eventId).selectAll().executeTakeFirstOrThrow()
const version = async () => (await row()).version
const submit = async (publishes = false) =>
  submitEvent(test.db, may(organiser, 'events.edit'), { id: eventId, version: await version(), publishes })
const decide = async (by: Staff, decision: 'approve' | 'return', remarks?: string) =>
  decideApproval(test.db, may(by, 'events.approve'), {
    id: eventId,
    version: await version(),
    decision,
    remarks,
  })
const letters = async () => {
  await tellOfApprovals(test.db, { publicUrl: 'https://qamtu.example' }, NOW)
  return test.db.selectFrom('outbox').select(['template', 'recipient', 'body']).orderBy('id').execute()
}

afterEach(async () => {
  expect(await findBrokenEvents(test.db)).toEqual([])
})

describe('an event of a territory that asks for approval', () => {
  it('is not published without it, by the program or by the table', async () => {
    const by = may(organiser, 'events.edit')
    expect(await codeOf(publishEvent(test.db, by, { id: eventId, version: 1 }))).toBe('approval_needed')
    const error: unknown = await test.db
      .updateTable('events')
      .set({ status: 'published', publishedAt: NOW })
      .where('id', '=', eventId)
      .execute()
      .catch((caught: unknown) => caught)
    expect(error).toMatchObject({ constraint: 'event_published_is_approved' })
  })

  it('stands still while it waits, and goes back with remarks that its organiser reads', async () => {
    await submit()
    expect(await letters()).toMatchObject([{ template: 'approval_asked', recipient: reviewer.email }])
    const by = may(organiser, 'events.edit')
    expect(await codeOf(publishEvent(test.db, by, { id: eventId, version: 2 }))).toBe('event_is_submitted')
    expect((await listWaiting(test.db, may(reviewer, 'events.approve').scope)).count).toBe(1)

    await decide(reviewer, 'return', 'Күнін нақтылаңыз')
    expect((await row()).status).toBe('draft')
    expect((await letters()).at(-1)).toMatchObject({ template: 'event_returned', recipient: organiser.email })
    expect((await letters()).at(-1)?.body).toContain('Күнін нақтылаңыз')
    expect(await codeOf(decide(reviewer, 'approve'))).toBe('approval_decided')
  })

  it('is shown at once when its organiser wished so', async () => {
    await submit(true)
    await decide(reviewer, 'approve')
    expect(await row()).toMatchObject({ status: 'published', approvedBy: reviewer.userId, approvedAt: NOW })
    expect((await letters()).map(({ template }) => template)).toEqual(['event_approved'])
    const log = await test.db
      .selectFrom('auditLog')
      .select('action')
      .where('subjectId', '=', eventId)
      .execute()
    const actions = log.map(({ action }) => action)
    expect(actions).toEqual(expect.arrayContaining(['events.submit', 'events.approve', 'events.publish']))
  })

  it('is nobody else’s to approve: not another region, not a district of it, not what was changed meanwhile', async () => {
    await submit()
    for (const kato of [where.elsewhere, where.district]) {
      expect(await codeOf(decide(await staff('reviewer', kato), 'approve'))).toBe('not_found')
    }
    const seen = await version()
    await withdrawEvent(test.db, may(organiser, 'events.edit'), { id: eventId, version: seen })
    await submit()
    const late = { id: eventId, version: seen, decision: 'approve' as const }
    expect(await codeOf(decideApproval(test.db, may(reviewer, 'events.approve'), late))).toBe(
      'changed_meanwhile',
    )
    // What was taken back and asked again is one letter.
    expect(await letters()).toHaveLength(1)
  })

  it('keeps its approval when polished, and loses it with a new title', async () => {
    await submit()
    await decide(reviewer, 'approve')
    const by = { ...may(organiser, 'events.edit'), locale: 'kk' as const }
    const before = await row()
    const details = {
      kind: before.kind,
      institutionId: before.institutionId,
      contactPhone: '8 7212 42 10 10',
      titleKk: before.titleKk,
      titleRu: before.titleRu,
      descriptionKk: 'Жаңа сипаттама',
      descriptionRu: 'Новое описание',
      targetGroups: before.targetGroups,
      plannedPeople: before.plannedPeople ?? undefined,
      languages: ['kk'],
    }
    const change = async (given: object) => {
      const update = { id: eventId, version: await version(), details: { ...details, ...given } }
      await changeEvent(test.db, by, eventUpdateSchema.parse(update))
    }
    await change({})
    expect((await row()).status).toBe('approved')
    await change({ titleKk: 'Басқа іс-шара' })
    expect(await row()).toMatchObject({ status: 'draft', approvedAt: null })
    expect(await codeOf(publishEvent(test.db, by, { id: eventId, version: await version() }))).toBe(
      'approval_needed',
    )
  })

  it('needs none once the rule is gone; only who keeps the territory takes it away', async () => {
    const stranger = await staff('administrator', where.elsewhere)
    const input = { kato: KARAGANDA_REGION }
    expect(await codeOf(removeRule(test.db, may(stranger, 'events.approval_rules'), input))).toBe('not_found')
    const admin = await staff('administrator', KARAGANDA_REGION)
    await removeRule(test.db, may(admin, 'events.approval_rules'), input)
    expect(await codeOf(submit())).toBe('approval_not_asked')
    await publishEvent(test.db, may(organiser, 'events.edit'), { id: eventId, version: 1 })
    expect((await row()).status).toBe('published')
  })
})

import { beforeEach, describe, expect, it } from 'vitest'
import { useDatabase } from '#db/testing/database.ts'
import { KARAGANDA_REGION, makeEvent, makeUser } from '#db/testing/make.ts'
import type { SignedInActor } from '#server/access/actor.ts'
import type { Permission } from '#server/access/permissions.ts'
import { scopeFor, type By } from '#server/access/scope.ts'
import { asProblem } from '#server/kit/problem.ts'
import { figuresByMeasure, listDueMeasures } from './queries.ts'
import { giveOrder, markOrder, setState } from '#server/programmes/plan/control/service.ts'
import { findMeasure, findWholePlan, listOrders, listPlans } from '#server/programmes/plan/queries.ts'
import {
  measureSchema,
  measureStateSchema,
  planAddSchema,
  planOrderSchema,
} from '#server/programmes/plan/schema.ts'
import { addPlan, removeMeasure, saveMeasure } from '#server/programmes/plan/service.ts'
import { planDifference } from '#server/programmes/plan/versions/difference.ts'
import { findContent } from '#server/programmes/plan/versions/queries.ts'
import { approvePlan } from '#server/programmes/plan/versions/service.ts'

const test = useDatabase()
const NOW = new Date('2026-12-01T06:00:00Z')
let admin: SignedInActor

async function actorOf(
  kato: string,
  role: 'administrator' | 'reviewer' = 'administrator',
): Promise<SignedInActor> {
  const { id, name, email } = await makeUser(test.db)
  const grants = [{ id: 'g', role, kato, institutionId: null, eventId: null }]
  return { kind: 'user', userId: id, name, email, phone: null, isDemo: false, hasSecondFactor: false, grants }
}
const by = (actor: SignedInActor, permission: Permission = 'plan.edit'): By => ({
  actor,
  scope: scopeFor(actor, permission),
  now: NOW,
})
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => undefined,
    (error: unknown) => asProblem(error)?.code ?? error,
  )

beforeEach(async () => {
  admin = await actorOf(KARAGANDA_REGION)
})

const makePlan = () =>
  addPlan(
    test.db,
    by(admin),
    planAddSchema.parse({ region: KARAGANDA_REGION, yearFrom: 2026, titleKk: 'Жоспар' }),
  )
const measureOf = (planId: string, given: Record<string, unknown> = {}) =>
  measureSchema.parse({
    planId,
    direction: 'I. Кадрлар',
    nameRu: 'Форум',
    term: 'II квартал',
    responsible: 'Акимат, колледжи',
    ...given,
  })
const save = (planId: string, given: Record<string, unknown> = {}) =>
  saveMeasure(test.db, by(admin), measureOf(planId, given))
const statusOf = async (id: string) =>
  test.db.selectFrom('plans').where('id', '=', id).select(['status', 'version']).executeTakeFirstOrThrow()

describe('a plan', () => {
  it('is one for its region and years, and read in the whole of the region', async () => {
    const { id } = await makePlan()
    expect(await codeOf(makePlan())).toBe('plan_exists')
    const district = await actorOf('351600000', 'reviewer')
    const elsewhere = await actorOf('750000000', 'reviewer')
    expect((await listPlans(test.db, scopeFor(district, 'plan.view'))).map((plan) => plan.id)).toEqual([id])
    expect(await listPlans(test.db, scopeFor(elsewhere, 'plan.view'))).toEqual([])
    expect(await findWholePlan(test.db, scopeFor(elsewhere, 'plan.view'), id)).toBeUndefined()
  })

  it('keeps measures whose term is read, each of equal names its own', async () => {
    const { id } = await makePlan()
    const first = await save(id)
    await save(id)
    expect(await codeOf(save(id, { term: '45 марта' }))).toBe('term_unreadable')
    expect(await codeOf(save(id, { districtKatos: ['751410000'] }))).toBe('place_outside')
    const whole = await findWholePlan(test.db, scopeFor(admin, 'plan.view'), id)
    expect(whole?.measures.map(({ ordinal, termFrom, termTo }) => [ordinal, termFrom, termTo])).toEqual([
      [1, '2026-04-01', '2026-06-30'],
      [2, '2026-04-01', '2026-06-30'],
    ])
    expect(whole?.measures[0]?.responsibles.map(({ name }) => name)).toEqual(['Акимат', 'колледжи'])
    await save(id, { id: first.id, version: 1, number: '7' })
    expect(await codeOf(save(id, { id: first.id, version: 1, number: '8' }))).toBe('changed_meanwhile')
  })

  it('is approved as a version, changed with a reason, and the difference can be read', async () => {
    const { id } = await makePlan()
    const approver = by(admin, 'plan.approve')
    expect(await codeOf(approvePlan(test.db, approver, { id }))).toBe('plan_is_empty')
    const one = await save(id)
    const gone = await save(id, { nameRu: 'Ярмарка' })
    expect(await approvePlan(test.db, approver, { id })).toEqual({ version: 1 })
    expect(await codeOf(approvePlan(test.db, approver, { id }))).toBe('plan_already_approved')

    await save(id, { id: one.id, version: 1, term: 'март', plannedPeople: 50 })
    await removeMeasure(test.db, by(admin), gone)
    const added = await save(id, { nameRu: 'Курсы' })
    expect(await statusOf(id)).toEqual({ status: 'draft', version: 1 })
    expect(await codeOf(approvePlan(test.db, approver, { id }))).toBe('plan_reason_missing')
    expect(await approvePlan(test.db, approver, { id, reason: 'уточнение сроков' })).toEqual({ version: 2 })

    const [before, after] = await Promise.all([findContent(test.db, id, 1), findContent(test.db, id, 2)])
    const difference = before && after && planDifference(before, after)
    expect(difference?.added.map((measure) => measure.id)).toEqual([added.id])
    expect(difference?.removed.map((measure) => measure.id)).toEqual([gone.id])
    expect(difference?.changed.map(({ measure, fields }) => [measure.id, fields])).toEqual([
      [
        one.id,
        [
          { name: 'term', before: 'II квартал', after: 'март' },
          { name: 'plannedPeople', before: null, after: 50 },
        ],
      ],
    ])
  })

  it('keeps a measure that has events, and counts them', async () => {
    const { id } = await makePlan()
    const measure = await save(id)
    const event = await makeEvent(test.db, { districtKato: '351600000' }, NOW)
    await test.db.updateTable('events').set({ measureId: measure.id }).where('id', '=', event.id).execute()
    expect(await codeOf(removeMeasure(test.db, by(admin), measure))).toBe('measure_has_events')
    expect((await figuresByMeasure(test.db, id)).get(measure.id)).toEqual({ held: 0, coming: 1, came: 0 })
    await test.db
      .updateTable('eventSessions')
      .set({ attendanceClosedAt: NOW })
      .where('eventId', '=', event.id)
      .execute()
    expect((await figuresByMeasure(test.db, id)).get(measure.id)).toEqual({ held: 1, coming: 0, came: 0 })
    const due = async (on: string) =>
      (await listDueMeasures(test.db, by(admin).scope, on)).map(({ held }) => held)
    expect([await due('2000-01-01'), await due('2100-01-01')]).toEqual([[], [1]])
  })
})

describe('the control of a plan', () => {
  it('is of the region, and of a district for the measures that name it', async () => {
    const { id } = await makePlan()
    const general = await save(id)
    const own = await save(id, { nameRu: 'Ярмарка', districtKatos: ['351600000'] })
    const district = by(await actorOf('351600000', 'reviewer'), 'plan.control')
    expect(
      await codeOf(setState(test.db, district, measureStateSchema.parse({ ...general, state: 'done' }))),
    ).toBe('not_found')
    await setState(
      test.db,
      district,
      measureStateSchema.parse({ ...own, state: 'moved', movedTo: '01.09.2026', reason: 'ремонт' }),
    )
    const found = await findMeasure(test.db, scopeFor(admin, 'plan.view'), own.id)
    expect(found?.measure).toMatchObject({ state: 'moved', movedTo: '2026-09-01', stateReason: 'ремонт' })
    await setState(test.db, district, measureStateSchema.parse(own))
    const again = await findMeasure(test.db, scopeFor(admin, 'plan.view'), own.id)
    expect(again?.measure).toMatchObject({ state: null, movedTo: null, stateBy: null })
  })

  it('gives orders with an owner and a day, and marks them done', async () => {
    const { id } = await makePlan()
    const control = by(admin, 'plan.control')
    const order = planOrderSchema.parse({
      planId: id,
      text: 'Ускорить',
      owner: 'Управление',
      meetingOn: '2026-11-20',
      dueOn: '2026-12-10',
      districtKato: '351600000',
    })
    expect(await codeOf(giveOrder(test.db, control, { ...order, districtKato: '751410000' }))).toBe(
      'not_found',
    )
    const given = await giveOrder(test.db, control, order)
    await markOrder(test.db, control, { id: given.id, isDone: true, note: 'сделано' })
    expect((await listOrders(test.db, id))[0]).toMatchObject({ doneNote: 'сделано', doneBy: admin.userId })
    await markOrder(test.db, control, { id: given.id, isDone: false })
    expect((await listOrders(test.db, id))[0]).toMatchObject({ doneAt: null, doneNote: null })
  })
})

import type { Db, Trx } from '#db/client.ts'
import { covers, type By } from '#server/access/scope.ts'
import { record } from '#server/audit/service.ts'
import { newId } from '#server/kit/id.ts'
import { Problem } from '#server/kit/problem.ts'
import type { MeasureStateInput, PlanOrderInput } from '../schema.ts'
import { lockPlan } from '../storage/queries.ts'

const userOf = ({ actor }: By) => (actor.kind === 'user' ? actor.userId : null)

/** A measure of the person's region, or one that names a district of theirs; locked. */
async function lockMeasure(trx: Trx, by: By, id: string) {
  const measure = await trx
    .selectFrom('planMeasures as m')
    .innerJoin('plans as p', 'p.id', 'm.planId')
    .where('m.id', '=', id)
    .select([
      'm.id',
      'm.planId',
      'm.districtKatos',
      'm.state',
      'm.stateReason',
      'm.movedTo',
      'm.isControlled',
      'p.regionKato',
    ])
    .forUpdate('m')
    .executeTakeFirst()
  const katos = measure ? [measure.regionKato, ...measure.districtKatos] : []
  if (!measure || !katos.some((kato) => covers(by.scope, { districtKato: kato })))
    throw new Problem('not_found')
  return measure
}

/** Says by hand how far a measure is, or lets it follow from its events again. Problems: not_found. */
export async function setState(db: Db, by: By, input: MeasureStateInput): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const before = await lockMeasure(trx, by, input.id)
    const state = input.state ?? null
    const row = {
      state,
      stateReason: state ? (input.reason ?? null) : null,
      movedTo: state === 'moved' ? (input.movedTo ?? null) : null,
    }
    await trx
      .updateTable('planMeasures')
      .set({ ...row, stateAt: state ? by.now : null, stateBy: state ? userOf(by) : null })
      .where('id', '=', input.id)
      .execute()
    await record(trx, {
      actor: by.actor,
      action: 'plan.set_state',
      subjectKind: 'measure',
      subjectId: input.id,
      kato: before.regionKato,
      before: { state: before.state, movedTo: before.movedTo },
      after: { state: row.state, movedTo: row.movedTo },
      reason: row.stateReason,
    })
  })
}

/** Puts a measure under special control, or takes it from there. Problems: not_found. */
export async function setControl(
  db: Db,
  by: By,
  { id, isControlled }: { id: string; isControlled: boolean },
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const before = await lockMeasure(trx, by, id)
    if (before.isControlled === isControlled) return
    await trx.updateTable('planMeasures').set({ isControlled }).where('id', '=', id).execute()
    await record(trx, {
      actor: by.actor,
      action: 'plan.control',
      subjectKind: 'measure',
      subjectId: id,
      kato: before.regionKato,
      before: { isControlled: before.isControlled },
      after: { isControlled },
    })
  })
}

/** Writes a remark to a measure. Problems: not_found. */
export async function addRemark(db: Db, by: By, { id, text }: { id: string; text: string }): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const measure = await lockMeasure(trx, by, id)
    await trx
      .insertInto('planRemarks')
      .values({ id: newId(), measureId: id, text, writtenAt: by.now, writtenBy: userOf(by) })
      .execute()
    await record(trx, {
      actor: by.actor,
      action: 'plan.remark',
      subjectKind: 'measure',
      subjectId: id,
      kato: measure.regionKato,
      after: { text },
    })
  })
}

/** Gives an order of a meeting. Problems: not_found (plan, measure of it, district of its region). */
export async function giveOrder(db: Db, by: By, input: PlanOrderInput): Promise<{ id: string }> {
  return db.transaction().execute(async (trx) => {
    const plan = await lockPlan(trx, input.planId)
    const measure = input.measureId ? await lockMeasure(trx, by, input.measureId) : undefined
    const isOwn =
      plan && (measure ? measure.planId === plan.id : covers(by.scope, { districtKato: plan.regionKato }))
    if (!isOwn) throw new Problem('not_found')
    const { districtKato = null } = input
    if (districtKato && !districtKato.startsWith(plan.regionKato.slice(0, 2))) {
      throw new Problem('not_found', {}, 'districtKato')
    }
    const id = newId()
    const row = {
      measureId: input.measureId ?? null,
      districtKato,
      text: input.text,
      owner: input.owner,
      meetingOn: input.meetingOn,
      dueOn: input.dueOn,
    }
    await trx
      .insertInto('planOrders')
      .values({ id, planId: plan.id, ...row, createdAt: by.now, createdBy: userOf(by) })
      .execute()
    await record(trx, {
      actor: by.actor,
      action: 'plan.order',
      subjectKind: 'plan_order',
      subjectId: id,
      kato: districtKato ?? plan.regionKato,
      after: row,
    })
    return { id }
  })
}

/** Marks an order as done, or not done after all. Problems: not_found. */
export async function markOrder(
  db: Db,
  by: By,
  { id, isDone, note }: { id: string; isDone: boolean; note?: string | undefined },
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const order = await trx
      .selectFrom('planOrders as o')
      .innerJoin('plans as p', 'p.id', 'o.planId')
      .where('o.id', '=', id)
      .select(['o.measureId', 'o.districtKato', 'o.doneAt', 'p.regionKato'])
      .forUpdate('o')
      .executeTakeFirst()
    if (!order) throw new Problem('not_found')
    const place = { districtKato: order.districtKato ?? order.regionKato }
    if (order.measureId) await lockMeasure(trx, by, order.measureId)
    else if (!covers(by.scope, place)) throw new Problem('not_found')
    if ((order.doneAt !== null) === isDone) return
    await trx
      .updateTable('planOrders')
      .set({
        doneAt: isDone ? by.now : null,
        doneBy: isDone ? userOf(by) : null,
        doneNote: isDone ? (note ?? null) : null,
      })
      .where('id', '=', id)
      .execute()
    await record(trx, {
      actor: by.actor,
      action: 'plan.order_done',
      subjectKind: 'plan_order',
      subjectId: id,
      kato: place.districtKato,
      after: { isDone },
      reason: note ?? null,
    })
  })
}

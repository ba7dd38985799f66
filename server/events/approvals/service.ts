import type { Db, Trx } from '#db/client.ts'
import { covers, type By } from '#server/access/scope.ts'
import { record } from '#server/audit/service.ts'
import { newId } from '#server/kit/id.ts'
import { Problem } from '#server/kit/problem.ts'
import { findUnit } from '#server/regions/queries.ts'
import { whyNotDecide, whyNotSubmit, whyNotWithdraw } from '../lifecycle.ts'
import { demandsOn, finish, lockWhole, onlyOne, refuse } from '../whole/service.ts'
import { writePublished } from '../writing/service.ts'
import { findRule, lockOpen } from './queries.ts'
import type { DecideApproval } from './schema.ts'

const userOf = ({ actor }: By) => (actor.kind === 'user' ? actor.userId : null)

type Versioned = { id: string; version: number }

/**
 * Lays a complete draft before whoever approves events of its territory; events/jobs.ts tells them. Problems:
 * not_found, changed_meanwhile, approval_not_asked, event_incomplete, and those of its state.
 */
export async function submitEvent(
  db: Db,
  by: By,
  { publishes, ...input }: Versioned & { publishes: boolean },
): Promise<{ version: number }> {
  return db.transaction().execute(async (trx) => {
    const before = await lockWhole(trx, by, input)
    const ruleKato = await findRule(trx, before.event.districtKato)
    const facts = { ...before.event, sessions: before.sessions }
    const { demands } = onlyOne(await demandsOn(trx, [before]))
    refuse(whyNotSubmit(facts, demands))
    if (!ruleKato) throw new Problem('approval_not_asked')
    const { after } = await finish(trx, by, { before, action: 'events.submit', row: { status: 'submitted' } })
    await trx
      .insertInto('eventApprovals')
      .values({ id: newId(), eventId: input.id, ruleKato, publishes, askedBy: userOf(by), askedAt: by.now })
      .execute()
    return { version: after.event.version }
  })
}

async function close(
  trx: Trx,
  by: By,
  given: { id: string; decision: 'approved' | 'returned' | 'withdrawn'; remarks?: string | undefined },
): Promise<void> {
  await trx
    .updateTable('eventApprovals')
    .set({
      decision: given.decision,
      remarks: given.remarks ?? null,
      decidedBy: userOf(by),
      decidedAt: by.now,
    })
    .where('id', '=', given.id)
    .execute()
}

/** The organiser takes the event back, to work on it. Problems: not_found, changed_meanwhile, event_not_submitted. */
export async function withdrawEvent(db: Db, by: By, input: Versioned): Promise<{ version: number }> {
  return db.transaction().execute(async (trx) => {
    const before = await lockWhole(trx, by, input)
    refuse(whyNotWithdraw(before.event))
    const open = await lockOpen(trx, input.id)
    if (open) await close(trx, by, { id: open.id, decision: 'withdrawn' })
    const row = { status: 'draft', approvedAt: null, approvedBy: null } as const
    const { after } = await finish(trx, by, { before, action: 'events.withdraw', row })
    return { version: after.event.version }
  })
}

/**
 * The word of the territory on an event: approved, and shown at once where the organiser wished so, or back to the
 * draft with remarks. Only who may approve for the whole territory of the rule. Problems: not_found,
 * changed_meanwhile, approval_decided, event_incomplete.
 */
export async function decideApproval(db: Db, by: By, input: DecideApproval): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const before = await lockWhole(trx, by, { id: input.id })
    const open = await lockOpen(trx, input.id)
    if (open && !covers(by.scope, { districtKato: open.ruleKato })) throw new Problem('not_found')
    refuse(whyNotDecide(before.event))
    if (!open) throw new Problem('approval_decided')
    if (before.event.version !== input.version) throw new Problem('changed_meanwhile')
    const { decision, remarks } = input
    if (decision === 'return') {
      await close(trx, by, { id: open.id, decision: 'returned', remarks })
      await finish(trx, by, { before, action: 'events.return', row: { status: 'draft' }, reason: remarks })
      return
    }
    await close(trx, by, { id: open.id, decision: 'approved', remarks })
    const row = { status: 'approved', approvedAt: by.now, approvedBy: userOf(by) } as const
    const { after } = await finish(trx, by, { before, action: 'events.approve', row, reason: remarks })
    if (open.publishes) await writePublished(trx, by, { id: input.id, version: after.event.version })
  })
}

/** From now on events of the territory need approval. Problems: not_found, place_unknown at `kato`. */
export async function setRule(db: Db, by: By, { kato }: { kato: string }): Promise<void> {
  await db.transaction().execute(async (trx) => {
    if (!covers(by.scope, { districtKato: kato })) throw new Problem('not_found')
    if (!(await findUnit(trx, kato))) throw new Problem('place_unknown', {}, 'kato')
    const set = await trx
      .insertInto('approvalRules')
      .values({ kato, setBy: userOf(by), setAt: by.now })
      .onConflict((conflict) => conflict.column('kato').doNothing())
      .returning('kato')
      .executeTakeFirst()
    if (!set) return
    await record(trx, {
      actor: by.actor,
      action: 'events.set_rule',
      subjectKind: 'approval_rule',
      subjectId: kato,
      kato,
      after: { kato },
    })
  })
}

/** Events of the territory are published without approval again. Problems: not_found. */
export async function removeRule(db: Db, by: By, { kato }: { kato: string }): Promise<void> {
  await db.transaction().execute(async (trx) => {
    if (!covers(by.scope, { districtKato: kato })) throw new Problem('not_found')
    const gone = await trx
      .deleteFrom('approvalRules')
      .where('kato', '=', kato)
      .returning('kato')
      .executeTakeFirst()
    if (!gone) throw new Problem('not_found')
    await record(trx, {
      actor: by.actor,
      action: 'events.remove_rule',
      subjectKind: 'approval_rule',
      subjectId: kato,
      kato,
      before: { kato },
    })
  })
}

import type { Db } from '#db/client.ts'
import { covers, type By } from '#server/access/scope.ts'
import { record } from '#server/audit/service.ts'
import { Problem } from '#server/kit/problem.ts'
import { lockPlan } from '../storage/queries.ts'
import { planDifference } from './difference.ts'
import { contentOf, findContent } from './queries.ts'

/**
 * Approves a plan as it stands: a version that never changes. Problems: not_found, plan_is_empty, plan_already_approved,
 * plan_reason_missing (every version after the first says why). A plan put back as it was is its last version again.
 */
export async function approvePlan(
  db: Db,
  by: By,
  { id, reason }: { id: string; reason?: string | undefined },
): Promise<{ version: number }> {
  return db.transaction().execute(async (trx) => {
    const plan = await lockPlan(trx, id)
    if (!plan || !covers(by.scope, { districtKato: plan.regionKato })) throw new Problem('not_found')
    if (plan.status === 'approved') throw new Problem('plan_already_approved')
    const content = await contentOf(trx, id)
    if (content.measures.length === 0) throw new Problem('plan_is_empty')
    const last = plan.version > 0 ? await findContent(trx, id, plan.version) : undefined
    if (last) {
      if (!reason) throw new Problem('plan_reason_missing', {}, 'reason')
      const { added, removed, changed } = planDifference(last, content)
      if (added.length + removed.length + changed.length === 0) {
        await trx.updateTable('plans').set({ status: 'approved' }).where('id', '=', id).execute()
        return { version: plan.version }
      }
    }
    const version = plan.version + 1
    await trx
      .insertInto('planVersions')
      .values({
        planId: id,
        number: version,
        content: JSON.stringify(content),
        reason: reason ?? null,
        approvedAt: by.now,
        approvedBy: by.actor.kind === 'user' ? by.actor.userId : null,
      })
      .execute()
    await trx
      .updateTable('plans')
      .set({ status: 'approved', version, updatedAt: by.now })
      .where('id', '=', id)
      .execute()
    await record(trx, {
      actor: by.actor,
      action: 'plan.approve',
      subjectKind: 'plan',
      subjectId: id,
      kato: plan.regionKato,
      after: { version, measures: content.measures.length },
      reason: reason ?? null,
    })
    return { version }
  })
}

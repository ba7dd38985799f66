import { covers, mayAnywhere, scopeFor } from '#server/access/scope.ts'
import { Problem } from '#server/kit/problem.ts'
import { permitted, router } from '#server/trpc.ts'
import { findEvent } from '../desk/queries.ts'
import { eventIdSchema, eventVersionSchema } from '../schema.ts'
import { findLastApproval, findRule, listRules, listWaiting } from './queries.ts'
import { approvalRuleSchema, decideApprovalSchema, submitSchema } from './schema.ts'
import { decideApproval, removeRule, setRule, submitEvent, withdrawEvent } from './service.ts'

export const approvalsRouter = router({
  /** Whether an event needs approval, what was last asked and answered, and whether this person decides. */
  find: permitted('events.view')
    .input(eventIdSchema)
    .query(async ({ ctx, input }) => {
      const event = await findEvent(ctx.db, ctx.scope, input.id)
      if (!event) throw new Problem('not_found')
      const [ruleKato, last] = await Promise.all([
        findRule(ctx.db, event.districtKato),
        findLastApproval(ctx.db, input.id),
      ])
      const mayDecide =
        event.status === 'submitted' &&
        last !== undefined &&
        mayAnywhere(ctx.actor, 'events.approve') &&
        covers(scopeFor(ctx.actor, 'events.approve'), { districtKato: last.ruleKato })
      return { isAsked: ruleKato !== undefined, last, mayDecide }
    }),

  /** Events that wait for this person's word. */
  waiting: permitted('events.approve').query(({ ctx }) => listWaiting(ctx.db, ctx.scope)),
  submit: permitted('events.edit')
    .input(submitSchema)
    .mutation(({ ctx, input }) => submitEvent(ctx.db, ctx, input)),
  withdraw: permitted('events.edit')
    .input(eventVersionSchema)
    .mutation(({ ctx, input }) => withdrawEvent(ctx.db, ctx, input)),
  decide: permitted('events.approve')
    .input(decideApprovalSchema)
    .mutation(({ ctx, input }) => decideApproval(ctx.db, ctx, input)),

  /** Territories that ask for approval. */
  rules: permitted('events.approval_rules').query(({ ctx }) => listRules(ctx.db, ctx.scope)),
  setRule: permitted('events.approval_rules')
    .input(approvalRuleSchema)
    .mutation(({ ctx, input }) => setRule(ctx.db, ctx, input)),
  removeRule: permitted('events.approval_rules')
    .input(approvalRuleSchema)
    .mutation(({ ctx, input }) => removeRule(ctx.db, ctx, input)),
})

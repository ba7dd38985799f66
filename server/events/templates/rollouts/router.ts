import { can, covers } from '#server/access/scope.ts'
import { katoContains } from '#server/access/territory.ts'
import { Problem } from '#server/kit/problem.ts'
import { localDate } from '#server/kit/zone.ts'
import { listDivisions } from '#server/regions/queries.ts'
import { permitted, router } from '#server/trpc.ts'
import { findTemplate } from '../queries.ts'
import { findRollout, findWaiting, listGiven, listRollouts, listTargets } from './queries.ts'
import { rolloutChoiceSchema, rolloutIdSchema, rolloutListSchema, rolloutSchema } from './schema.ts'
import { planRollout, remindLate, rollOut } from './service.ts'

export const rolloutsRouter = router({
  /** Roll-outs that concern one's territory, the newest first. */
  list: permitted('events.view')
    .input(rolloutListSchema)
    .query(({ ctx, input }) => listRollouts(ctx.db, ctx.scope, { ...input, today: localDate(ctx.now) })),

  /** One roll-out with those of its territories that one may see: who has chosen a day, who is late. */
  find: permitted('events.view')
    .input(rolloutIdSchema)
    .query(async ({ ctx, input }) => {
      const rollout = await findRollout(ctx.db, input.id)
      const targets = await listTargets(ctx.db, ctx.scope, input.id)
      if (!rollout || targets.length === 0) throw new Problem('not_found')
      return {
        rollout,
        targets,
        now: ctx.now,
        mayRollOut: can(ctx.actor, 'templates.roll_out', { districtKato: rollout.kato }),
      }
    }),

  /** Drafts that others have given one's territory and that have no day yet. */
  waiting: permitted('events.edit').query(({ ctx }) => findWaiting(ctx.db, ctx.scope)),

  /** The territories a template may be rolled out to, and those that have their draft. */
  choices: permitted('templates.roll_out')
    .input(rolloutChoiceSchema)
    .query(async ({ ctx, input }) => {
      const template = await findTemplate(ctx.db, ctx.scope, input.templateId)
      if (!template || template.archivedAt || template.institutionId) throw new Problem('not_found')
      const rollout = input.rolloutId ? await findRollout(ctx.db, input.rolloutId) : undefined
      if (rollout && !covers(ctx.scope, { districtKato: rollout.kato })) throw new Problem('not_found')
      const divisions = await listDivisions(ctx.db)
      const isOffered = (kato: string) =>
        katoContains(template.kato, kato) && covers(ctx.scope, { districtKato: kato })
      return {
        template,
        rollout: rollout ?? null,
        regions: divisions.filter(({ level, kato }) => level === 1 && isOffered(kato)),
        districts: divisions.filter(({ level, kato }) => level === 2 && isOffered(kato)),
        given: input.rolloutId ? [...(await listGiven(ctx.db, input.rolloutId))] : [],
      }
    }),

  /** What a roll-out would do; nothing is written. */
  preview: permitted('templates.roll_out')
    .input(rolloutSchema)
    .query(async ({ ctx, input }) => {
      const { targets } = await planRollout(ctx.db, ctx, input)
      return targets.map(({ told, ...target }) => ({
        ...target,
        told: told.map(({ userId, name }) => ({ userId, name })),
      }))
    }),

  rollOut: permitted('templates.roll_out')
    .input(rolloutSchema)
    .mutation(({ ctx, input }) => rollOut(ctx.db, ctx, { input, publicUrl: ctx.config.publicUrl })),

  remind: permitted('templates.roll_out')
    .input(rolloutIdSchema)
    .mutation(({ ctx, input }) => remindLate(ctx.db, ctx, { id: input.id, publicUrl: ctx.config.publicUrl })),
})

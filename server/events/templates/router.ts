import { Problem } from '#server/kit/problem.ts'
import { permitted, router } from '#server/trpc.ts'
import type { Actor } from '#server/access/actor.ts'
import { can, mayAnywhere, scopeFor } from '#server/access/scope.ts'
import { katoContains } from '#server/access/territory.ts'
import { entryTypesOf, findOrigin, findTemplate, listTemplates } from './queries.ts'
import { renewalsRouter } from './renewals/router.ts'
import { rolloutsRouter } from './rollouts/router.ts'
import { archiveTemplateSchema, templateIdSchema, templateListSchema, templateSchema } from './schema.ts'
import { archiveTemplate, saveTemplate } from './service.ts'
import { listEventTasks, listTasks } from './tasks/queries.ts'
import { tickSchema } from './tasks/schema.ts'
import { tickTask } from './tasks/service.ts'

/** Whether some territory of this person's may get drafts of a template of a territory. */
function mayRollOut(actor: Actor, template: { kato: string; institutionId: string | null }): boolean {
  if (template.institutionId !== null || !mayAnywhere(actor, 'templates.roll_out')) return false
  const { katos } = scopeFor(actor, 'templates.roll_out')
  return katos.some((own) => katoContains(own, template.kato) || katoContains(template.kato, own))
}

export const templatesRouter = router({
  rollouts: rolloutsRouter,
  renewals: renewalsRouter,

  list: permitted('events.view')
    .input(templateListSchema)
    .query(({ ctx, input }) => listTemplates(ctx.db, ctx.scope, input)),

  /** A template that covers one's territory, with what one may do with it. */
  find: permitted('events.view')
    .input(templateIdSchema)
    .query(async ({ ctx, input }) => {
      const template = await findTemplate(ctx.db, ctx.scope, input.id)
      if (!template) throw new Problem('not_found')
      const { kato: districtKato, institutionId } = template
      return {
        ...template,
        entryTypes: entryTypesOf(template),
        tasks: await listTasks(ctx.db, input.id),
        may: {
          edit: can(ctx.actor, 'templates.edit', { districtKato, institutionId }),
          rollOut: mayRollOut(ctx.actor, template),
        },
      }
    }),

  /** The template that an event was made of, with what it asks for; null for an event without one. */
  origin: permitted('events.view')
    .input(templateIdSchema)
    .query(async ({ ctx, input }) => {
      const [origin, tasks] = await Promise.all([
        findOrigin(ctx.db, ctx.scope, input.id),
        listEventTasks(ctx.db, input.id),
      ])
      return origin ? { ...origin, tasks } : null
    }),

  /** A task of the template done for an event, or not after all. */
  tick: permitted('events.edit')
    .input(tickSchema)
    .mutation(({ ctx, input }) => tickTask(ctx.db, ctx, input)),

  save: permitted('templates.edit')
    .input(templateSchema)
    .mutation(({ ctx, input }) => saveTemplate(ctx.db, ctx, input)),
  archive: permitted('templates.edit')
    .input(archiveTemplateSchema)
    .mutation(({ ctx, input }) => archiveTemplate(ctx.db, ctx, input)),
})

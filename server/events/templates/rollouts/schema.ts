import { z } from 'zod'
import { katoCode, optionalText, pageNumber, typedDay } from '#server/kit/input.ts'
import { eventDetailsSchema } from '../../schema.ts'

export const NOTE_MAX = 2000
/** All districts of the largest region at once, or all regions. */
export const TARGETS_MAX = 60

const { plannedPeople } = eventDetailsSchema.shape

/** A territory that gets a draft; what it does not say is the same as for all. A row without `kato` was not ticked. */
const targetSchema = z.object({
  kato: katoCode.optional(),
  deadline: typedDay.optional(),
  plannedPeople,
  /** its row on the form, where what is wrong with it is said */
  position: z.number().int().min(0).optional(),
})

/**
 * A template rolled out: a draft for each territory. `rolloutId` is made by the form, so that the same form sent twice,
 * or a roll-out that gets further territories, writes each of them once.
 */
export const rolloutSchema = z
  .object({
    rolloutId: z.uuid(),
    templateId: z.uuid(),
    periodFrom: typedDay,
    periodTo: typedDay,
    deadline: typedDay,
    plannedPeople,
    note: optionalText(NOTE_MAX),
    targets: z
      .array(targetSchema)
      .max(TARGETS_MAX)
      .default([])
      .transform((targets) =>
        targets.flatMap(({ kato, position, ...own }, index) =>
          kato ? [{ kato, position: position ?? index, ...own }] : [],
        ),
      ),
  })
  .superRefine((rollout, context) => {
    const complain = (message: string, path: (string | number)[]) =>
      context.addIssue({ code: 'custom', message, path })
    if (rollout.periodTo < rollout.periodFrom) complain('end_before_start', ['periodTo'])
    if (rollout.deadline > rollout.periodTo) complain('after_period', ['deadline'])
    if (rollout.targets.length === 0) complain('choose_one', ['targets'])
    for (const { deadline, position, kato } of rollout.targets) {
      if (deadline && deadline > rollout.periodTo) complain('after_period', ['targets', position, 'deadline'])
      if (rollout.targets.some((other) => other.kato === kato && other.position < position)) {
        complain('chosen_twice', ['targets', position, 'kato'])
      }
    }
  })
export type RolloutInput = z.output<typeof rolloutSchema>

export const rolloutIdSchema = z.object({ id: z.uuid() })
export const rolloutListSchema = z.object({ templateId: z.uuid().optional(), page: pageNumber })
/** Territories to choose from: those right below the template's own, or the districts of one region. */
export const rolloutChoiceSchema = z.object({
  templateId: z.uuid(),
  rolloutId: z.uuid().optional(),
  region: katoCode.optional(),
})

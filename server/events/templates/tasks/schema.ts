import { z } from 'zod'
import { optionalText } from '#server/kit/input.ts'

export const TASKS_MAX = 20
export const TASK_TEXT_MAX = 200

/** Rows of the form that say nothing are no tasks. */
export const tasksSchema = z
  .array(
    z.object({
      id: z.uuid().optional(),
      textKk: optionalText(TASK_TEXT_MAX),
      textRu: optionalText(TASK_TEXT_MAX),
      /** no event of the template is published before it is ticked */
      isRequired: z.boolean().default(false),
    }),
  )
  .max(TASKS_MAX)
  .default([])
  .transform((tasks) => tasks.filter(({ textKk, textRu }) => textKk || textRu))

export const tickSchema = z.object({ eventId: z.uuid(), taskId: z.uuid(), isDone: z.boolean() })
export type TickInput = z.output<typeof tickSchema>

import { z } from 'zod'
import { calendarFilterSchema } from '#server/events/calendar/schema.ts'
import { requiredText } from '#server/kit/input.ts'

export const FILTER_NAME_MAX = 100

/** A filter of the calendar under a name. The age of whoever looks is never kept, so it is left out. */
export const saveFilterSchema = z.object({
  name: requiredText(FILTER_NAME_MAX),
  filter: calendarFilterSchema.omit({ age: true }),
})
export type SaveFilterInput = z.output<typeof saveFilterSchema>
export type SavedFilter = SaveFilterInput['filter']

export const filterIdSchema = z.object({ id: z.uuid() })

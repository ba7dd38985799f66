import { z } from 'zod'
import { typedDay, withoutControls } from '#server/kit/input.ts'
import { EVENT_KINDS } from '#server/events/words.ts'

export const PAGE_SIZE = 20
export const SEARCH_MAX = 100
/** A month nobody plans for is a typing error. */
const MONTH = /^20\d{2}-(0[1-9]|1[0-2])$/

const kato = z.string().regex(/^\d{9}$/, 'choice_wrong')
const empty = (value: unknown) => (value === '' || value === null ? undefined : value)
const optional = <Schema extends z.ZodType>(schema: Schema) => z.preprocess(empty, schema.optional())

/** What the public calendar, its feed and their links may be filtered by; every part may be left out. */
export const calendarFilterSchema = z.object({
  region: optional(kato),
  district: optional(kato),
  kind: optional(z.enum(EVENT_KINDS)),
  programme: optional(z.string().regex(/^[a-z0-9-]{1,60}$/, 'choice_wrong')),
  from: optional(typedDay),
  to: optional(typedDay),
  q: optional(z.string().transform(withoutControls).pipe(z.string().trim().max(SEARCH_MAX))),
})
export type CalendarFilter = z.output<typeof calendarFilterSchema>

export const calendarListSchema = calendarFilterSchema.extend({
  page: optional(z.coerce.number().int().min(1).max(1000)),
})
export const calendarMonthSchema = calendarFilterSchema
  .omit({ from: true, to: true })
  .extend({ month: z.string().regex(MONTH) })

export const eventIdSchema = z.object({ id: z.uuid() })

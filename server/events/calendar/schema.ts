import { z } from 'zod'
import { katoCode, optional, typedDay, withoutControls } from '#server/kit/input.ts'
import { EVENT_KINDS } from '#server/events/words.ts'
import { LOCALES } from '#server/kit/messages/message.ts'
import { TARGET_GROUPS } from '#server/people/target-groups.ts'

export const PAGE_SIZE = 20
/** Nobody turns over more pages than these fill: beyond it is only said that there are more. */
export const MOST_COUNTED = 1000
export const SEARCH_MAX = 100
/** A month nobody plans for is a typing error. */
const MONTH = /^20\d{2}-(0[1-9]|1[0-2])$/

/** What the public calendar, its feed and their links may be filtered by; every part may be left out. */
export const calendarFilterSchema = z.object({
  region: optional(katoCode),
  district: optional(katoCode),
  kind: optional(z.enum(EVENT_KINDS)),
  programme: optional(z.string().regex(/^[a-z0-9-]{1,60}$/, 'choice_wrong')),
  institution: optional(z.uuid('choice_wrong')),
  /** whole years of whoever looks for an event; only in the link, never kept */
  age: optional(
    z.coerce.number('number_wrong').int('number_wrong').min(0, 'number_wrong').max(120, 'number_wrong'),
  ),
  group: optional(z.enum(TARGET_GROUPS)),
  language: optional(z.enum(LOCALES)),
  /** with a district: its events first, then those of the rest of its region */
  near: optional(z.literal('1', 'choice_wrong')),
  /** of each series only the event that is next, not all of its dates */
  series: optional(z.literal('next', 'choice_wrong')),
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

export const calendarWeekSchema = calendarFilterSchema
  .omit({ from: true, to: true })
  .extend({ monday: z.iso.date() })

/** Organisers to choose from: those with public events in a territory, and the one that is chosen already. */
export const organisersSchema = z.object({ place: katoCode.optional(), institution: z.uuid().optional() })

export const eventIdSchema = z.object({ id: z.uuid() })

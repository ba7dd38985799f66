import { z } from 'zod'
import { EVENT_KINDS } from '#server/events/words.ts'
import { typedDay } from '#server/kit/input.ts'
import { TARGET_GROUPS } from '#server/people/target-groups.ts'

const empty = (value: unknown) => (value === '' || value === null ? undefined : value)
const optional = <Schema extends z.ZodType>(schema: Schema) => z.preprocess(empty, schema.optional())

/** What a reach view is asked for. Days are inclusive, in local time. */
export const reachFilterSchema = z
  .object({
    kato: z.string().regex(/^\d{9}$/),
    from: typedDay,
    to: typedDay,
    programmeId: optional(z.uuid()),
    kind: optional(z.enum(EVENT_KINDS)),
    targetGroup: optional(z.enum(TARGET_GROUPS)),
  })
  .refine(({ from, to }) => from <= to, { path: ['to'], message: 'date_wrong' })
export type ReachFilter = z.output<typeof reachFilterSchema>

/** Whose rows lie behind a figure: a unit of the view, those from elsewhere, those of unknown residence, or the whole. */
export const REACH_FIGURES = ['visits', 'people', 'residents', 'elsewhere', 'unknown'] as const
export const reachListSchema = z.object({
  filter: reachFilterSchema,
  unit: optional(z.string().regex(/^\d{9}$/)),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
})
export const reachPeopleSchema = reachListSchema.extend({ figure: z.enum(REACH_FIGURES) })

export const REACH_PAGE = 50

import { z } from 'zod'
import { katoCode, optional } from '#server/kit/input.ts'
import { TARGET_GROUPS } from '#server/people/target-groups.ts'
import { EVENT_KINDS, EVENT_STATUSES } from '../words.ts'

/** What the cells of the year count. */
export const YEAR_MEASURES = ['events', 'people', 'sessions'] as const
export type YearMeasure = (typeof YEAR_MEASURES)[number]

/** What stands in the rows of the republic's year when it is not the regions. */
export const YEAR_ROWS = ['districts'] as const

/** A year of weeks of a territory; without a state, everything that is not called off. */
export const yearSchema = z.object({
  kato: katoCode,
  year: z.number().int().min(2000).max(2100),
  rows: optional(z.enum(YEAR_ROWS)),
  kind: optional(z.enum(EVENT_KINDS)),
  programme: optional(z.uuid()),
  status: optional(z.enum(EVENT_STATUSES)),
  group: optional(z.enum(TARGET_GROUPS)),
})
export type YearFilter = z.output<typeof yearSchema>

/** One cell: `unit` is the KATO of its row, empty for events that have no district yet. */
export const yearCellSchema = yearSchema.extend({
  unit: z.union([katoCode, z.literal('')]),
  week: z.number().int().min(1).max(53),
})
export type YearCell = z.output<typeof yearCellSchema>

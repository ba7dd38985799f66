import { z } from 'zod'
import { EVENT_KINDS } from '#server/events/words.ts'
import { katoCode, optional, pageNumber, typedDay } from '#server/kit/input.ts'
import { TARGET_GROUPS } from '#server/people/target-groups.ts'

/** What stands in the rows of the republic's view when it is not the regions. */
export const REACH_ROWS = ['districts'] as const

/** What a reach view is asked for. Days are inclusive, in local time. */
export const reachFilterSchema = z
  .object({
    kato: katoCode,
    from: typedDay,
    to: typedDay,
    programmeId: optional(z.uuid()),
    kind: optional(z.enum(EVENT_KINDS)),
    targetGroup: optional(z.enum(TARGET_GROUPS)),
    /** rows of the republic: its regions, or every district and city of the country */
    rows: optional(z.enum(REACH_ROWS)),
  })
  .refine(({ from, to }) => from <= to, { path: ['to'], message: 'date_wrong' })
export type ReachFilter = z.output<typeof reachFilterSchema>

/** Which sessions lie behind a figure; `all` also those cancelled. */
export const SESSION_FIGURES = ['all', 'planned', 'held', 'overdue', 'cancelled', 'moved'] as const
export type SessionFigure = (typeof SESSION_FIGURES)[number]

/** Whose rows lie behind a figure of people. */
export const PEOPLE_FIGURES = ['visits', 'people', 'residents', 'elsewhere', 'unknown'] as const
export type PeopleFigure = (typeof PEOPLE_FIGURES)[number]

const behind = { filter: reachFilterSchema, unit: optional(katoCode), page: pageNumber.default(1) }
export const reachSessionsSchema = z.object({ ...behind, figure: z.enum(SESSION_FIGURES).catch('all') })
export const reachPeopleSchema = z.object({ ...behind, figure: z.enum(PEOPLE_FIGURES) })

export const REACH_PAGE = 50

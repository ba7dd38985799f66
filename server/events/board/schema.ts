import { z } from 'zod'
import { katoCode, optional } from '#server/kit/input.ts'
import { EVENT_KINDS } from '../words.ts'

/** A month of the desk: drafts too, and what is called off. */
export const boardSchema = z.object({
  month: z.string().regex(/^20\d{2}-(0[1-9]|1[0-2])$/),
  kato: optional(katoCode),
  kind: optional(z.enum(EVENT_KINDS)),
  programme: optional(z.uuid()),
})
export type BoardFilter = z.output<typeof boardSchema>

export const boardDaySchema = boardSchema.extend({ on: z.iso.date() })

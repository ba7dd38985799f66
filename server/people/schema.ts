import { z } from 'zod'
import { optionalText, pageNumber } from '#server/kit/input.ts'

export const DUPLICATES_PAGE = 30
export const duplicatesSchema = z.object({ page: pageNumber })
export const decideSchema = z.object({
  personA: z.uuid(),
  personB: z.uuid(),
  decision: z.enum(['different', 'same']),
  reason: optionalText(500),
})
export type DecideInput = z.output<typeof decideSchema>

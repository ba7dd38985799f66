import { z } from 'zod'
import { optionalText } from '#server/kit/input.ts'

/** As much as one sheet of paper holds beside the figures. */
export const RESULTS_MAX = 700
export const POSITION_MAX = 160
export const SIGNER_MAX = 120

export const noteIdSchema = z.object({ id: z.uuid() })
export const noteTextSchema = z.object({
  id: z.uuid(),
  resultsKk: optionalText(RESULTS_MAX),
  resultsRu: optionalText(RESULTS_MAX),
  positionKk: optionalText(POSITION_MAX),
  positionRu: optionalText(POSITION_MAX),
  signer: optionalText(SIGNER_MAX),
})
export type NoteText = z.output<typeof noteTextSchema>

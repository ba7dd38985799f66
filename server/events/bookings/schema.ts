import { z } from 'zod'
import { katoCode, optionalText, typedDay } from '#server/kit/input.ts'

export const DECLINE_REASON_MAX = 500

export const decideSchema = z
  .object({
    id: z.uuid(),
    decision: z.enum(['confirm', 'decline']),
    /** told to whoever asked; needed for a refusal */
    reason: optionalText(DECLINE_REASON_MAX),
  })
  .superRefine(({ decision, reason }, context) => {
    if (decision === 'decline' && !reason) {
      context.addIssue({ code: 'custom', message: 'required', path: ['reason'] })
    }
  })

export const territoryDaySchema = z.object({ kato: katoCode, on: typedDay })
export const venueDaySchema = z.object({ venueId: z.uuid(), on: typedDay })

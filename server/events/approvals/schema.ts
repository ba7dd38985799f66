import { z } from 'zod'
import { katoCode, optionalText } from '#server/kit/input.ts'

export const REMARKS_MAX = 1000

const version = z.coerce.number().int().min(1)

export const submitSchema = z.object({
  id: z.uuid(),
  version,
  /** shown to everybody in the moment it is approved; otherwise the organiser publishes it */
  publishes: z.boolean().default(false),
})

export const decideApprovalSchema = z
  .object({
    id: z.uuid(),
    version,
    decision: z.enum(['approve', 'return']),
    /** what is to be put right: read by the organiser; needed to return it */
    remarks: optionalText(REMARKS_MAX),
  })
  .superRefine(({ decision, remarks }, context) => {
    if (decision === 'return' && !remarks) {
      context.addIssue({ code: 'custom', message: 'required', path: ['remarks'] })
    }
  })
export type DecideApproval = z.output<typeof decideApprovalSchema>

export const approvalRuleSchema = z.object({ kato: katoCode })

import { z } from 'zod'
import { katoCode, plainText, searchText, typedDay } from '#server/kit/input.ts'
import {
  auditActions,
  auditSubjects,
  type AuditAction,
  type AuditSubject,
} from '#server/kit/messages/audit.ts'

export const AUDIT_ACTIONS = Object.keys(auditActions) as AuditAction[]
export const AUDIT_SUBJECTS = Object.keys(auditSubjects) as AuditSubject[]

/** Filters of the log, as they stand in its address; what cannot be read filters nothing. */
export const auditListSchema = z.object({
  /** name or e-mail of who did it */
  who: searchText.default(''),
  actor: plainText(64).optional().catch(undefined),
  action: z.enum(AUDIT_ACTIONS).optional().catch(undefined),
  subject: z.enum(AUDIT_SUBJECTS).optional().catch(undefined),
  subjectId: plainText(64).optional().catch(undefined),
  kato: katoCode.optional().catch(undefined),
  from: typedDay.optional().catch(undefined),
  to: typedDay.optional().catch(undefined),
  /** id of the last entry of the page before: entries are read from the newest */
  before: z.uuid().optional().catch(undefined),
})
export type AuditListInput = z.infer<typeof auditListSchema>

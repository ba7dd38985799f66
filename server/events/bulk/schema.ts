import { z } from 'zod'
import { optionalText } from '#server/kit/input.ts'
import { typedPhone } from '#server/people/phone-input.ts'
import { eventListSchema, REASON_MAX } from '../schema.ts'
import { SHIFT_MAX } from '../shift/shifted.ts'

/** What can be done with many events at once. */
export const BULK_DEEDS = ['publish', 'shift', 'change', 'cancel', 'remove'] as const
export type BulkDeed = (typeof BULK_DEEDS)[number]
/** Events of one go: each is a transaction of its own, and somebody waits for all of them. */
export const BULK_MAX = 200

/** What a deed is done with; each needs its own parts. */
export const bulkTermsSchema = z
  .object({
    deed: z.enum(BULK_DEEDS),
    days: z.coerce.number('number_wrong').int('number_wrong').min(-SHIFT_MAX).max(SHIFT_MAX).optional(),
    reason: optionalText(REASON_MAX),
    programmeId: z.uuid().optional(),
    institutionId: z.uuid().optional(),
    contactPhone: typedPhone.optional(),
  })
  .superRefine(({ deed, days, reason, programmeId, institutionId, contactPhone }, context) => {
    const need = (path: string, message: string) =>
      context.addIssue({ code: 'custom', message, path: [path] })
    if (deed === 'shift' && !days) need('days', 'required')
    if (deed === 'cancel' && !reason) need('reason', 'required')
    if (deed === 'change' && !programmeId && !institutionId && !contactPhone) need('programmeId', 'required')
  })
export type BulkTerms = z.output<typeof bulkTermsSchema>

const rows = z.array(z.object({ id: z.uuid(), version: z.number().int().min(1) })).max(BULK_MAX)

export const bulkSchema = z.object({ terms: bulkTermsSchema, rows })
/** Moves by so many days as they were made: the version each gave, and the news it made. */
export const bulkUndoSchema = z.object({
  days: z.number().int().min(-SHIFT_MAX).max(SHIFT_MAX),
  moves: z
    .array(z.object({ id: z.uuid(), version: z.number().int().min(1), changeId: z.uuid().optional() }))
    .max(BULK_MAX),
})
export type BulkUndo = z.output<typeof bulkUndoSchema>

export const bulkRowsSchema = z.object({ ids: z.array(z.uuid()).max(BULK_MAX) })
export const bulkFoundSchema = z.object({ filter: eventListSchema })

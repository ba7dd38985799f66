import { z } from 'zod'
import { optionalText } from '#server/kit/input.ts'
import { REASON_MAX } from '../schema.ts'
import { SHIFT_MAX } from './shifted.ts'

const days = z.number().int().min(-SHIFT_MAX).max(SHIFT_MAX)
const version = z.number().int().min(1)

export const shiftCheckSchema = z.object({ id: z.uuid(), days })
export const shiftSchema = z.object({ id: z.uuid(), version, days, reason: optionalText(REASON_MAX) })
export type ShiftInput = z.output<typeof shiftSchema>

/** The move as it was made: its days, the version it gave, and the news it made. */
export const unshiftSchema = z.object({ id: z.uuid(), version, days, changeId: z.uuid().optional() })
export type UnshiftInput = z.output<typeof unshiftSchema>

import { z } from 'zod'
import { katoCode, optionalText } from '#server/kit/input.ts'
import { typedPhone } from '#server/people/phone-input.ts'
import { isTargetGroup, TARGET_GROUPS } from '#server/people/target-groups.ts'
import { CHILDREN_MAX, NO_RESIDENCE, personName, typedBirthDate } from '#server/registration/schema.ts'

/** A headcount larger than this is a typing error: no venue of the programme holds more. */
export const HEADCOUNT_MAX = 100_000
export const REASON_MAX = 500
export const HEADCOUNT_METHODS = ['counter', 'estimate', 'list', 'tickets'] as const

/** Groups of a headcount: those of people, children under 14 (nothing else is kept of them), and nobody in particular. */
export function isHeadcountGroup(value: string): boolean {
  return value === 'everyone' || value === 'children' || isTargetGroup(value)
}

const reason = z.string().trim().min(3).max(REASON_MAX)

/** Facts of the device that every attempt carries; `attemptId` is made there, so that sending twice counts once. */
const attempt = {
  attemptId: z.uuid(),
  sessionId: z.uuid(),
  deviceAt: z.coerce.date().optional(),
  device: z.string().max(64).optional(),
  point: z.string().trim().min(1).max(60).default('entrance'),
}

export const scanSchema = z.object({
  ...attempt,
  shown: z.string().trim().min(1).max(400),
  evidence: z.enum(['scan', 'search']).default('scan'),
})
export type ScanInput = z.output<typeof scanSchema>

export const admitSchema = z.object({ ...attempt, registrationId: z.uuid() })
export type AdmitInput = z.output<typeof admitSchema>

/** Somebody at the door who is not registered: a name is enough, the rest helps to know them again. */
export const walkInSchema = z.object({
  attemptId: z.uuid(),
  sessionId: z.uuid(),
  surname: personName,
  givenName: personName,
  phone: typedPhone.optional(),
  birthOn: typedBirthDate.optional(),
  residence: z.union([katoCode, z.literal(NO_RESIDENCE)], 'choice_wrong').optional(),
  targetGroups: z.array(z.enum(TARGET_GROUPS)).max(TARGET_GROUPS.length).default([]),
  childrenCount: z.coerce.number().int().min(0).max(CHILDREN_MAX).default(0),
  guardianName: optionalText(200),
  guardianPhone: typedPhone.optional(),
  guardianConsent: z.boolean().default(false),
})
export type WalkInInput = z.output<typeof walkInSchema>

export const annulSchema = z.object({ attendanceId: z.uuid(), reason })
export const searchSchema = z.object({
  eventId: z.uuid(),
  sessionId: z.uuid(),
  text: z.string().trim().min(3).max(80),
})

export const headcountSchema = z.object({
  sessionId: z.uuid(),
  method: z.enum(HEADCOUNT_METHODS),
  groups: z
    .array(
      z.object({
        targetGroup: z.string().refine((value) => isHeadcountGroup(value), 'choice_wrong'),
        people: z.number().int().min(0).max(HEADCOUNT_MAX),
      }),
    )
    .min(1)
    .max(20),
})
export type HeadcountInput = z.output<typeof headcountSchema>

export const closeSchema = z.object({ sessionId: z.uuid(), isEmptyMeant: z.boolean().default(false) })
export const reopenSchema = z.object({ sessionId: z.uuid(), reason })

export const doorSchema = z.object({ eventId: z.uuid(), sessionId: z.uuid().optional() })
export const eventSchema = z.object({ eventId: z.uuid() })

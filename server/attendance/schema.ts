import { z } from 'zod'
import { katoCode, optionalText, pageNumber, plainText, requiredText, searchText } from '#server/kit/input.ts'
import { searchFold } from '#server/kit/search-fold.ts'
import { typedPhone } from '#server/people/phone-input.ts'
import { TARGET_GROUPS } from '#server/people/target-groups.ts'
import { CHILDREN_MAX, NO_RESIDENCE, personName, typedBirthDate } from '#server/registration/schema.ts'

/** A headcount larger than this is a typing error: no venue of the programme holds more. */
export const HEADCOUNT_MAX = 100_000
export const REASON_MAX = 500
export const HEADCOUNT_METHODS = ['counter', 'estimate', 'list', 'tickets'] as const

/** Groups of a headcount beside those of people: children under 14, and nobody in particular. */
export const HEADCOUNT_GROUPS = ['everyone', 'children', ...TARGET_GROUPS] as const

const reason = requiredText(REASON_MAX)

/** Facts of the device that every attempt carries; `attemptId` is made there, so that sending twice counts once. */
const attempt = {
  attemptId: z.uuid(),
  sessionId: z.uuid(),
  deviceAt: z.coerce.date().optional(),
  device: plainText(64).optional(),
  point: plainText(60).trim().min(1).default('entrance'),
}

/** A QR text, or a code as people type it; no ticket of ours is longer. */
export const scanSchema = z.object({ ...attempt, shown: plainText(2000).trim().min(1) })
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

/** Fewer letters would list half an event. */
export const SEARCH_LETTERS_MIN = 3
export const searchSchema = z.object({
  eventId: z.uuid(),
  sessionId: z.uuid(),
  text: z
    .string()
    .trim()
    .max(80)
    .superRefine((text, context) => {
      const { tokens } = searchFold(text)
      if (tokens.join('').length >= SEARCH_LETTERS_MIN) return
      context.addIssue({ code: 'too_small', origin: 'string', minimum: SEARCH_LETTERS_MIN, input: text })
    }),
})

export const headcountSchema = z.object({
  sessionId: z.uuid(),
  method: z.enum(HEADCOUNT_METHODS),
  groups: z
    .array(
      z.object({
        targetGroup: z.enum(HEADCOUNT_GROUPS),
        people: z.number().int().min(0).max(HEADCOUNT_MAX).default(0),
      }),
    )
    .min(1)
    .max(HEADCOUNT_GROUPS.length)
    .refine(
      (groups) => new Set(groups.map(({ targetGroup }) => targetGroup)).size === groups.length,
      'chosen_twice',
    ),
})
export type HeadcountInput = z.output<typeof headcountSchema>

/** Somebody of a paper list, typed in afterwards. */
export const markSchema = z.object({ attemptId: z.uuid(), sessionId: z.uuid(), registrationId: z.uuid() })
export type MarkInput = z.output<typeof markSchema>

export const NAMES_PAGE_SIZE = 50
export const namesSchema = z.object({
  eventId: z.uuid(),
  sessionId: z.uuid(),
  came: z.enum(['all', 'came', 'missing']).catch('all'),
  text: searchText,
  page: pageNumber,
})
export type NamesInput = z.output<typeof namesSchema>

export const closeSchema = z.object({ sessionId: z.uuid(), isEmptyMeant: z.boolean().default(false) })
export const reopenSchema = z.object({ sessionId: z.uuid(), reason })

export const doorSchema = z.object({ eventId: z.uuid(), sessionId: z.uuid().optional() })
export const eventSchema = z.object({ eventId: z.uuid() })

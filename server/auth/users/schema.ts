import { z } from 'zod'
import { ROLES } from '#server/access/permissions.ts'
import { PLACE_KINDS } from '#server/auth/grants/place.ts'
import { katoCode, optionalText, pageNumber, plainText, requiredText, searchText } from '#server/kit/input.ts'
import { LOCALES } from '#server/kit/messages/message.ts'

const email = z.string().trim().toLowerCase().max(200).pipe(z.email())

export const USER_STATES = ['active', 'invited', 'disabled'] as const

/** Filters of the list of people, as they stand in its address. */
export const userListSchema = z.object({
  q: searchText.default(''),
  role: z.enum(ROLES).optional().catch(undefined),
  state: z.enum(USER_STATES).optional().catch(undefined),
  kato: katoCode.optional().catch(undefined),
  page: pageNumber.default(1),
})
export type UserListInput = z.infer<typeof userListSchema>

/** A new member of staff; the letter with the link goes to this address in this language. */
export const newUserSchema = z.object({
  name: requiredText(200),
  email,
  locale: z.enum(LOCALES),
  homeKato: katoCode,
})

export const editUserSchema = newUserSchema.extend({ id: plainText(64).min(1) })
export type EditUserInput = z.infer<typeof editUserSchema>

export const userIdSchema = z.object({ id: plainText(64).min(1) })

export const disableUserSchema = userIdSchema.extend({ reason: requiredText(500) })

export const placeSearchSchema = z.object({ role: z.enum(ROLES), kind: z.enum(PLACE_KINDS), q: searchText })

export const grantSchema = z
  .object({
    userId: plainText(64).min(1),
    role: z.enum(ROLES),
    place: z.enum(PLACE_KINDS),
    placeId: plainText(64).min(1),
  })
  .refine(
    ({ place, placeId }) =>
      place === 'territory' ? katoCode.safeParse(placeId).success : z.uuid().safeParse(placeId).success,
    { path: ['placeId'], message: 'choice_wrong' },
  )

export const revokeSchema = z.object({ grantId: z.uuid(), reason: optionalText(500) })

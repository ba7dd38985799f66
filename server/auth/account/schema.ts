import { z } from 'zod'
import { PASSWORD_MAX } from '#server/auth/password/rules.ts'
import { newPasswordSchema } from '#server/auth/sign-in/schema.ts'
import { requiredText } from '#server/kit/input.ts'
import { LOCALES } from '#server/kit/messages/message.ts'

export const ownAccountSchema = z.object({ name: requiredText(200), locale: z.enum(LOCALES) })
export type OwnAccountInput = z.infer<typeof ownAccountSchema>

/** The present password, asked again before what guards the account is changed. */
export const ownPasswordSchema = z.object({ password: z.string().min(1).max(PASSWORD_MAX) })

export const changePasswordSchema = z.object({
  current: z.string().min(1).max(PASSWORD_MAX),
  password: newPasswordSchema.shape.password,
})

export const confirmSecondFactorSchema = z.object({
  code: z
    .string()
    .max(40, 'code_wrong')
    .transform((text) => text.replace(/\D/g, ''))
    .pipe(z.string().length(6, 'code_wrong')),
})

import { z } from 'zod'
import { PASSWORD_MAX, PASSWORD_MIN } from '#server/auth/password/rules.ts'

const email = z.string().trim().toLowerCase().max(200).pipe(z.email())

export const signInSchema = z.object({ email, password: z.string().min(1).max(PASSWORD_MAX) })

/** Six digits of an authenticator, or a backup code of ten letters and digits; spaces are forgiven. */
export const secondFactorSchema = z.object({
  code: z
    .string()
    .max(40, 'code_wrong')
    .transform((text) => text.replace(/\s/g, ''))
    .pipe(z.string().min(1)),
})

/** An e-mail address or a phone number, as the person types it. */
export const codeRequestSchema = z.object({ contact: z.string().trim().min(1).max(200) })

export const codeSchema = z.object({
  code: z
    .string()
    .max(40, 'code_wrong')
    .transform((text) => text.replace(/\D/g, ''))
    .pipe(z.string().length(6, 'code_wrong')),
})

export const passwordLinkSchema = z.object({ email })

/** A new password; nothing else is asked of it than length, and that nobody guesses it at once. */
export const newPasswordSchema = z.object({ password: z.string().min(PASSWORD_MIN).max(PASSWORD_MAX) })

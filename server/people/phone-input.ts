import { z } from 'zod'
import { readPhone } from './phone.ts'

/** A telephone as people type it, mobile or fixed; gives `+77011234567`. */
export const typedPhone = z
  .string()
  .trim()
  .max(40, 'phone_wrong')
  .transform((text, context) => {
    const phone = readPhone(text)
    if (phone) return phone.e164
    context.issues.push({ code: 'custom', message: 'phone_wrong', input: text })
    return z.NEVER
  })

import { z } from 'zod'
import { readPhone } from '#server/people/phone.ts'

/** Where a code goes. */
export type Contact = { channel: 'email' | 'sms'; recipient: string }

/**
 * Reads what a person typed as an e-mail address or a mobile number of Kazakhstan (messages abroad cost money that
 * strangers could make us spend). Gives the reason as a field message: `contact_wrong`, `phone_not_mobile`.
 */
export function readContact(text: string): Contact | 'contact_wrong' | 'phone_not_mobile' {
  if (text.includes('@')) {
    const email = z.email().safeParse(text.trim().toLowerCase())
    return email.success ? { channel: 'email', recipient: email.data } : 'contact_wrong'
  }
  const phone = readPhone(text)
  if (!phone) return 'contact_wrong'
  const isReached = phone.kind === 'mobile' && phone.country === 'KZ'
  return isReached ? { channel: 'sms', recipient: phone.e164 } : 'phone_not_mobile'
}

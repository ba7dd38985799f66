import { newId } from '#server/kit/id.ts'

/**
 * better-auth wants an address for everybody; whoever came by phone gets one of a domain that can never receive mail
 * (RFC 2606). It is never shown, mailed or exported: read addresses through `realEmail`.
 */
const NO_MAIL_DOMAIN = '@phone.qamtu.invalid'

export function temporaryEmail(): string {
  return `${newId()}${NO_MAIL_DOMAIN}`
}

/** The address a person really has, or null. */
export function realEmail(email: string): string | null {
  return email.endsWith(NO_MAIL_DOMAIN) ? null : email
}

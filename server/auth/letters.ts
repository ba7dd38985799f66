// I/O: the letters of signing in, all through the outbox.
import type { Db, Trx } from '#db/client.ts'
import type { Locale } from '#server/kit/messages/message.ts'
import { enqueue } from '#server/notifications/service.ts'
import { CODE_MINUTES, INVITATION_DAYS, LINK_MINUTES } from './limits.ts'

type Addressee = { channel: 'email' | 'sms'; recipient: string; locale: Locale }

/** A code for signing in; works for `CODE_MINUTES`. */
export async function sendCode(db: Db, { code, ...to }: Addressee & { code: string }): Promise<void> {
  await db
    .transaction()
    .execute((trx) => enqueue(trx, { ...to, template: 'auth_code', values: { code, minutes: CODE_MINUTES } }))
}

/** Instead of a code: this person works here, so a password is needed. */
export async function sayUsePassword(db: Db, to: Addressee, link: string): Promise<void> {
  await db
    .transaction()
    .execute((trx) => enqueue(trx, { ...to, template: 'auth_use_password', values: { link } }))
}

/** Instead of a link to a password: this person signs in with codes. */
export async function sayUseCode(trx: Trx, to: Addressee, link: string): Promise<void> {
  await enqueue(trx, { ...to, template: 'auth_use_code', values: { link } })
}

/** The link to choose a new password. */
export async function sendPasswordLink(trx: Trx, to: Addressee, link: string): Promise<void> {
  await enqueue(trx, { ...to, template: 'auth_password_link', values: { link, minutes: LINK_MINUTES } })
}

/** The link by which a new member of staff chooses the first password. */
export async function sendInvitation(
  trx: Trx,
  to: Addressee,
  { link, name }: { link: string; name: string },
): Promise<void> {
  await enqueue(trx, { ...to, template: 'auth_invitation', values: { link, name, days: INVITATION_DAYS } })
}

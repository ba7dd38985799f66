import type { Limit } from '#server/kit/rate-limit.ts'

const MINUTE = 60
const HOUR = 60 * MINUTE

// Counted per account AND per network address. One address may be a whole college, so its numbers are larger; a right
// password or code gives its point back, so that they count failures.
export const WRONG_PASSWORDS: Limit = { name: 'password', points: 10, seconds: 15 * MINUTE }
export const WRONG_PASSWORDS_FROM_ADDRESS: Limit = { name: 'password-from', points: 60, seconds: 15 * MINUTE }
export const WRONG_SECOND_FACTORS_FROM_ADDRESS: Limit = {
  name: 'factor-from',
  points: 60,
  seconds: 15 * MINUTE,
}

// A code or a link costs money or fills somebody's mailbox: asking counts, whatever comes of it.
export const CODES: Limit = { name: 'code', points: 5, seconds: HOUR }
export const CODES_FROM_ADDRESS: Limit = { name: 'code-from', points: 100, seconds: HOUR }
export const WRONG_CODES: Limit = { name: 'wrong-code', points: 10, seconds: HOUR }
export const WRONG_CODES_FROM_ADDRESS: Limit = { name: 'wrong-code-from', points: 100, seconds: HOUR }
export const PASSWORD_LINKS: Limit = { name: 'link', points: 5, seconds: HOUR }
export const PASSWORD_LINKS_FROM_ADDRESS: Limit = { name: 'link-from', points: 60, seconds: HOUR }

/** Minutes for which a code works. */
export const CODE_MINUTES = 10
/** Wrong tries after which a code is dead. */
export const CODE_TRIES = 5
/** Minutes for which a link to a forgotten password works. */
export const LINK_MINUTES = 60
/** Days for which the link of an invitation works. */
export const INVITATION_DAYS = 7

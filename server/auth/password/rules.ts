/** Long enough by better-auth's setting, and the longest it takes. */
export const PASSWORD_MIN = 10
export const PASSWORD_MAX = 128

// The first a stranger tries among those of ten characters or more.
const TOO_COMMON = new Set([
  '1234567890',
  '0987654321',
  '1q2w3e4r5t',
  'qwertyuiop',
  'йцукенгшщз',
  'password12',
  'password123',
  'administrator',
  'kazakhstan',
  'қазақстан1',
])

/** Why a password is too easy to guess: `password_common` or `password_like_name`; null when it will do. */
export function whyNotPassword(password: string, ownWords: readonly string[] = []): string | null {
  const lower = password.toLowerCase()
  if (TOO_COMMON.has(lower) || new Set(lower).size < 4) return 'password_common'
  const isOwnWord = ownWords.some((word) => word.length >= 4 && lower.includes(word.toLowerCase()))
  return isOwnWord && password.length < PASSWORD_MIN + 6 ? 'password_like_name' : null
}

import { searchFold } from '#server/kit/search-fold.ts'

const SLUG_MAX = 48

/** A short Latin name for addresses: `Дүйсенбілік Sport` → `duisenbilik-sport`; a number is added while it is taken. */
export function programmeSlug(name: string, isTaken: (slug: string) => boolean): string {
  const base = searchFold(name)
    .tokens.join('-')
    .replace(/[^a-z0-9-]/g, '')
    .slice(0, SLUG_MAX)
    .replace(/^-+|-+$/g, '')
  const first = base || 'programme'
  for (let number = 1; ; number += 1) {
    const slug = number === 1 ? first : `${first}-${number}`
    if (!isTaken(slug)) return slug
  }
}

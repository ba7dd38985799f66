import { latinSpelling } from '#server/kit/search-fold.ts'
import { nameKeys, type PersonName } from '#server/people/name-key.ts'

const SLIPS = 3

/** Letters to put in, take out or change to make one word of the other. */
export function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[b.length] ?? 0
}

/** One in three letters may differ, three at most. */
function isNear(before: string, after: string): boolean {
  const [one, other] = [latinSpelling(before), latinSpelling(after)]
  return editDistance(one, other) <= Math.min(SLIPS, Math.floor(Math.max(one.length, other.length) / 3))
}

/**
 * Whether a corrected name is still the same person's: another spelling, a slip, the two fields exchanged, or a new
 * surname beside the same given name. A ticket is not passed on by writing somebody else's name on it.
 */
export function isSamePersonsName(before: PersonName, after: PersonName): boolean {
  return nameKeys(before).latinKey === nameKeys(after).latinKey || isNear(before.givenName, after.givenName)
}

import type { IsoDate } from '#server/kit/calendar.ts'
import { nameKeys, patronymicStem, type PersonName } from './name-key.ts'
import { emailKey } from './person-keys.ts'

export const LIKENESS_REASONS = [
  'iin',
  'name_birth_phone',
  'name_birth_email',
  'iin_differs',
  'patronymic_differs',
  'name_birth',
  'name_contact',
  'similar_name',
  'nothing_shared',
] as const
export type LikenessReason = (typeof LIKENESS_REASONS)[number]
export type Likeness = { verdict: 'same' | 'possible' | 'different'; reason: LikenessReason }

/** What is known of a person: the IIN as its keyed hash, the phone in E.164. */
export type KnownPerson = {
  name: PersonName
  birthOn?: IsoDate | null
  phone?: string | null
  email?: string | null
  iinKey?: string | null
}

function sharedContact(a: KnownPerson, b: KnownPerson): 'phone' | 'email' | undefined {
  if (a.phone && a.phone === b.phone) return 'phone'
  return a.email && b.email && emailKey(a.email) === emailKey(b.email) ? 'email' : undefined
}

/** At most one letter added, left out or changed, in a name of five letters or more. */
function isOneLetterApart(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (short.length < 5 || long.length - short.length > 1) return false
  let start = 0
  while (start < short.length && short[start] === long[start]) start += 1
  const isChanged = short.length === long.length
  return short.slice(isChanged ? start + 1 : start) === long.slice(start + 1)
}

function doPatronymicsDiffer(a: KnownPerson, b: KnownPerson): boolean {
  const one = patronymicStem(a.name.patronymic)
  const other = patronymicStem(b.name.patronymic)
  return one !== undefined && other !== undefined && one !== other
}

/**
 * Whether two records are one person, may be, or are not, and why (issue: the same person twice). `same` is an
 * equal IIN, or an equal name with birth date and phone or e-mail, unless IINs or patronymics disagree; name and
 * birth date alone are only ever `possible`.
 */
export function comparePeople(a: KnownPerson, b: KnownPerson): Likeness {
  if (a.iinKey && a.iinKey === b.iinKey) return { verdict: 'same', reason: 'iin' }
  const hasOtherIin = Boolean(a.iinKey && b.iinKey)
  const nameA = nameKeys(a.name).latinKey
  const nameB = nameKeys(b.name).latinKey
  const contact = sharedContact(a, b)
  const isSameBirth = Boolean(a.birthOn) && a.birthOn === b.birthOn

  if (nameA === nameB && isSameBirth && contact) {
    if (hasOtherIin) return { verdict: 'possible', reason: 'iin_differs' }
    if (doPatronymicsDiffer(a, b)) return { verdict: 'possible', reason: 'patronymic_differs' }
    return { verdict: 'same', reason: `name_birth_${contact}` }
  }
  if (hasOtherIin) return { verdict: 'different', reason: 'iin_differs' }
  if (nameA === nameB && isSameBirth) {
    return doPatronymicsDiffer(a, b)
      ? { verdict: 'different', reason: 'patronymic_differs' }
      : { verdict: 'possible', reason: 'name_birth' }
  }
  if (nameA === nameB && contact) return { verdict: 'possible', reason: 'name_contact' }
  if (isSameBirth && contact && isOneLetterApart(nameA, nameB))
    return { verdict: 'possible', reason: 'similar_name' }
  return { verdict: 'different', reason: 'nothing_shared' }
}

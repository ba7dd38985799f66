import type { IsoDate } from '#server/kit/calendar.ts'
import { plainNumber } from './iin.ts'
import { nameKeys, type PersonName } from './name-key.ts'

/** What makes two records one person: equal IIN, or equal name with birth date and phone or e-mail. */
export const PERSON_KEY_KINDS = ['iin', 'phone', 'email'] as const
export type PersonKeyKind = (typeof PERSON_KEY_KINDS)[number]
export type PersonKey = { kind: PersonKeyKind; key: string }

/** `phone` as kept (E.164); the rest as written. */
export type PersonTraits = {
  name: PersonName
  birthOn?: IsoDate | null
  phone?: string | null
  email?: string | null
  iin?: string | null
}

/** An address as it is compared: case and edges do not matter. */
export function emailKey(email: string): string {
  return email.trim().normalize('NFC').toLowerCase()
}

/**
 * The keys a person is found again by, each hashed by `hash` (`keyedHash(secret)` of kit), so that neither an IIN
 * nor a phone can be read from them. Name and birth date alone make no key: they only suggest a duplicate. A
 * person without a surname or given name, or without a birth date, has at most the key of the IIN. `latinKey` is the
 * name's, where it is known already.
 */
export function personKeys(
  person: PersonTraits,
  hash: (text: string) => string,
  latinKey: string = nameKeys(person.name).latinKey,
): PersonKey[] {
  const keys: PersonKey[] = []
  if (person.iin) keys.push({ kind: 'iin', key: hash(`iin\n${plainNumber(person.iin)}`) })
  if (!person.birthOn || !latinKey.includes(' ')) return keys
  const who = `${latinKey}\n${person.birthOn}`
  if (person.phone) keys.push({ kind: 'phone', key: hash(`phone\n${who}\n${person.phone}`) })
  if (person.email) keys.push({ kind: 'email', key: hash(`email\n${who}\n${emailKey(person.email)}`) })
  return keys
}

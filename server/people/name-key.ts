import { foldKazakh } from '#server/kit/letters.ts'
import { foldWord, latinSpelling } from '#server/kit/search-fold.ts'

/** A name as its owner writes it; it is never changed, only keyed. */
export type PersonName = { surname: string; givenName: string; patronymic?: string | null | undefined }

/** Why a name cannot be taken. */
export const NAME_FAULTS = ['empty', 'too_long', 'letters'] as const
export type NameFault = (typeof NAME_FAULTS)[number]

/** Longest part of a name that is taken, in characters. */
export const NAME_LENGTH_MAX = 80

// In the common Latin spelling before doubles are written once: -ұлы, -қызы, -ович, -евна, -инична, -оглы, -ич.
const PATRONYMIC = /^(.{2,}?)(uli|kizi|ovich|evich|ovna|evna|inichna|ichna|ogli|ich)$/
const APART = new Set(['uli', 'kizi', 'ogli'])

function words(text: string | null | undefined): string[] {
  return text?.trim().split(/\s+/).filter(Boolean) ?? []
}

/** -ұлы and -қызы written apart are joined to the word before, for keys only. */
function withJoinedEndings(parts: readonly string[]): string[] {
  const joined: string[] = []
  for (const part of parts) {
    const last = joined.length - 1
    if (last >= 0 && APART.has(latinSpelling(part))) joined[last] = `${joined[last]} ${part}`
    else joined.push(part)
  }
  return joined
}

function isPatronymic(part: string): boolean {
  return PATRONYMIC.test(latinSpelling(part.replace(/\s/g, '')))
}

/** Why a part of a name cannot be taken; letters of any alphabet, hyphen, apostrophe, full stop and space can. */
export function whyNotName(text: string): NameFault | undefined {
  const typed = text.trim()
  if (typed === '') return 'empty'
  if (typed.length > NAME_LENGTH_MAX) return 'too_long'
  return /^[\p{L}\p{M}][\p{L}\p{M}\s.'’ʼ‘-]*$/u.test(typed) ? undefined : 'letters'
}

/**
 * Splits a name written in one line, surname first as in documents: `Әлиев Қайрат Серікұлы`, `Әлиев Қайрат
 * Серік ұлы`; a patronymic in the middle means the surname is last (`Кайрат Серикович Алиев`). Words stay as
 * written. One word alone is a surname.
 */
export function splitFullName(text: string): PersonName {
  const parts = withJoinedEndings(words(text))
  const [first = '', second = '', third, ...rest] = parts
  if (third === undefined) return { surname: first, givenName: second }
  if (isPatronymic(second) && !isPatronymic(third)) {
    return { surname: [third, ...rest].join(' '), givenName: first, patronymic: second }
  }
  const patronymicAt = parts.findIndex((part, index) => index >= 2 && isPatronymic(part))
  const cut = patronymicAt > 0 ? patronymicAt : 2
  return { surname: first, givenName: parts.slice(1, cut).join(' '), patronymic: parts.slice(cut).join(' ') }
}

/** Surname, given name and patronymic in the order of documents. */
export function fullName(name: PersonName): string {
  return [name.surname, name.givenName, name.patronymic].flatMap(words).join(' ')
}

function keyedFields(name: PersonName): string[] {
  const given = withJoinedEndings(words(name.givenName))
  const ownGiven = given.filter((part, index) => index === 0 || !isPatronymic(part))
  const fields = [words(name.surname), ownGiven].filter((field) => field.length > 0)
  return fields.map((field) => field.join('').replace(/[^\p{L}\p{M}]/gu, ''))
}

/**
 * Two keys of a name without its patronymic: `nameKey` with Kazakh letters folded, `latinKey` the same in every
 * alphabet. Қайрат Әлиев, Кайрат Алиев, Kairat Aliev and Qairat Äliev have one Latin key, whichever field holds
 * the surname.
 */
export function nameKeys(name: PersonName): { nameKey: string; latinKey: string } {
  const fields = keyedFields(name)
  return {
    nameKey: fields.map(foldKazakh).sort().join(' '),
    latinKey: fields.map(foldWord).sort().join(' '),
  }
}

/** The father's name inside a patronymic: `serik` of Серікұлы, Серік қызы, Serikuly and Серикович. */
export function patronymicStem(patronymic: string | null | undefined): string | undefined {
  const spelled = latinSpelling(words(patronymic).join(''))
  if (spelled === '') return undefined
  return foldWord(PATRONYMIC.exec(spelled)?.[1] ?? spelled)
}

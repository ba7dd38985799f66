import { randomInt } from 'node:crypto'
import type { Locator, Page } from '@playwright/test'
import { consentMessages } from '../server/kit/messages/consent.ts'
import { translator, type Translate } from '../server/kit/messages/format.ts'
import type { Locale } from '../server/kit/messages/message.ts'
import { targetGroupChoices } from '../server/kit/messages/people.ts'
import { registerForm } from '../server/kit/messages/register-form.ts'

/** The words of a run: what the product says in that language, so that a journey asks for what people read. */
export const wordsIn = (language: Locale): Translate => translator(language)

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)

/** The control under exactly this label, whether it is marked as required or as optional. */
export function labelled(within: Page | Locator, label: string): Locator {
  const named = within.getByLabel(new RegExp(String.raw`^${escaped(label)}(\s*\*|\s*\(.+\))?$`))
  // A group of fields may be named like one of them.
  return named.and(within.locator('input, select, textarea'))
}

const SOUNDS = [
  ['а', 'a'],
  ['б', 'b'],
  ['д', 'd'],
  ['л', 'l'],
  ['м', 'm'],
  ['н', 'n'],
  ['о', 'o'],
  ['р', 'r'],
  ['т', 't'],
] as const

/** A word nobody else uses, in both alphabets. */
export function ownWord(): { cyrillic: string; latin: string } {
  const sounds = Array.from({ length: 8 }, () => SOUNDS[randomInt(SOUNDS.length)] ?? SOUNDS[0])
  return {
    cyrillic: sounds.map(([letter]) => letter).join(''),
    latin: sounds.map(([, letter]) => letter).join(''),
  }
}

export type Visitor = { surname: string; givenName: string; name: string; phone: string }

/** Somebody who has never been here. */
export function visitor(givenName: string): Visitor {
  const surname = `Сынақ${ownWord().cyrillic}`
  const phone = `+7701${randomInt(2_000_000, 9_999_999)}`
  return { surname, givenName, name: `${surname} ${givenName}`, phone }
}

/** Fills the form of a registration in, as a student who lives in `district`. */
export async function fillRegistration(
  page: Page,
  { t, visitor: person, district }: { t: Translate; visitor: Visitor; district: string },
): Promise<void> {
  await labelled(page, t(registerForm.surname)).fill(person.surname)
  await labelled(page, t(registerForm.givenName)).fill(person.givenName)
  await labelled(page, t(registerForm.birthOn)).fill('15.03.2004')
  await labelled(page, t(registerForm.phone)).fill(person.phone)
  await labelled(page, t(registerForm.residence)).selectOption({ label: district })
  await page.getByRole('checkbox', { name: t(targetGroupChoices.student) }).check()
  await page.getByRole('checkbox', { name: t(consentMessages.agree) }).check()
}

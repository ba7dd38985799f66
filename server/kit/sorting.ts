import type { Locale } from './messages/message.ts'

export type CompareText = (a: string, b: string) => number

/** The 42 letters in the order of the Kazakh alphabet. */
export const KAZAKH_ALPHABET = 'аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя'

const OPTIONS: Intl.CollatorOptions = { numeric: true, sensitivity: 'variant' }

// The root order puts ё, і, ұ, ү beside е, и and у; they are spelled as "after every word with е (ы, у)".
// U+FFFF sorts after all letters (Unicode TR 35, collation, 3.3).
const AFTER: Readonly<Record<string, string>> = {
  ё: 'е\uFFFF',
  Ё: 'Е\uFFFF',
  і: 'ы\uFFFF',
  І: 'Ы\uFFFF',
  ұ: 'у\uFFFF',
  Ұ: 'У\uFFFF',
  ү: 'у\uFFFF\uFFFF',
  Ү: 'У\uFFFF\uFFFF',
}

function respelled(text: string): string {
  return text.replace(/[ёіұү]/giu, (letter) => AFTER[letter] ?? letter)
}

/** Kazakh order for machines without Kazakh data. */
export function kazakhOrderWithoutData(): CompareText {
  const collator = new Intl.Collator('ru', OPTIONS)
  return (a, b) => collator.compare(respelled(a), respelled(b))
}

function isAlphabetical(compare: CompareText): boolean {
  const letters = Array.from(KAZAKH_ALPHABET)
  return letters.every((letter, index) => index === 0 || compare(letters[index - 1] ?? '', letter) < 0)
}

function makeComparator(locale: Locale): CompareText {
  const collator = new Intl.Collator(locale === 'en' ? 'en-GB' : locale, OPTIONS)
  if (locale !== 'kk' || isAlphabetical(collator.compare)) return collator.compare
  return kazakhOrderWithoutData()
}

const comparators = new Map<Locale, CompareText>()

/**
 * Order of texts in the reader's language, `№ 2` before `№ 10`: `names.sort(compareText('kk'))`. Kazakh is
 * А Ә Б … И Й К Қ … У Ұ Ү … Ы І whether or not the machine knows it.
 */
export function compareText(locale: Locale): CompareText {
  const known = comparators.get(locale)
  if (known) return known
  const made = makeComparator(locale)
  comparators.set(locale, made)
  return made
}

/** A new array in the order of each item's text. */
export function sortByText<Item>(
  items: readonly Item[],
  order: { locale: Locale; by: (item: Item) => string },
): Item[] {
  const compare = compareText(order.locale)
  return [...items].sort((a, b) => compare(order.by(a), order.by(b)))
}

import { foldKazakh } from './letters.ts'

/** Folded text: tokens of Latin letters and digits; `text` is the tokens with one space between. */
export type Folded = { text: string; tokens: string[] }

// Russian and folded Kazakh letters in the Latin of passports; ъ and ь fall away.
const CYRILLIC: Readonly<Record<string, string>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  д: 'd',
  е: 'e',
  ж: 'zh',
  з: 'z',
  и: 'i',
  й: 'y',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'h',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'sh',
  ъ: '',
  ы: 'y',
  ь: '',
  э: 'e',
  ю: 'iu',
  я: 'ia',
  җ: 'zh',
  ҳ: 'h',
  ў: 'u',
  ї: 'i',
  є: 'e',
}

// Latin letters whose sign carries the sound; every other sign is dropped. ý is у in the Kazakh Latin of 2018.
const LATIN: Readonly<Record<string, string>> = {
  ş: 'sh',
  š: 'sh',
  ș: 'sh',
  ç: 'ch',
  č: 'ch',
  ž: 'zh',
  ý: 'u',
  ı: 'i',
  ə: 'a',
  ɵ: 'o',
  ø: 'o',
  æ: 'ae',
  ß: 'ss',
  ł: 'l',
  đ: 'd',
}

// The spellings of one sound in the Latin alphabets of 2018 and 2021, of passports and of everyday typing.
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/shch|sch/g, 'sh'],
  [/zh/g, 'j'],
  [/dj/g, 'j'],
  [/kh/g, 'h'],
  [/gh/g, 'g'],
  [/ph/g, 'f'],
  [/ck|q/g, 'k'],
  [/w/g, 'v'],
  [/x/g, 'ks'],
  [/t[sz]/g, 'c'],
  [/ye/g, 'e'],
  [/y/g, 'i'],
]

function respell(word: string): string {
  return SPELLINGS.reduce((spelled, [from, to]) => spelled.replace(from, to), word)
}

/** One word in the common Latin spelling, doubles kept: `Серікқызы` → `serikkizi`. */
export function latinSpelling(word: string): string {
  const letters = Array.from(foldKazakh(word), (letter) => CYRILLIC[letter] ?? LATIN[letter] ?? letter)
  return respell(
    letters
      .join('')
      .normalize('NFD')
      .replace(/[^\p{L}\p{N}]/gu, ''),
  )
}

// A slip of the finger doubles or trebles a letter; four of them are no word, and may not become a short one that is.
const NO_WORD_RUN = 4

const writtenOnce = (run: string, letter: string) =>
  run.length < NO_WORD_RUN * letter.length ? letter : letter.repeat(NO_WORD_RUN)

/** The same with double letters written once, and stable: folding a folded word changes nothing. */
export function foldWord(word: string): string {
  let folded = latinSpelling(word)
  for (;;) {
    const next = respell(folded.replace(/(\p{L})\1+/gu, writtenOnce))
    if (next === folded) return folded
    folded = next
  }
}

/**
 * A text as search sees it, so that `Дүйсенбілік`, `дуйсенбилик`, `Dúisenbilik` and `Duisenbilik` are equal:
 * Kazakh letters folded, look-alikes repaired, everything in one Latin spelling, doubles written once. Keep
 * `text` beside the row and look for each token of the query inside it (`like '%token%'`): tokens hold letters
 * and digits only.
 */
export function searchFold(text: string): Folded {
  const words = text
    .normalize('NFC')
    .replace(/['’‘ʼ`´]/g, '')
    .match(/[\p{L}\p{M}\p{N}]+/gu)
  const tokens = (words ?? []).map(foldWord).filter((token) => token !== '')
  return { text: tokens.join(' '), tokens }
}

/** Whether every word of the query stands somewhere in a text folded before. */
export function matchesSearch(foldedText: string, query: string): boolean {
  return searchFold(query).tokens.every((token) => foldedText.includes(token))
}

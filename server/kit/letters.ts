// Letters that cannot be told apart by eye. Keyboards without Kazakh letters give Latin i, h and ə for і, һ and ә.
const LATIN_TWINS = 'ABCEHIKMOPTXYaceikhopxyəƏɵƟ'
const CYRILLIC_TWINS = 'АВСЕНІКМОРТХУасеікһорхуәӘөӨ'

function twins(from: string, to: string): Readonly<Record<string, string>> {
  const targets = Array.from(to)
  return Object.fromEntries(Array.from(from).map((letter, index) => [letter, targets[index] ?? letter]))
}

const TO_CYRILLIC = twins(LATIN_TWINS, CYRILLIC_TWINS)
const TO_LATIN = twins(CYRILLIC_TWINS, LATIN_TWINS)

const WORD = /[\p{L}\p{M}]+/gu
const LATIN = /\p{Script=Latin}/gu
const CYRILLIC = /\p{Script=Cyrillic}/gu

function lettersOf(word: string, alphabet: RegExp): string[] {
  return word.match(alphabet) ?? []
}

function isMixed(word: string): boolean {
  return lettersOf(word, LATIN).length > 0 && lettersOf(word, CYRILLIC).length > 0
}

function repairWord(word: string): string {
  if (!isMixed(word)) return word
  if (lettersOf(word, LATIN).every((letter) => letter in TO_CYRILLIC)) {
    return word.replace(LATIN, (letter) => TO_CYRILLIC[letter] ?? letter)
  }
  if (lettersOf(word, CYRILLIC).every((letter) => letter in TO_LATIN)) {
    return word.replace(CYRILLIC, (letter) => TO_LATIN[letter] ?? letter)
  }
  return word
}

/**
 * Words written in two alphabets put back into one: `Aлматы` with a Latin A becomes Cyrillic, `Jоbfair` with a
 * Cyrillic о becomes Latin. A word that is neither is left as it is.
 */
export function repairLookAlikes(text: string): string {
  return text.normalize('NFC').replace(WORD, repairWord)
}

/**
 * The words of a text that mix Latin and Cyrillic letters; the check of messages asks it.
 *
 * @public
 */
export function mixedWords(text: string): string[] {
  const words = text.normalize('NFC').match(WORD) ?? []
  return words.filter(isMixed)
}

const FOLDED: Readonly<Record<string, string>> = {
  ә: 'а',
  ғ: 'г',
  қ: 'к',
  ң: 'н',
  ө: 'о',
  ұ: 'у',
  ү: 'у',
  һ: 'х',
  і: 'и',
  ё: 'е',
}

/** Lower case with the Kazakh letters as Russian keyboards write them: `Қайрат Әлиев` → `кайрат алиев`. */
export function foldKazakh(text: string): string {
  return repairLookAlikes(text)
    .toLowerCase()
    .replace(/[әғқңөұүһіё]/g, (letter) => FOLDED[letter] ?? letter)
}

const VOWELS = 'аәеёиоөуұүыіэюяaeiouyáúıöü'
/** Never at the beginning of a line. */
const STICKY = 'ьъй'
const LONG_WORD = 8
const LEFT_MIN = 3
const RIGHT_MIN = 3
const WORDS = new RegExp(`\\p{L}{${LONG_WORD},}`, 'gu')
/** `WorldSkills` is not broken. */
const NAME_OF_TWO = /\p{Ll}\p{Lu}/u
const SOFT_HYPHEN = '\u00AD'

const isVowel = (letter: string | undefined) => letter !== undefined && VOWELS.includes(letter.toLowerCase())

/** Whether a syllable begins here: a consonant before a vowel, with a vowel somewhere before it. */
function beginsSyllable(letters: readonly string[], at: number): boolean {
  const letter = letters[at] ?? ''
  if (at < LEFT_MIN || letters.length - at < RIGHT_MIN || STICKY.includes(letter.toLowerCase())) return false
  return !isVowel(letter) && isVowel(letters[at + 1]) && letters.slice(0, at).some(isVowel)
}

/**
 * A text whose long words may be broken by syllables, in Kazakh, Russian and Latin letters: browsers have no Kazakh
 * hyphenation, and narrow columns of paper would break words anywhere.
 */
export function withSoftHyphens(text: string): string {
  return text.replace(WORDS, (word) => {
    if (NAME_OF_TWO.test(word)) return word
    const letters = [...word]
    return letters.map((letter, at) => (beginsSyllable(letters, at) ? SOFT_HYPHEN + letter : letter)).join('')
  })
}

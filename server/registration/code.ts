// Twenty letters that are told apart when read aloud, printed small or typed: no I, L, O, Q, U, V.
const LETTERS = 'ABCDEFGHJKMNPRSTWXYZ'
const LENGTH = 8

// What a keyboard left in Cyrillic gives for the same keys' shapes.
const TWINS: Readonly<Record<string, string>> = {
  А: 'A',
  В: 'B',
  С: 'C',
  Е: 'E',
  Н: 'H',
  К: 'K',
  М: 'M',
  Р: 'P',
  Т: 'T',
  Х: 'X',
  У: 'Y',
}

/** The letters of a human code from random bytes: 256 = 12 · 20 + 16, so bytes above 239 are drawn again. */
export function makeCode(random: (length: number) => Uint8Array = randomBytes): string {
  let code = ''
  while (code.length < LENGTH) {
    for (const byte of random(LENGTH * 2)) {
      if (byte < 240 && code.length < LENGTH) code += LETTERS.charAt(byte % LETTERS.length)
    }
  }
  return code
}

function randomBytes(length: number): Uint8Array {
  return crypto.getRandomValues(new Uint8Array(length))
}

/** A code as people type it (`abcd efgh`, `АВСD-EFGH` on a Cyrillic keyboard); undefined when it cannot be one. */
export function readCode(typed: string): string | undefined {
  const letters = Array.from(
    typed.toUpperCase().replaceAll(/[\s.\-–_]/g, ''),
    (letter) => TWINS[letter] ?? letter,
  )
  const code = letters.join('')
  return code.length === LENGTH && letters.every((letter) => LETTERS.includes(letter)) ? code : undefined
}

/** In groups of four, as it is shown and read aloud: `ABCD EFGH`. */
export function formatCode(code: string): string {
  return `${code.slice(0, 4)} ${code.slice(4)}`
}

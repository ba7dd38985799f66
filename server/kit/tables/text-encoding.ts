// The code page of Windows for Kazakh, KZ-1048 (STRK1048): like windows-1251, with Kazakh letters in the places
// of these Macedonian and Ukrainian ones, which no text from Kazakhstan needs.
const AS_1251 = 'ЌЋќћЎўЈҐЄЇґєјЅѕї'
const AS_KAZAKH = 'ҚҺқһҰұӘӨҒҮөғәҢңү'

function withKazakhLetters(text: string): string {
  return text.replace(/[ЌЋќћЎўЈҐЄЇґєјЅѕї]/g, (letter) => AS_KAZAKH.charAt(AS_1251.indexOf(letter)))
}

/** Two bytes a letter without a mark: every second byte of Latin, digits and separators is zero. */
function unmarkedUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const sample = bytes.subarray(0, 2000)
  let evenZeros = 0
  let oddZeros = 0
  sample.forEach((byte, index) => {
    if (byte === 0 && index % 2 === 0) evenZeros += 1
    if (byte === 0 && index % 2 === 1) oddZeros += 1
  })
  if (oddZeros > sample.length / 20) return 'utf-16le'
  return evenZeros > sample.length / 20 ? 'utf-16be' : undefined
}

/**
 * Text of a file whose encoding nobody names: UTF-8 or UTF-16 by their marks, UTF-16 by its zeros, UTF-8 when the
 * bytes allow nothing else, and windows-1251 with the Kazakh letters of KZ-1048 for the rest.
 */
export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  const utf16 = unmarkedUtf16(bytes)
  if (utf16) return new TextDecoder(utf16).decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return withKazakhLetters(new TextDecoder('windows-1251').decode(bytes))
  }
}

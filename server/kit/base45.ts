// RFC 9285: bytes in the 45 characters that a QR code holds most densely.
const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:'

/** Bytes as text of the QR alphabet, three characters for two bytes. */
export function toBase45(bytes: Uint8Array): string {
  let text = ''
  for (let index = 0; index < bytes.length; index += 2) {
    const [first = 0, second] = bytes.subarray(index, index + 2)
    const isPair = second !== undefined
    let rest = isPair ? first * 256 + second : first
    for (let place = isPair ? 3 : 2; place > 0; place -= 1) {
      text += ALPHABET.charAt(rest % 45)
      rest = Math.floor(rest / 45)
    }
  }
  return text
}

/** The bytes of such a text; undefined when it is none. */
export function fromBase45(text: string): Uint8Array | undefined {
  if (text.length % 3 === 1) return undefined
  const bytes: number[] = []
  for (let index = 0; index < text.length; index += 3) {
    const digits = Array.from(text.slice(index, index + 3), (letter) => ALPHABET.indexOf(letter))
    if (digits.includes(-1)) return undefined
    const [low = 0, middle = 0, high = 0] = digits
    const value = low + middle * 45 + high * 2025
    const isPair = digits.length === 3
    if (value > (isPair ? 0xffff : 0xff)) return undefined
    if (isPair) bytes.push(value >> 8, value & 0xff)
    else bytes.push(value)
  }
  return Uint8Array.from(bytes)
}

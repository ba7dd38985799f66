import { Problem } from '#server/kit/problem.ts'

/** An exact number n/d in lowest terms, d ≥ 0; d = 0 is infinity (a ratio with nothing lost), below all if n < 0. */
export type Fraction = Readonly<{ n: bigint; d: bigint }>

export const ZERO: Fraction = { n: 0n, d: 1n }
export const INFINITE: Fraction = { n: 1n, d: 0n }
/** Worse than every number: no valid attempt. */
export const BELOW_ALL: Fraction = { n: -1n, d: 0n }

/** n/d; d = 0 gives infinity whatever n is: "nothing lost" is the best ratio there can be (ITTF 3.7.5). */
export function fraction(n: bigint | number, d: bigint | number = 1): Fraction {
  const [top, bottom] = [BigInt(n), BigInt(d)]
  if (bottom === 0n) return INFINITE
  const sign = bottom < 0n ? -1n : 1n
  const divisor = greatestCommonDivisor(top, bottom)
  return { n: (sign * top) / divisor, d: (sign * bottom) / divisor }
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b < 0n ? -b : b]
  while (y !== 0n) [x, y] = [y, x % y]
  return x === 0n ? 1n : x
}

/** Reads what people write: `10.51`, `10,51`, `-3`, `5/3`; refuses anything else with `number_not_exact`. */
export function exact(value: number | string | bigint): Fraction {
  if (typeof value === 'bigint') return fraction(value)
  // A stored document may hold something that is neither: it is refused like any other text.
  const text = typeof value === 'string' ? value.trim().replace(',', '.') : plainDecimal(value)
  const ratio = /^(-?\d+)\/(\d+)$/.exec(text)
  if (ratio) return fraction(BigInt(ratio[1]!), BigInt(ratio[2]!))
  const decimal = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text)
  if (!decimal) throw new Problem('number_not_exact', { value: String(value) })
  const [, sign, whole, decimals = ''] = decimal
  const n = BigInt(`${whole}${decimals}`)
  return fraction(sign === '-' ? -n : n, 10n ** BigInt(decimals.length))
}

/** The shortest decimal a double prints as, without an exponent: 1e-7 is 0.0000001. */
function plainDecimal(value: number): string {
  const text = String(value)
  const scientific = /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/.exec(text)
  if (!scientific) return text
  const [, sign, first, rest = '', power] = scientific
  const digits = `${first}${rest}`
  const point = 1 + Number(power)
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`
  if (point >= digits.length) return `${sign}${digits}${'0'.repeat(point - digits.length)}`
  return `${sign}${digits.slice(0, point)}.${digits.slice(point)}`
}

export function compareFractions(a: Fraction, b: Fraction): -1 | 0 | 1 {
  if (a.d === 0n || b.d === 0n) return compareInts(a.d === 0n ? a.n : 0n, b.d === 0n ? b.n : 0n)
  return compareInts(a.n * b.d, b.n * a.d)
}

function compareInts(a: bigint, b: bigint): -1 | 0 | 1 {
  if (a === b) return 0
  return a < b ? -1 : 1
}

export function plus(a: Fraction, b: Fraction): Fraction {
  if (a.d === 0n || b.d === 0n) return INFINITE
  return fraction(a.n * b.d + b.n * a.d, a.d * b.d)
}

export function minus(a: Fraction, b: Fraction): Fraction {
  return plus(a, negated(b))
}

export function negated({ n, d }: Fraction): Fraction {
  return { n: -n, d }
}

export function times(a: Fraction, b: Fraction): Fraction {
  return fraction(a.n * b.n, a.d * b.d)
}

export function dividedBy(a: Fraction, b: Fraction): Fraction {
  return fraction(a.n * b.d, a.d * b.n)
}

export const ROUNDINGS = ['up', 'down', 'halfUp'] as const
export type Rounding = (typeof ROUNDINGS)[number]

/** The value as a multiple of `step` (0.01, 0.1, 1); up and down are towards ±infinity, half goes up. */
export function roundTo(value: Fraction, step: Fraction, rounding: Rounding): Fraction {
  if (value.d === 0n) return value
  if (step.n <= 0n || step.d === 0n) throw new Problem('precision_not_positive', { step: fractionText(step) })
  const steps = dividedBy(value, step)
  return times(fraction(roundToInteger(steps, rounding)), step)
}

function roundToInteger({ n, d }: Fraction, rounding: Rounding): bigint {
  if (rounding === 'up') return -floorDivide(-n, d)
  if (rounding === 'down') return floorDivide(n, d)
  return floorDivide(2n * n + d, 2n * d)
}

function floorDivide(n: bigint, d: bigint): bigint {
  const quotient = n / d
  return n % d !== 0n && n < 0n ? quotient - 1n : quotient
}

/** `7`, `-3`, `5/3`, `inf`: the form values take inside reasons and stored documents. */
export function fractionText({ n, d }: Fraction): string {
  if (d === 0n) return n < 0n ? '-inf' : 'inf'
  return d === 1n ? `${n}` : `${n}/${d}`
}

/** For display only, never for comparing. */
export function approximate({ n, d }: Fraction): number {
  return Number(n) / Number(d)
}

/** `10.6` when the decimal ends, otherwise `5/3`. */
export function decimalText(value: Fraction): string {
  const decimals = decimalsOf(value.d)
  if (decimals === undefined) return fractionText(value)
  const size = value.n < 0n ? -value.n : value.n
  const digits = `${(size * 10n ** BigInt(decimals)) / value.d}`.padStart(decimals + 1, '0')
  const whole = digits.slice(0, digits.length - decimals)
  const tail = decimals > 0 ? `.${digits.slice(digits.length - decimals)}` : ''
  return `${value.n < 0n ? '-' : ''}${whole}${tail}`
}

/** How many decimals 1/d has; undefined when they never end (or d is the mark of infinity). */
function decimalsOf(d: bigint): number | undefined {
  if (d === 0n) return undefined
  let [rest, decimals] = [d, 0]
  for (; rest % 10n === 0n; decimals += 1) rest /= 10n
  for (const factor of [2n, 5n]) {
    for (; rest % factor === 0n; decimals += 1) rest /= factor
  }
  return rest === 1n ? decimals : undefined
}

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  BELOW_ALL,
  compareFractions,
  decimalText,
  dividedBy,
  exact,
  fraction,
  fractionText,
  INFINITE,
  minus,
  plus,
  roundTo,
  times,
} from './fraction.ts'

describe('reading numbers', () => {
  test.each([
    [10.51, '1051/100'],
    ['10,51', '1051/100'],
    ['-3', '-3'],
    ['5/3', '5/3'],
    [1e-7, '1/10000000'],
    [1.5e21, '1500000000000000000000'],
    [0.1, '1/10'],
  ])('%s is %s', (value, text) => {
    expect(fractionText(exact(value))).toBe(text)
  })

  test.each(['', 'DNF', '1.2.3', '1e5x', Number.NaN, Number.POSITIVE_INFINITY])('%s is refused', (value) => {
    expect(() => exact(value)).toThrow('number_not_exact')
  })
})

test('0.1 + 0.2 is 0.3, a third three times is one', () => {
  expect(decimalText(plus(exact(0.1), exact(0.2)))).toBe('0.3')
  expect(fractionText(times(dividedBy(exact(1), exact(3)), exact(3)))).toBe('1')
})

test('nothing lost is above every ratio, no valid attempt below every number', () => {
  const values = [BELOW_ALL, exact(-1000), exact(0), exact('999999/1'), INFINITE]
  for (const [index, low] of values.entries()) {
    for (const high of values.slice(index + 1)) {
      expect(compareFractions(low, high)).toBe(-1)
      expect(compareFractions(high, low)).toBe(1)
    }
  }
  expect(compareFractions(fraction(5, 0), fraction(3, 0))).toBe(0)
})

describe('rounding', () => {
  test.each([
    [10.51, 0.1, 'up', '10.6'],
    [10.6, 0.1, 'up', '10.6'],
    [10.59, 0.1, 'down', '10.5'],
    [2.345, 0.01, 'halfUp', '2.35'],
    [1.005, 0.01, 'halfUp', '1.01'],
    [-2.5, 1, 'halfUp', '-2'],
    [-2.5, 1, 'down', '-3'],
    [7.1, 0.25, 'down', '7'],
  ] as const)('%s in steps of %s, %s, is %s', (value, step, rounding, text) => {
    expect(decimalText(roundTo(exact(value), exact(step), rounding))).toBe(text)
  })

  test('a step of nothing is refused', () => {
    expect(() => roundTo(exact(1), exact(0), 'up')).toThrow('precision_not_positive')
  })
})

test('decimals end or stay a fraction', () => {
  expect(['1/8', '1/3', '-7/4', '100', '1/250'].map((text) => decimalText(exact(text)))).toEqual([
    '0.125',
    '1/3',
    '-1.75',
    '100',
    '0.004',
  ])
})

test('arithmetic undoes itself and agrees with the order of integers', () => {
  const any = fc.tuple(fc.integer(), fc.integer({ min: 1 })).map(([n, d]) => fraction(n, d))
  fc.assert(
    fc.property(any, any, (a, b) => {
      expect(minus(plus(a, b), b)).toEqual(a)
      expect(compareFractions(a, b)).toBe(-compareFractions(b, a) + 0)
      if (b.n !== 0n) expect(times(dividedBy(a, b), b)).toEqual(a)
    }),
  )
})

import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { binKind, checkDigit, iinLastFour, iinWarning, whyNotBin, whyNotIin } from './iin.ts'

const VALID = [
  '010514500128',
  '061130600456',
  '090901601236',
  '920229300770',
  '881231403507',
  '900101300017',
  '010203500906',
]

const elevenDigits = fc.string({
  unit: fc.constantFrom(...Array.from('0123456789')),
  minLength: 11,
  maxLength: 11,
})

describe('IIN', () => {
  it.each(VALID)('accepts %s', (iin) => {
    expect(whyNotIin(iin)).toBeUndefined()
    expect(iinWarning(iin)).toBeUndefined()
  })

  it.each([
    ['010514500129', 'check_digit'],
    ['100514500128', 'check_digit'],
    ['01051450012', 'length'],
    ['0105145001288', 'length'],
    ['01051450O128', 'digits'],
    ['010203500920', 'check_digit'],
    ['000000000000', 'check_digit'],
    ['', 'length'],
  ] as const)('refuses %s for its %s', (iin, fault) => {
    expect(whyNotIin(iin)).toBe(fault)
  })

  it('knows that no last digit makes 01020350092 a number', () => {
    expect(checkDigit('01020350092')).toBeUndefined()
    for (let last = 0; last < 10; last += 1) expect(whyNotIin(`01020350092${last}`)).toBe('check_digit')
  })

  it('takes the second pass where the first gives 10', () => {
    expect(checkDigit('09090160123')).toBe(6)
    expect(checkDigit('01020350090')).toBe(6)
  })

  it('reads a number copied with spaces and keeps only its last four', () => {
    expect(whyNotIin(' 010514 500128 ')).toBeUndefined()
    expect(iinLastFour('010514 500128')).toBe('0128')
  })

  it('asks about a birth date that differs, and never refuses for it', () => {
    expect(iinWarning('010514500128', '2001-05-14')).toBeUndefined()
    expect(iinWarning('010514500128', '2001-05-15')).toBe('differs_from_birth_date')
    const month35 = `01351450012${checkDigit('01351450012')}`
    expect(whyNotIin(month35)).toBeUndefined()
    expect(iinWarning(month35)).toBe('not_a_date')
    expect(iinWarning('100140001231')).toBe('looks_like_bin')
  })

  it('catches every single mistyped digit but the eleventh', () => {
    fc.assert(
      fc.property(
        elevenDigits,
        fc.integer({ min: 0, max: 9 }),
        fc.integer({ min: 1, max: 9 }),
        (eleven, place, shift) => {
          const check = checkDigit(eleven)
          fc.pre(check !== undefined)
          const digit = (Number(eleven[place]) + shift) % 10
          const typo = `${eleven.slice(0, place)}${digit}${eleven.slice(place + 1)}${check}`
          // A first pass of 10 hands over to the second, where other weights may meet by chance.
          fc.pre(
            checkDigit(eleven) === firstPass(eleven) && checkDigit(typo.slice(0, 11)) === firstPass(typo),
          )
          expect(whyNotIin(typo)).toBe('check_digit')
        },
      ),
    )
  })
})

function firstPass(digits: string): number {
  return (
    [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11].reduce(
      (sum, weight, index) => sum + weight * Number(digits[index]),
      0,
    ) % 11
  )
}

describe('BIN', () => {
  it.each([
    ['100140001231', 'resident'],
    ['190641000454', 'resident'],
    ['200550000172', 'non_resident'],
    ['150360002124', 'joint_individual'],
  ] as const)('accepts %s as %s', (bin, kind) => {
    expect(whyNotBin(bin)).toBeUndefined()
    expect(binKind(bin)).toBe(kind)
  })

  it('refuses a person and a wrong check digit', () => {
    expect(whyNotBin('010514500128')).toBe('digits')
    expect(whyNotBin('100140001232')).toBe('check_digit')
  })
})

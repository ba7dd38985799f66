import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LOCALES } from './messages/message.ts'
import {
  formatNumber,
  formatPercent,
  formatShare,
  formatTenge,
  parseTypedNumber,
  roundTo,
} from './numbers.ts'

const kk = { locale: 'kk' } as const
const ru = { locale: 'ru' } as const
const en = { locale: 'en' } as const

describe('figures on screen', () => {
  it('groups thousands so that a line never breaks inside', () => {
    expect(formatNumber(535000, kk)).toBe('535\u00A0000')
    expect(formatNumber(1234567, ru)).toBe('1\u00A0234\u00A0567')
    expect(formatNumber(1234567, en)).toBe('1,234,567')
    expect(formatNumber(999, kk)).toBe('999')
  })

  it('writes decimals with the comma of the language', () => {
    expect(formatNumber(20.84, { ...ru, digits: 1 })).toBe('20,8')
    expect(formatNumber(12, { ...kk, digits: 2, upTo: true })).toBe('12')
    expect(formatNumber(12.5, { ...en, digits: 2, upTo: true })).toBe('12.5')
  })

  it('writes percent as each language does', () => {
    expect(formatPercent(0.074, kk)).toBe('7,4%')
    expect(formatPercent(0.074, ru)).toBe('7,4\u00A0%')
    expect(formatPercent(0.074, en)).toBe('7.4%')
  })

  it('computes the published share as it is, not as it was printed: 47.8 of 682 thousand is 7.0 %', () => {
    expect(formatShare({ part: 47.8, whole: 682 }, ru)).toBe('7,0\u00A0%')
    expect(formatShare({ part: 5, whole: 0 }, ru)).toBe('—')
    expect(formatShare({ part: null, whole: 10 }, kk)).toBe('—')
  })

  it('never prints minus zero or an impossible figure', () => {
    expect(formatNumber(-0.4, kk)).toBe('0')
    expect(formatNumber(Number.NaN, kk)).toBe('—')
    expect(formatNumber(-3.5, { ...ru, digits: 1 })).toBe('−3,5')
  })

  it('rounds a half away from zero in decimal', () => {
    expect(roundTo(1.005, 2)).toBe(1.01)
    expect(roundTo(-2.5, 0)).toBe(-3)
    expect(formatPercent(0.0705, { ...en, digits: 1 })).toBe('7.1%')
  })

  it('writes tenge with its sign', () => {
    expect(formatTenge(1500, kk)).toBe('1\u00A0500\u00A0₸')
    expect(formatTenge(1500, en)).toBe('₸1,500')
    expect(formatTenge(undefined, en)).toBe('—')
  })
})

describe('typed numbers', () => {
  it('reads what it has written, in every language that writes no bare thousand', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.constantFrom(...LOCALES), (hundredths, locale) => {
        const value = hundredths / 100
        expect(parseTypedNumber(formatNumber(value, { locale, digits: 2 }))).toBe(roundTo(value, 2) + 0)
      }),
    )
  })

  it('reads the spellings of sheets and refuses words', () => {
    expect(parseTypedNumber('1 234,5')).toBe(1234.5)
    expect(parseTypedNumber('12.5')).toBe(12.5)
    expect(parseTypedNumber('7,4 %')).toBe(7.4)
    expect(parseTypedNumber('1,234,567')).toBe(1234567)
    for (const wrong of ['', 'не требуется', '12-15', '1.2.3', '-'])
      expect(parseTypedNumber(wrong)).toBeUndefined()
  })
})

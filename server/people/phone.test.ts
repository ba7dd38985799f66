import * as fc from 'fast-check'
import fullMetadata from 'libphonenumber-js/metadata.max.json' with { type: 'json' }
import { describe, expect, it } from 'vitest'
import metadata from './phone-metadata.json' with { type: 'json' }
import { formatPhone, maskPhone, phoneLastFour, readPhone } from './phone.ts'

describe('phone numbers', () => {
  it.each([
    '8 701 123 45 67',
    '7011234567',
    '+7 701 123-45-67',
    '87011234567',
    '77011234567',
    '8 (701) 1234567',
    '+8 701 123 45 67',
    ' +7 701 123 45 67 ',
  ])('reads %s as one and the same mobile', (typed) => {
    expect(readPhone(typed)).toEqual({ e164: '+77011234567', kind: 'mobile', country: 'KZ' })
  })

  it('tells Russia, fixed lines and other countries apart', () => {
    expect(readPhone('+7 916 123-45-67')).toEqual({ e164: '+79161234567', kind: 'mobile', country: 'RU' })
    expect(readPhone('8 (7212) 50-11-22')).toMatchObject({ kind: 'fixed', country: 'KZ' })
    expect(readPhone('+7 727 250 11 22')).toMatchObject({ kind: 'fixed', country: 'KZ' })
    expect(readPhone('8 800 080 7777')).toMatchObject({ kind: 'other' })
    expect(readPhone('+998 90 123 45 67')).toEqual({
      e164: '+998901234567',
      kind: 'abroad',
      country: undefined,
    })
    expect(readPhone('8 10 998 90 123 45 67')?.e164).toBe('+998901234567')
  })

  it.each([
    '',
    '2501122',
    '+7 701 123 45 6',
    '8 701 123 45 678',
    '+7 000 000 00 00',
    '+12',
    'жоқ',
    '8 701 ABC 45 67',
    '++77011234567',
    '+7+7011234567',
  ])('refuses %j', (typed) => {
    expect(readPhone(typed)).toBeUndefined()
  })

  it('writes numbers as they are read aloud here', () => {
    expect(formatPhone('+77011234567')).toBe('+7 701 123 45 67')
    expect(formatPhone('+77272501122')).toBe('+7 727 250 11 22')
    expect(formatPhone('+77212501122')).toBe('+7 7212 50 11 22')
    expect(formatPhone('+998901234567')).toBe('+998901234567')
    expect(phoneLastFour('+77011234567')).toBe('4567')
    expect(maskPhone('+77011234567')).toBe('+7 701 ••• •• 67')
  })

  it('reads back what it writes', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('700', '701', '702', '705', '707', '708', '747', '771', '775', '776', '777', '778'),
        fc.integer({ min: 0, max: 9_999_999 }),
        (code, rest) => {
          const e164 = `+7${code}${String(rest).padStart(7, '0')}`
          expect(readPhone(formatPhone(e164))).toEqual({ e164, kind: 'mobile', country: 'KZ' })
        },
      ),
    )
  })

  it('knows the same numbers as the library it comes from', () => {
    const { KZ, RU } = fullMetadata.countries
    expect(metadata).toEqual({
      version: fullMetadata.version,
      country_calling_codes: { 7: fullMetadata.country_calling_codes[7] },
      countries: { KZ, RU },
    })
  })
})

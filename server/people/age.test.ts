import { describe, expect, it } from 'vitest'
import { ageOn, isMinor, isUnder14, isYouth, whyNotAge, whyNotBirthDate } from './age.ts'

describe('age on the day of an event', () => {
  it('turns on the birthday and not before', () => {
    expect(ageOn('2011-03-08', '2025-03-07')).toBe(13)
    expect(ageOn('2011-03-08', '2025-03-08')).toBe(14)
    expect(ageOn('2008-02-29', '2025-02-28')).toBe(16)
    expect(ageOn('2008-02-29', '2025-03-01')).toBe(17)
    expect(ageOn('2008-02-29', '2028-02-29')).toBe(20)
  })

  it('asks a guardian until 18 and stores no child under 14', () => {
    expect(isMinor('2007-03-09', '2025-03-08')).toBe(true)
    expect(isMinor('2007-03-08', '2025-03-08')).toBe(false)
    expect(isUnder14('2011-03-09', '2025-03-08')).toBe(true)
    expect(isUnder14('2011-03-08', '2025-03-08')).toBe(false)
  })

  it('counts youth by law to 35 and by statistics to 34', () => {
    const on = '2025-03-08'
    const thirtyFive = { birthOn: '1990-03-08', on }
    expect(isYouth({ ...thirtyFive, definition: '14_35' })).toBe(true)
    expect(isYouth({ ...thirtyFive, definition: '14_34' })).toBe(false)
    expect(isYouth({ birthOn: '1990-03-09', on, definition: '14_34' })).toBe(true)
    expect(isYouth({ birthOn: '1989-03-08', on, definition: '14_35' })).toBe(false)
    expect(isYouth({ birthOn: '2011-03-09', on, definition: '14_35' })).toBe(false)
  })

  it('says on which side of the limits a person is', () => {
    expect(whyNotAge(15, { from: 16, to: 22 })).toBe('too_young')
    expect(whyNotAge(23, { from: 16, to: 22 })).toBe('too_old')
    expect(whyNotAge(16, { from: 16, to: 22 })).toBeUndefined()
    expect(whyNotAge(80, { from: 16, to: null })).toBeUndefined()
  })

  it('refuses impossible birth dates', () => {
    expect(whyNotBirthDate('2025-02-30', '2025-03-08')).toBe('not_a_date')
    expect(whyNotBirthDate('2025-03-09', '2025-03-08')).toBe('future')
    expect(whyNotBirthDate('1900-01-01', '2025-03-08')).toBe('too_old')
    expect(whyNotBirthDate('1930-01-01', '2025-03-08')).toBeUndefined()
  })
})

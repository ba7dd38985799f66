import { describe, expect, it } from 'vitest'
import { whyNotCancel, whyNotRegister, type Places, type RegistrationEvent } from './eligibility.ts'

const NOW = new Date('2026-11-02T05:00:00Z')
const hours = (count: number) => new Date(NOW.getTime() + count * 3_600_000)
const EVENT: RegistrationEvent = {
  status: 'published',
  startsAt: new Date('2026-11-20T19:30:00Z'),
  endsAt: new Date('2026-11-20T21:00:00Z'),
  registrationOpensAt: null,
  registrationClosesAt: null,
  ageMin: null,
  ageMax: null,
}
const PLACES: Places = { capacity: 10, taken: 0, hasWaitingList: true }
const ADULT = { birthOn: '2000-01-01', childrenCount: 0, hasGuardian: false }

const why = (
  event: Partial<RegistrationEvent> = {},
  person: Partial<typeof ADULT> | null = {},
  places: Partial<Places> = {},
) =>
  whyNotRegister({ ...EVENT, ...event }, person && { ...ADULT, ...person }, { ...PLACES, ...places }, NOW)
    ?.code

describe('an event', () => {
  it('takes people from its opening to its closing, or to its end', () => {
    expect(why()).toBeUndefined()
    expect(why({ registrationOpensAt: hours(1) })).toBe('registration_not_open')
    expect(why({ registrationOpensAt: NOW })).toBeUndefined()
    expect(why({ registrationClosesAt: NOW })).toBe('registration_closed')
    expect(why({ startsAt: hours(-2), endsAt: hours(1) })).toBeUndefined()
    expect(why({ startsAt: hours(-2), endsAt: NOW })).toBe('event_over')
    expect(why({ status: 'cancelled' })).toBe('event_cancelled')
  })

  it('that is full leads to its waiting list, or says so', () => {
    expect(why({}, {}, { taken: 10 })).toBeUndefined()
    expect(why({}, {}, { taken: 10, hasWaitingList: false })).toBe('registration_full')
    expect(why({}, {}, { capacity: null, taken: 999, hasWaitingList: false })).toBeUndefined()
  })

  it('says why before anybody is known', () => {
    expect(why({ ageMin: 60 }, null)).toBeUndefined()
    expect(why({ status: 'cancelled' }, null)).toBe('event_cancelled')
  })
})

describe('a person', () => {
  it('is as old as on the day in Almaty: 19:30 UTC on the 20th is the 21st there', () => {
    expect(why({ ageMin: 26 }, { birthOn: '2000-11-21' })).toBeUndefined()
    expect(why({ ageMin: 26 }, { birthOn: '2000-11-22' })).toBe('age_too_young')
    expect(why({ ageMax: 25 }, { birthOn: '2000-11-21' })).toBe('age_too_old')
  })

  it('under 18 needs a guardian, under 14 comes with an adult', () => {
    expect(why({}, { birthOn: '2008-11-22' })).toBe('guardian_needed')
    expect(why({}, { birthOn: '2008-11-22', hasGuardian: true })).toBeUndefined()
    expect(why({}, { birthOn: '2008-11-21' })).toBeUndefined()
    expect(why({}, { birthOn: '2012-11-22', hasGuardian: true })).toBe('under_14')
    expect(why({}, { birthOn: '2012-11-21', hasGuardian: true })).toBeUndefined()
  })

  it('who brings children is an adult of any age the event has', () => {
    expect(why({ ageMax: 12 }, { childrenCount: 2 })).toBeUndefined()
    expect(why({}, { childrenCount: 1, birthOn: '2009-01-01', hasGuardian: true })).toBe(
      'children_need_adult',
    )
  })
})

it('lets people give a place back until the event is over', () => {
  expect(whyNotCancel({ status: 'confirmed' }, EVENT, NOW)).toBeUndefined()
  expect(whyNotCancel({ status: 'waiting' }, EVENT, NOW)).toBeUndefined()
  expect(whyNotCancel({ status: 'cancelled' }, EVENT, NOW)?.code).toBe('registration_cancelled_before')
  expect(whyNotCancel({ status: 'confirmed' }, { ...EVENT, endsAt: NOW }, NOW)?.code).toBe('event_over')
  expect(whyNotCancel({ status: 'confirmed' }, { ...EVENT, status: 'cancelled' }, NOW)?.code).toBe(
    'event_cancelled',
  )
})

import { describe, expect, it } from 'vitest'
import { decideAdmission, doorDays, type DoorSession, type ShownRegistration } from './admission.ts'

// 10:30 in Almaty on 12 November.
const NOW = new Date('2026-11-12T05:30:00Z')
const session: DoorSession = {
  eventId: 'fair',
  eventStatus: 'published',
  startsAt: new Date('2026-11-12T05:00:00Z'),
  endsAt: new Date('2026-11-12T08:00:00Z'),
  isCancelled: false,
  isClosed: false,
}
const shown: ShownRegistration = { eventId: 'fair', status: 'confirmed', isInside: false }

const decide = (
  registration: Partial<ShownRegistration> | undefined,
  door: Partial<DoorSession> = {},
  now = NOW,
) => decideAdmission(registration && { ...shown, ...registration }, { ...session, ...door }, now)

describe('what the door says', () => {
  it('lets in a confirmed registration on the day', () => {
    expect(decide({})).toEqual({ outcome: 'green', reason: 'admitted' })
  })

  it('is yellow for somebody who is in already', () => {
    expect(decide({ isInside: true })).toEqual({ outcome: 'yellow', reason: 'already_in' })
  })

  it.each([
    ['a ticket that is not ours', undefined, {}, 'unknown_ticket'],
    ['another event', { eventId: 'forum' }, {}, 'wrong_event'],
    ['a cancelled registration', { status: 'cancelled' }, {}, 'registration_cancelled'],
    ['the waiting list', { status: 'waiting' }, {}, 'on_waiting_list'],
    ['a cancelled event', {}, { eventStatus: 'cancelled' }, 'event_cancelled'],
    ['a cancelled session', {}, { isCancelled: true }, 'session_cancelled'],
    ['closed attendance', {}, { isClosed: true }, 'attendance_closed'],
  ] as const)('is red for %s', (_, registration, door, reason) => {
    expect(decide(registration, door)).toEqual({ outcome: 'red', reason })
  })

  it('is red on another day, by the calendar of Almaty and not of Greenwich', () => {
    // 00:30 of the 13th in Almaty is still the 12th in Greenwich.
    expect(decide({}, {}, new Date('2026-11-12T19:30:00Z')).reason).toBe('wrong_day')
    // 00:30 of the 12th in Almaty is still the 11th there: early, but the right day.
    expect(decide({}, {}, new Date('2026-11-11T19:30:00Z')).reason).toBe('admitted')
  })

  it('names the most useful of several reasons', () => {
    const tomorrow = new Date('2026-11-13T05:30:00Z')
    expect(decide({ eventId: 'forum', status: 'cancelled' }, {}, tomorrow).reason).toBe('wrong_event')
    expect(decide({ status: 'cancelled' }, { isClosed: true }, tomorrow).reason).toBe(
      'registration_cancelled',
    )
    expect(decide({ status: 'waiting' }, {}, tomorrow).reason).toBe('wrong_day')
  })

  it('still says of somebody inside that they are, after the attendance was closed', () => {
    expect(decide({ isInside: true }, { isClosed: true }).outcome).toBe('yellow')
  })
})

it('a night session opens its door on both days', () => {
  const night = { startsAt: new Date('2026-11-12T17:00:00Z'), endsAt: new Date('2026-11-12T21:00:00Z') }
  expect(doorDays(night)).toEqual(['2026-11-12', '2026-11-13'])
})

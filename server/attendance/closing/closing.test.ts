import { describe, expect, it } from 'vitest'
import { closingDoubts, isClosingEmpty, isOverdue, whyNotClose, whyNotCount } from './closing.ts'

const NOW = new Date('2026-11-12T08:00:00Z')
const hours = (count: number) => new Date(NOW.getTime() + count * 3_600_000)
const facts = { eventStatus: 'published', startsAt: hours(-3), isCancelled: false, isClosed: false } as const

describe('closing', () => {
  it('is possible from the start of the session', () => {
    expect(whyNotClose(facts, NOW)).toBeUndefined()
    expect(whyNotClose({ ...facts, startsAt: NOW }, NOW)).toBeUndefined()
  })

  it.each([
    ['a session to come', { startsAt: hours(1) }, 'session_not_started'],
    ['a session without a time', { startsAt: null }, 'session_not_started'],
    ['a cancelled session', { isCancelled: true }, 'session_is_cancelled'],
    ['a cancelled event', { eventStatus: 'cancelled' }, 'event_not_running'],
    ['a draft', { eventStatus: 'draft' }, 'event_not_running'],
    ['a closed one', { isClosed: true }, 'attendance_already_closed'],
  ] as const)('is refused for %s', (_, changed, code) => {
    expect(whyNotClose({ ...facts, ...changed }, NOW)).toBe(code)
  })

  it('ends the writing down of people', () => {
    expect(whyNotCount(facts, NOW)).toBeUndefined()
    expect(whyNotCount({ ...facts, isClosed: true }, NOW)).toBe('attendance_closed')
  })

  it('needs a second look when nobody is counted in any way', () => {
    expect(isClosingEmpty({ attendances: 0, headcount: 0 })).toBe(true)
    expect(isClosingEmpty({ attendances: 1, headcount: 0 })).toBe(false)
    expect(isClosingEmpty({ attendances: 0, headcount: 40 })).toBe(false)
  })
})

describe('doubts before closing', () => {
  const session = { endsAt: hours(-1), came: 60, headcount: 0, registered: 100 }

  it('are none when most of those registered came', () => {
    expect(closingDoubts(session, NOW)).toEqual([])
  })

  it('tell of a session that still runs', () => {
    expect(closingDoubts({ ...session, endsAt: hours(1) }, NOW)).toEqual(['still_running'])
  })

  it('tell of nobody, and then not also of few', () => {
    expect(closingDoubts({ ...session, came: 0 }, NOW)).toEqual(['nobody'])
  })

  it('tell of less than half, counting those without names', () => {
    expect(closingDoubts({ ...session, came: 49 }, NOW)).toEqual(['few_came'])
    expect(closingDoubts({ ...session, came: 20, headcount: 30 }, NOW)).toEqual([])
  })
})

describe('overdue', () => {
  const session = { endsAt: hours(-72), isClosed: false, isCancelled: false }

  it('is a session that was over more than so many days ago', () => {
    expect(isOverdue(session, NOW, 3)).toBe(false)
    expect(isOverdue(session, hours(0.1), 3)).toBe(true)
  })

  it('is never one that was closed or did not take place', () => {
    expect(isOverdue({ ...session, isClosed: true }, hours(500), 3)).toBe(false)
    expect(isOverdue({ ...session, isCancelled: true }, hours(500), 3)).toBe(false)
  })
})

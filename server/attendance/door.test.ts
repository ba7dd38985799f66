import { describe, expect, it } from 'vitest'
import { sessionAtDoor } from './door.ts'

const at = (text: string) => new Date(`2026-11-${text}:00+05:00`)
const session = (sessionId: string, from: string, to: string, cancelledAt: Date | null = null) => ({
  sessionId,
  startsAt: at(from),
  endsAt: at(to),
  cancelledAt,
})

const morning = session('morning', '12T10:00', '12T12:00')
const evening = session('evening', '12T17:00', '12T19:00')
const nextDay = session('next day', '13T10:00', '13T12:00')
const all = [nextDay, evening, morning]

describe('the session a door opens with', () => {
  it.each([
    ['the one that runs', '12T11:00', 'morning'],
    ["today's next", '12T13:00', 'evening'],
    ['the first of today before it begins', '12T08:00', 'morning'],
    ["today's last when all of today is over", '12T20:00', 'evening'],
    ['the next to come on a day between', '11T09:00', 'morning'],
    ['the last that was', '20T09:00', 'next day'],
  ])('is %s', (_, now, expected) => {
    expect(sessionAtDoor(all, at(now))?.sessionId).toBe(expected)
  })

  it('is never a cancelled one while another is left', () => {
    const cancelled = { ...morning, cancelledAt: at('11T10:00') }
    expect(sessionAtDoor([cancelled, evening], at('12T11:00'))?.sessionId).toBe('evening')
  })

  it('is the only one even when it is cancelled, so that the door can say so', () => {
    const cancelled = { ...morning, cancelledAt: at('11T10:00') }
    expect(sessionAtDoor([cancelled], at('12T11:00'))?.sessionId).toBe('morning')
  })

  it('is nothing for an event without sessions', () => {
    expect(sessionAtDoor([], at('12T11:00'))).toBeUndefined()
  })
})

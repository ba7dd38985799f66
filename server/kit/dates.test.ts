import { describe, expect, it } from 'vitest'
import {
  formatDate,
  formatDateRange,
  formatDateTime,
  formatFullDate,
  formatLongDate,
  formatMoment,
  formatMonth,
  formatShortDay,
  formatSince,
  formatTime,
  formatTimeRange,
  formatUntil,
  formatUntilDay,
  formatWeekdayDate,
  formatWhen,
  nearDay,
} from './dates.ts'

// 8 March 2025 is a Saturday; 10:05Z is 15:05 in Almaty.
const startsAt = new Date('2025-03-08T10:05:00Z')
const endsAt = new Date('2025-03-08T12:30:00Z')
const kk = { locale: 'kk' } as const
const ru = { locale: 'ru' } as const
const en = { locale: 'en' } as const

const at = (time: string) => new Date(`2025-03-08T${time}:00+05:00`)

describe('dates on screen', () => {
  it('shows the numeric forms of official papers in Almaty time', () => {
    expect(formatDate(startsAt)).toBe('08.03.2025')
    expect(formatTime(startsAt)).toBe('15:05')
    expect(formatDateTime(startsAt)).toBe('08.03.2025, 15:05')
    expect(formatTimeRange({ startsAt, endsAt })).toBe('15:05–17:30')
  })

  it('takes the date of the zone, not of Greenwich', () => {
    expect(formatDate(new Date('2025-03-08T19:30:00Z'))).toBe('09.03.2025')
    expect(formatDate(new Date('2025-03-08T19:30:00Z'), 'Europe/Paris')).toBe('08.03.2025')
    expect(formatTime(startsAt, 'Europe/Paris')).toBe('11:05')
  })

  it('shows a calendar date as it is, whatever the zone', () => {
    expect(formatDate('2007-12-31')).toBe('31.12.2007')
    expect(formatLongDate('2025-03-08', { locale: 'ru', zone: 'America/New_York' })).toBe(
      'суббота, 8 марта 2025 г.',
    )
  })

  it('writes long dates with the weekday in three languages', () => {
    expect(formatLongDate(startsAt, kk)).toBe('2025 жылғы 8 наурыз, сенбі')
    expect(formatLongDate(startsAt, ru)).toBe('суббота, 8 марта 2025 г.')
    expect(formatLongDate(startsAt, en)).toBe('Saturday, 8 March 2025')
    expect(formatFullDate(startsAt, kk)).toBe('2025 жылғы 8 наурыз')
  })

  it('writes short days in three languages', () => {
    expect(formatWeekdayDate('2025-05-12', kk)).toBe('12 мамыр, дүйсенбі')
    expect(formatWeekdayDate('2025-05-12', ru)).toBe('понедельник, 12 мая')
    expect(formatShortDay('2025-05-12', kk)).toBe('12 мам., дс')
    expect(formatShortDay('2025-05-12', ru)).toBe('пн, 12 мая')
    expect(formatShortDay('2025-05-12', en)).toBe('Mon 12 May')
  })

  it('says today and tomorrow by the calendar of the zone', () => {
    const lateEvening = new Date('2025-03-07T18:59:00Z')
    const justAfterMidnight = new Date('2025-03-07T19:01:00Z')
    expect(nearDay(startsAt, { ...kk, now: lateEvening })).toBe('Ертең')
    expect(nearDay(startsAt, { ...ru, now: justAfterMidnight })).toBe('Сегодня')
    expect(nearDay('2025-03-09', { ...en, now: lateEvening })).toBeUndefined()
  })

  it('tells when an event is, with the year only when it is another one', () => {
    const now = new Date('2025-03-07T06:00:00Z')
    expect(formatWhen({ startsAt, endsAt }, { ...kk, now })).toBe('Ертең, 8 наурыз, сенбі, 15:05–17:30')
    expect(formatWhen({ startsAt, endsAt }, { ...ru, now: new Date('2024-11-01T00:00:00Z') })).toBe(
      'суббота, 8 марта 2025 г., 15:05–17:30',
    )
    // Paper and files are read in another year too.
    expect(formatWhen({ startsAt, endsAt }, kk)).toBe('2025 жылғы 8 наурыз, сенбі, 15:05–17:30')
    const nextDay = new Date('2025-03-09T03:00:00Z')
    expect(formatMoment(startsAt, { ...kk, now })).toBe('Ертең, 8 наурыз, сенбі, 15:05')
    expect(formatWhen({ startsAt, endsAt: nextDay }, { ...en, now: new Date('2025-01-10T00:00:00Z') })).toBe(
      'Saturday, 8 March, 15:05 – 9 March, 08:00',
    )
  })

  it('names months in the nominative and ranges without repetition', () => {
    expect(formatMonth('2025-03', ru)).toBe('март 2025 г.')
    expect(formatMonth('2025-03-08', kk)).toBe('2025 жылғы наурыз')
    expect(formatDateRange({ from: '2025-03-03', to: '2025-03-05' }, ru)).toBe('3–5 марта 2025 г.')
    expect(formatDateRange({ from: '2025-03-03', to: '2025-03-05' }, kk)).toBe('2025 жылғы 3–5 наурыз')
    expect(formatDateRange({ from: '2025-02-28', to: '2025-03-03' }, en)).toBe('28 February – 3 March 2025')
    expect(formatDateRange({ from: '2024-12-30', to: '2025-01-03' }, kk)).toBe(
      '2024 жылғы 30 желтоқсан – 2025 жылғы 3 қаңтар',
    )
    expect(formatDateRange({ from: '2025-03-03', to: '2025-03-03' }, en)).toBe('3 March 2025')
  })

  it('gives Kazakh endings that follow how the time is read', () => {
    expect(formatUntil(at('18:00'), kk)).toBe('8 наурыз, сағат 18:00-ге дейін')
    expect(formatUntil(at('23:59'), kk)).toBe('8 наурыз, сағат 23:59-ға дейін')
    expect(formatUntil(at('17:40'), kk)).toBe('8 наурыз, сағат 17:40-қа дейін')
    expect(formatSince(at('09:00'), kk)).toBe('8 наурыз, сағат 09:00-ден бастап')
    expect(formatSince(at('09:10'), kk)).toBe('8 наурыз, сағат 09:10-нан бастап')
    expect(formatUntil(at('18:00'), ru)).toBe('до 18:00 8 марта')
    expect(formatUntilDay('2025-09-30', kk)).toBe('30 қыркүйекке дейін')
    expect(formatUntilDay('2025-07-01', kk)).toBe('1 шілдеге дейін')
  })
})

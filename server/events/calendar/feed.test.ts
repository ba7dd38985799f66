import fc from 'fast-check'
import ICAL from 'ical.js'
import { expect, it } from 'vitest'
import { calendarText, type CalendarRow } from './feed.ts'

// Read by the parser of Thunderbird, which knows nothing of how these texts are written.
const eventsOf = (text: string) =>
  new ICAL.Component(ICAL.parse(text))
    .getAllSubcomponents('vevent')
    .map((component) => new ICAL.Event(component))

const row = (given: Partial<CalendarRow> = {}): CalendarRow => ({
  sessionId: '0199a000-0000-7000-8000-000000000001',
  eventId: '0199a000-0000-7000-8000-0000000000aa',
  status: 'published',
  sequence: 3,
  updatedAt: new Date('2026-11-02T05:00:00Z'),
  publishedAt: new Date('2026-11-01T05:00:00Z'),
  kind: 'career_day',
  titleKk: 'Мансап күні',
  titleRu: 'День карьеры',
  titleEn: null,
  descriptionKk: null,
  descriptionRu: null,
  descriptionEn: null,
  contactPhone: null,
  sessionKk: null,
  sessionRu: null,
  sessionEn: null,
  startsAt: new Date('2026-12-10T05:00:00Z'),
  endsAt: new Date('2026-12-10T07:30:00Z'),
  venueKk: 'Қарағанды жоғары политехникалық колледжі',
  venueRu: 'Карагандинский высший политехнический колледж',
  venueEn: null,
  addressKk: 'Затаевич көшесі, 75; 2-кіреберіс',
  addressRu: null,
  lat: null,
  lon: null,
  spaces: [{ kk: 'Акт залы', ru: 'Актовый зал', en: null }],
  ...given,
})
const options = { locale: 'kk', publicUrl: 'https://qamtu.example' } as const
const utc = (time: ICAL.Time) => time.toJSDate().toISOString()

it('is read by another calendar program as it was meant', () => {
  const text = calendarText([row({ sessionKk: '1-бөлік' })], options)
  const [event] = eventsOf(text)
  expect(event).toMatchObject({
    uid: '0199a000-0000-7000-8000-000000000001@qamtu.kz',
    summary: 'Мансап күні: 1-бөлік',
    location: 'Қарағанды жоғары политехникалық колледжі, Акт залы, Затаевич көшесі, 75; 2-кіреберіс',
    sequence: 3,
  })
  expect(event && [utc(event.startDate), utc(event.endDate)]).toEqual([
    '2026-12-10T05:00:00.000Z',
    '2026-12-10T07:30:00.000Z',
  ])
  expect(event?.component.getFirstPropertyValue('url')).toBe(
    'https://qamtu.example/kk/events/0199a000-0000-7000-8000-0000000000aa',
  )
})

it('says what is certain, what is not yet, and what is called off', () => {
  const rows = [
    row(),
    row({ sessionId: '0199a000-0000-7000-8000-000000000002', state: 'waiting' }),
    row({ sessionId: '0199a000-0000-7000-8000-000000000003', status: 'cancelled', sequence: 4 }),
  ]
  const events = eventsOf(calendarText(rows, options))
  expect(events.map((event) => event.component.getFirstPropertyValue('status'))).toEqual([
    'CONFIRMED',
    'TENTATIVE',
    'CANCELLED',
  ])
  expect(events.map(({ sequence }) => sequence)).toEqual([3, 3, 4])
})

it('brings any text over, in lines that no program has to cut inside a letter', () => {
  const letter = fc.constantFrom(...'әғқңөұүһіЩ ,;:\\"—\n😀a1')
  const long = fc
    .array(letter, { minLength: 1, maxLength: 400 })
    .map((letters) => letters.join('').trim() || 'ә')
  fc.assert(
    fc.property(long, long, (title, description) => {
      const oneLine = title.replace(/\s+/g, ' ')
      const text = calendarText([row({ titleKk: oneLine, descriptionKk: description })], options)
      for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
      expect(text).not.toContain('\uFFFD')
      const [event] = eventsOf(text)
      expect(event?.summary).toBe(oneLine)
      expect(event?.description?.split('\n\nhttps://')[0]).toBe(description)
    }),
    { numRuns: 60 },
  )
})

it('is the same text for the same rows, so that it has one tag', () => {
  expect(calendarText([row()], options)).toBe(calendarText([row()], options))
})

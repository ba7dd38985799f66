import { describe, expect, it } from 'vitest'
import { LOCALES } from '#server/kit/messages/message.ts'
import { renderLetter, smsParts, TEMPLATES, type Letter } from './templates.ts'

const VALUES = {
  name: 'Қайрат Серікұлы',
  title: 'Қарағанды облысының жұмысшы мамандықтар жылына арналған мансап күні',
  when: '2026 жылғы 20 қараша, жұма, 10:00–13:00',
  whenShort: '20.11 10:00',
  place: 'Студенттер сарайы, Тимирязев көшесі, 71',
  placeShort: 'Студенттер сарайы',
  venue: 'Студенттер сарайы, Тимирязев көшесі, 71',
  list: 'Үлкен зал: 20.11.2026, 10:00–13:00\nКіші зал: 21.11.2026, 10:00–13:00',
  period: '2026 жылғы 1–30 қараша',
  link: 'https://qamtu.kz/kk/tickets/AaICgl7KfO6E1RUZ80BOcpA7GfJcZ7sVbX0mQ1',
  organiser: 'Жастар саясаты басқармасы',
  phone: '+7 727 212 34 56',
  join: '\nҚосылу: https://meet.example.kz/mansap',
  code: 'ABCDEFGH',
  position: 12,
  reason: 'Дауылды ескерту',
  by: 'Дәурен Жақсыбеков',
  remarks: 'Күнін нақтылаңыз',
  headline: 'Келісілген іс-шара ауыстырылды',
  next: 'Енді оны жариялай аласыз.',
  before: '2026 жылғы 18 қараша',
  minutes: 10,
  days: 3,
}
const letterOf = (template: (typeof TEMPLATES)[number]) => ({ template, values: VALUES }) as unknown as Letter

describe.each(TEMPLATES)('the letter %s', (template) => {
  it.each(LOCALES)('has every value filled in, in %s, by e-mail and as a short text message', (locale) => {
    const email = renderLetter(letterOf(template), { channel: 'email', locale })
    const sms = renderLetter(letterOf(template), { channel: 'sms', locale })
    for (const text of [email.subject, email.body, sms.body]) {
      expect(text).not.toMatch(/[{}]|undefined/)
      expect(text.trim()).not.toBe('')
    }
    expect(sms.subject).toBe('')
    // Three parts hold the longest title that is not cut, the time and a link.
    expect(smsParts(sms.body)).toBeLessThanOrEqual(3)
  })
})

it('counts the parts of a text message as operators do', () => {
  expect(smsParts('a'.repeat(160))).toBe(1)
  expect(smsParts('a'.repeat(161))).toBe(2)
  expect(smsParts('ә'.repeat(70))).toBe(1)
  expect(smsParts('ә'.repeat(71))).toBe(2)
  expect(smsParts('ә'.repeat(135))).toBe(3)
})

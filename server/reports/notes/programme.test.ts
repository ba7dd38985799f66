import { expect, it } from 'vitest'
import type { EventFacts, SessionFacts } from '#server/registration/event-facts.ts'
import { programmeLines } from './programme.ts'

const session = (id: string, day: string, isCancelled = false): SessionFacts => ({
  id,
  title: { kk: `Бөлім ${id}`, ru: null, en: null },
  startsAt: new Date(`2026-11-${day}T05:00:00Z`),
  endsAt: new Date(`2026-11-${day}T08:00:00Z`),
  movedAt: null,
  cancelledAt: isCancelled ? new Date('2026-11-01T00:00:00Z') : null,
  attendanceClosedAt: null,
  spaces: [],
})
const event = (...sessions: SessionFacts[]) => ({ sessions }) as EventFacts
const item = (sessionId: string, given: object) => ({
  sessionId,
  starts: null,
  titleKk: null,
  titleRu: null,
  titleEn: null,
  speaker: null,
  speakerKk: null,
  speakerRu: null,
  speakerEn: null,
  ...given,
})

it('is the agenda of an event of one part, and nothing where none was written', () => {
  const agenda = [
    item('1', { starts: '10:15', titleKk: 'Ашылуы', titleRu: 'Открытие', speaker: 'Айгүл Серік' }),
    item('1', { titleKk: 'Шеберлік', speakerKk: 'Жаттықтырушы', speakerRu: 'Тренер' }),
  ]
  expect(programmeLines(event(session('1', '20')), agenda, 'ru')).toEqual([
    '10:15 Открытие, Айгүл Серік',
    'Шеберлік, Тренер',
  ])
  expect(programmeLines(event(session('1', '20')), [], 'ru')).toEqual([])
})

it('names the day in an event of several parts, and a part without an agenda by its own time', () => {
  const parts = event(session('1', '20'), session('9', '21', true), session('2', '22'))
  const lines = programmeLines(parts, [item('1', { starts: '10:15', titleKk: 'Ашылуы' })], 'kk')
  expect(lines).toHaveLength(2)
  expect(lines[0]).toBe('20.11.2026 10:15 Ашылуы')
  expect(lines[1]).toContain('10:00–13:00: Бөлім 2')
  expect(programmeLines(parts, [], 'kk')).toHaveLength(2)
})

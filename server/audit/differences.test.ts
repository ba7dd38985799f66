import { expect, test } from 'vitest'
import { differences } from './differences.ts'

test('only what changed is told, with both values', () => {
  const before = { titleKk: 'Мансап күні', capacity: 100, plannedPeople: null }
  const after = { titleKk: 'Мансап күні', capacity: 120, plannedPeople: null }
  expect(differences(before, after)).toEqual([{ field: 'capacity', before: 100, after: 120 }])
})

test('what appears is compared with nothing, and what disappears too', () => {
  expect(differences(null, { role: 'organiser', kato: '350000000', eventId: null })).toEqual([
    { field: 'role', before: null, after: 'organiser' },
    { field: 'kato', before: null, after: '350000000' },
  ])
  expect(differences({ reason: 'ауа райы' }, undefined)).toEqual([
    { field: 'reason', before: 'ауа райы', after: null },
  ])
})

test('parts of an event are told apart by their number; a list of words is one value', () => {
  const before = { sessions: [{ on: '2026-03-01' }, { on: '2026-03-02' }], languages: ['kk'] }
  const after = { sessions: [{ on: '2026-03-01' }, { on: '2026-03-09' }], languages: ['kk', 'ru'] }
  expect(differences(before, after)).toEqual([
    { field: 'sessions.2.on', before: '2026-03-02', after: '2026-03-09' },
    { field: 'languages', before: ['kk'], after: ['kk', 'ru'] },
  ])
})

test('empty text and nothing are the same', () => {
  expect(differences({ phone: '' }, { phone: null })).toEqual([])
})

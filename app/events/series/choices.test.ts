import { expect, it } from 'vitest'
import { choose, readChoices, writeChoices, type TypedChoice } from './choices.ts'

it('decisions go through a form and come back as they were', () => {
  const choices: TypedChoice[] = [
    { seriesOn: '2026-12-16', isLeftOut: true },
    {
      seriesOn: '2026-12-21',
      on: '2026-12-22',
      venueId: 'v',
      parts: [
        { part: 1, on: '2026-12-23', start: '18:00', end: '20:00', spaceIds: ['a', 'b'] },
        { part: 0, spaceIds: ['c'] },
      ],
    },
  ]
  const form = new FormData()
  form.set('choices[7].seriesOn', '2020-01-01')
  writeChoices(form, choices)
  expect(readChoices(form)).toEqual(choices)
})

it('each button decides its own date and leaves the others', () => {
  const left = choose([], 'leave-out 2026-12-16 2027-01-07') ?? []
  expect(left).toEqual([
    { seriesOn: '2026-12-16', isLeftOut: true },
    { seriesOn: '2027-01-07', isLeftOut: true },
  ])
  expect(choose(left, 'bring-back 2026-12-16')).toEqual([{ seriesOn: '2027-01-07', isLeftOut: true }])
  const moved = choose(left, 'move 2026-12-16 2026-12-17') ?? []
  expect(moved).toContainEqual({ seriesOn: '2026-12-16', on: '2026-12-17' })
  const timed = choose(moved, 'date-time 2026-12-16 1 2026-12-17 12:00 14:00') ?? []
  const placed = choose(timed, 'date-space 2026-12-16 1 v s1 s2') ?? []
  expect(choose(placed, 'date-space 2026-12-16 0 v s3')).toContainEqual({
    seriesOn: '2026-12-16',
    isLeftOut: false,
    on: '2026-12-17',
    venueId: 'v',
    parts: [
      { part: 1, on: '2026-12-17', start: '12:00', end: '14:00', spaceIds: ['s1', 's2'] },
      { part: 0, spaceIds: ['s3'] },
    ],
  })
  expect(choose([], 'save')).toBeUndefined()
})

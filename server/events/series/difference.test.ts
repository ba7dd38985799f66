import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { differenceFor } from './difference.ts'
import { changedParts, isPart, PARTS, type Part, type Pattern } from './pattern.ts'

const BASE: Pattern = {
  columns: {
    kind: 'league_day',
    programmeId: null,
    measureId: null,
    institutionId: 'holder',
    contactPhone: '+77010000000',
    titleKk: 'Лига',
    titleRu: 'Лига',
    titleEn: null,
    descriptionKk: null,
    descriptionRu: null,
    descriptionEn: null,
    districtKato: '351000000',
    venueId: 'palace',
    plannedPeople: 40,
    targetGroups: [],
    ageMin: null,
    ageMax: null,
    languages: ['kk'],
  },
  registrationOpens: null,
  registrationCloses: { days: -1, time: '18:00' },
  entryTypes: [{ kind: 'competitor', capacity: 40, hasWaitingList: true }],
  sessions: [
    {
      days: 0,
      start: '19:00',
      end: '21:00',
      titleKk: null,
      titleRu: null,
      titleEn: null,
      spaceIds: ['hall'],
      resourceIds: [],
      people: null,
    },
  ],
}

type Change = { title?: string; days?: number; start?: string; capacity?: number; venue?: string }

const given = ({ title, days, start, capacity, venue }: Change): Pattern => ({
  ...BASE,
  columns: { ...BASE.columns, titleRu: title ?? BASE.columns.titleRu, venueId: venue ?? 'palace' },
  entryTypes: [{ kind: 'competitor', capacity: capacity ?? 40, hasWaitingList: true }],
  sessions: BASE.sessions.map((session) => ({
    ...session,
    days: days ?? 0,
    start: start ?? '19:00',
    spaceIds: venue ? [`${venue} hall`] : session.spaceIds,
  })),
})

const change = fc.record(
  {
    title: fc.constantFrom('Лига', 'Кубок', 'Финал'),
    days: fc.integer({ min: -2, max: 2 }),
    start: fc.constantFrom('19:00', '18:00', '20:00'),
    capacity: fc.constantFrom(40, 30, 60),
    venue: fc.constantFrom('stadium', 'school'),
  },
  { requiredKeys: [] },
)
const patterns = change.map(given)

describe('a change of a series', () => {
  it('carries over what was changed and nothing else: the hour changes, the moved day stays', () => {
    const moved = given({ days: 1 })
    const { result, parts, byHand } = differenceFor(
      { before: BASE, after: given({ start: '18:00' }) },
      { own: moved, handmade: ['day'], isKept: false },
    )
    expect(parts).toEqual(['time'])
    expect(byHand).toEqual([])
    expect(result.sessions[0]).toMatchObject({ days: 1, start: '18:00' })
  })

  it('names what was changed by hand and keeps it when asked, the place as a whole', () => {
    const own = given({ venue: 'school', start: '20:00' })
    const handmade: Part[] = ['venueId', 'bookings', 'time']
    const asked = { before: BASE, after: given({ venue: 'stadium', title: 'Кубок' }) }
    const over = differenceFor(asked, { own, handmade, isKept: false })
    expect(over.byHand).toEqual(['venueId', 'bookings'])
    expect(over.parts).toEqual(['titleRu', 'venueId', 'bookings'])
    const kept = differenceFor(asked, { own, handmade, isKept: true })
    expect(kept.parts).toEqual(['titleRu'])
    expect(kept.result.columns.venueId).toBe('school')
  })

  it('gives every event that nobody touched the same, and the event itself what was asked', () => {
    fc.assert(
      fc.property(patterns, patterns, (before, after) => {
        expect(differenceFor({ before, after }, { own: before, handmade: [], isKept: true }).result).toEqual(
          after,
        )
      }),
    )
  })

  it('touches only what it names, keeps everything by hand when asked, and done twice does nothing', () => {
    fc.assert(
      fc.property(patterns, patterns, patterns, fc.boolean(), (before, after, own, isKept) => {
        const handmade = changedParts(before, own)
        const { result, parts, byHand } = differenceFor({ before, after }, { own, handmade, isKept })
        expect(changedParts(own, result)).toEqual(parts)
        expect(parts.every(isPart)).toBe(true)
        if (isKept) for (const part of byHand) expect(parts).not.toContain(part)
        const untouched = PARTS.filter((part) => !parts.includes(part))
        expect(changedParts(own, result).filter((part) => untouched.includes(part))).toEqual([])
        const again = differenceFor({ before, after }, { own: result, handmade, isKept })
        expect(again.parts).toEqual([])
      }),
    )
  })
})

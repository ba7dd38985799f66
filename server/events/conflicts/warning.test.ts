import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '#server/kit/calendar.ts'
import { findWarnings, USUAL_NOTICE_DAYS, type Neighbour } from './warning.ts'

const NOW = new Date('2026-12-01T06:00:00Z')
const HOURS = {
  weekdays: [1, 2, 3, 4, 5].map((weekday) => ({ weekday, opens: '09:00', closes: '18:00' })),
  dates: [{ heldOn: '2026-12-24', opens: '09:00', closes: '13:00' }],
}
const known = { moved: [], hours: HOURS, targetGroups: ['pupil', 'student'], neighbours: [], now: NOW }
const neighbour = (given: Partial<Neighbour>): Neighbour => ({
  eventId: 'fair',
  heldOn: '2026-12-22',
  targetGroups: ['pupil'],
  titleKk: null,
  titleRu: 'Ярмарка',
  titleEn: null,
  ...given,
})
const at = (on: string, start = '10:00', end = '12:00') => ({ on, start, end })

describe('warnings', () => {
  it('of an ordinary day far enough ahead are none', () => {
    expect(findWarnings([at('2026-12-22'), undefined], known)).toEqual([])
  })

  it('name the holiday, the closed day, the hours and the notice', () => {
    const found = findWarnings(
      [at('2026-12-16'), at('2026-12-19'), at('2026-12-24', '12:00', '14:00'), at('2026-12-03')],
      known,
    )
    expect(found).toEqual([
      { session: 0, kind: 'holiday', day: { key: 'independence_day' } },
      { session: 1, kind: 'closed' },
      { session: 2, kind: 'outside_hours', hours: { opens: '09:00', closes: '13:00' } },
      { session: 3, kind: 'short_notice', days: 2 },
    ])
  })

  it('name events of the same day for the same people, and no others', () => {
    const neighbours = [
      neighbour({}),
      neighbour({ eventId: 'other-day', heldOn: '2026-12-23' }),
      neighbour({ eventId: 'other-people', targetGroups: ['pensioner'] }),
    ]
    expect(findWarnings([at('2026-12-22')], { ...known, neighbours })).toEqual([
      { session: 0, kind: 'same_audience', events: [neighbours[0]], groups: ['pupil'] },
    ])
  })

  it('of notice come exactly within a week, and never for the past', () => {
    fc.assert(
      fc.property(fc.integer({ min: -400, max: 400 }), (days) => {
        const on = addDays('2026-12-01', days)
        const isShort = findWarnings([{ on }], known).some(({ kind }) => kind === 'short_notice')
        expect(isShort).toBe(days >= 0 && days < USUAL_NOTICE_DAYS)
      }),
    )
  })

  it('of a list are those of its sessions one by one', () => {
    const days = fc.array(fc.integer({ min: 0, max: 365 }), { maxLength: 8 })
    fc.assert(
      fc.property(days, (offsets) => {
        const list = offsets.map((days_) => at(addDays('2026-12-01', days_)))
        const one = list.flatMap((session, index) =>
          findWarnings([session], known).map((warning) => ({ ...warning, session: index })),
        )
        expect(findWarnings(list, known)).toEqual(one)
      }),
    )
  })
})

import { describe, expect, test } from 'vitest'
import { assignGroupPlaces } from './group-slots.ts'

// The slots of the European Championships of 24 teams (2020 and 2024): four third-placed teams of six groups.
const SLOTS = [
  { match: '1B', slot: '3A/D/E/F' },
  { match: '1C', slot: '3D/E/F' },
  { match: '1E', slot: '3A/B/C/D' },
  { match: '1F', slot: '3A/B/C' },
]

describe('third-placed teams in the bracket', () => {
  test('every combination of four of six groups has a place for each', () => {
    const groups = ['A', 'B', 'C', 'D', 'E', 'F']
    let combinations = 0
    for (const left of groups) {
      for (const out of groups.filter((group) => group > left)) {
        const through = groups.filter((group) => group !== left && group !== out)
        const { assigned } = assignGroupPlaces({ slots: SLOTS, groups: through })
        expect(Object.values(assigned).sort()).toEqual(through)
        for (const [match, group] of Object.entries(assigned)) {
          expect(SLOTS.find((each) => each.match === match)!.slot).toContain(group)
        }
        combinations += 1
      }
    }
    expect(combinations).toBe(15)
  })

  test('says when there is only one way', () => {
    const slots = [
      { match: '1', slot: '3A/B' },
      { match: '2', slot: '3B' },
    ]
    expect(assignGroupPlaces({ slots, groups: ['A', 'B'] })).toEqual({
      assigned: { 1: 'A', 2: 'B' },
      isOnlyWay: true,
    })
    expect(assignGroupPlaces({ slots: SLOTS, groups: ['A', 'B', 'C', 'E'] }).isOnlyWay).toBe(false)
  })

  test('checks a table of the regulation against the slots', () => {
    const chosen = [
      { match: '1B', group: 'A' },
      { match: '1C', group: 'D' },
      { match: '1E', group: 'B' },
      { match: '1F', group: 'C' },
    ]
    const groups = ['A', 'B', 'C', 'D']
    expect(assignGroupPlaces({ slots: SLOTS, groups, chosen }).assigned).toMatchObject({
      '1B': 'A',
      '1F': 'C',
    })
    const check = (match: string, group: string): unknown =>
      assignGroupPlaces({
        slots: SLOTS,
        groups,
        chosen: [...chosen.filter((each) => each.match !== match), { match, group }],
      })
    expect(() => check('1C', 'B')).toThrow('group_slot_not_allowed')
    expect(() => check('1C', 'E')).toThrow('group_slot_not_allowed')
    expect(() => check('1E', 'A')).toThrow('slot_taken_twice')
  })

  test('a combination without a way is refused', () => {
    const slots = [
      { match: '1', slot: '3A' },
      { match: '2', slot: '3A' },
    ]
    expect(() => assignGroupPlaces({ slots, groups: ['A', 'B'] })).toThrow('group_slot_impossible')
  })
})

import { describe, expect, test } from 'vitest'
import { readMarkingSheet } from './import-sheet.ts'
import type { Row } from './sheet-cells.ts'

const HEADER: Row = [
  'Sub Criteria ID',
  'Sub Criteria Name or Description',
  'Aspect Type\nM = Meas\nJ = Judg',
  'Aspect - Description',
  'Judg Score',
  'Extra Aspect Description (Meas or Judg) OR Judgement Score Description (Judg only)',
  'Requirement (Measurement Only)',
  'WSOS Section',
  'Max Mark',
  'Criterion A',
  '60,00',
]
const TOP: Row[] = [
  ['Skill:', 'Cooking'],
  ['Test Project: Three courses'],
  [],
  ['Criterion', 'Description', 'Meas', 'Judg', 'Total'],
  ['A', 'Hygiene', '58,50', '1,50', '60,00'],
  ['B', 'Taste', 40, 0, 40],
  ['', 'Total', '98,50', '1,50', '100,00'],
  [],
]
const LEVELS: Row[] = [0, 1, 2, 3].map((level) => [null, null, null, null, level, `Level ${level}`])
const SHEET: Row[] = [
  ...TOP,
  HEADER,
  ['A1', 'Kitchen', 'M', 'Hands washed', null, null, 'before work', 1, '58,5'],
  [null, null, 'J', 'Order at the place', null, null, null, 2, '1,50'],
  ...LEVELS,
  [],
  [...HEADER.slice(0, 9), 'B', 40],
  ['B1', 'Soup', 'm', 'Temperature', null, null, '65 °C', '1', 40],
]

/** The sheet with one cell changed; the row is counted from 1, as in the findings. */
function changed(row: number, column: number, value: Row[number]): Row[] {
  return SHEET.map((cells, index) => {
    if (index !== row - 1) return cells
    const copy = Array.from({ length: Math.max(cells.length, column + 1) }, (_, at) => cells[at])
    copy[column] = value
    return copy
  })
}

describe('the marking sheet of CIS', () => {
  test('gives the whole structure, with decimal commas, descriptions and sections', () => {
    const { scheme, errors, warnings } = readMarkingSheet(SHEET)
    expect([errors, warnings]).toEqual([[], []])
    expect(scheme).toMatchObject({ skill: 'Cooking', testProject: 'Three courses' })
    expect(scheme!.criteria.map(({ letter, name, maximum }) => [letter, name, maximum])).toEqual([
      ['A', 'Hygiene', 6000],
      ['B', 'Taste', 4000],
    ])
    expect(scheme!.criteria[0]!.subCriteria[0]!.aspects).toMatchObject([
      { id: 'A1.01', type: 'M', maximum: 5850, requirement: 'before work', section: 1, descriptors: [] },
      { id: 'A1.02', type: 'J', maximum: 150, descriptors: ['Level 0', 'Level 1', 'Level 2', 'Level 3'] },
    ])
  })

  test.each<[string, Row[], { row: number; about?: string }]>([
    ['descriptors_missing', SHEET.filter((_, index) => index !== 13), { row: 11, about: 'A1.02' }],
    ['total_not_100', changed(10, 8, '58,4'), { row: 18 }],
    ['maximum_not_a_number', changed(10, 8, 'many'), { row: 10, about: 'A1.01' }],
    ['maximum_not_a_number', changed(10, 8, '-1'), { row: 10 }],
    ['maximum_missing', changed(10, 8, null), { row: 10 }],
    ['maximum_too_fine', changed(10, 8, '58,505'), { row: 10 }],
    ['aspect_type_unknown', changed(10, 2, 'X'), { row: 10, about: 'A1.01' }],
    ['aspect_without_text', changed(10, 3, ''), { row: 10 }],
    ['aspect_without_sub_criterion', changed(10, 0, null), { row: 10 }],
    ['sub_criterion_of_other_criterion', changed(18, 0, 'C1'), { row: 18, about: 'C1' }],
    ['sub_criterion_twice', changed(18, 0, 'A1'), { row: 18, about: 'A1' }],
    ['criterion_twice', changed(17, 9, 'A'), { row: 17, about: 'A' }],
    ['descriptor_score_invalid', changed(12, 4, 7), { row: 12 }],
    ['descriptor_twice', changed(13, 4, 0), { row: 13 }],
    ['descriptor_without_aspect', changed(11, 2, 'M'), { row: 12 }],
    ['sub_criterion_without_aspects', SHEET.slice(0, 17), { row: 17 }],
    ['no_criteria', TOP, { row: 1 }],
  ])('is refused: %s', (code, rows, at) => {
    const { scheme, errors } = readMarkingSheet(rows)
    expect(scheme).toBeNull()
    expect(errors).toContainEqual(expect.objectContaining({ code, ...at }))
  })

  test.each<[string, Row[], number]>([
    ['summary_differs', changed(6, 4, 41), 6],
    ['summary_differs', changed(5, 2, '50,00'), 5],
    ['criterion_maximum_differs', changed(9, 10, 61), 9],
    ['summary_criterion_unknown', changed(7, 0, 'D'), 7],
    ['summary_not_a_number', changed(5, 4, 'sixty'), 5],
    ['no_skill', SHEET.slice(1), 1],
    ['requirement_missing', changed(18, 6, ''), 18],
  ])('is taken with a warning: %s', (code, rows, row) => {
    const { scheme, errors, warnings } = readMarkingSheet(rows)
    expect(errors).toEqual([])
    expect(scheme).not.toBeNull()
    expect(warnings).toContainEqual(expect.objectContaining({ code, row }))
  })

  test('parts are found by their headers, wherever they begin', () => {
    const shifted = [['Some title'], [], ...SHEET]
    expect(readMarkingSheet(shifted).scheme).toMatchObject({
      skill: 'Cooking',
      criteria: [{ letter: 'A' }, { letter: 'B' }],
    })
  })
})

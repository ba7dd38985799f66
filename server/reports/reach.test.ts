import { describe, expect, it } from 'vitest'
import divisions from '../../db/seed/divisions.json' with { type: 'json' }
import { coverage, periodBefore, planShare } from './reach.ts'
import { populationsOn } from './population.ts'
import type { PopulationFigure } from './queries.ts'
import { placesOf, unitsOf, type Unit } from './unit.ts'

const all: Unit[] = (
  divisions as (Partial<Unit> & Pick<Unit, 'kato' | 'level' | 'kind' | 'nameKk' | 'nameRu' | 'nameEn'>)[]
).map((unit) => ({ parentKato: null, predecessors: [], validFrom: null, validTo: null, ...unit }))
const katosOf = (kato: string, on: string) => unitsOf(all, { kato, on })?.rows.map((unit) => unit.kato) ?? []

describe('the period before', () => {
  it.each([
    ['a month', '2026-03-01', '2026-03-31', '2026-02-01', '2026-02-28'],
    ['a quarter', '2026-01-01', '2026-03-31', '2025-10-01', '2025-12-31'],
    ['a year', '2024-01-01', '2024-12-31', '2023-01-01', '2023-12-31'],
    ['some days', '2026-03-10', '2026-03-12', '2026-03-07', '2026-03-09'],
    ['one day', '2026-03-01', '2026-03-01', '2026-02-28', '2026-02-28'],
  ])('of %s', (_name, from, to, earlierFrom, earlierTo) => {
    expect(periodBefore({ from, to })).toEqual({ from: earlierFrom, to: earlierTo })
  })

  it('of a year up to today is the same part of the year before', () => {
    expect(periodBefore({ from: '2026-01-01', to: '2026-11-22' })).toEqual({
      from: '2025-01-01',
      to: '2025-11-22',
    })
    expect(periodBefore({ from: '2024-01-01', to: '2024-02-29' })).toEqual({
      from: '2023-11-01',
      to: '2023-12-31',
    })
  })
})

describe('population', () => {
  const figure = (kato: string, people: number): PopulationFigure => ({
    kato,
    people,
    asOf: '2026-01-01',
    definition: '14–35',
    source: 'statistics',
    isInvented: false,
  })
  const parts = unitsOf(all, { kato: '350000000', on: '2026-11-22' })?.rows ?? []
  const of = (figures: PopulationFigure[]) => populationsOn(all, { figures, on: '2026-11-22' })

  it('of a region is its own figure, else the sum of its districts when every one is known', () => {
    const districts = parts.map(({ kato }) => figure(kato, 100))
    expect(of(districts).of('350000000')).toBe(100 * parts.length)
    expect(of(districts).used(['350000000'])).toHaveLength(parts.length)
    expect(of([...districts, figure('350000000', 7)]).of('350000000')).toBe(7)
  })

  it('is unknown where one part is, and never a guess', () => {
    const districts = parts.slice(1).map(({ kato }) => figure(kato, 100))
    expect(of(districts).of('350000000')).toBeUndefined()
    expect(of(districts).of('000000000')).toBeUndefined()
    expect(of([]).of('351600000')).toBeUndefined()
  })
})

describe('shares', () => {
  it('have no figure without something to divide by', () => {
    expect(coverage({ covered: 5, population: undefined })).toBeUndefined()
    expect(coverage({ covered: 5, population: 0 })).toBeUndefined()
    expect(coverage({ covered: 5, population: 10 })).toBe(0.5)
    expect(planShare({ visits: 3, headcount: 2, plannedPeople: 0 })).toBeUndefined()
    expect(planShare({ visits: 3, headcount: 2, plannedPeople: 10 })).toBe(0.5)
  })
})

describe('rows of a view', () => {
  it('are the 20 regions of the republic, and the districts of a region', () => {
    expect(katosOf('000000000', '2026-11-22')).toHaveLength(20)
    expect(katosOf('350000000', '2026-11-22')).toContain('351000000')
    expect(katosOf('350000000', '2026-11-22').every((kato) => kato.startsWith('35'))).toBe(true)
  })

  it('are the city and its inner districts, or a single district alone', () => {
    expect(katosOf('351000000', '2026-11-22')).toEqual(['351000000', '351011100', '351013100'])
    expect(katosOf('750000000', '2026-11-22').length).toBeGreaterThan(6)
    expect(katosOf('351011100', '2026-11-22')).toEqual(['351011100'])
  })

  it('hold a district only since it exists; before, its places count where it was split from', () => {
    const after = unitsOf(all, { kato: '100000000', on: '2024-01-01' })
    const before = unitsOf(all, { kato: '100000000', on: '2023-12-31' })
    expect(after?.rows.map(({ kato }) => kato)).toContain('104500000')
    expect(before?.rows.map(({ kato }) => kato)).not.toContain('104500000')
    expect(before && placesOf(before, '104600000')).toEqual(['104500000', '104600000'])
    expect(after && placesOf(after, '104600000')).toEqual(['104600000'])
  })

  it('hold every place of the territory once', () => {
    const units = unitsOf(all, { kato: '000000000', on: '2026-11-22' })
    if (!units) throw new Error('no republic')
    const places = units.rows.flatMap(({ kato }) => placesOf(units, kato))
    expect(new Set(places).size).toBe(places.length)
    expect(places.length).toBe(all.length - 1)
  })

  it('are every district and city of the country when asked, each with its region', () => {
    const units = unitsOf(all, { kato: '000000000', on: '2026-11-22', rows: 'districts' })
    if (!units) throw new Error('no republic')
    expect(units.rows).toHaveLength(228)
    for (const row of units.rows) expect(units.regionOf.get(row.kato)?.kato).toBe(row.parentKato)
    const places = units.rows.flatMap(({ kato }) => placesOf(units, kato))
    expect(new Set(places).size).toBe(places.length)
    expect(placesOf(units)).toHaveLength(all.length - 1)
  })

  it('are none for a code that is no place', () => {
    expect(unitsOf(all, { kato: '999999999', on: '2026-11-22' })).toBeUndefined()
  })
})

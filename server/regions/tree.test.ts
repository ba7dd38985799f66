import { describe, expect, it } from 'vitest'
import { matchesSearch } from '#server/kit/search-fold.ts'
import seeded from '../../db/seed/divisions.json' with { type: 'json' }
import { districtsByRegion, divisionSearchText, type Division } from './tree.ts'

type Seeded = {
  kato: string
  level: number
  parentKato?: string
  regionKato?: string
  nameKk: string
  nameRu: string
  nameEn: string
  aliases?: string[]
}
const rows: readonly Seeded[] = seeded
const divisions: Division[] = rows.map((row) => ({
  ...row,
  parentKato: row.parentKato ?? null,
  regionKato: row.regionKato ?? null,
  aliases: row.aliases ?? [],
}))
const byKato = new Map(divisions.map((division) => [division.kato, division]))

function found(query: string): string[] {
  return divisions
    .filter((division) => division.level >= 2)
    .filter((division) =>
      matchesSearch(divisionSearchText(division, byKato.get(division.regionKato ?? '')), query),
    )
    .map((division) => division.nameRu)
}

describe('districts of the country', () => {
  it('all stand under their region, 20 regions and 234 places', () => {
    const tree = districtsByRegion(divisions, 'kk')
    expect(tree).toHaveLength(20)
    expect(tree.flatMap(({ districts }) => districts)).toHaveLength(234)
  })

  it('follow the Kazakh alphabet, districts inside a city after the city', () => {
    const tree = districtsByRegion(divisions, 'kk')
    const names = tree.map(({ region }) => region.nameKk)
    expect(names.indexOf('Ақмола облысы')).toBeLessThan(names.indexOf('Алматы облысы'))
    const aktobe = tree.find(({ region }) => region.kato === '150000000')?.districts ?? []
    const inner = aktobe.findIndex((district) => district.kato === '151011100')
    expect(aktobe[inner]?.level).toBe(3)
    expect(aktobe.slice(0, inner).findLast((district) => district.level === 2)?.kato).toBe('151000000')
  })

  it('are found in Kazakh, Russian and Latin spelling', () => {
    const kazybek = found('Қазыбек би')
    expect(kazybek.length).toBeGreaterThan(0)
    expect(found('казыбек би')).toEqual(kazybek)
    expect(found('kazybek bi')).toEqual(kazybek)
  })

  it('of one name are told apart by the region', () => {
    expect(found('Абайский').length).toBeGreaterThan(1)
    expect(found('Абайский Карагандинская')).toHaveLength(1)
  })
})

import { describe, expect, it } from 'vitest'
import { matchesSearch } from '#server/kit/search-fold.ts'
import seeded from '../../db/seed/divisions.json' with { type: 'json' }
import { districtsByRegion, divisionSearchText } from './district-list.ts'
import type { Division } from './tree.ts'

const divisions: readonly Division[] = seeded

function found(query: string): string[] {
  return districtsByRegion(divisions, 'kk').flatMap(({ region, districts }) =>
    districts
      .filter((district) => matchesSearch(divisionSearchText(district, region), query))
      .map((district) => district.nameRu),
  )
}

describe('districts to choose from', () => {
  it('are all there under their regions: 20 regions and 234 places', () => {
    const list = districtsByRegion(divisions, 'kk')
    expect(list).toHaveLength(20)
    expect(list.flatMap(({ districts }) => districts)).toHaveLength(234)
  })

  it('follow the Kazakh alphabet, districts inside a city after the city', () => {
    const list = districtsByRegion(divisions, 'kk')
    const names = list.map(({ region }) => region.nameKk)
    expect(names.indexOf('Ақмола облысы')).toBeLessThan(names.indexOf('Алматы облысы'))
    const aktobe = list.find(({ region }) => region.kato === '150000000')?.districts ?? []
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

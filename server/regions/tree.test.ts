import { describe, expect, it } from 'vitest'
import seeded from '#db/seed/divisions.json' with { type: 'json' }
import { katoContains, REPUBLIC } from '#server/access/territory.ts'
import { resolveName } from './names.ts'
import {
  ancestors,
  descendants,
  divisionName,
  divisionTree,
  existsOn,
  successors,
  unitOfCode,
  unitsOfLevel,
  unitsOn,
  type Division,
} from './tree.ts'

const divisions: readonly Division[] = seeded
const tree = divisionTree(divisions)
const katos = (units: readonly Division[]) => units.map((unit) => unit.kato)

const districtsOn = (on: string) =>
  unitsOfLevel(tree, REPUBLIC, 2).filter((unit) => existsOn(unit, on)).length

function resolved(text: string, within?: string): string | string[] | undefined {
  const result = resolveName(tree, text, within)
  if (result.kind === 'found') return result.division.kato
  return result.kind === 'ambiguous' ? katos(result.divisions) : undefined
}

describe('the divisions of Kazakhstan', () => {
  it('are 20 regions, 228 districts and cities, 6 inner districts', () => {
    expect(unitsOfLevel(tree, REPUBLIC, 1)).toHaveLength(20)
    expect(unitsOfLevel(tree, REPUBLIC, 2)).toHaveLength(228)
    expect(unitsOfLevel(tree, REPUBLIC, 3)).toHaveLength(6)
    expect(descendants(tree, REPUBLIC)).toHaveLength(254)
  })

  it('have names in three languages, one code each, and a parent that exists', () => {
    expect(tree.byKato.size).toBe(divisions.length)
    for (const division of divisions) {
      expect(division.nameKk && division.nameRu && division.nameEn).toBeTruthy()
      if (division.level > 0)
        expect(tree.byKato.get(division.parentKato ?? '')?.level).toBe(division.level - 1)
    }
    const karaganda = tree.byKato.get('351000000')
    expect(karaganda && divisionName(karaganda, 'kk')).toBe('Қарағанды қаласы')
  })

  it('lie by code alone exactly where the tree has them', () => {
    for (const outer of divisions) {
      const inner = new Set(katos(descendants(tree, outer.kato)))
      for (const other of divisions) {
        const isInside = other.kato === outer.kato || inner.has(other.kato)
        expect(katoContains(outer.kato, other.kato)).toBe(isInside)
      }
    }
  })

  it('know the way up', () => {
    expect(katos(ancestors(tree, '351011100'))).toEqual(['351000000', '350000000', REPUBLIC])
    expect(katos(ancestors(tree, '751110000'))).toEqual(['750000000', REPUBLIC])
    expect(ancestors(tree, '999999999')).toEqual([])
    expect(katos(unitsOfLevel(tree, '351000000', 2))).toEqual(['351000000'])
  })
})

describe('codes in sheets', () => {
  it('mean Karaganda by the city and by its administration', () => {
    expect(unitOfCode(tree, '351010000')?.kato).toBe('351000000')
    expect(unitOfCode(tree, '351000000')?.kato).toBe('351000000')
  })

  it('mean the district for a village in it, and nothing when there is none', () => {
    expect(unitOfCode(tree, '354030100')?.kato).toBe('354000000')
    expect(unitOfCode(tree, '751110100')?.kato).toBe('751110000')
    expect(unitOfCode(tree, '351011100')?.kato).toBe('351011100')
    for (const code of ['35100000', '999999999', 'Қарағанды', ''])
      expect(unitOfCode(tree, code)).toBeUndefined()
  })
})

describe('names in sheets', () => {
  it.each([
    ['Қарағанды қаласы', '351000000'],
    ['г. Караганда', '351000000'],
    ['Караганда қ.', '351000000'],
    ['Карагандинская обл.', '350000000'],
    ['Qaraǵandy oblysy', '350000000'],
    ['Бұқар жырау ауданы', '354000000'],
    ['Бухар-Жырауский р-н', '354000000'],
    ['район имени Казыбек би', '351013100'],
    ['Тараз', '311000000'],
    ['Капшагай', '191000000'],
    ['Алматы', '750000000'],
    ['Алматы облысы', '190000000'],
    ['г.Астана', '710000000'],
    ['Ақсу қаласы', '551600000'],
    ['Аксуский район', '333200000'],
    ['Усть-Каменогорск', '631000000'],
    ['Oskemen', '631000000'],
  ])('%s is %s', (text, kato) => {
    expect(resolved(text)).toBe(kato)
  })

  it('are reported when several units bear them, and settled by the region', () => {
    expect(resolved('Абайский район')).toEqual(['103200000', '353200000', '791110000'])
    expect(resolved('Абайский район', '350000000')).toBe('353200000')
    expect(resolved('Ақсу')).toEqual(['333200000', '551600000'])
    expect(resolved('Ақсу', '330000000')).toBe('333200000')
    expect(resolved('Жамбылский район')).toHaveLength(3)
    expect(resolved('Абайский район', '710000000')).toBeUndefined()
  })

  it('are unknown when nobody bears them', () => {
    for (const text of ['Мәскеу', '', 'район', '—']) expect(resolved(text)).toBeUndefined()
  })

  it('find every unit by each of its own names inside its parent', () => {
    for (const division of divisions.filter((unit) => unit.level > 0)) {
      for (const name of [division.nameKk, division.nameRu, ...(division.aliases ?? [])]) {
        const found = resolved(name, division.parentKato ?? REPUBLIC)
        expect(Array.isArray(found) ? found : [found], name).toContain(division.kato)
      }
    }
  })
})

describe('territories have history', () => {
  it('knows what was split from what and when', () => {
    expect(katos(successors(tree, '104600000', '2024-01-01'))).toEqual(['104500000'])
    expect(successors(tree, '104600000', '2023-12-31')).toEqual([])
    expect(katos(unitsOn(tree, '104500000', '2023-06-01'))).toEqual(['104600000'])
    expect(katos(unitsOn(tree, '104500000', '2024-01-01'))).toEqual(['104500000'])
    expect(katos(unitsOn(tree, '100000000', '2022-06-07'))).toEqual(['630000000'])
    expect(katos(unitsOn(tree, '711610000', '2025-01-28'))).toEqual(['711110000'])
  })

  it('counts the districts that existed on a date', () => {
    expect(districtsOn('2025-01-29')).toBe(228)
    expect(districtsOn('2025-01-28')).toBe(227)
    expect(districtsOn('2023-12-31')).toBe(223)
  })
})

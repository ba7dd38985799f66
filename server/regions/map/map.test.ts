import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import divisions from '#db/seed/divisions.json' with { type: 'json' }
import { LOCALES } from '#server/kit/messages/message.ts'
import { shortName } from '../short-name.ts'
import { cellOf, clip } from './cells.ts'
import { divisionMap, type LabelPoint } from './division-map.ts'
import { boxOf, labelPlaces, spread } from './label-places.ts'
import { project } from './projection.ts'

type Row = { kato: string; level: number; regionKato?: string; labelLat?: number; labelLon?: number }
const rows: Row[] = divisions
const points: LabelPoint[] = rows.flatMap(({ kato, level, regionKato, labelLat, labelLon }) =>
  level === 2 && regionKato && labelLat && labelLon
    ? [{ kato, regionKato, lat: labelLat, lon: labelLon }]
    : [],
)
const square = [
  { x: 0, y: 0 },
  { x: 10, y: 0 },
  { x: 10, y: 10 },
  { x: 0, y: 10 },
]
const areaOf = (polygon: readonly { x: number; y: number }[]) =>
  polygon.reduce((sum, { x, y }, index) => {
    const next = polygon[(index + 1) % polygon.length] ?? { x, y }
    return sum + (x * next.y - next.x * y) / 2
  }, 0)

describe('cells', () => {
  it('share a square among any sites without a gap, each with its own site inside', () => {
    const site = fc.record({
      x: fc.integer({ min: 1, max: 99 }).map((value) => value / 10),
      y: fc.integer({ min: 1, max: 99 }).map((value) => value / 10),
    })
    const sites = fc.uniqueArray(site, {
      minLength: 1,
      maxLength: 12,
      selector: ({ x, y }) => `${x} ${y}`,
    })
    fc.assert(
      fc.property(sites, (places) => {
        const cells = places.map((_, index) => cellOf(places, index, square))
        expect(cells.reduce((sum, cell) => sum + areaOf(cell), 0)).toBeCloseTo(100, 6)
        for (const cell of cells) expect(areaOf(cell)).toBeGreaterThan(0)
      }),
    )
  })

  it('keep of a shape with a bay only what lies inside', () => {
    const bay = [
      { x: 2, y: 2 },
      { x: 18, y: 2 },
      { x: 18, y: 8 },
      { x: 8, y: 5 },
      { x: 2, y: 8 },
    ]
    expect(areaOf(clip(bay, square))).toBeLessThan(areaOf(bay))
    expect(clip(bay, square).every(({ x }) => x <= 10)).toBe(true)
  })
})

describe('the map', () => {
  it('has all 228 districts, each in its region, and the country by its 20 regions', () => {
    const regions = [...new Set(points.map(({ regionKato }) => regionKato))]
    const maps = regions.map((region) => divisionMap(points, region))
    const shapes = maps.flatMap((map) => map.shapes)
    expect(shapes).toHaveLength(228)
    expect(shapes.filter(({ path }) => path === '').map(({ kato }) => kato)).toEqual([])
    for (const { width, height, shapes: own } of maps) {
      expect(own.every(({ x, y }) => x > 0 && x < width && y > 0 && y < height)).toBe(true)
    }
    const country = divisionMap(points)
    expect(country.shapes).toHaveLength(20)
    expect(country.borders).not.toBe('')
    expect(divisionMap(points, '999999999').shapes).toEqual([])
  })

  it('keeps north above south and west left of east', () => {
    const [petropavl, almaty, aktau] = [project(54.87, 69.16), project(43.24, 76.9), project(43.65, 51.2)]
    expect(petropavl.y).toBeLessThan(almaty.y)
    expect(aktau.x).toBeLessThan(almaty.x)
  })
})

describe('words on the map', () => {
  const dotsOf = (region: string, locale: (typeof LOCALES)[number]) => {
    const map = divisionMap(points, region)
    const byKato = new Map(divisions.map((division) => [division.kato, division]))
    const dots = map.shapes.map(({ kato, x, y }, index) => {
      const division = byKato.get(kato)
      const text = division ? shortName(division, locale) : ''
      return { key: kato, x, y, radius: index % 3 === 0 ? 2.5 : 8, text }
    })
    return { map, dots: spread(dots, map) }
  }

  it('stand by dots that do not cover each other', () => {
    for (const region of new Set(points.map(({ regionKato }) => regionKato))) {
      const { dots } = dotsOf(region, 'kk')
      for (const a of dots) {
        const covered = dots.filter((b) => b !== a && Math.hypot(a.x - b.x, a.y - b.y) < a.radius + b.radius)
        expect(covered).toEqual([])
      }
    }
  })

  it('never cover each other or a dot, and nearly all of them find room', () => {
    let [asked, placed] = [0, 0]
    for (const region of new Set(points.map(({ regionKato }) => regionKato))) {
      for (const locale of LOCALES) {
        const { map, dots } = dotsOf(region, locale)
        const places = labelPlaces(dots, { ...map, size: 11 })
        asked += dots.length
        placed += places.size
        const boxes = dots.flatMap((dot) => {
          const place = places.get(dot.key)
          return place ? [{ key: dot.key, ...boxOf(place, dot.text, 11) }] : []
        })
        for (const a of boxes) {
          const covered = boxes.filter(
            (b) =>
              a.key !== b.key && a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom,
          )
          expect(covered).toEqual([])
        }
      }
    }
    expect(placed / asked).toBeGreaterThan(0.9)
  })

  it('are proper names alone', () => {
    const named = (kato: string) => divisions.find((division) => division.kato === kato)
    const short = (kato: string) => LOCALES.map((locale) => shortName(named(kato) ?? fail(kato), locale))
    expect(short('354000000')).toEqual(['Бұқар жырау', 'Бухар-Жырауский', 'Bukhar-Zhyrau'])
    expect(short('596600000')).toEqual(['Ғабит Мүсірепов', 'Габита Мусрепова', 'Gabit Musirepov'])
    expect(short('101000000')).toEqual(['Семей', 'Семей', 'Semey'])
  })
})

function fail(kato: string): never {
  throw new Error(`no division ${kato}`)
}

import { katoContains } from '#server/access/territory.ts'
import type { Locale } from '#server/kit/messages/message.ts'
import { sortByText } from '#server/kit/sorting.ts'
import type { DivisionMap } from '#server/regions/map/division-map.ts'
import { labelPlaces, spread, type LabelPlace } from '#server/regions/map/label-places.ts'
import { shortName } from '#server/regions/short-name.ts'

type Unit = { kato: string; nameKk: string; nameRu: string; nameEn: string }

/** One district of the map, or one region of the country's: its shape, dot, words and figure. */
export type MapUnit = {
  kato: string
  name: string
  short: string
  events: number
  path: string
  x: number
  y: number
  radius: number
  label: LabelPlace | undefined
}

/** Letters of the names on a picture of 360. */
export const LABEL_SIZE = 11
const RADIUS_OF_NONE = 2.5
const LEAST_RADIUS = 6.5
const GROWTH = 9
/** Half of what a digit in a dot takes. */
const DIGIT = 2.8

const tenth = (value: number) => Math.round(value * 10) / 10

function radiusOf(events: number, most: number): number {
  if (events === 0) return RADIUS_OF_NONE
  const forFigure = 2.5 + String(events).length * DIGIT
  return Math.max(forFigure, LEAST_RADIUS + GROWTH * Math.sqrt(events / most))
}

/** The map with how many events each of its units has, those without any too, in the order of their names. */
export function mapUnits(
  map: DivisionMap,
  {
    counts,
    divisions,
    locale,
  }: {
    counts: readonly { kato: string; events: number }[]
    divisions: readonly Unit[]
    locale: Locale
  },
): MapUnit[] {
  const byKato = new Map(divisions.map((division) => [division.kato, division]))
  const known = map.shapes.flatMap((shape) => {
    const division = byKato.get(shape.kato)
    if (!division) return []
    const inside = counts.filter(({ kato }) => katoContains(shape.kato, kato))
    return [{ ...shape, division, events: inside.reduce((sum, { events }) => sum + events, 0) }]
  })
  const most = Math.max(1, ...known.map(({ events }) => events))
  const standing = known.map(({ kato, x, y, division, events }) => {
    const text = shortName(division, locale)
    return { key: kato, x, y, radius: radiusOf(events, most), text }
  })
  const dots = spread(standing, map)
  const places = labelPlaces(dots, { ...map, size: LABEL_SIZE })
  const units = known.map(({ kato, path, x, y, division, events }, index) => ({
    kato,
    name: { kk: division.nameKk, ru: division.nameRu, en: division.nameEn }[locale],
    short: shortName(division, locale),
    events,
    path,
    x: tenth(dots[index]?.x ?? x),
    y: tenth(dots[index]?.y ?? y),
    radius: tenth(dots[index]?.radius ?? RADIUS_OF_NONE),
    label: places.get(kato),
  }))
  return sortByText(units, { locale, by: ({ short }) => short })
}

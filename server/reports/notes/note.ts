import type { NotePlace, NoteTotals } from './queries.ts'
import { shownAlone, shownTogether, SMALLEST_SHOWN, type Shown } from '../disclosure.ts'

const ROWS_OF_PLACES = 8
/** Places of residence that are not named one by one. */
const OTHER_PLACES = 'rest'

type Group = { group: string; people: number; heads: number }

export type NoteFigures = {
  visits: Shown
  people: Shown
  youth: Shown
  registered: number
  /** without names: counted by heads, and children under 14 with their adults */
  heads: number
  children: number
  groups: { group: string; people: Shown; heads: number }[]
  places: (Omit<NotePlace, 'people'> & { people: Shown })[]
  /** something is hidden, which the sheet says */
  isHidden: boolean
}

/** The places most people live in; those of few, and what is too much for the sheet, stand together. */
function named(places: readonly NotePlace[]): NotePlace[] {
  const shown = places.filter(({ people }) => people >= SMALLEST_SHOWN)
  const rest = places.filter(({ people }) => people < SMALLEST_SHOWN)
  const sum = () => rest.reduce((total, { people }) => total + people, 0)
  const isCrowded = () => shown.length + (rest.length > 0 ? 1 : 0) > ROWS_OF_PLACES
  while (shown.length > 0 && (isCrowded() || (sum() > 0 && sum() < SMALLEST_SHOWN))) {
    const smallest = shown.reduce((least, place) => (place.people < least.people ? place : least))
    rest.push(...shown.splice(shown.indexOf(smallest), 1))
  }
  if (rest.length < 2) return [...shown, ...rest]
  return [...shown, { kato: OTHER_PLACES, nameKk: null, nameRu: null, people: sum() }]
}

/**
 * The figures of one event as its note prints them. The note leaves the house, so that few people are never printed as
 * a number (rules of hiding small counts): neither by themselves nor by what is left of a total.
 */
export function noteFigures(counted: {
  totals: NoteTotals
  groups: readonly Group[]
  places: readonly NotePlace[]
}): NoteFigures {
  const { totals } = counted
  const places = named(counted.places)
  const people = shownAlone(totals.people)
  // The age of few beside a total would tell the age of the others.
  const [youth] = shownTogether([totals.youth, totals.people - totals.youth])
  const groups = shownTogether(counted.groups.map((group) => group.people))
  const homes = places.map((place) => shownAlone(place.people))
  const figures = {
    visits: people === null ? null : shownAlone(totals.visits),
    people,
    youth: people === null ? null : (youth ?? null),
    registered: totals.registered,
    heads: totals.heads,
    children: totals.children,
    groups: counted.groups.map((group, index) => ({ ...group, people: groups[index] ?? null })),
    places: places.map((place, index) => ({ ...place, people: homes[index] ?? null })),
  }
  const shown = [figures.people, figures.youth, ...groups, ...homes]
  return { ...figures, isHidden: shown.includes(null) }
}

import type { NotePlace, NoteTotals } from './queries.ts'
import { shownAlone, shownTogether, type Shown } from '../disclosure.ts'

/** Places of residence named one by one; the rest stand together. */
const NAMED_PLACES = 7
export const OTHER_DISTRICTS = 'rest'

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

function named(places: readonly NotePlace[]): NotePlace[] {
  if (places.length <= NAMED_PLACES + 1) return [...places]
  const rest = places.slice(NAMED_PLACES)
  const people = rest.reduce((sum, place) => sum + place.people, 0)
  return [...places.slice(0, NAMED_PLACES), { kato: OTHER_DISTRICTS, nameKk: null, nameRu: null, people }]
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
  const homes = shownTogether(places.map((place) => place.people))
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

import { katoContains, REPUBLIC } from '#server/access/territory.ts'
import { foldWord, searchFold } from '#server/kit/search-fold.ts'
import type { Division, DivisionTree } from './tree.ts'

type Sort = 'oblast' | 'city' | 'district'

const TYPE_WORDS: Readonly<Record<Sort, readonly string[]>> = {
  oblast: ['облысы', 'облыс', 'область', 'области', 'обл', 'region', 'oblast', 'oblysy'],
  city: ['қаласы', 'қала', 'қ', 'город', 'города', 'г', 'city', 'qalasy'],
  district: ['ауданы', 'аудан', 'район', 'района', 'district', 'rayon', 'audany'],
}
const SILENT_WORDS = ['атындағы', 'имени', 'им', 'республикасы', 'республика', 'republic', 'of']

const SORTS = new Map<string, Sort>(
  (['oblast', 'city', 'district'] as const).flatMap((sort) =>
    TYPE_WORDS[sort].map((word): [string, Sort] => [foldWord(word), sort]),
  ),
)
const SILENT = new Set(SILENT_WORDS.map(foldWord))

/** The proper part of a name and what it calls itself: `г. Караганда` is `karaganda`, a city. */
function readName(text: string): { key: string; sort: Sort | undefined } {
  const { tokens } = searchFold(text.replace(/(^|\s)(?:р-н|р-на|ауд\.)(?=\s|$|,)/giu, '$1район'))
  const sort = tokens.map((token) => SORTS.get(token)).find((found) => found !== undefined)
  const proper = tokens.filter((token) => !SORTS.has(token) && !SILENT.has(token))
  return { key: proper.join(''), sort }
}

function sortOf(division: Division): Sort | undefined {
  if (division.kind === 'oblast') return 'oblast'
  if (division.kind === 'city_oblast' || division.kind === 'city_republican') return 'city'
  return division.level >= 2 ? 'district' : undefined
}

// A plan names a hundred places; the names of the divisions are folded once.
const foldedKeys = new WeakMap<Division, readonly string[]>()

function keysOf(division: Division): readonly string[] {
  const known = foldedKeys.get(division)
  if (known) return known
  const names = [
    division.nameKk,
    division.nameRu,
    division.nameEn.replace(/\(.*\)/, ''),
    ...(division.aliases ?? []),
  ]
  const keys = names.map((name) => readName(name).key)
  foldedKeys.set(division, keys)
  return keys
}

export type Resolved<Unit> =
  | { kind: 'found'; division: Unit }
  | { kind: 'ambiguous'; divisions: Unit[] }
  | { kind: 'unknown' }

/**
 * The unit a name means, in any of the three languages, any spelling, old names too: `Абайский р-н`, `г. Балхаш`,
 * `Qaraǵandy oblysy`. Only units inside `within` (the republic unless told) are looked at. Names repeat: three
 * districts are called Abai, and Aksu is a city and a district, so that a name alone is `ambiguous` unless it says
 * which; only Astana, Almaty and Shymkent are meant by their bare names.
 */
export function resolveName<Unit extends Division>(
  tree: DivisionTree<Unit>,
  text: string,
  within: string = REPUBLIC,
): Resolved<Unit> {
  const { key, sort } = readName(text)
  if (key === '') return { kind: 'unknown' }
  const inside = [...tree.byKato.values()].filter((division) => katoContains(within, division.kato))
  const named = inside.filter((division) => keysOf(division).includes(key))
  const ofSort = sort ? named.filter((division) => sortOf(division) === sort) : []
  const meant = ofSort.length > 0 ? ofSort : named
  const bigCity = sort ? undefined : meant.find((division) => division.kind === 'city_republican')
  const [only, ...others] = bigCity ? [bigCity] : meant
  if (!only) return { kind: 'unknown' }
  return others.length === 0 ? { kind: 'found', division: only } : { kind: 'ambiguous', divisions: meant }
}

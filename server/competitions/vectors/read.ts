import type { Json, JsonObject } from './adapter.ts'

/** Readers for published cases: they say what is missing instead of comparing nothing. */
export function asObject(value: Json | undefined, what: string): JsonObject {
  if (value === undefined || value === null || typeof value !== 'object' || Array.isArray(value)) {
    throw new Error(`${what} is not an object`)
  }
  return value
}

export function asList(value: Json | undefined, what: string): Json[] {
  if (!Array.isArray(value)) throw new Error(`${what} is not a list`)
  return value
}

/** What a free-text field says; nothing when it is left out or is not text. */
export function wordsOf(value: Json | undefined): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}

/** A list that may be left out. */
export function optionalList(value: Json | undefined): Json[] {
  return Array.isArray(value) ? value : []
}

export function asNumber(value: Json | undefined, what: string): number {
  if (typeof value !== 'number') throw new Error(`${what} is not a number`)
  return value
}

/** A whole number within bounds: rounds, players, indexes. */
export function asCount(value: Json | undefined, what: string, bounds: { from: number; to: number }): number {
  const count = asNumber(value, what)
  if (Number.isSafeInteger(count) && count >= bounds.from && count <= bounds.to) return count
  throw new Error(`${what} ${count} is not a whole number from ${bounds.from} to ${bounds.to}`)
}

/** A list with something in it: an empty one would compare nothing and pass. */
export function asPublished(value: Json | undefined, what: string): Json[] {
  const list = asList(value, what)
  if (list.length === 0) throw new Error(`${what} is empty, so nothing can be compared`)
  return list
}

/** Names and seeds: numbers are names too. */
export function asName(value: Json | undefined, what: string): string {
  if (typeof value !== 'string' && typeof value !== 'number') throw new Error(`${what} is not a name`)
  return String(value)
}

/** [3, 1]; undefined when the score is left out or null. */
export function optionalPair(value: Json | undefined, what: string): [number, number] | undefined {
  if (value === undefined || value === null) return undefined
  const list = asList(value, what)
  return [asNumber(list[0], what), asNumber(list[1], what)]
}

export function isObject(value: Json | undefined): value is JsonObject {
  return value !== undefined && value !== null && typeof value === 'object' && !Array.isArray(value)
}

/** The first of several names a published file may use for one field. */
export function firstOf(object: JsonObject, names: readonly string[]): Json | undefined {
  const name = names.find((each) => object[each] !== undefined && object[each] !== null)
  return name === undefined ? undefined : object[name]
}

/** One line when the two differ, none when they are equal. */
export function difference(what: string, ours: Json | undefined, published: Json | undefined): string[] {
  if (JSON.stringify(ours) === JSON.stringify(published)) return []
  return [`${what}: ours ${JSON.stringify(ours)}, published ${JSON.stringify(published)}`]
}

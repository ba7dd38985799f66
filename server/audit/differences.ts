/** One value that changed: the name of the field (`sessions.1.startsAt` inside lists), and both values. */
export type Difference = { field: string; before: unknown; after: unknown }

type Flat = Map<string, unknown>

function isPlainObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

const isSimpleList = (value: unknown): boolean =>
  Array.isArray(value) && value.every((item) => typeof item !== 'object' || item === null)

/** Every simple value of a recorded state by its path; a list of simple values counts as one. Lists count from 1. */
function flatten(value: unknown, path: string, into: Flat): Flat {
  if (isPlainObject(value)) {
    for (const [key, inner] of Object.entries(value)) flatten(inner, path ? `${path}.${key}` : key, into)
  } else if (Array.isArray(value) && !isSimpleList(value)) {
    value.forEach((inner, index) => flatten(inner, `${path}.${index + 1}`, into))
  } else if (path) {
    into.set(path, value)
  }
  return into
}

const isNothing = (value: unknown) => value === null || value === undefined || value === ''

const isSame = (a: unknown, b: unknown) =>
  (isNothing(a) && isNothing(b)) || JSON.stringify(a) === JSON.stringify(b)

/** What is different between two recorded states, in the order they were written; either may be missing. */
export function differences(before: unknown, after: unknown): Difference[] {
  const [old, fresh] = [flatten(before, '', new Map()), flatten(after, '', new Map())]
  const fields = [...new Set([...old.keys(), ...fresh.keys()])]
  return fields
    .filter((field) => !isSame(old.get(field), fresh.get(field)))
    .map((field) => ({ field, before: old.get(field) ?? null, after: fresh.get(field) ?? null }))
}

/** Ids and KATO codes among the values, for naming them. */
export function referencesOf(list: readonly Difference[]): { ids: string[]; katos: string[] } {
  const values = list
    .flatMap(({ before, after }) => [before, after])
    .filter((value) => typeof value === 'string')
  return {
    ids: values.filter((value) => /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/.test(value)),
    katos: values.filter((value) => /^\d{9}$/.test(value)),
  }
}

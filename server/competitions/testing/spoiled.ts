import fc from 'fast-check'

/** What may stand in a stored document or a form in place of any value. */
const NONSENSE = [
  undefined,
  null,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  -1,
  0.5,
  1e300,
  7,
  true,
  '',
  'x',
  '__proto__',
  'constructor',
  [],
  {},
  [[]],
] as const

type Path = readonly string[]

function pathsIn(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, each]) => {
    const own = [...path, name]
    return [own, ...pathsIn(each, own)]
  })
}

/** The value with one field, at any depth, missing, doubled or replaced by nonsense or by a field beside it. */
export function spoiled<Value extends object>(value: Value): fc.Arbitrary<{ value: Value; path: string }> {
  const paths = pathsIn(value)
  return fc
    .record({
      path: fc.constantFrom(...paths),
      how: fc.oneof(
        { weight: 4, arbitrary: fc.constantFrom(...NONSENSE).map((put) => ({ put })) },
        { weight: 1, arbitrary: fc.constantFrom('remove' as const, 'double' as const, 'sibling' as const) },
      ),
    })
    .map(({ path, how }) => ({ value: changed(value, path, how) as Value, path: path.join('.') }))
}

type Change = 'remove' | 'double' | 'sibling' | { put: unknown }

function changed(node: unknown, [name, ...rest]: Path, change: Change): unknown {
  const key = name ?? ''
  if (rest.length > 0) {
    const inside = changed((node as Readonly<Record<string, unknown>>)[key], rest, change)
    return replaced(node, key, inside)
  }
  if (typeof change === 'object') return replaced(node, key, change.put)
  if (change === 'sibling') {
    const others = Object.entries(node as object).filter(([other]) => other !== key)
    return replaced(node, key, others[0]?.[1])
  }
  if (!Array.isArray(node))
    return Object.fromEntries(Object.entries(node as object).filter(([each]) => each !== key))
  const index = Number(key)
  return change === 'remove'
    ? node.filter((_, at) => at !== index)
    : [...node.slice(0, index), node[index], ...node.slice(index)]
}

function replaced(node: unknown, key: string, value: unknown): unknown {
  if (Array.isArray(node)) return node.map((each: unknown, index) => (String(index) === key ? value : each))
  return { ...(node as object), [key]: value }
}

/** Where a result holds what no result may hold: a number that is none, or text made of one. */
export function brokenValue(value: unknown, seen = new Set<unknown>()): string | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? undefined : String(value)
  if (typeof value === 'string') return /NaN|undefined|\[object/.test(value) ? value : undefined
  if (typeof value !== 'object' || value === null || seen.has(value)) return undefined
  seen.add(value)
  for (const each of value instanceof Map ? value.values() : Object.values(value)) {
    const broken = brokenValue(each, seen)
    if (broken !== undefined) return broken
  }
  return undefined
}

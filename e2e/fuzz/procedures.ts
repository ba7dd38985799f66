import { BAD_TEXTS, BAD_VALUES, UNKNOWN_ID, type Random } from './values.ts'

/** What a procedure takes, as `server/testing/describe-router.ts` prints it. */
export type Described = {
  path: string
  type: 'query' | 'mutation' | 'subscription'
  access: string
  input: Schema | null
}

type Schema = {
  type?: string
  enum?: unknown[]
  const?: unknown
  format?: string
  pattern?: string
  minimum?: number
  minLength?: number
  properties?: Record<string, Schema>
  items?: Schema
  anyOf?: Schema[]
  oneOf?: Schema[]
  allOf?: Schema[]
  default?: unknown
}

type Ids = Readonly<Record<string, string>>

/** Something that this schema would take, or nearly; ids are of things that exist where one is known by its name. */
export function sample(schema: Schema, ids: Ids, name = ''): unknown {
  const [first] = schema.anyOf ?? schema.oneOf ?? schema.allOf ?? []
  if (first) return sample(first, ids, name)
  if (schema.const !== undefined) return schema.const
  if (schema.enum) return schema.enum[0]
  switch (schema.type) {
    case 'object':
      return Object.fromEntries(
        Object.entries(schema.properties ?? {}).map(([key, inner]) => [key, sample(inner, ids, key)]),
      )
    case 'array':
      return schema.items ? [sample(schema.items, ids, name)] : []
    case 'integer':
    case 'number':
      return Math.max(1, schema.minimum ?? 1)
    case 'boolean':
      return true
    case 'string':
      if (schema.format === 'uuid') return ids[name] ?? UNKNOWN_ID
      if (schema.pattern === String.raw`^\d{9}$`) return ids['kato']
      return 'Сынақ мәтіні'
    default:
      return '2026-12-01T10:00'
  }
}

/** The same input with one of its parts made wrong. */
export function spoiled(input: unknown, random: Random): unknown {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) {
    return random.pick([random.pick(BAD_TEXTS), random.pick(BAD_VALUES)])
  }
  const names = Object.keys(input)
  const [first = 'x', ...others] = names
  const name = random.pick([first, ...others])
  const before: unknown = Reflect.get(input, name)
  const value = random.pick([
    random.pick(BAD_TEXTS),
    random.pick(BAD_VALUES),
    Array.isArray(before) && before.length > 0 ? [spoiled(before[0], random)] : undefined,
    typeof before === 'object' && before !== null ? spoiled(before, random) : random.pick(BAD_TEXTS),
  ])
  return { ...input, [name]: value }
}

/** Bodies that are no input at all. */
export const BROKEN_BODIES = [
  '',
  '{',
  '{"a":',
  'null',
  '[]',
  '"x"',
  '{"__proto__":{"polluted":true}}',
  '\u0000',
  '{"id":"\\ud800"}',
  '{"0":{"id":1},"1":{"id":2}}',
] as const satisfies readonly [string, ...string[]]

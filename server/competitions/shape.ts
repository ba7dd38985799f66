import { Problem } from '#server/kit/problem.ts'

/**
 * What a value has to look like: undefined when it does, otherwise the path to what does not (empty for the value
 * itself). No text is built for what is right, because tables of many thousand matches are looked through.
 */
export type Shape = (value: unknown) => string | undefined

/** Refuses what a stored document or a form may hold although no type allows it. Problems: input_unreadable, with `at`. */
export function refuseUnreadable(shape: Shape, value: unknown): void {
  const at = shape(value)
  if (at !== undefined) throw new Problem('input_unreadable', { at: at === '' ? '–' : at })
}

function when(isRight: (value: unknown) => boolean): Shape {
  return (value) => (isRight(value) ? undefined : '')
}

export const anything: Shape = () => undefined
export const text = when((value) => typeof value === 'string')
export const flag = when((value) => typeof value === 'boolean')
/** Any number: where only some are possible, the rule that needs it says which. */
export const number = when((value) => typeof value === 'number')
export const finite = when((value) => Number.isFinite(value))
export const whole = when((value) => Number.isSafeInteger(value))
export const count = when((value) => Number.isSafeInteger(value) && Number(value) >= 0)
export const positive = when((value) => Number.isSafeInteger(value) && Number(value) > 0)
/** As people write numbers: 10.51, '10,51'. */
export const recorded = when((value) => typeof value === 'string' || typeof value === 'number')
export const side = when((value) => value === 0 || value === 1)

export function oneOf(values: readonly unknown[]): Shape {
  return when((value) => values.includes(value))
}

export function optional(shape: Shape): Shape {
  return (value) => (value === undefined ? undefined : shape(value))
}

export function orNull(shape: Shape): Shape {
  return (value) => (value === null ? undefined : shape(value))
}

export function listOf(shape: Shape): Shape {
  return (value) => {
    if (!Array.isArray(value)) return ''
    for (let index = 0; index < value.length; index += 1) {
      const wrong = shape(value[index])
      if (wrong !== undefined) return joined(String(index + 1), wrong)
    }
    return undefined
  }
}

/** A list of exactly these. */
export function tuple(...shapes: readonly Shape[]): Shape {
  return (value) => {
    if (!Array.isArray(value) || value.length !== shapes.length) return ''
    const index = shapes.findIndex((shape, at) => shape(value[at]) !== undefined)
    return index < 0 ? undefined : joined(String(index + 1), shapes[index]!(value[index])!)
  }
}

export const pair = tuple(number, number)

/** These fields at least; others are left alone. */
export function fields(shapes: Readonly<Record<string, Shape>>): Shape {
  const entries = Object.entries(shapes)
  return (value) => {
    if (!isObject(value)) return ''
    for (const [name, shape] of entries) {
      const wrong = shape(value[name])
      if (wrong !== undefined) return joined(name, wrong)
    }
    return undefined
  }
}

/** Any names, values of one shape. */
export function valuesOf(shape: Shape): Shape {
  return (value) => {
    if (!isObject(value)) return ''
    for (const [name, each] of Object.entries(value)) {
      const wrong = shape(each)
      if (wrong !== undefined) return joined(name, wrong)
    }
    return undefined
  }
}

export function mapOf(shape: Shape): Shape {
  return (value) => {
    if (!(value instanceof Map)) return ''
    for (const [name, each] of value) {
      const wrong = shape(each)
      if (wrong !== undefined) return joined(String(name), wrong)
    }
    return undefined
  }
}

/** The shape that the field `name` says; one nobody knows is refused by the rule that reads it. */
export function byField(name: string, shapes: Readonly<Record<string, Shape>>): Shape {
  const known = new Map(Object.entries(shapes))
  return (value) => {
    if (!isObject(value)) return ''
    const kind = value[name]
    if (typeof kind !== 'string') return name
    return known.get(kind)?.(value)
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function joined(name: string, rest: string): string {
  return rest === '' ? name : `${name}.${rest}`
}

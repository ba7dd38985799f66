/** A public entry of the engine with an input that is right, and what has to hold of every answer it gives. */
export type Entry = {
  name: string
  given: object
  use: (given: never) => unknown
  holds?: (answer: never, given: never) => void
}

export function entry<Given extends object, Answer>(
  name: string,
  given: object,
  use: (given: Given) => Answer,
  holds?: (answer: Answer, given: Given) => void,
): Entry {
  return { name, given, use, holds }
}

/** For comparing lists whatever their order. */
export function sorted(names: readonly unknown[]): string[] {
  return names.map(String).sort()
}

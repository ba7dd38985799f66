// The engine runs in browsers of 2020 (Chrome 87, Safari 14), which know neither `at` nor `toReversed`.

/** The last item, or with `back` the one so many places before it. */
export function lastOf<Item>(items: readonly Item[], back = 0): Item | undefined {
  return items[items.length - 1 - back]
}

export function reversed<Item>(items: readonly Item[]): Item[] {
  return [...items].reverse()
}

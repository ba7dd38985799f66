// What our pages and their libraries call and Chrome 87 and Safari 14 do not have (MDN). A build makes old syntax of
// new; functions that are missing it leaves missing.

function at<Item>(this: ArrayLike<Item>, index: number): Item | undefined {
  const whole = Math.trunc(index) || 0
  return this[whole < 0 ? this.length + whole : whole]
}

function toSorted<Item>(this: ArrayLike<Item>, compare?: (a: Item, b: Item) => number): Item[] {
  return Array.from(this).sort(compare)
}

const hasOwn = (thing: object, key: PropertyKey) => Object.prototype.hasOwnProperty.call(thing, key)

function give(owner: object, name: string, value: unknown): void {
  if (!(name in owner)) Object.defineProperty(owner, name, { value, writable: true, configurable: true })
}

/** Gives the browser what it lacks; what it has stays its own. */
export function helpOlderBrowsers(): void {
  give(Array.prototype, 'at', at)
  give(String.prototype, 'at', at)
  give(Array.prototype, 'toSorted', toSorted)
  give(Object, 'hasOwn', hasOwn)
}

import { afterEach, expect, it } from 'vitest'
import { helpOlderBrowsers } from './older-browsers.ts'

const owners: [object, string][] = [
  [Array.prototype, 'at'],
  [String.prototype, 'at'],
  [Array.prototype, 'toSorted'],
  [Object, 'hasOwn'],
]
const own = owners.map(([owner, name]) => Object.getOwnPropertyDescriptor(owner, name))

afterEach(() => {
  owners.forEach(([owner, name], index) => Object.defineProperty(owner, name, own[index] ?? {}))
})

it('gives what Chrome 87 and Safari 14 lack', () => {
  for (const [owner, name] of owners) Reflect.deleteProperty(owner, name)
  helpOlderBrowsers()
  const list = [3, 1, 2]
  expect([list.at(-1), list.at(0), list.at(5), 'әғқ'.at(-1)]).toEqual([2, 3, undefined, 'қ'])
  expect(list.toSorted((a, b) => a - b)).toEqual([1, 2, 3])
  expect(list).toEqual([3, 1, 2])
  expect([Object.hasOwn({ a: 1 }, 'a'), Object.hasOwn({}, 'toString')]).toEqual([true, false])
  expect(Object.keys(list)).toEqual(['0', '1', '2'])
})

it('leaves what a browser has', () => {
  helpOlderBrowsers()
  expect(owners.map(([owner, name]) => Object.getOwnPropertyDescriptor(owner, name)?.value)).toEqual(
    own.map((descriptor) => descriptor?.value),
  )
})

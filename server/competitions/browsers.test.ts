import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const here = import.meta.dirname
// What runs on a server or in a test only; everything else is the engine.
const notEngine = [
  /\.test\.ts$/,
  /(?:^|\/)testing\//,
  /^vectors\//,
  /-command\.ts$/,
  /(?:^|\/)(?:service|queries|router|schema)\.ts$/,
]
const files = readdirSync(here, { recursive: true, encoding: 'utf8' }).filter(
  (name) => name.endsWith('.ts') && !notEngine.some((pattern) => pattern.test(name)),
)
const codeOf = (path: string) => readFileSync(path, 'utf8').replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')

/** Not known to Chrome 87 or Safari 14; the build turns new syntax into old, but adds no methods. */
const YOUNG =
  /\.(?:at|toSorted|toReversed|toSpliced|with|findLast|findLastIndex|union|difference|intersection)\(|\b(?:hasOwn|groupBy|structuredClone|withResolvers)\(/

test('the engine uses nothing that browsers of 2020 do not know', () => {
  expect(files.length).toBeGreaterThan(80)
  expect(files.filter((name) => YOUNG.test(codeOf(join(here, name))))).toEqual([])
  expect(YOUNG.test('const last = rounds.at(-1)')).toBe(true)
})

/** Everything the engine loads, its own files and others, with the packages among it. */
function loaded(): string[] {
  const seen = new Set(files.map((name) => join(here, name)))
  for (const path of seen) {
    if (!path.endsWith('.ts')) continue
    for (const [, from = ''] of codeOf(path).matchAll(/(?:from|import)\s+'([^']+)'/g)) {
      if (from.startsWith('.')) seen.add(join(path, '..', from))
      else seen.add(from.startsWith('#server/') ? join(here, '..', from.slice('#server/'.length)) : from)
    }
  }
  return [...seen]
}

test('the engine loads nothing of Node, the database or a page, however far the imports go', () => {
  const all = loaded()
  expect(all.length).toBeGreaterThan(files.length)
  const foreign = all.filter(
    (path) => /^(?:node:|#db\/|#app\/)/.test(path) || /\/(?:service|queries|router|clock)\.ts$/.test(path),
  )
  expect(foreign).toEqual([])
})

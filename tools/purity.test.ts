import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ROOT } from './run.mjs'

/** What a rule is given as an argument instead: the present instant, chance, the surroundings, the network. */
const ASKING =
  /\bnew Date\(\)|\bDate\.now\(|\bTemporal\.Now\b|\bMath\.random\(|\bcrypto\.randomUUID\(|\bprocess\.|\bfetch\(/

/** The same files that dependency-cruiser lets do I/O, and clock.ts, which services ask for the instant. */
const MAY_ASK = [
  /^server\/[^/]+\.ts$/,
  /^server\/http\//,
  /-command\.ts$/,
  /\/(?:router|service|queries|jobs)\.ts$/,
  /\.test\.tsx?$/,
  /\/testing\//,
  /^server\/kit\/clock\.ts$/,
  // Zod hands a schema the typed text alone, so the check "not in the future" looks at the calendar itself.
  /\/schema\.ts$/,
]

const asksAround = (source: string) => {
  if (/^(?:\/\/|\/\*\*?)\s*I\/O:/.test(source)) return false
  return ASKING.test(source.replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, ''))
}

test('rules take the instant and chance as arguments', () => {
  const rules = readdirSync(join(ROOT, 'server'), { recursive: true, encoding: 'utf8' })
    .map((name) => join('server', name))
    .filter((path) => path.endsWith('.ts') && !MAY_ASK.some((pattern) => pattern.test(path)))
  expect(rules.length).toBeGreaterThan(10)
  expect(rules.filter((path) => asksAround(readFileSync(join(ROOT, path), 'utf8')))).toEqual([])
})

test.each([
  ['the clock', 'const today = new Date()', true],
  ['chance', 'const side = Math.random() < 0.5', true],
  ['the network', 'const page = await fetch(url)', true],
  ['nothing: an instant it was given', 'const day = new Date(now)', false],
  ['nothing: a word in a comment', '// never Math.random()\nexport const side = seed % 2', false],
  ['the clock, and says so', '// I/O: the clock\nexport const now = () => new Date()', false],
])('this rule asks %s', (_, source, asks) => {
  expect(asksAround(source)).toBe(asks)
})

import { readdirSync, readFileSync, statSync } from 'node:fs'
import { expect, test } from 'vitest'

const here = new URL('.', import.meta.url)
const sheets = readdirSync(here).filter((name) => name.endsWith('.css'))
const withoutComments = (name: string) =>
  readFileSync(new URL(name, here), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '')

// What Chrome 87 or Safari 14.0 cannot read (caniuse, MDN); a whole rule is lost for one unknown selector.
const unknown = {
  selectors: /:(?:has|is|where)\(|(?:^|\n)\s*&/,
  inset: /(?:^|[\s;{])inset:/,
  aspectRatio: /aspect-ratio:/,
  logical: /(?:margin|padding|border|inset)-(?:inline|block)/,
  colours: /color-mix\(|oklch\(|oklab\(|\blch\(/,
  queries: /@container|@layer|@scope/,
  viewport: /\d(?:dvh|svh|lvh|dvw|cqw|cqi)\b/,
  rangeSyntax: /@media[^{]*[<>]/,
}

test.each(sheets)('%s is read by Chrome 87 and Safari 14', (name) => {
  const css = withoutComments(name)
  const found = Object.entries(unknown).filter(([, pattern]) => pattern.test(css))
  expect(found.map(([what]) => what)).toEqual([])
})

test.each(sheets)('%s leaves no flex box to `gap`, which iOS 14.4 ignores', (name) => {
  const rules = [...withoutComments(name).matchAll(/([^{}]+)\{([^{}]*)\}/g)]
  const flexes = rules.filter(([, , body = '']) => /display:\s*(?:inline-)?flex/.test(body))
  expect(
    flexes.filter(([, , body = '']) => /(?:^|[\s;])(?:row-|column-)?gap:/.test(body)).map((rule) => rule[1]),
  ).toEqual([])
})

test('a first page loads at most 40 KB of letters and 6 KB of comforts', () => {
  const size = (path: string) => statSync(new URL(`../../public/${path}`, here)).size
  const letters = readdirSync(new URL('../../public/fonts/', here)).filter((name) => name.endsWith('.woff2'))
  expect(letters.length).toBeGreaterThan(0)
  expect(letters.reduce((sum, name) => sum + size(`fonts/${name}`), 0)).toBeLessThanOrEqual(40 * 1024)
  expect(size('enhance.js')).toBeLessThanOrEqual(6 * 1024)
})

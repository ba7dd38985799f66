import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

const source = readFileSync(new URL('tokens.css', import.meta.url), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '')

type Tokens = Record<string, string>

/** Declarations of each block, by its selector; the same selector inside the dark media query is marked. */
function blocks(css: string): Map<string, Tokens> {
  const found = new Map<string, Tokens>()
  const media = /@media \(prefers-color-scheme: dark\) \{([\s\S]*?\n)\}/g
  const read = (text: string, mark: string) => {
    for (const [, selector = '', body = ''] of text.matchAll(/([^{}@]+)\{([^{}]*)\}/g)) {
      const pairs = [...body.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [
        name,
        value,
      ])
      found.set(`${mark}${selector.trim()}`, Object.fromEntries(pairs))
    }
  }
  for (const [, inner = ''] of css.matchAll(media)) read(inner, 'dark ')
  read(css.replace(media, ''), '')
  return found
}

const all = blocks(source)
const block = (selector: string): Tokens => {
  const tokens = all.get(selector)
  if (!tokens) throw new Error(`no block ${selector} among ${[...all.keys()].join(' | ')}`)
  return tokens
}

const light = block(':root')
const dark = { ...light, ...block(":root[data-theme='dark']") }
const high = { ...light, ...block(":root[data-contrast='high']") }
const highDark = { ...dark, ...high, ...block(":root[data-contrast='high'][data-theme='dark']") }

/** WCAG 2.2, relative luminance and contrast ratio. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = parseInt(hex.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x)
  return (light + 0.05) / (dark + 0.05)
}

const grounds = ['--paper', '--surface', '--sunken']
const textPairs = [
  ...['--ink', '--muted', '--accent', '--danger'].flatMap((text) => grounds.map((ground) => [text, ground])),
  ...['--success', '--warning'].flatMap((text) => ['--paper', '--surface'].map((ground) => [text, ground])),
  ...['--accent', '--info', '--success', '--warning', '--danger'].map((text) => [text, `${text}-soft`]),
  ...['--accent', '--success', '--warning', '--danger'].map((text) => ['--ink', `${text}-soft`]),
  ['--on-accent', '--accent-fill'],
  ['--on-accent', '--accent-fill-hover'],
  ['--on-danger', '--danger-fill'],
  ['--on-danger', '--danger-fill-hover'],
]
/** Edges of controls and marks need 3:1 (WCAG 1.4.11). */
const edgePairs = [
  ['--line-strong', '--paper'],
  ['--line-strong', '--surface'],
  ['--accent-fill', '--surface'],
  ['--focus', '--focus-edge'],
]

describe.each([
  ['light', light, 4.5],
  ['dark', dark, 4.5],
  ['high contrast', high, 7],
  ['high contrast, dark', highDark, 7],
] as const)('%s', (_, tokens, least) => {
  test.each(textPairs)('%s is read on %s', (text = '', ground = '') => {
    expect(contrast(tokens[text] ?? '', tokens[ground] ?? '')).toBeGreaterThanOrEqual(least)
  })
  test.each(edgePairs)('%s is seen on %s', (edge = '', ground = '') => {
    expect(contrast(tokens[edge] ?? '', tokens[ground] ?? '')).toBeGreaterThanOrEqual(3)
  })
})

test('dark is the same dark whether the device or the reader asks for it', () => {
  expect(block("dark :root:not([data-theme='light'])")).toEqual(block(":root[data-theme='dark']"))
  expect(block("dark :root[data-contrast='high']:not([data-theme='light'])")).toEqual(
    block(":root[data-contrast='high'][data-theme='dark']"),
  )
})

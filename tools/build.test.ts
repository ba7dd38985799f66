import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { sourceFingerprint } from './build.mjs'

let root = ''
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'sources-'))
  mkdirSync(join(root, 'app'))
  writeFileSync(join(root, 'app', 'page.tsx'), 'one')
  writeFileSync(join(root, 'package-lock.json'), '{}')
})
afterEach(() => rmSync(root, { recursive: true }))

test.each([
  ['a changed page', () => writeFileSync(join(root, 'app', 'page.tsx'), 'two')],
  ['a new file', () => writeFileSync(join(root, 'app', 'other.tsx'), 'one')],
  [
    'a renamed file',
    () => (rmSync(join(root, 'app', 'page.tsx')), writeFileSync(join(root, 'app', 'q.tsx'), 'one')),
  ],
  ['another lockfile', () => writeFileSync(join(root, 'package-lock.json'), '{"a":1}')],
])('%s asks for a new build', (_, change) => {
  const before = sourceFingerprint(root)
  change()
  expect(sourceFingerprint(root)).not.toBe(before)
})

test('a later date or a test beside the page does not', () => {
  const before = sourceFingerprint(root)
  utimesSync(join(root, 'app', 'page.tsx'), new Date(0), new Date(0))
  writeFileSync(join(root, 'app', 'page.test.tsx'), 'test')
  expect(sourceFingerprint(root)).toBe(before)
})

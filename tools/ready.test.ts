import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { whyNotReady } from './ready.mjs'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ready-'))
  const manifest = { dependencies: { express: '4', pg: '8' }, devDependencies: { vitest: '4' } }
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest))
})
afterEach(() => rmSync(folder, { recursive: true }))

function install(...names: string[]) {
  for (const name of names) {
    mkdirSync(join(folder, 'node_modules', name), { recursive: true })
    writeFileSync(join(folder, 'node_modules', name, 'package.json'), '{}')
  }
}

test.each(['18.20.4', '20.18.1', '16.0.0'])(
  'Node %s is told to be too old, with the remedy',
  (nodeVersion) => {
    expect(whyNotReady({ nodeVersion, folder })).toMatch(/20\.19.*nodejs\.org/)
  },
)

test.each(['20.19.0', '22.0.0', '24.1.0'])('Node %s will do', (nodeVersion) => {
  install('express', 'pg')
  expect(whyNotReady({ nodeVersion, folder })).toBeUndefined()
})

test('missing packages are named with the command that brings them', () => {
  expect(whyNotReady({ folder })).toContain('npm install')
  install('express')
  expect(whyNotReady({ folder })).toMatch(/pg.*npm install/)
  install('pg')
  expect(whyNotReady({ folder })).toBeUndefined()
  expect(whyNotReady({ folder, hasDev: true })).toMatch(/vitest.*npm install/)
})

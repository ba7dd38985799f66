import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { workOut, type WorkedExample } from '../testing/worked-example.ts'
import { RULE_SETS, ruleSetOf } from './catalogue.ts'
import { settingsOf } from './settings.ts'

const PAGES = join(import.meta.dirname, '../../../docs/competitions')

function examplesOf(page: string): WorkedExample[] {
  return [...page.matchAll(/```json\n([\s\S]*?)```/g)].map(([, json]) => JSON.parse(json!) as WorkedExample)
}

describe.each(RULE_SETS.map(({ id }) => id))('docs/competitions/%s.md', (id) => {
  const path = join(PAGES, `${id}.md`)

  test('is there and says what it does, where it is from and what is not known', () => {
    expect(existsSync(path)).toBe(true)
    const page = readFileSync(path, 'utf8')
    for (const heading of [
      '## What it does',
      '## Source',
      '## Not known, therefore a setting',
      '## Worked example',
    ]) {
      expect(page).toContain(heading)
    }
  })

  test('lists every setting with its value and meaning, and no other', () => {
    const page = readFileSync(path, 'utf8')
    const rows = settingsOf(ruleSetOf(id)).map(
      ({ path: setting, value, meaning }) =>
        `| \`${setting}\` | \`${JSON.stringify(value)}\` | ${meaning!.en} |`,
    )
    expect(page.split('\n').filter((line) => line.startsWith('| `'))).toEqual(rows)
  })

  test('its worked examples come out as they are written', () => {
    const examples = examplesOf(readFileSync(path, 'utf8'))
    expect(examples.length).toBeGreaterThan(0)
    for (const example of examples) {
      expect(example.ruleSet).toBe(id)
      expect(workOut(example, ruleSetOf(example.ruleSet, example.version))).toEqual(example.expected)
    }
  })
})

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { FORM_REFUSALS } from '../marking/form-states.ts'
import { BEST_IN_PROFESSION } from '../marking/mastery.ts'
import { regionTable } from '../marking/region-table.ts'
import { swissStandings } from '../swiss/standings.ts'
import { TIE_BREAKS } from '../swiss/tie-breaks.ts'
import { contestCriterionNames } from './contest-criteria.ts'
import { contestProblems } from './contest-problems.ts'
import { criterionNames } from './criteria.ts'
import { separationText } from './place-reasons.ts'
import { tableProblems } from './table-problems.ts'

/** Codes given to `new Problem`, to `refuseTwice`, and the refusals that functions return. */
function codesIn(source: string): string[] {
  const thrown = [
    ...source.matchAll(/new Problem\(\s*'([a-z_0-9]+)'/g),
    ...source.matchAll(/'([a-z_]+_twice)'/g),
    ...source.matchAll(/return '(judge_of_[a-z_]+)'/g),
  ]
  return thrown.map(([, code]) => code!)
}

test('every refusal of Swiss, schedules and marking has words, and no words are left over', () => {
  const thrown = ['swiss', 'schedule', 'marking'].flatMap((folder) => {
    const path = join(import.meta.dirname, '..', folder)
    return readdirSync(path)
      .filter((name) => /(?<!\.test)\.ts$/.test(name) && !name.startsWith('import-'))
      .flatMap((name) => codesIn(readFileSync(join(path, name), 'utf8')))
  })
  const shared = Object.keys(tableProblems)
  const own = [...new Set([...thrown, ...FORM_REFUSALS])].filter((code) => !shared.includes(code))
  expect(Object.keys(contestProblems).sort()).toEqual(own.sort())
})

test('every criterion of these engines has a name', () => {
  const used = [
    ...TIE_BREAKS,
    'medalPoints',
    'gold',
    'silver',
    'bronze',
    'medallions',
    'average',
    'total',
    ...BEST_IN_PROFESSION.stages.map(({ id }) => id),
  ]
  const named = Object.keys({ ...criterionNames, ...contestCriterionNames })
  expect(used.filter((criterion) => !named.includes(criterion))).toEqual([])
})

test('a Swiss place and a region explain themselves in each language', () => {
  const { rows } = swissStandings({
    players: [
      {
        number: 1,
        rounds: [
          { kind: 'game', opponent: 2, colour: 'white', points: 50 },
          { kind: 'absence', points: 0 },
        ],
      },
      {
        number: 2,
        rounds: [
          { kind: 'game', opponent: 1, colour: 'black', points: 50 },
          { kind: 'pairingBye', points: 100 },
        ],
      },
    ],
    order: [],
  })
  const names: Record<string, string> = { '1': 'Абай', '2': 'Нұра' }
  const because = rows[0]!.reason.below!
  expect(separationText(because, 'kk', (id) => names[id]!)).toBe(
    'Нұра жоғары, Абай төмен: ұпай – 1,5 және 0,5.',
  )
  const [first] = regionTable([
    { region: 'Абай', skill: 'A', entry: '1', award: 'gold', score: 720 },
    { region: 'Жетісу', skill: 'A', entry: '2', award: 'bronze', score: 705 },
  ])
  expect(separationText(first!.reason.below!, 'ru')).toBe(
    'Абай выше, чем Жетісу: очки за медали – 4 против 2.',
  )
})

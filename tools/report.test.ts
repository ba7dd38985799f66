import { expect, test } from 'vitest'
import { countPlaywright, countVitest, exitCode, lastLine, one, section, total } from './report.mjs'

const part = (counts: { passed: number; failed: number; skipped: number }) => ({
  name: 'p',
  counts,
  seconds: 1,
  text: '',
})

const journey = (status: string, results: object[] = [{}]) => ({ tests: [{ status, results }] })

test('the last line adds up all parts', () => {
  const counts = total([part(one(true)), part(one(false)), part({ passed: 10, failed: 0, skipped: 2 })])
  expect(lastLine(counts)).toBe('11 passed, 1 failed, 2 skipped')
})

test('a run fails on any failure and when nothing was tested', () => {
  expect(exitCode({ passed: 5, failed: 0, skipped: 0 })).toBe(0)
  expect(exitCode({ passed: 5, failed: 1, skipped: 0 })).toBe(1)
  expect(exitCode({ passed: 0, failed: 0, skipped: 3 })).toBe(1)
})

test('a unit test file that does not load is a failure', () => {
  const report = {
    numPassedTests: 3,
    numFailedTests: 1,
    numPendingTests: 1,
    numTodoTests: 1,
    testResults: [
      { status: 'passed', assertionResults: [{}, {}, {}] },
      { status: 'failed', assertionResults: [{}] },
      { status: 'failed', assertionResults: [] },
    ],
  }
  expect(countVitest(report, 1)).toEqual({ passed: 3, failed: 2, skipped: 2 })
})

test.each([
  ['crashed without a report', undefined, 1],
  ['passed everything and still ended badly', { numPassedTests: 7 }, 1],
  ['found no tests', { numPassedTests: 0 }, 0],
])('a unit runner that %s has failed', (_, report, code) => {
  expect(countVitest(report, code).failed).toBe(1)
})

test('journeys that did not come to run are failures, those that skip themselves are not', () => {
  const report = {
    suites: [
      { specs: [journey('expected'), journey('expected')], suites: [{ specs: [journey('unexpected')] }] },
      { specs: [journey('skipped'), journey('skipped', []), journey('flaky')] },
      { specs: [journey('skipped', [{ status: 'interrupted' }])] },
    ],
  }
  expect(countPlaywright(report, 1)).toEqual({ passed: 2, failed: 4, skipped: 1 })
  expect(countPlaywright(undefined, 1)).toEqual({ passed: 0, failed: 1, skipped: 0 })
})

test('a failed part shows what was said, a passed one does not', () => {
  expect(section({ ...part(one(false)), text: 'app/x.ts is wrong' })).toContain('app/x.ts is wrong')
  expect(section({ ...part(one(true)), text: 'all is well' })).not.toContain('all is well')
})

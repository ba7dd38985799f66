/**
 * @typedef {{ passed: number, failed: number, skipped: number }} Counts
 * @typedef {{ name: string, counts: Counts, seconds: number, text: string }} Part what one part of the tests came to
 */

/** @returns {Counts} */
export const one = (/** @type {boolean} */ hasPassed) => ({
  passed: hasPassed ? 1 : 0,
  failed: hasPassed ? 0 : 1,
  skipped: 0,
})

/**
 * A runner that ends badly though no test of it failed (it crashed, or found nothing) is itself a failed test.
 *
 * @param {Counts} counts @param {number} code the runner's exit code
 * @returns {Counts}
 */
function withRunner(counts, code) {
  const hasRun = counts.passed + counts.failed > 0
  if (counts.failed > 0 || (code === 0 && hasRun)) return counts
  return { ...counts, failed: 1 }
}

/**
 * Counts of Vitest's JSON report; a file that does not load has no tests in it and counts as one failure.
 *
 * @param {unknown} report undefined when there is none @param {number} code
 */
export function countVitest(report, code) {
  const given =
    /** @type {{ numPassedTests?: number, numFailedTests?: number, numPendingTests?: number, numTodoTests?: number, testResults?: { status: string, assertionResults: unknown[] }[] }} */ (
      report ?? {}
    )
  const unloaded = (given.testResults ?? []).filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  )
  return withRunner(
    {
      passed: given.numPassedTests ?? 0,
      failed: (given.numFailedTests ?? 0) + unloaded.length,
      skipped: (given.numPendingTests ?? 0) + (given.numTodoTests ?? 0),
    },
    code,
  )
}

/** @typedef {{ status: string, results: { status?: string }[] }} Journey */
/** @typedef {{ specs?: { tests: Journey[] }[], suites?: Suite[] }} Suite */

/** @param {Suite} suite @returns {Journey[]} */
function testsOf(suite) {
  return [...(suite.specs ?? []).flatMap((spec) => spec.tests), ...(suite.suites ?? []).flatMap(testsOf)]
}

/** Time ran out before it began, or in the middle. */
const hasRun = (/** @type {Journey} */ { results }) =>
  results.length > 0 && results.every(({ status }) => status !== 'interrupted')

const BAD_OUTCOMES = new Set(['unexpected', 'flaky'])

/**
 * Counts of Playwright's JSON report. What did not run because time was up is counted as failed, not as skipped.
 *
 * @param {unknown} report undefined when there is none @param {number} code
 */
export function countPlaywright(report, code) {
  const all = testsOf(report ?? {})
  const failed = all.filter((test) => BAD_OUTCOMES.has(test.status) || !hasRun(test)).length
  const passed = all.filter((test) => test.status === 'expected').length
  return withRunner({ passed, failed, skipped: all.length - passed - failed }, code)
}

/** @returns {Counts} */
export function total(/** @type {Part[]} */ parts) {
  const sum = (/** @type {keyof Counts} */ key) =>
    parts.reduce((before, { counts }) => before + counts[key], 0)
  return { passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped') }
}

/** The last line of `npm test`. */
export function lastLine(/** @type {Counts} */ { passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`
}

/** A run passes when nothing failed and something was tested at all. */
export function exitCode(/** @type {Counts} */ { passed, failed }) {
  return failed === 0 && passed > 0 ? 0 : 1
}

/** A section of the output: a line with the outcome, and all that was said when it is of use. */
export function section(/** @type {Part} */ { name, counts, seconds, text }) {
  const hasFailed = counts.failed > 0
  const outcome = hasFailed ? 'FAILED' : 'passed'
  const figures = counts.passed + counts.failed + counts.skipped > 1 ? ` (${lastLine(counts)})` : ''
  const head = `── ${name}: ${outcome}${figures} in ${seconds.toFixed(1)} s`
  return hasFailed && text.trim() !== '' ? `${head}\n${text.trim()}\n` : head
}

import { one } from './report.mjs'
import { packageProgram, run } from './run.mjs'

/** @typedef {{ name: string, command: string, args: string[] }} Check */

const program = (/** @type {string} */ name, /** @type {string[]} */ args) => ({
  command: packageProgram(name),
  args,
})

/**
 * Everything that can be said about the house without running it; each counts as one test.
 *
 * @type {readonly Check[]}
 */
const CHECKS = [
  { name: 'types', ...program('tsc', ['--noEmit', '--pretty', 'false']) },
  { name: 'lint', ...program('oxlint', ['--type-aware', '--deny-warnings']) },
  { name: 'format', ...program('oxfmt', ['--check']) },
  {
    name: 'arrows (who may import whom)',
    ...program('depcruise', [
      '--config',
      '.dependency-cruiser.mjs',
      'app',
      'server',
      'db',
      'e2e',
      'bench',
      'tools',
    ]),
  },
  { name: 'unused files, exports and packages', ...program('knip', ['--no-progress', '--no-config-hints']) },
  { name: 'messages in three languages', ...program('tsx', ['tools/check-messages.ts']) },
  { name: 'types of the tables are fresh', ...program('tsx', ['db/write-types.ts', '--check']) },
]

/** @param {Check} check @param {number} limit seconds */
async function runCheck({ name, command, args }, limit) {
  const { code, output, timedOut, seconds } = await run({ command, args, seconds: limit })
  const text = timedOut ? `${output}\nIt was stopped after ${Math.round(seconds)} s.` : output
  return { name, counts: one(code === 0), seconds, text }
}

/**
 * Runs all checks, two at a time, to the end.
 *
 * @param {{ tell: (part: import('./report.mjs').Part) => void, secondsLeft?: () => number }} how `tell` hears of
 *   each as it ends
 * @returns {Promise<import('./report.mjs').Part[]>}
 */
export async function runChecks({ tell, secondsLeft = () => 600 }) {
  const waiting = [...CHECKS]
  /** @type {import('./report.mjs').Part[]} */
  const parts = []
  const worker = async () => {
    for (let check = waiting.shift(); check !== undefined; check = waiting.shift()) {
      const part = await runCheck(check, Math.min(300, secondsLeft()))
      parts.push(part)
      tell(part)
    }
  }
  await Promise.all([worker(), worker()])
  return parts
}

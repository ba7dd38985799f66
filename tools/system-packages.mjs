import { isRoot, onPath, run } from './run.mjs'

/**
 * How each package manager installs, and what it calls the two programs the tests need. Debian's and Ubuntu's
 * `postgresql` follows the release; Ubuntu's `chromium` is a snap that does not start in containers, which the
 * caller finds out by starting it.
 */
const MANAGERS = [
  {
    program: 'apt-get',
    steps: (/** @type {string[]} */ names) => [
      ['update', '-qq'],
      ['install', '-y', '-qq', '--no-install-recommends', ...names],
    ],
    names: { postgresql: ['postgresql'], chromium: ['chromium'] },
  },
  {
    program: 'apk',
    steps: (/** @type {string[]} */ names) => [['add', '--no-cache', '--quiet', ...names]],
    names: { postgresql: ['postgresql', 'icu-data-full'], chromium: ['chromium'] },
  },
  {
    program: 'dnf',
    steps: (/** @type {string[]} */ names) => [['install', '-y', '-q', ...names]],
    names: { postgresql: ['postgresql-server'], chromium: ['chromium'] },
  },
]

/** @type {Promise<unknown>} */
let last = Promise.resolve()

/**
 * A package manager holds one lock for the whole machine: installations wait for each other.
 *
 * @template T
 * @param {() => Promise<T>} work must not reject
 * @returns {Promise<T>}
 */
export function afterOtherInstallations(work) {
  const result = last.then(work)
  last = result
  return result
}

/** @param {'postgresql' | 'chromium'} what */
async function installNow(what) {
  const manager = MANAGERS.find(({ program }) => onPath(program).length > 0)
  if (manager === undefined)
    return 'this machine has no package manager that the tests know (apt-get, apk, dnf)'
  if (!isRoot) return `${manager.program} can be used by root only`
  for (const args of manager.steps(manager.names[what])) {
    const { code, output } = await run({
      command: manager.program,
      args,
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      seconds: 360,
    })
    if (code !== 0) {
      return `"${manager.program} ${args.join(' ')}" failed: ${output.trim().split('\n').slice(-3).join(' ')}`
    }
  }
  return undefined
}

/**
 * Installs a program with the machine's package manager.
 *
 * @param {'postgresql' | 'chromium'} what
 * @returns {Promise<string | undefined>} why it could not, or nothing when it is installed
 */
export function installWithPackageManager(what) {
  return afterOtherInstallations(() => installNow(what))
}

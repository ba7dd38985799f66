import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

// Nothing here may need an installed package or a Node newer than 16: this file is what tells people about both.

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const NEEDED = { major: 20, minor: 19 }

function isOlder(/** @type {string} */ version) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  return major < NEEDED.major || (major === NEEDED.major && minor < NEEDED.minor)
}

/**
 * What keeps the project from running on this machine, in words with the remedy.
 *
 * @param {{ nodeVersion?: string, folder?: string, hasDev?: boolean }} [machine] `hasDev`: the tools of the tests
 *   are needed too
 * @returns {string | undefined} nothing when it can run
 */
export function whyNotReady({ nodeVersion = process.versions.node, folder = root, hasDev = false } = {}) {
  if (isOlder(nodeVersion)) {
    return `Qamtu needs Node.js ${NEEDED.major}.${NEEDED.minor} or newer and this is ${nodeVersion}. Install the current LTS version from https://nodejs.org and run the command again.`
  }
  const { dependencies, devDependencies } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const names = Object.keys({ ...dependencies, ...(hasDev ? devDependencies : {}) })
  const missing = names.filter((name) => !existsSync(join(folder, 'node_modules', name, 'package.json')))
  if (missing.length === 0) return undefined
  if (missing.length === names.length) return 'The packages are not installed yet. Run: npm install'
  return `Some packages are not installed (${missing.slice(0, 5).join(', ')}${missing.length > 5 ? ', …' : ''}). Run: npm install`
}

/** Ends the process with the reason on standard error when the machine is not ready. */
export function requireReady(/** @type {Parameters<typeof whyNotReady>[0]} */ machine = {}) {
  const reason = whyNotReady(machine)
  if (reason === undefined) return
  console.error(reason)
  process.exit(1)
}

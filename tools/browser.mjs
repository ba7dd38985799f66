import { existsSync } from 'node:fs'
import { chromium } from '@playwright/test'
import { isRoot, onPath, packageProgram, run } from './run.mjs'
import { afterOtherInstallations, installWithPackageManager } from './system-packages.mjs'

/** Nothing that reaches out of the machine, and no sandbox, which root in a container does not get. */
export const BROWSER_ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

const SYSTEM_NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome']
const SYSTEM_PATHS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

/** Browsers in the order of preference: CHROMIUM_PATH alone when set, else the system's, else Playwright's own. */
export function browserCandidates() {
  const given = process.env.CHROMIUM_PATH
  if (given) return [given]
  return [...SYSTEM_NAMES.flatMap(onPath), ...SYSTEM_PATHS, chromium.executablePath()].filter((path) =>
    existsSync(path),
  )
}

/** Why a browser does not work here (a snap's stub, missing libraries), or nothing when it opens a page. */
async function whyNotUsable(/** @type {string} */ executablePath) {
  try {
    const browser = await chromium.launch({ executablePath, args: BROWSER_ARGS, timeout: 45_000 })
    try {
      const page = await browser.newPage()
      await page.setContent('<p>ә</p>')
      return (await page.innerText('p')) === 'ә' ? undefined : 'it does not show text'
    } finally {
      await browser.close()
    }
  } catch (error) {
    return error instanceof Error ? error.message.split('\n').slice(0, 2).join(' ') : String(error)
  }
}

/** @param {string[]} reasons collects why each candidate was left */
async function firstUsable(reasons) {
  for (const path of browserCandidates()) {
    const reason = await whyNotUsable(path)
    if (reason === undefined) return path
    reasons.push(`${path}: ${reason}`)
  }
  return undefined
}

async function playwright(/** @type {string[]} */ args) {
  const { code, output } = await run({ command: packageProgram('playwright'), args, seconds: 180 })
  if (code === 0) return undefined
  const lines = output.trim().split('\n')
  return (lines.findLast((line) => /error|fail/i.test(line)) ?? lines.at(-1) ?? '').trim()
}

/** Ways to a browser, cheapest first; Playwright's build needs libraries that a bare container does not have. */
const ATTEMPTS = [
  { name: "fetching Playwright's own", needsRoot: false, install: () => playwright(['install', 'chromium']) },
  {
    name: "installing the libraries of Playwright's own",
    needsRoot: true,
    install: () => afterOtherInstallations(() => playwright(['install-deps', 'chromium'])),
  },
  { name: 'the package manager', needsRoot: true, install: () => installWithPackageManager('chromium') },
]

/**
 * A browser for the journeys: CHROMIUM_PATH, else the system's Chromium or Chrome, else Playwright's own, else one
 * from the package manager. Whatever is returned has opened a page here.
 *
 * @param {{ say?: (line: string) => void }} [options]
 * @returns {Promise<string>} the path of its program
 * @throws {Error} saying what was tried and how to get one
 */
export async function provideBrowser({ say = () => {} } = {}) {
  /** @type {string[]} */
  const reasons = []
  const found = await firstUsable(reasons)
  if (found !== undefined) return found
  for (const attempt of process.env.CHROMIUM_PATH ? [] : ATTEMPTS) {
    if (attempt.needsRoot && !isRoot) continue
    say(`No working Chromium here yet: ${attempt.name} …`)
    const reason = await attempt.install()
    if (reason !== undefined) reasons.push(`${attempt.name}: ${reason}`)
    const installed = await firstUsable(reasons)
    if (installed !== undefined) return installed
  }
  throw new Error(
    `There is no browser for the journeys (${[...new Set(reasons)].join('; ')}). ` +
      'Install Chromium or Chrome, or set CHROMIUM_PATH to its program.',
  )
}

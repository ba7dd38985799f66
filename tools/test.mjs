import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { requireReady } from './ready.mjs'

requireReady({ hasDev: true })

const { buildIfNeeded } = await import('./build.mjs')
const { provideBrowser } = await import('./browser.mjs')
const { runChecks } = await import('./checks.mjs')
const { providePostgres } = await import('./postgres.mjs')
const { countPlaywright, countVitest, exitCode, lastLine, one, section, total } = await import('./report.mjs')
const { packageProgram, run } = await import('./run.mjs')

const PARTS = ['checks', 'unit', 'pg', 'e2e']
/** The whole run ends within this time, whatever hangs; .ci/run adds the installation. A quiet machine needs less. */
const MINUTES = 24

const { values } = parseArgs({ options: { only: { type: 'string' } } })
const chosen = values.only?.split(',').map((name) => name.trim()) ?? PARTS
const unknown = chosen.filter((name) => !PARTS.includes(name))
if (unknown.length > 0) {
  console.error(`There is no part "${unknown.join(', ')}". Choose from: --only ${PARTS.join(',')}`)
  process.exit(1)
}

const deadline = Date.now() + MINUTES * 60_000
const secondsLeft = () => Math.max(1, (deadline - Date.now()) / 1000)
const scratch = mkdtempSync(join(tmpdir(), 'qamtu-test-'))
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }))

const say = (/** @type {string} */ line) => console.log(`   ${line}`)

/** @type {import('./report.mjs').Part[]} */
const parts = []
const tell = (/** @type {import('./report.mjs').Part} */ part) => console.log(section(part))
const finish = (/** @type {import('./report.mjs').Part} */ part) => {
  parts.push(part)
  tell(part)
}

const messageOf = (/** @type {unknown} */ error) => (error instanceof Error ? error.message : String(error))

/** What a person has set for their own server must not reach the tests: they make and empty databases. */
const SETTINGS_OF_A_SERVER = [
  'DATABASE_URL',
  'DATABASE_REPLICA_URL',
  'TEST_DATABASE_URL',
  'DATA_DIR',
  'PUBLIC_URL',
  'PORT',
  'HOST',
  'DEMO',
  'NODE_ENV',
]
/** @type {NodeJS.ProcessEnv} */
const cleanEnv = { ...process.env, NO_COLOR: '1' }
for (const name of SETTINGS_OF_A_SERVER) delete cleanEnv[name]

function readReport(/** @type {string} */ path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return undefined
  }
}

/**
 * A test runner with a JSON report, as one part.
 *
 * @param {{
 *   name: string, program: string, args: string[], report: string, env: NodeJS.ProcessEnv, limit: number,
 *   count: (report: unknown, code: number) => import('./report.mjs').Counts,
 * }} runner `limit` in seconds
 */
async function runRunner({ name, program, args, report, env, limit, count }) {
  say(`${name} …`)
  const { code, output, timedOut, seconds } = await run({
    command: packageProgram(program),
    args,
    env,
    seconds: Math.min(limit, secondsLeft()),
  })
  const text = timedOut ? `${output}\nIt was stopped after ${Math.round(seconds)} s.` : output
  finish({ name, counts: count(readReport(report), code), seconds, text })
}

function runVitest(
  /** @type {{ name: string, args: string[], env: NodeJS.ProcessEnv }} */ { name, args, env },
) {
  const report = join(scratch, `vitest-${parts.length}.json`)
  return runRunner({
    name,
    program: 'vitest',
    args: ['run', ...args, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
    report,
    env,
    limit: 600,
    count: countVitest,
  })
}

/** A promise whose failure is looked at later, when its part has its turn. */
function begun(/** @type {boolean} */ isWanted, /** @type {() => Promise<any>} */ begin) {
  if (!isWanted) return undefined
  const promise = begin()
  promise.catch(() => {})
  return promise
}

const postgres = begun(chosen.includes('pg'), () => providePostgres({ say }))
const browser = begun(chosen.includes('e2e'), () => provideBrowser({ say }))

if (chosen.includes('checks')) {
  say('checks …')
  parts.push(...(await runChecks({ tell, secondsLeft })))
}

if (chosen.includes('unit')) {
  await runVitest({ name: 'rules and services on the embedded database', args: [], env: cleanEnv })
}

if (postgres !== undefined) {
  const name = 'services on a real PostgreSQL'
  try {
    const server = await postgres
    try {
      await runVitest({
        name: `${name} (${server.origin})`,
        args: ['--project', 'services'],
        env: { ...cleanEnv, TEST_DATABASE_URL: server.url },
      })
    } finally {
      await server.stop()
    }
  } catch (error) {
    finish({ name, counts: one(false), seconds: 0, text: messageOf(error) })
  }
}

async function build() {
  const startedAt = Date.now()
  const name = 'production build'
  try {
    await buildIfNeeded({ say })
    finish({ name, counts: one(true), seconds: (Date.now() - startedAt) / 1000, text: '' })
    return true
  } catch (error) {
    finish({ name, counts: one(false), seconds: (Date.now() - startedAt) / 1000, text: messageOf(error) })
    return false
  }
}

if (browser !== undefined) {
  const name = 'journeys in a browser'
  const hasBuilt = await build()
  try {
    const executablePath = await browser
    if (!hasBuilt) throw new Error('There is nothing to walk through: the build failed.')
    const report = join(scratch, 'playwright.json')
    await runRunner({
      name: `${name} (${executablePath})`,
      program: 'playwright',
      args: ['test', '--config', 'e2e/playwright.config.ts', '--reporter=list,json'],
      report,
      env: {
        ...cleanEnv,
        CHROMIUM_PATH: executablePath,
        PLAYWRIGHT_JSON_OUTPUT_FILE: report,
        E2E_SECONDS: String(Math.floor(Math.min(960, secondsLeft()) - 20)),
      },
      limit: 960,
      count: countPlaywright,
    })
  } catch (error) {
    finish({ name, counts: one(false), seconds: 0, text: messageOf(error) })
  }
}

const counts = total(parts)
console.log(lastLine(counts))
process.exitCode = exitCode(counts)

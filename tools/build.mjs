import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { packageProgram, ROOT, run } from './run.mjs'

/** Folders that a build reads. */
export const SOURCES = ['app', 'server', 'db', 'public']
const SETTINGS = ['package.json', 'package-lock.json', 'tsconfig.json', 'vite.config.ts']
const STAMP = join(ROOT, 'build', 'stamp.json')
// Not inside build/, which every build empties first.
const LOCK = join(
  tmpdir(),
  `qamtu-build-${createHash('sha256').update(ROOT).digest('hex').slice(0, 16)}.lock`,
)

/** The program a build makes: the whole server, with the pages in it. */
export const SERVER_PROGRAM = join(ROOT, 'build', 'server', 'index.js')

/** Everything the build reads, by path, size and content: a fresh checkout of the same tree gives the same value. */
export function sourceFingerprint(root = ROOT) {
  const hash = createHash('sha256')
  const add = (/** @type {string} */ path) => {
    hash
      .update(`${path}\0`)
      .update(readFileSync(join(root, path)))
      .update('\0')
  }
  for (const folder of SOURCES) {
    if (!existsSync(join(root, folder))) continue
    const paths = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    for (const path of paths.map((name) => join(folder, name)).toSorted()) {
      if (/[.]test[.]tsx?$/.test(path) || !statSync(join(root, path), { throwIfNoEntry: false })?.isFile())
        continue
      add(path)
    }
  }
  for (const path of SETTINGS) if (existsSync(join(root, path))) add(path)
  return hash.digest('hex')
}

function builtFrom() {
  if (!existsSync(SERVER_PROGRAM) || !existsSync(STAMP)) return undefined
  try {
    return JSON.parse(readFileSync(STAMP, 'utf8')).fingerprint
  } catch {
    return undefined
  }
}

const isAlive = (/** @type {number} */ pid) => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/** Only one build writes into build/ at a time; the lock of a process that is gone counts for nothing. */
async function whileLocked(/** @type {() => Promise<void>} */ work) {
  for (;;) {
    try {
      writeFileSync(LOCK, String(process.pid), { flag: 'wx' })
      break
    } catch {
      const owner = Number(existsSync(LOCK) ? readFileSync(LOCK, 'utf8') : 0)
      if (owner > 0 && !isAlive(owner)) rmSync(LOCK, { force: true })
      else await sleep(200)
    }
  }
  try {
    await work()
  } finally {
    rmSync(LOCK, { force: true })
  }
}

async function buildNow() {
  const fingerprint = sourceFingerprint()
  rmSync(STAMP, { force: true })
  const { code, output } = await run({
    command: packageProgram('remix'),
    args: ['vite:build'],
    env: { ...process.env, NODE_ENV: 'production' },
    seconds: 600,
  })
  if (code !== 0) throw new Error(`The build failed.\n\n${output.trim()}`)
  writeFileSync(STAMP, `${JSON.stringify({ fingerprint })}\n`)
}

/**
 * Makes build/ unless it was made from exactly these sources.
 *
 * @param {{ say?: (line: string) => void }} [options] `say` is told in one line when a build begins
 * @returns {Promise<boolean>} whether it had to build
 * @throws {Error} with what the builder printed, when the build fails
 */
export async function buildIfNeeded({ say = () => {} } = {}) {
  if (builtFrom() === sourceFingerprint()) return false
  let hasBuilt = false
  await whileLocked(async () => {
    if (builtFrom() === sourceFingerprint()) return
    say('Building, which takes about half a minute the first time …')
    await buildNow()
    hasBuilt = true
  })
  return hasBuilt
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    await whileLocked(buildNow)
    console.log('Built into build/.')
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  }
}

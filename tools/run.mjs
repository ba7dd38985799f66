import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of the project; every tool works from here, wherever it was called. */
export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)))

/** Programs of the project's own packages, run by the same Node that runs the tool. */
export function packageProgram(/** @type {string} */ name) {
  return join(ROOT, 'node_modules', '.bin', name)
}

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set()
const SIGNALS = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])

/** @param {import('node:child_process').ChildProcess} child @param {NodeJS.Signals} signal */
function signalGroup(child, signal) {
  if (child.pid === undefined) return
  try {
    process.kill(-child.pid, signal)
  } catch {
    child.kill(signal)
  }
}

function endAll() {
  for (const child of running) signalGroup(child, 'SIGKILL')
}
process.on('exit', endAll)

/** A signal to the tool ends what it started too; without children the tool (or the server in it) decides alone. */
function onSignal(/** @type {NodeJS.Signals} */ signal) {
  endAll()
  process.exit(signal === 'SIGINT' ? 130 : 143)
}

function track(/** @type {import('node:child_process').ChildProcess} */ child) {
  if (running.size === 0) for (const signal of SIGNALS) process.on(signal, onSignal)
  running.add(child)
}

function untrack(/** @type {import('node:child_process').ChildProcess} */ child) {
  running.delete(child)
  if (running.size === 0) for (const signal of SIGNALS) process.off(signal, onSignal)
}

/**
 * Runs a program to its end with nothing on its standard input. Every child leads a group of its own, so that a
 * time limit ends its grandchildren too; none outlives the tool.
 *
 * @param {{
 *   command: string, args?: string[], env?: NodeJS.ProcessEnv, cwd?: string, seconds?: number, uid?: number,
 *   gid?: number, live?: boolean,
 * }} what `seconds` limits the time; `live` shows the output as it comes instead of keeping it only
 * @returns {Promise<{ code: number, output: string, stdout: string, timedOut: boolean, seconds: number }>}
 *   `code` is 127 when the program could not be started
 */
export function run({
  command,
  args = [],
  env = process.env,
  cwd = ROOT,
  seconds = 600,
  uid,
  gid,
  live = false,
}) {
  const startedAt = Date.now()
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd,
      env,
      uid,
      gid,
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    track(child)
    let output = ''
    let stdout = ''
    let timedOut = false
    const limit = setTimeout(() => {
      timedOut = true
      signalGroup(child, 'SIGTERM')
      setTimeout(() => signalGroup(child, 'SIGKILL'), 5000).unref()
    }, seconds * 1000)
    child.stdout.setEncoding('utf8').on('data', (text) => {
      output += text
      stdout += text
      if (live) process.stdout.write(text)
    })
    child.stderr.setEncoding('utf8').on('data', (text) => {
      output += text
      if (live) process.stderr.write(text)
    })
    const end = (/** @type {number} */ code) => {
      clearTimeout(limit)
      untrack(child)
      resolve({ code, output, stdout, timedOut, seconds: (Date.now() - startedAt) / 1000 })
    }
    child.on('error', (error) => {
      output += `${error.message}\n`
      end(127)
    })
    child.on('close', (code) => end(timedOut ? 124 : (code ?? 1)))
  })
}

/** Where a program stands on PATH, in order. */
export function onPath(/** @type {string} */ name) {
  return (process.env.PATH ?? '')
    .split(':')
    .filter((folder) => folder !== '')
    .map((folder) => join(folder, name))
    .filter((path) => existsSync(path))
}

export const isRoot = process.getuid?.() === 0

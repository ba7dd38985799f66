import { spawn } from 'node:child_process'
import { watch } from 'node:fs'
import { join } from 'node:path'
import { requireReady } from './ready.mjs'

requireReady()

const { buildIfNeeded, SERVER_PROGRAM, SOURCES } = await import('./build.mjs')
const { ROOT } = await import('./run.mjs')

/** @type {import('node:child_process').ChildProcess | undefined} */
let server

/** Two servers never hold the embedded folder at once: the next starts when the last has let go. */
async function restart() {
  const last = server
  if (last !== undefined && last.exitCode === null) {
    const ended = new Promise((resolve) => last.once('exit', resolve))
    last.kill('SIGTERM')
    await ended
  }
  server = spawn(process.execPath, ['--enable-source-maps', SERVER_PROGRAM], { cwd: ROOT, stdio: 'inherit' })
}

async function refresh() {
  try {
    const hasBuilt = await buildIfNeeded({ say: () => console.error('Building …') })
    if (hasBuilt || server === undefined) await restart()
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
  }
}

let work = refresh()
/** @type {NodeJS.Timeout | undefined} */
let soon
const onChange = () => {
  clearTimeout(soon)
  soon = setTimeout(() => {
    work = work.then(refresh)
  }, 150)
}
for (const folder of SOURCES) watch(join(ROOT, folder), { recursive: true }, onChange)

for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
  process.once(signal, () => {
    server?.kill('SIGTERM')
    process.exit()
  })
}

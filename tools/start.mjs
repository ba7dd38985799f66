import { pathToFileURL } from 'node:url'
import { requireReady } from './ready.mjs'

requireReady()

// The server runs in this very process: a signal to `npm start` reaches it, and its exit code is the command's.
process.env.NODE_ENV = 'production'
process.setSourceMapsEnabled(true)

const { ROOT } = await import('./run.mjs')
process.chdir(ROOT)
const { buildIfNeeded, SERVER_PROGRAM } = await import('./build.mjs')
try {
  await buildIfNeeded({ say: (line) => console.error(line) })
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}
await import(pathToFileURL(SERVER_PROGRAM).href)

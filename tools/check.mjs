import { requireReady } from './ready.mjs'

requireReady({ hasDev: true })

const { runChecks } = await import('./checks.mjs')
const { exitCode, lastLine, section, total } = await import('./report.mjs')
const counts = total(await runChecks({ tell: (part) => console.log(section(part)) }))
console.log(lastLine(counts))
process.exitCode = exitCode(counts)

import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { buildIfNeeded } from '../tools/build.mjs'
import type { Bench, BenchRow } from './row.ts'

const HELP = `npm run bench [-- --json] [NAME ...]

Runs every bench, or those whose file names begin with a NAME: registration, scan, pages, reach, competitions, swiss,
schedule, year, feed. All of them take ten to fifteen minutes on two cores.
Ours and the reference are asked in turn, so a busy machine changes both rates but hardly their ratio.
--json prints one JSON array of {name, size, unit, ours, reference, ratio} and nothing else on standard output;
size is 1, or 10 for ten times the data, and a ratio of 1 or more is as good as the reference or better.`

/** These run the built program; the others measure functions. */
const OF_THE_PROGRAM = ['registration', 'scan', 'pages', 'year', 'feed']

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'boolean', default: false }, help: { type: 'boolean', default: false } },
})

function show(row: BenchRow): string {
  const figures = [
    `${row.ours} ${row.unit}`,
    row.reference === null ? '' : `reference ${row.reference}`,
    row.ratio === null ? '' : `ratio ${row.ratio}`,
  ]
  return `${row.name.padEnd(34)} ×${String(row.size).padEnd(3)} ${figures.filter(Boolean).join('  ')}`
}

async function main(): Promise<void> {
  if (values.help) {
    console.log(HELP)
    return
  }
  const files = readdirSync(import.meta.dirname)
    .filter((name) => name.endsWith('.bench.ts'))
    .filter((name) => positionals.length === 0 || positionals.some((asked) => name.startsWith(asked)))
    .toSorted()
  if (files.some((file) => OF_THE_PROGRAM.some((name) => file.startsWith(name))))
    await buildIfNeeded({ say: (line: string) => console.error(line) })
  const rows: BenchRow[] = []
  for (const file of files) {
    console.error(`bench: ${file.replace('.bench.ts', '')}`)
    const { bench } = (await import(join(import.meta.dirname, file))) as { bench: Bench }
    for (const row of await bench()) {
      rows.push(row)
      if (!values.json) console.log(show(row))
    }
  }
  if (values.json) console.log(JSON.stringify(rows))
  // A pool or a jobs' timer that is still open must not keep a bench that is done.
  process.exit(0)
}

main().catch((error: unknown) => {
  console.error(error)
  process.exit(1)
})

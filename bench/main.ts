import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { buildIfNeeded } from '../tools/build.mjs'
import type { Bench, BenchRow } from './row.ts'

const HELP = `npm run bench [-- --json] [NAME ...]

Runs every bench, or those whose file names begin with a NAME: registration, scan, pages, reach, competitions, swiss, schedule.
--json prints one JSON array of {name, size, unit, ours, reference, ratio} and nothing else on standard output.`

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
}

main().catch((error: unknown) => {
  console.error(error)
  process.exit(1)
})

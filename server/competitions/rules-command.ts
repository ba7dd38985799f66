import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import type { Json } from './vectors/adapter.ts'
import { reportLines, runFile, type FileReport } from './vectors/run.ts'

/** `npm run rules -- DIR`: runs the engine on published competitions and says where the two differ. */
function main(folder: string | undefined): number {
  if (!folder || !statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    console.error('Usage: npm run rules -- DIR   (a folder of vector files, format tv/1)')
    return 2
  }
  const reports = jsonFiles(folder).map((path) => report(relative(folder, path), path))
  for (const each of reports) console.log(reportLines(each).join('\n'))
  const passed = reports.reduce((sum, each) => sum + each.passed, 0)
  const failed = reports.reduce((sum, each) => sum + each.failed.length, 0)
  const unknownKinds = [...new Set(reports.flatMap((each) => each.unknownKinds))]
  if (unknownKinds.length > 0) console.log(`kinds not understood: ${unknownKinds.join(', ')}`)
  if (reports.length === 0) console.log('no vector files found')
  console.log(`total: ${passed} passed, ${failed} failed`)
  return failed > 0 || reports.length === 0 ? 1 : 0
}

function jsonFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.json'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}

function report(name: string, path: string): FileReport {
  try {
    return runFile(name, JSON.parse(readFileSync(path, 'utf8')) as Json)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return {
      name,
      passed: 0,
      failed: [{ id: '-', differences: [`cannot be read: ${reason}`] }],
      unknownKinds: [],
    }
  }
}

process.exitCode = main(process.argv[2])

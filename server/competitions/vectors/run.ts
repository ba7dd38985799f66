import type { Json, VectorCase, VectorFile } from './adapter.ts'
import { adapterFor } from './registry.ts'

export type CaseReport = { id: string; differences: string[] }
export type FileReport = { name: string; passed: number; failed: CaseReport[]; unknownKinds: string[] }

/** Runs every case of one parsed file; a case whose kind nobody understands fails and is named. */
export function runFile(name: string, content: Json): FileReport {
  const report: FileReport = { name, passed: 0, failed: [], unknownKinds: [] }
  if (!isVectorFile(content)) {
    report.failed.push({ id: '-', differences: ['not a file of format tv/1 with a list of cases'] })
    return report
  }
  for (const [index, vectorCase] of content.cases.entries()) {
    const differences = runCase(vectorCase, content, report.unknownKinds)
    if (differences.length === 0) report.passed += 1
    else report.failed.push({ id: vectorCase.id ?? `#${index + 1}`, differences })
  }
  return report
}

function runCase(vectorCase: VectorCase, file: VectorFile, unknownKinds: string[]): string[] {
  const kind = vectorCase.kind ?? file.kind ?? ''
  const adapter = adapterFor(kind)
  if (!adapter) {
    if (!unknownKinds.includes(kind)) unknownKinds.push(kind)
    return [`the kind "${kind}" is not understood`]
  }
  try {
    return adapter(vectorCase, file)
  } catch (error) {
    return [describeError(error)]
  }
}

function describeError(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const details = 'details' in error ? ` ${JSON.stringify(error.details)}` : ''
  return `${error.name}: ${error.message}${details}`
}

function isVectorFile(content: Json): content is VectorFile {
  if (content === null || typeof content !== 'object' || Array.isArray(content)) return false
  return content['format'] === 'tv/1' && Array.isArray(content['cases'])
}

/** `name: N passed, M failed`, then each failed id with its differences. */
export function reportLines(report: FileReport): string[] {
  const lines = [`${report.name}: ${report.passed} passed, ${report.failed.length} failed`]
  for (const { id, differences } of report.failed) {
    lines.push(...differences.map((difference) => `  ${id}: ${difference}`))
  }
  return lines
}

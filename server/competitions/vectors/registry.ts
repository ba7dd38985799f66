import type { Adapter, Adapters } from './adapter.ts'
import { leagueTableAdapters } from './league-tables.ts'

/** Every kind the engine understands; a new family is one file beside this one and one line here. */
const families: readonly Adapters[] = [leagueTableAdapters]

const byKind = new Map<string, Adapter>(families.flatMap((family) => Object.entries(family)))

export function adapterFor(kind: string): Adapter | undefined {
  return byKind.get(kind)
}

import type { Adapter, Adapters } from './adapter.ts'
import { crossGroupAdapters } from './cross-group.ts'
import { doubleEliminationAdapters } from './double-elimination.ts'
import { individualAdapters } from './individual.ts'
import { knockoutRoundAdapters } from './knockout-rounds.ts'
import { knockoutSeedingAdapters } from './knockout-seeding.ts'
import { leagueTableAdapters } from './league-tables.ts'
import { roundRobinAdapters } from './round-robin.ts'
import { swissPairingAdapters } from './swiss-pairings.ts'
import { swissStandingsAdapters } from './swiss-standings.ts'
import { tableTennisAdapters } from './table-tennis.ts'
import { twoLegAdapters } from './two-leg-ties.ts'
import { worldSkillsAdapters } from './worldskills.ts'
import { wrestlingAdapters } from './wrestling.ts'

/** Every kind the engine understands; a new family is one file beside this one and one line here. */
const families: readonly Adapters[] = [
  leagueTableAdapters,
  crossGroupAdapters,
  tableTennisAdapters,
  twoLegAdapters,
  knockoutRoundAdapters,
  knockoutSeedingAdapters,
  doubleEliminationAdapters,
  wrestlingAdapters,
  individualAdapters,
  roundRobinAdapters,
  swissPairingAdapters,
  swissStandingsAdapters,
  worldSkillsAdapters,
]

const byKind = new Map<string, Adapter>(families.flatMap((family) => Object.entries(family)))

export function adapterFor(kind: string): Adapter | undefined {
  return byKind.get(kind)
}

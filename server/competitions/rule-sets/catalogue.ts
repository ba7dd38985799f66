import { Problem } from '#server/kit/problem.ts'
import { bestInProfession } from './best-in-profession.ts'
import { armWrestling, qazaqKuresi } from './combat.ts'
import { fifa2026, fifaTo2022, miniFootball, uefaClubs, uefaEuro, uefaLeaguePhase } from './football.ts'
import { bestAttempt, timedRace } from './individual.ts'
import { arqanTartu, asyqAtu, jambyAtu, kokpar, tengeIlu } from './national-games.ts'
import { goalDifferenceFirst, headToHeadFirst, winsFirst } from './national-leagues.ts'
import type { RuleSet } from './rule-set.ts'
import { tableTennisSingles, tableTennisTeams } from './table-tennis.ts'
import { togyzqumalaq } from './togyzqumalaq.ts'
import { volleyball } from './volleyball.ts'
import { abilympics, worldSkills } from './worldskills.ts'

/** Every ready rule set; older versions stay in the list. */
export const RULE_SETS: readonly RuleSet[] = [
  miniFootball,
  fifa2026,
  fifaTo2022,
  uefaEuro,
  uefaClubs,
  uefaLeaguePhase,
  headToHeadFirst,
  goalDifferenceFirst,
  winsFirst,
  volleyball,
  tableTennisSingles,
  tableTennisTeams,
  qazaqKuresi,
  armWrestling,
  arqanTartu,
  asyqAtu,
  tengeIlu,
  jambyAtu,
  kokpar,
  timedRace,
  bestAttempt,
  togyzqumalaq,
  worldSkills,
  abilympics,
  bestInProfession,
]

/** The newest version, or the one a competition was run under. Problems: rule_set_unknown. */
export function ruleSetOf(id: string, version?: number): RuleSet {
  const versions = RULE_SETS.filter((ruleSet) => ruleSet.id === id)
  const found = version === undefined ? newest(versions) : versions.find((each) => each.version === version)
  if (!found)
    throw new Problem('rule_set_unknown', { ruleSet: version === undefined ? id : `${id} ${version}` })
  return found
}

function newest(versions: readonly RuleSet[]): RuleSet | undefined {
  return [...versions].sort((a, b) => b.version - a.version)[0]
}

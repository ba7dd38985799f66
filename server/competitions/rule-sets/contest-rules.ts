import type { MarkingRules } from '../marking/aspect.ts'
import type { MasteryRules } from '../marking/mastery.ts'
import type { MedalRules } from '../marking/medals.ts'
import type { RegionRules } from '../marking/region-table.ts'
import type { ScaleRules } from '../marking/scale.ts'
import type { TieBreak } from '../swiss/tie-breaks.ts'
import type { SwissPoints } from '../swiss/tournament.ts'

/** A Swiss event, and the round robin that small fields play instead. */
export type SwissRules = {
  pairing: 'fideDutch2026'
  rounds: number
  points: SwissPoints
  tieBreaks: readonly TieBreak[]
  /** How many half-point byes a player may ask for. */
  halfByes: number
  roundRobinUpTo: number
  roundRobinTieBreaks: readonly TieBreak[]
}

/** How a skill is marked and what is given for it. */
export type SkillRules = {
  judgement: MarkingRules
  /** Results are ranked by raw marks, or on the scale with its median at 700. */
  results: 'rawMarks' | 'scale'
  scale?: ScaleRules
  medals: MedalRules
  regions: RegionRules
  isOwnInstitutionAllowed: boolean
  isOwnRegionAllowed: boolean
  areTotalsHidden: boolean
  /** Abilympics: the most extra minutes the jury may grant. */
  extraMinutesUpTo?: number
}

export type MasterySetRules = MasteryRules & { medals: MedalRules }

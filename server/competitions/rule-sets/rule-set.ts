import type { Message } from '#server/kit/messages/message.ts'
import type { Ladder, TwoLegRules } from '../brackets/decision.ts'
import type { DropOrder } from '../brackets/double-elimination.ts'
import type { NordicCriterion } from '../brackets/nordic.ts'
import type { RepechageSystem } from '../brackets/repechage.ts'
import type { DivisionRules } from '../individual/divisions.ts'
import type { DuelRules } from '../individual/duel.ts'
import type { IndividualRules } from '../individual/rules.ts'
import type { TeamRules } from '../individual/teams.ts'
import type { Equalising } from '../leagues/group-places.ts'
import type { CardWorth } from '../leagues/fair-play.ts'
import type { CriterionName, LeagueRules } from '../leagues/rules.ts'
import type { TableTennisRules } from '../leagues/table-tennis.ts'
import type { MasterySetRules, SkillRules, SwissRules } from './contest-rules.ts'

/** What every rule set says about itself, whatever engine runs it. A changed rule is a new version, never an edit. */
export type RuleSetHeader = {
  id: string
  version: number
  name: Message
  /** What it does, in one sentence. */
  summary: Message
  /** Where the rule is from: `read` in a public source, or `known` generally and to be checked against the regulation. */
  sources: readonly { text: string; certainty: 'read' | 'known' }[]
  /** What no public text settles: the regulation of the event decides, the preset only proposes. */
  toDecide: readonly Message[]
}

export type BracketRules = {
  system: 'single' | 'double' | 'repechage'
  /** Places decided by matches in a single elimination. */
  decidedPlaces?: number
  ladder: Ladder
  legs?: TwoLegRules
  dropOrders?: readonly DropOrder[]
  hasSecondFinal?: boolean
  comeBack?: RepechageSystem
  /** So few wrestle a round robin instead. */
  roundRobinUpTo?: number
  roundRobinCriteria?: readonly NordicCriterion[]
}

export type AcrossGroupsRules = { criteria: readonly CriterionName[]; equalising: Equalising }

/** A rule set of any engine; parts that a sport does not have are left out. */
export type RuleSet = RuleSetHeader & {
  league?: LeagueRules
  tableTennis?: TableTennisRules
  acrossGroups?: AcrossGroupsRules
  fairPlay?: CardWorth
  bracket?: BracketRules
  duel?: DuelRules
  individual?: IndividualRules
  teams?: TeamRules
  divisions?: DivisionRules
  swiss?: SwissRules
  skill?: SkillRules
  mastery?: MasterySetRules
}

export const RULE_SET_PARTS = [
  'league',
  'tableTennis',
  'acrossGroups',
  'fairPlay',
  'bracket',
  'duel',
  'individual',
  'teams',
  'divisions',
  'swiss',
  'skill',
  'mastery',
] as const
export type RuleSetPart = (typeof RULE_SET_PARTS)[number]

import type { Criterion, CriterionName } from '../leagues/rules.ts'
import type { Json } from './adapter.ts'
import { asList, asName, isObject } from './read.ts'

/** Other words of published files for our criteria. */
const NAMES: Readonly<Record<string, CriterionName>> = {
  pts: 'points',
  goaldifference: 'gd',
  goaldiff: 'gd',
  goalsfor: 'gf',
  goalsscored: 'gf',
  goals: 'gf',
  won: 'wins',
  awaygoalsscored: 'awayGoals',
  fairplaypoints: 'fairPlay',
  disciplinary: 'fairPlay',
  cards: 'fairPlay',
  goalratio: 'goalAverage',
  ranking: 'external',
  fifaranking: 'external',
  qualifyingranking: 'external',
  drawinglots: 'external',
  drawingoflots: 'external',
  playoff: 'external',
  opponentspoints: 'opponentPoints',
  ga: 'ga',
  goalsagainst: 'ga',
  goalsconceded: 'ga',
  setratio: 'setRatio',
  setsratio: 'setRatio',
  setdifference: 'setDifference',
  pointratio: 'rallyRatio',
  pointsratio: 'rallyRatio',
  rallyratio: 'rallyRatio',
  pointdifference: 'rallyDifference',
  lots: 'lots',
}

/** The criterion a published file means; names nobody knows stay and are refused by the engine. */
export function criterionNamed(value: Json): CriterionName {
  const name = asName(value, 'criterion')
  return NAMES[name.toLowerCase().replace(/[^a-z]/g, '')] ?? (name as CriterionName)
}

/** A name, or a head-to-head block; without a word on it the block is not applied again. */
export function criterionOf(value: Json): Criterion {
  if (typeof value === 'string' && /^(?:h2h|head.?to.?head)$/i.test(value)) {
    return { h2h: ['points', 'gd', 'gf'], reapply: 'none' }
  }
  if (!isObject(value)) return criterionNamed(value)
  const block = { reapply: 'none', ...value, h2h: asList(value['h2h'], 'h2h').map(criterionNamed) }
  return block as Criterion
}

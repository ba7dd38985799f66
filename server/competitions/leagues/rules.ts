/** Criteria that are sums of the entrant's own matches; higher is better except goals conceded. */
export const TALLY_CRITERIA = [
  'points',
  'gd',
  'gf',
  'ga',
  'wins',
  'awayGoals',
  'awayWins',
  'goalAverage',
  'setRatio',
  'setDifference',
  'rallyRatio',
  'rallyDifference',
] as const
export type TallyCriterion = (typeof TALLY_CRITERIA)[number]

/** Criteria that look beyond the entrant's own matches or are given with the competition. */
export const OUTSIDE_CRITERIA = [
  'opponentPoints',
  'opponentGd',
  'opponentGf',
  'fairPlay',
  'coefficient',
  'external',
  'lots',
] as const
export type OutsideCriterion = (typeof OUTSIDE_CRITERIA)[number]

export type CriterionName = TallyCriterion | OutsideCriterion

export const REAPPLY_MODES = ['none', 'afterall', 'onsplit'] as const
export type Reapply = (typeof REAPPLY_MODES)[number]

/** A mini-table of the matches inside the level set; rules/competitions.md section 1 defines the three modes. */
export type HeadToHead = {
  h2h: readonly CriterionName[]
  reapply: Reapply
  /** Away goals count in the mini-table only when exactly two are level. */
  awayGoalsOnlyTwo?: boolean
}

export type Criterion = CriterionName | HeadToHead

/** 1-1-3 ("competition") or 1-1-2 ("dense"). */
export const RANKING_STYLES = ['competition', 'dense'] as const
export type RankingStyle = (typeof RANKING_STYLES)[number]

type WinLoss = { win: number; loss: number }

export type PointsRule = {
  win: number
  /** Absent where a draw cannot happen: a level score is then refused. */
  draw?: number
  loss: number
  /** Decided in extra time with a decisive score. */
  overtime?: WinLoss
  /** Level score, a winner found by a shoot-out. */
  shootout?: WinLoss
  /** A win by at most `margin` sets is worth less and its loss more (volleyball 3:2). */
  narrow?: WinLoss & { margin: number }
  /** Nobody played: one side did not come. */
  walkover?: WinLoss
  /** Play began and was given up. */
  unfinished?: WinLoss
}

/** How a match of sets is scored; without it the score is goals and any whole numbers are possible. */
export type SetFormat = {
  /** 5 = first to three. */
  bestOf: number
  /** Rally points that win a set, and the last set where it differs; absent: sets are counted, not rallies. */
  setTo?: number
  lastSetTo?: number
  /** A set is won by two clear points. */
  clearBy?: number
  /** Every set is played even when the match is already decided. */
  playsAll?: boolean
}

export type LeagueRules = {
  points: PointsRule
  criteria: readonly Criterion[]
  rankingStyle: RankingStyle
  sets?: SetFormat
  /** Score written for a match that nobody played, and what each side concedes when both stayed away. */
  forfeit: { scored: number; conceded: number; bothAbsentConceded: number; ralliesPerSet?: number }
  withdrawal: {
    /** Share of the entrant's matches that must have been played for its results to stand: [1, 2] is half. */
    threshold: readonly [number, number]
    before: 'annul' | 'award'
    after: 'annul' | 'award'
    /** Where somebody who withdrew but whose results stand is placed. */
    place: 'last' | 'earned'
  }
}

/** What every league shares unless its regulation says otherwise (general knowledge, therefore settings). */
export const COMMON_LEAGUE_RULES = {
  rankingStyle: 'competition',
  forfeit: { scored: 3, conceded: 0, bothAbsentConceded: 3 },
  withdrawal: { threshold: [1, 2], before: 'annul', after: 'award', place: 'last' },
} as const satisfies Partial<LeagueRules>

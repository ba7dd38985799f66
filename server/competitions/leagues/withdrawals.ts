import { refuseTwice } from './duplicates.ts'
import type { LeagueMatch } from './match.ts'
import type { LeagueRules } from './rules.ts'

/** Somebody left the competition; the matches with a result are those played before. */
export type Withdrawal = { entrant: string; reason: string; on?: string }

export type AppliedWithdrawal = Withdrawal & {
  /** `annul`: its results are struck out; `award`: they stand and the rest are lost without playing. */
  effect: 'annul' | 'award'
  played: number
  planned: number
}

/**
 * The matches as they count after the withdrawals: before the threshold all results of the entrant are struck out,
 * later the matches still to be played go to the opponents (rules/competitions.md section 1; a setting).
 */
export function applyWithdrawals(
  matches: readonly LeagueMatch[],
  withdrawals: readonly Withdrawal[],
  rules: LeagueRules['withdrawal'],
): { matches: readonly LeagueMatch[]; applied: readonly AppliedWithdrawal[] } {
  if (withdrawals.length === 0) return { matches, applied: [] }
  refuseTwice(
    withdrawals.map(({ entrant }) => entrant),
    'withdrawn_twice',
  )
  const applied = withdrawals.map((withdrawal) => effectOf(withdrawal, matches, rules))
  const effects = new Map(applied.map((each) => [each.entrant, each]))
  return { matches: matches.map((match) => afterWithdrawal(match, effects)), applied }
}

function effectOf(
  withdrawal: Withdrawal,
  matches: readonly LeagueMatch[],
  { threshold: [part, whole], before, after }: LeagueRules['withdrawal'],
): AppliedWithdrawal {
  const own = matches.filter(({ home, away }) => home === withdrawal.entrant || away === withdrawal.entrant)
  const played = own.filter(({ result }) => result && result.kind !== 'annulled').length
  const isBefore = played * whole < own.length * part
  return { ...withdrawal, effect: isBefore ? before : after, played, planned: own.length }
}

function afterWithdrawal(match: LeagueMatch, effects: ReadonlyMap<string, AppliedWithdrawal>): LeagueMatch {
  const sides = [effects.get(match.home), effects.get(match.away)]
  const annulled = sides.find((side) => side?.effect === 'annul')
  if (annulled) return { ...match, result: { kind: 'annulled', reason: annulled.reason } }
  const [home, away] = sides
  if (match.result || (!home && !away)) return match
  if (home && away) return { ...match, result: { kind: 'bothAbsent', reason: home.reason } }
  const reason = (home ?? away)!.reason
  return { ...match, result: { kind: 'walkover', winner: home ? 'away' : 'home', reason } }
}

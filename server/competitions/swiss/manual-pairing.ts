import { Problem } from '#server/kit/problem.ts'
import { byBoard, describePair, pairNextRound, type RoundPairing, type SwissPair } from './dutch.ts'
import { entrantsOf, mayMeet, type Entrant } from './entrant.ts'
import { checkTournament, type Colour, type SwissTournament } from './tournament.ts'
import { refuseUnreadable } from '../shape.ts'
import { manualPairingShape } from './shapes.ts'

/** These two play each other, with these colours. */
export type PairingChange = Readonly<{ white: number; black: number }>

export type ManualPairing = Readonly<{
  pairs: readonly PairingChange[]
  bye: number | null
  /** Why the arbiter departs from the computed pairing; kept with the round. */
  reason: string
  by: string
}>

export const OVERRIDE_WARNINGS = ['met_before', 'same_absolute_colour', 'bye_not_allowed'] as const
export type OverrideWarning = Readonly<{
  code: (typeof OVERRIDE_WARNINGS)[number]
  players: readonly number[]
}>

/** What goes into the log: who decided and why, what the rules would have given, and which rules were set aside. */
export type OverrideRecord = Readonly<{
  round: number
  by: string
  reason: string
  computed: RoundPairing | null
  changed: readonly PairingChange[]
  warnings: readonly OverrideWarning[]
}>

/**
 * The arbiter's own pairing of a round (C.04.3 art. 1.9.3 when none exists by the rules, or any other cause).
 * Everybody present is paired once; absolute criteria that are set aside are listed, not forbidden.
 * Raises `override_reason_missing`, `override_player_unknown`, `override_player_twice`, `override_player_missing`.
 */
export function overridePairing(
  tournament: SwissTournament,
  manual: ManualPairing,
): { pairing: RoundPairing; record: OverrideRecord } {
  refuseUnreadable(manualPairingShape, manual)
  checkTournament(tournament)
  if (manual.reason.trim() === '') throw new Problem('override_reason_missing')
  const entrants = new Map(entrantsOf(tournament).map((entrant) => [entrant.number, entrant]))
  checkEverybodyOnce(entrants, manual)
  const computed = computedPairing(tournament)
  const round = (tournament.players[0]?.rounds.length ?? 0) + 1
  const initialColour = tournament.initialColour ?? 'white'
  const boards = manual.pairs.map(({ white, black }) => boardOf(entrants, { white, black, initialColour }))
  const byePlayer = manual.bye === null ? undefined : entrants.get(manual.bye)
  const pairing: RoundPairing = {
    round,
    pairs: boards.sort(byBoard).map(({ pair }) => pair),
    bye: byePlayer
      ? {
          player: byePlayer.number,
          reason: { score: byePlayer.score, unplayedGames: byePlayer.unplayedGames },
        }
      : null,
    downfloats: [],
  }
  return {
    pairing,
    record: {
      round,
      by: manual.by,
      reason: manual.reason.trim(),
      computed,
      changed: manual.pairs.filter((pair) => !isAmong(pair, computed?.pairs ?? [])),
      warnings: warningsOf(entrants, manual),
    },
  }
}

type Board = { pair: SwissPair; higher: Entrant; lower: Entrant }

function boardOf(
  entrants: ReadonlyMap<number, Entrant>,
  { white, black, initialColour }: PairingChange & { initialColour: Colour },
): Board {
  const [a, b] = [entrants.get(white)!, entrants.get(black)!]
  const isWhiteHigher = a.score > b.score || (a.score === b.score && a.number < b.number)
  const [higher, lower] = isWhiteHigher ? [a, b] : [b, a]
  const pair = describePair(higher, lower, { bracket: lower.score, initialColour })
  return { pair: { ...pair, white, black }, higher, lower }
}

function computedPairing(tournament: SwissTournament): RoundPairing | null {
  try {
    return pairNextRound(tournament)
  } catch (error) {
    if (error instanceof Problem && error.code === 'swiss_no_complete_pairing') return null
    throw error
  }
}

function checkEverybodyOnce(entrants: ReadonlyMap<number, Entrant>, { pairs, bye }: ManualPairing): void {
  const seen = new Set<number>()
  for (const number of [
    ...pairs.flatMap(({ white, black }) => [white, black]),
    ...(bye === null ? [] : [bye]),
  ]) {
    if (!entrants.has(number)) throw new Problem('override_player_unknown', { player: number })
    if (seen.has(number)) throw new Problem('override_player_twice', { player: number })
    seen.add(number)
  }
  const missing = [...entrants.keys()].find((number) => !seen.has(number))
  if (missing !== undefined) throw new Problem('override_player_missing', { player: missing })
}

function warningsOf(
  entrants: ReadonlyMap<number, Entrant>,
  { pairs, bye }: ManualPairing,
): OverrideWarning[] {
  const warnings: OverrideWarning[] = []
  for (const { white, black } of pairs) {
    const [a, b] = [entrants.get(white)!, entrants.get(black)!]
    const players = [white, black]
    if (a.mayNotMeet.has(black)) warnings.push({ code: 'met_before', players })
    else if (!mayMeet(a, b)) warnings.push({ code: 'same_absolute_colour', players })
  }
  if (bye !== null && !entrants.get(bye)!.mayTakeBye)
    warnings.push({ code: 'bye_not_allowed', players: [bye] })
  return warnings
}

function isAmong({ white, black }: PairingChange, pairs: readonly SwissPair[]): boolean {
  return pairs.some((pair) => pair.white === white && pair.black === black)
}

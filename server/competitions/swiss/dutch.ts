import { lastOf } from '../exact/ends.ts'
import { Problem } from '#server/kit/problem.ts'
import { pairBracket } from './bracket.ts'
import { allocateColours, type ColourRule } from './colour.ts'
import { canBeCompleted, lowestByeScore } from './completion.ts'
import { failuresOfPair, type PairCriterion } from './criteria.ts'
import { byRank, entrantsOf, type Entrant } from './entrant.ts'
import { checkTournament, playedRounds, type Colour, type SwissTournament } from './tournament.ts'

/** Why two players meet: scores in hundredths, the rule that gave the colours, and what the pair costs. */
export type PairReason = Readonly<{
  /** Score of the bracket in which they were paired. */
  bracket: number
  /** The moved-down player, when the two have different scores. */
  movedDown: number | null
  colourRule: ColourRule
  failed: readonly PairCriterion[]
}>

export type SwissPair = Readonly<{ white: number; black: number; reason: PairReason }>

export type SwissBye = Readonly<{
  player: number
  reason: Readonly<{ score: number; unplayedGames: number }>
}>

/** Who left a bracket unpaired and went down (C.04.3 art. 1.4.1). */
export type Downfloat = Readonly<{ player: number; from: number }>

/** `pairs` in board order: highest score, sum of scores, rank of the higher player (C.04.2). */
export type RoundPairing = Readonly<{
  round: number
  pairs: readonly SwissPair[]
  bye: SwissBye | null
  downfloats: readonly Downfloat[]
}>

/**
 * The pairing of the next round by the FIDE (Dutch) System, C.04.3 in force from 1 February 2026.
 * Raises the Problems of checkTournament, `swiss_too_few_players`, `swiss_round_over` and
 * `swiss_no_complete_pairing` (art. 1.9.3: the arbiter decides; see manual-pairing.ts).
 */
export function pairNextRound(tournament: SwissTournament): RoundPairing {
  checkTournament(tournament)
  const round = playedRounds(tournament) + 1
  if (round > tournament.totalRounds) {
    throw new Problem('swiss_round_over', { rounds: round - 1, total: tournament.totalRounds })
  }
  const entrants = entrantsOf(tournament)
  if (entrants.length < 2) throw new Problem('swiss_too_few_players', { players: entrants.length })
  const byeScore = entrants.length % 2 === 1 ? lowestByeScore(entrants) : null
  if (byeScore === undefined || (byeScore === null && !canBeCompleted(entrants, null))) {
    throw new Problem('swiss_no_complete_pairing', { round })
  }

  const groups = scoreGroups(entrants)
  const initialColour = tournament.initialColour ?? 'white'
  const pairs: { pair: SwissPair; higher: Entrant; lower: Entrant }[] = []
  const downfloats: Downfloat[] = []
  let movedDown: Entrant[] = []
  for (const [index, residents] of groups.entries()) {
    const bracket = residents[0]!.score
    const pairing = pairBracket({
      movedDown,
      residents,
      next: groups[index + 1] ?? [],
      below: groups.slice(index + 2).flat(),
      byeScore,
    })
    for (const [higher, lower] of pairing.pairs) {
      pairs.push({ pair: describePair(higher, lower, { bracket, initialColour }), higher, lower })
    }
    movedDown = pairing.floaters.sort(byRank)
    if (index < groups.length - 1) {
      downfloats.push(...movedDown.map(({ number }) => ({ player: number, from: bracket })))
    }
  }
  const [byePlayer, ...stranded] = movedDown
  if (stranded.length > 0 || (byePlayer && byeScore === null)) {
    throw new Problem('swiss_no_complete_pairing', { round })
  }
  return {
    round,
    pairs: pairs.sort(byBoard).map(({ pair }) => pair),
    bye: byePlayer
      ? {
          player: byePlayer.number,
          reason: { score: byePlayer.score, unplayedGames: byePlayer.unplayedGames },
        }
      : null,
    downfloats,
  }
}

function scoreGroups(entrants: readonly Entrant[]): Entrant[][] {
  const groups: Entrant[][] = []
  for (const entrant of entrants) {
    const group = lastOf(groups)
    if (group?.[0]?.score === entrant.score) group.push(entrant)
    else groups.push([entrant])
  }
  return groups
}

/** What the pair of two players looks like, whoever chose it: colours, the rule behind them, the criteria it fails. */
export function describePair(
  higher: Entrant,
  lower: Entrant,
  { bracket, initialColour }: { bracket: number; initialColour: Colour },
): SwissPair {
  const { higherColour, rule } = allocateColours(higher, lower, initialColour)
  const [white, black] = higherColour === 'white' ? [higher, lower] : [lower, higher]
  return {
    white: white.number,
    black: black.number,
    reason: {
      bracket,
      movedDown: higher.score > lower.score ? higher.number : null,
      colourRule: rule,
      failed: failuresOfPair(higher, lower),
    },
  }
}

type Board = { higher: Entrant; lower: Entrant }

export function byBoard(a: Board, b: Board): number {
  return (
    b.higher.score - a.higher.score ||
    b.lower.score - a.lower.score ||
    a.higher.number - b.higher.number ||
    a.lower.number - b.lower.number
  )
}

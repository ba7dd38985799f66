import { playBracket, type PlayedMatch } from '../brackets/play.ts'
import { bracketSize, byeSeeds, firstRoundPairs, seedLines } from '../brackets/seeding.ts'
import { singleElimination } from '../brackets/single-elimination.ts'
import type { Adapters, Json, VectorCase } from './adapter.ts'
import { asNumber, difference } from './read.ts'

export const knockoutSeedingAdapters: Adapters = { 'knockout-seeding': compareSeeding }

/** Every published field that is there is compared; each is computed, not repeated. */
function compareSeeding(vectorCase: VectorCase): string[] {
  const { participants, size } = vectorCase
  const entrants =
    participants === undefined ? asNumber(size, 'size') : asNumber(participants, 'participants')
  const answers: Record<string, () => Json> = {
    size: () => (participants === undefined ? entrants : bracketSize(entrants)),
    lines: () => seedLines(bracketSize(entrants)),
    byes: () => byeSeeds(entrants),
    firstRound: () => firstRoundPairs(entrants),
    matchesTotal: () => playedMatches(entrants, 2),
    matchesWithThirdPlace: () => playedMatches(entrants, 4),
  }
  return Object.entries(answers).flatMap(([field, answer]) =>
    vectorCase[field] === undefined ? [] : difference(field, answer(), vectorCase[field]),
  )
}

/** Matches that are really played when the better seed always wins. */
function playedMatches(entrants: number, decidedPlaces: number): number {
  const bracket = singleElimination({ entrants, decidedPlaces })
  const names = Object.fromEntries(
    Array.from({ length: entrants }, (_, index) => [`S${index + 1}`, `${index + 1}`]),
  )
  const played = playBracket({ bracket, entrants: names, results: new Map() })
  return [...played.values()].filter((match) => isPlayed(match, played)).length
}

/** Not a bye, nor a match that waits for the loser of a bye. */
function isPlayed(match: PlayedMatch, played: ReadonlyMap<string, PlayedMatch>): boolean {
  if (match.state === 'bye') return false
  return match.slots.every((slot) => slot.from !== 'loser' || isPlayed(played.get(slot.match)!, played))
}

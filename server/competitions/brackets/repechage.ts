import { lastOf, reversed } from '../exact/ends.ts'
import { interleave, losersOf, matchCounter, roundOf, winnersOf } from './rounds.ts'
import { mainRounds, seedSlots } from './single-elimination.ts'
import type { Bracket, BracketMatch, Slot } from './wiring.ts'
import { refuseUnknown } from '../leagues/settings.ts'

/**
 * Who comes back after losing:
 * `finalists`: those beaten by the two finalists, up to the loser of their semi-final (UWW);
 * `quarterFinals`: losers of the quarter-finals; the winner meets the semi-final loser of the other half (IJF 2.5.2);
 * `semiFinalists`: everybody beaten by one of the four semi-finalists, then across (IJF 2.5.3, "double");
 * `everyone`: every loser before the semi-finals, then across (IJF 2.5.4, "full").
 */
export const REPECHAGE_SYSTEMS = ['finalists', 'quarterFinals', 'semiFinalists', 'everyone'] as const
export type RepechageSystem = (typeof REPECHAGE_SYSTEMS)[number]

export type Repechage = { entrants: number; system: RepechageSystem }

/** Two bronze medals, two fifth places. Finishing: final, bronze, losers of bronze, of the repechage, of the main rounds. */
export function repechage({ entrants, system }: Repechage): Bracket {
  refuseUnknown('comeBack', system, REPECHAGE_SYSTEMS)
  const nextId = matchCounter()
  const rounds = mainRounds({ slots: seedSlots(entrants), nextId, upTo: 2 })
  const beforeSemis = rounds.slice(0, -2)
  const semis = lastOf(rounds, 1)
  const main = rounds.map((round, index) => {
    // Later main rounds finish better among those who do not come back.
    const loser = index + 1 === rounds.length ? [1] : [5, rounds.length - index]
    return round.map((match) => ({
      ...match,
      finish: index + 1 === rounds.length ? { winner: [0], loser } : { loser },
    }))
  })
  if (!semis) return { matches: main.flat() }
  const halves = semis.map((semi, half) => pool({ half, semi, semis, beforeSemis, system, nextId }))
  return { matches: [...main.flat(), ...halves.flat()] }
}

type Pool = {
  half: number
  semi: BracketMatch
  semis: readonly BracketMatch[]
  /** Main rounds before the semi-finals, both halves. */
  beforeSemis: readonly (readonly BracketMatch[])[]
  system: RepechageSystem
  nextId: () => string
}

function pool({ half, semi, semis, beforeSemis, system, nextId }: Pool): BracketMatch[] {
  const rounds = beforeSemis.map((round) =>
    round.slice((half * round.length) / 2, ((half + 1) * round.length) / 2),
  )
  const draft: BracketMatch[][] = []
  const survivor = survivorOf({ semi, rounds, system, play: playing(draft, nextId) })
  const opponent: Slot = { from: 'loser', match: (system === 'finalists' ? semi : semis[1 - half]!).id }
  const bronze = roundOf({
    slots: [survivor, opponent],
    part: 'bronze',
    round: 1,
    stage: 'bronze',
    nextId,
    finish: { winner: [2], loser: [3] },
  })
  const placed = draft.flatMap((round, index) =>
    round.map((match) => ({ ...match, finish: { loser: [4, draft.length - index] } })),
  )
  return [...placed, ...bronze]
}

type Play = (slots: readonly Slot[]) => Slot[]

/** Adds one repechage round in which neighbours meet, and returns its winners. */
function playing(draft: BracketMatch[][], nextId: () => string): Play {
  return (slots) => {
    const round = draft.length + 1
    draft.push(roundOf({ slots, part: 'repechage', round, stage: `repechage${round}`, nextId }))
    return winnersOf(lastOf(draft)!)
  }
}

/** One after another: the first two meet, the winner meets the third, and so on; nobody at all is a bye. */
function oneByOne([first, ...others]: readonly Slot[], play: Play): Slot {
  return others.reduce((survivor, next) => play([survivor, next])[0]!, first ?? { from: 'bye' })
}

type Survivor = {
  semi: BracketMatch
  /** Main rounds of this half before the semi-final. */
  rounds: readonly (readonly BracketMatch[])[]
  system: RepechageSystem
  play: Play
}

/** Who comes out of the repechage of one half to fight for bronze. */
function survivorOf({ semi, rounds, system, play }: Survivor): Slot {
  switch (system) {
    case 'finalists':
      return oneByOne(beatenBy(semi, rounds), play)
    case 'quarterFinals':
      return oneByOne(losersOf(lastOf(rounds) ?? []), play)
    case 'semiFinalists': {
      const winners = (lastOf(rounds) ?? []).map((quarter) =>
        oneByOne([...beatenBy(quarter, rounds.slice(0, -1)), { from: 'loser', match: quarter.id }], play),
      )
      return oneByOne(winners, play)
    }
    case 'everyone': {
      const [first = [], ...later] = rounds.map(losersOf)
      const survivors = later.reduce<Slot[]>(
        (alive, dropped) => play(interleave(reversed(dropped), play(alive))),
        first,
      )
      return oneByOne(survivors, play)
    }
  }
}

/** Whoever lost to the winner of that match in each earlier round. */
function beatenBy(match: BracketMatch, rounds: readonly (readonly BracketMatch[])[]): Slot[] {
  return rounds.map((_, index) => ({ from: 'lostTo', winnerOf: match.id, round: index + 1 }))
}

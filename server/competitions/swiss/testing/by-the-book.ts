import { breaksDifference, breaksPreference, breaksStrongPreference, breaksThreeInARow } from '../criteria.ts'
import { byRank, entrantsOf, mayMeet, type Entrant } from '../entrant.ts'
import type { SwissTournament } from '../tournament.ts'

/**
 * The rules of C.04.3 read literally, for small fields: every candidate of every bracket is written out and compared.
 * It shares with the engine only what a single player or pair is like, not how a bracket is solved.
 */
export function pairByTheBook(tournament: SwissTournament): { pairs: string[]; bye: number | null } | null {
  const entrants = entrantsOf(tournament)
  const byeScore = bookByeScore(entrants)
  if (byeScore === undefined) return null
  const scores = [...new Set(entrants.map((entrant) => entrant.score))]
  const pairs: string[] = []
  let movedDown: Entrant[] = []
  for (const [index, score] of scores.entries()) {
    const residents = entrants.filter((entrant) => entrant.score === score)
    const below = scores.slice(index + 1).map((each) => entrants.filter((entrant) => entrant.score === each))
    const best = bestCandidate({ movedDown, residents, below, byeScore })
    pairs.push(...best.pairs.map(([a, b]) => [a.number, b.number].sort((x, y) => x - y).join('-')))
    movedDown = best.left.sort(byRank)
  }
  return { pairs: pairs.sort(), bye: movedDown[0]?.number ?? null }
}

type Candidate = { pairs: [Entrant, Entrant][]; left: Entrant[] }
type Bracket = { movedDown: Entrant[]; residents: Entrant[]; below: Entrant[][]; byeScore: number | null }

function bestCandidate(bracket: Bracket): Candidate {
  const all = candidatesOf(bracket)
  const values = all.map((candidate) => ({ candidate, value: valueOf(candidate, bracket) }))
  return values.reduce((best, each) => (compare(each.value, best.value) < 0 ? each : best)).candidate
}

/** All candidates that comply with C1, C3 and C4 (with C2 and C5). */
function candidatesOf({ movedDown, residents, below, byeScore }: Bracket): Candidate[] {
  return matchings([...movedDown, ...residents], new Set(movedDown)).filter(({ left }) =>
    isCompletable([...left, ...below.flat()], byeScore),
  )
}

/** Every set of pairs, never of two moved-down players; the order of the members is kept. */
function matchings(players: readonly Entrant[], movedDown: ReadonlySet<Entrant>): Candidate[] {
  const [first, ...rest] = players
  if (!first) return [{ pairs: [], left: [] }]
  const alone = matchings(rest, movedDown).map(({ pairs, left }) => ({ pairs, left: [first, ...left] }))
  const together = rest.flatMap((other) => {
    if (!mayMeet(first, other) || (movedDown.has(first) && movedDown.has(other))) return []
    const others = rest.filter((each) => each !== other)
    return matchings(others, movedDown).map(({ pairs, left }) => ({
      pairs: [[first, other] as [Entrant, Entrant], ...pairs],
      left,
    }))
  })
  return [...together, ...alone]
}

const completable = new Map<string, boolean>()

function isCompletable(players: readonly Entrant[], byeScore: number | null): boolean {
  const sorted = [...players].sort(byRank)
  const [first, ...rest] = sorted
  if (!first) return true
  const key = `${sorted.map(({ number, score, history, mayNotMeet, mayTakeBye }) => `${number},${score},${history.played.join('')},${[...mayNotMeet].join('.')},${mayTakeBye}`).join('|')};${byeScore}`
  const known = completable.get(key)
  if (known !== undefined) return known
  const takesBye =
    sorted.length % 2 === 1 && first.mayTakeBye && first.score === byeScore && isCompletable(rest, null)
  const result =
    takesBye ||
    rest.some(
      (other) =>
        mayMeet(first, other) &&
        isCompletable(
          rest.filter((each) => each !== other),
          byeScore,
        ),
    )
  completable.set(key, result)
  return result
}

function bookByeScore(entrants: readonly Entrant[]): number | null | undefined {
  if (entrants.length % 2 === 0) return isCompletable(entrants, null) ? null : undefined
  const scores = [...new Set(entrants.map(({ score }) => score))].sort((a, b) => a - b)
  return scores.find((score) => isCompletable(entrants, score))
}

/** Failure values in the order of the criteria (art. 3.8.1), then the place in the order of generation (art. 4). */
function valueOf({ pairs, left }: Candidate, bracket: Bracket): number[] {
  const { movedDown, residents, below, byeScore } = bracket
  const isMoved = (entrant: Entrant) => movedDown.includes(entrant)
  const count = (breaks: (a: Entrant, b: Entrant) => boolean) => pairs.filter(([a, b]) => breaks(a, b)).length
  const floats = pairs.filter(([a]) => isMoved(a))
  const stay = residents[0]!.score
  const down = (which: 'floatBefore' | 'floatTwoBefore') =>
    left.filter((entrant) => !isMoved(entrant) && entrant[which] === 'down').length
  const up = (which: 'floatBefore' | 'floatTwoBefore') => floats.filter(([, b]) => b[which] === 'up').length
  // A moved-down player who floats on has a larger difference than anybody who is paired.
  const downDifferences = (which: 'floatBefore' | 'floatTwoBefore') => [
    ...left
      .filter((entrant) => isMoved(entrant) && entrant[which] === 'down')
      .map(({ score }) => 100_000 + score),
    ...floats.filter(([a]) => a[which] === 'down').map(([a]) => a.score - stay),
  ]
  const upDifferences = (which: 'floatBefore' | 'floatTwoBefore') =>
    floats.filter(([, b]) => b[which] === 'up').map(([a]) => a.score - stay)
  const isByeHere =
    left.length === 1 && byeScore !== null && below.flat().every(({ score }) => score !== byeScore)
  return [
    left.length,
    ...padded(left.map(({ score }) => score)),
    ...nextBracket(left, bracket),
    isByeHere ? left[0]!.unplayedGames : 0,
    count(breaksDifference),
    count(breaksThreeInARow),
    count(breaksPreference),
    count(breaksStrongPreference),
    down('floatBefore'),
    up('floatBefore'),
    down('floatTwoBefore'),
    up('floatTwoBefore'),
    ...padded(downDifferences('floatBefore')),
    ...padded(upDifferences('floatBefore')),
    ...padded(downDifferences('floatTwoBefore')),
    ...padded(upDifferences('floatTwoBefore')),
    ...generationPlace(pairs, bracket),
  ]
}

/** C8: what the following bracket could do at best, by C6 and C7. */
function nextBracket(left: Entrant[], { below, byeScore }: Bracket): number[] {
  const [next, ...further] = below
  if (!next || left.length === 0) return padded([])
  const options = candidatesOf({ movedDown: left, residents: next, below: further, byeScore }).map((each) => [
    each.left.length,
    ...padded(each.left.map(({ score }) => score)).slice(0, -1),
  ])
  return options.reduce((best, each) => (compare(each, best) < 0 ? each : best))
}

function generationPlace(pairs: [Entrant, Entrant][], { movedDown, residents }: Bracket): number[] {
  const place: number[] = []
  for (const [index, player] of movedDown.entries()) {
    place[index] = pairs.some(([a]) => a === player) ? 0 : 1
  }
  const opponents: number[] = []
  for (const player of movedDown) {
    const own = pairs.find(([a]) => a === player)
    if (own) opponents.push(residents.indexOf(own[1]))
  }
  const inside = pairs.filter(([a]) => !movedDown.includes(a))
  const taken = pairs.filter(([a]) => movedDown.includes(a)).map(([, b]) => b)
  const remainder = residents.filter((entrant) => !taken.includes(entrant))
  const s1 = inside.map(([a]) => remainder.indexOf(a) + 1).sort((a, b) => a - b)
  const original = s1.map((_, index) => index + 1)
  const entered = s1.filter((number) => !original.includes(number))
  const gone = original.filter((number) => !s1.includes(number))
  const partners = s1.map((number) => {
    const own = inside.find(([a]) => remainder.indexOf(a) + 1 === number)!
    return remainder.indexOf(own[1]) + 1
  })
  return [
    ...place,
    ...fixed(opponents),
    entered.length,
    sum(entered) - sum(gone),
    ...fixed(gone.sort((a, b) => b - a).map((number) => -number)),
    ...fixed(entered.sort((a, b) => a - b)),
    ...fixed(partners),
  ]
}

const WIDTH = 12

function sum(list: number[]): number {
  return list.reduce((total, each) => total + each, 0)
}

function padded(list: number[]): number[] {
  return fixed([...list].sort((a, b) => b - a))
}

function fixed(list: number[]): number[] {
  return Array.from({ length: WIDTH }, (_, index) => list[index] ?? 0)
}

function compare(a: readonly number[], b: readonly number[]): number {
  for (let index = 0; index < Math.max(a.length, b.length); index += 1) {
    const difference = (a[index] ?? 0) - (b[index] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}

import { compareNames } from '../leagues/splitting.ts'
import { compareFinish, finishes, type Finish } from './finishing.ts'
import type { PlayedMatch } from './play.ts'
import type { Bracket } from './wiring.ts'

/** Why somebody finished where they did; codes and values, put into words by messages/place-reasons.ts. */
export type BracketReason = {
  /** `noOpponent`: went through without anybody to play; `bothOut`: the match was lost by both. */
  code: 'won' | 'lost' | 'noOpponent' | 'bothOut'
  match: string
  stage: string
  opponent: string | null
  /** The step that decided the match, and its score. */
  by: string
  score: string
  /** Others who share the place because no match decides between them. */
  sharedWith: readonly string[]
}

export type BracketPlace = {
  entrant: string
  /** null: still playing, not decided yet, or put out together with the opponent. */
  rank: number | null
  reason: BracketReason | undefined
}

type End = { entrant: string; finish: Finish; reason: Omit<BracketReason, 'sharedWith'> }

/**
 * Places as far as the results decide them, best first; those still playing come first without a rank. Losers of one
 * round share a place: 5, 5, 5, 5, 9.
 */
export function bracketPlaces(bracket: Bracket, played: ReadonlyMap<string, PlayedMatch>): BracketPlace[] {
  const ends = endsOf(bracket, played)
  const waiting = entrantsOf(played).filter((entrant) => !ends.has(entrant))
  const decided = [...ends.values()].sort(
    (a, b) => compareFinish(a.finish, b.finish) || compareNames(a.entrant, b.entrant),
  )
  const better = betterCounter(bracket, played, decided)
  const places = decided.map(({ entrant, finish, reason }) => ({
    entrant,
    rank: reason.code === 'bothOut' ? null : better(finish),
    reason: { ...reason, sharedWith: sharing(decided, entrant, finish) },
  }))
  return [
    ...waiting.sort(compareNames).map((entrant) => ({ entrant, rank: null, reason: undefined })),
    ...places,
  ]
}

function entrantsOf(played: ReadonlyMap<string, PlayedMatch>): string[] {
  const entrants = [...played.values()].flatMap(({ occupants }) => occupants)
  return [...new Set(entrants.filter((entrant) => typeof entrant === 'string'))]
}

function sharing(decided: readonly End[], entrant: string, finish: Finish): string[] {
  const level = decided.filter((end) => end.entrant !== entrant && compareFinish(end.finish, finish) === 0)
  return level.map((end) => end.entrant)
}

/** The last thing that happened to everybody who plays no more. */
function endsOf(bracket: Bracket, played: ReadonlyMap<string, PlayedMatch>): Map<string, End> {
  const finishOf = finishes(bracket)
  const ends = new Map<string, End>()
  for (const match of played.values()) {
    const finish = finishOf.get(match.id)!
    for (const entrant of match.occupants) {
      if (typeof entrant !== 'string') continue
      // Whoever appears again is not finished: a later match of the wiring overrules.
      ends.delete(entrant)
      const code = codeOf(match, entrant)
      if (code === undefined) continue
      const own =
        code === 'won' || code === 'noOpponent' ? finish.winner : (finish.loser ?? bothOutFinish(code))
      if (own === undefined || isStillComing(match, code, played)) continue
      const reason = { ...reasonOf(match, entrant), code }
      if (match.state !== 'notNeeded') ends.set(entrant, { entrant, finish: own, reason })
      else ends.set(entrant, { entrant, finish: own, reason: firstFinal(match, entrant, played) })
    }
  }
  return ends
}

/** The second final was not needed: the first one is the reason. */
function firstFinal(
  match: PlayedMatch,
  entrant: string,
  played: ReadonlyMap<string, PlayedMatch>,
): End['reason'] {
  const first = played.get(match.onlyIf!.match)!
  return { ...reasonOf(first, entrant), code: first.winner === entrant ? 'won' : 'lost' }
}

function codeOf(match: PlayedMatch, entrant: string): BracketReason['code'] | undefined {
  if (match.state === 'open' || match.state === 'ready') return undefined
  if (match.state === 'bye') return 'noOpponent'
  if (match.decision?.winner === null) return 'bothOut'
  return match.winner === entrant ? 'won' : 'lost'
}

/** Put out together: after everybody who has a place. */
function bothOutFinish(code: BracketReason['code']): Finish | undefined {
  return code === 'bothOut' ? [Number.MAX_SAFE_INTEGER] : undefined
}

function reasonOf(match: PlayedMatch, entrant: string): Omit<BracketReason, 'sharedWith' | 'code'> {
  const opponent = match.occupants.find((other) => other !== entrant) ?? null
  const { by = 'bye', score = '' } = match.decision ?? {}
  return { match: match.id, stage: match.stage, opponent, by, score }
}

/** A loser of the main bracket may yet be called back by a repechage slot that is not filled. */
function isStillComing(
  match: PlayedMatch,
  code: BracketReason['code'],
  played: ReadonlyMap<string, PlayedMatch>,
): boolean {
  if (match.part !== 'main' || code !== 'lost') return false
  return [...played.values()].some(({ slots, occupants }) =>
    slots.some(
      (slot, side) => slot.from === 'lostTo' && slot.round === match.round && occupants[side] === undefined,
    ),
  )
}

/** 1 + how many finish better; null while a repechage that is not drawn yet makes that number uncertain. */
function betterCounter(
  bracket: Bracket,
  played: ReadonlyMap<string, PlayedMatch>,
  decided: readonly End[],
): (finish: Finish) => number | null {
  const matches = [...played.values()]
  const isOver = matches.every(({ state }) => state !== 'open' && state !== 'ready')
  if (isOver) return (finish) => 1 + decided.filter((end) => compareFinish(end.finish, finish) < 0).length
  if (matches.some(({ slots }) => slots.some(({ from }) => from === 'lostTo'))) return () => null
  const finishOf = finishes(bracket)
  const ahead = matches.flatMap((match) => {
    const { winner, loser } = finishOf.get(match.id)!
    const isPlayed = match.state !== 'bye'
    const isEmpty = match.occupants[0] === null && match.occupants[1] === null
    return [isEmpty ? undefined : winner, isPlayed ? loser : undefined].filter((each) => each !== undefined)
  })
  return (finish) => 1 + ahead.filter((each) => compareFinish(each, finish) < 0).length
}

import { Problem } from '#server/kit/problem.ts'

/** Where a place in a match is filled from. */
export type Slot =
  | { from: 'seed'; seed: number }
  /** A place in one of the named groups: 1A, or 3A/B/C/D/F (one of the third-placed of these groups). */
  | { from: 'group'; place: number; groups: readonly string[] }
  | { from: 'winner' | 'loser'; match: string }
  /** Whoever lost in that round of the main bracket to the one who then won the match `winnerOf` (repechage). */
  | { from: 'lostTo'; winnerOf: string; round: number }
  /** Nobody: the other side goes on without playing. */
  | { from: 'bye' }

export const BRACKET_PARTS = ['main', 'upper', 'lower', 'final', 'place', 'repechage', 'bronze'] as const
export type BracketPart = (typeof BRACKET_PARTS)[number]

export type BracketMatch = {
  id: string
  part: BracketPart
  /** 1 is played first within its part. */
  round: number
  /** `final`, `semifinal`, `quarterfinal`, `roundOf16`, `place3`, `lower2`, `repechage1`, `bronze`, `reset` or a published name. */
  stage: string
  slots: readonly [Slot, Slot]
  /** Played only when that match was won by its second side (the second grand final). */
  onlyIf?: { match: string; wonBy: 0 | 1 }
  /** Order of finishing for a side that plays no more, where it does not follow from the wiring; lower is better. */
  finish?: { winner?: readonly number[]; loser?: readonly number[] }
}

export type Bracket = { matches: readonly BracketMatch[] }

/** `S5`, `1A`, `3A/B/C`, `W73`, `L101`, `B12.1` (beaten in round 1 by the winner of 12), `-` (bye). */
export function slotText(slot: Slot): string {
  switch (slot.from) {
    case 'seed':
      return `S${slot.seed}`
    case 'group':
      return `${slot.place}${slot.groups.join('/')}`
    case 'winner':
      return `W${slot.match}`
    case 'loser':
      return `L${slot.match}`
    case 'lostTo':
      return `B${slot.winnerOf}.${slot.round}`
    case 'bye':
      return '-'
  }
}

/** Reads what `slotText` writes. Problems: slot_unknown. */
export function parseSlot(text: string): Slot {
  if (text === '-') return { from: 'bye' }
  const group = /^(\d+)([^\d\s/][^/]*(?:\/[^/]+)*)$/u.exec(text)
  if (group) return { from: 'group', place: Number(group[1]), groups: group[2]!.split('/') }
  const wired = /^([WLSB])(.+)$/.exec(text)
  if (wired?.[1] === 'W') return { from: 'winner', match: wired[2]! }
  if (wired?.[1] === 'L') return { from: 'loser', match: wired[2]! }
  if (wired?.[1] === 'S' && /^\d+$/.test(wired[2]!)) return { from: 'seed', seed: Number(wired[2]) }
  const beaten = /^B(.+)\.(\d+)$/.exec(text)
  if (beaten) return { from: 'lostTo', winnerOf: beaten[1]!, round: Number(beaten[2]) }
  throw new Problem('slot_unknown', { slot: text })
}

/** The matches a match waits for. */
export function sourcesOf(match: BracketMatch): string[] {
  const sources = match.slots.flatMap((slot) => {
    if (slot.from === 'winner' || slot.from === 'loser') return [slot.match]
    return slot.from === 'lostTo' ? [slot.winnerOf] : []
  })
  return match.onlyIf ? [...sources, match.onlyIf.match] : sources
}

/**
 * The matches in an order in which each comes after those it waits for; checks the wiring on the way.
 * Problems: match_twice, wiring_unknown_match, wiring_cyclic, slot_taken_twice, match_against_itself.
 */
export function orderOfPlay({ matches }: Bracket): BracketMatch[] {
  const byId = new Map<string, BracketMatch>()
  for (const match of matches) {
    if (byId.has(match.id)) throw new Problem('match_twice', { match: match.id })
    byId.set(match.id, match)
  }
  checkSlots(matches)
  const ordered: BracketMatch[] = []
  const marks = new Map<string, 'visiting' | 'done'>()
  const visit = (id: string, askedBy: string): void => {
    const match = byId.get(id)
    if (!match) throw new Problem('wiring_unknown_match', { match: id, askedBy })
    if (marks.get(id) === 'done') return
    if (marks.get(id) === 'visiting') throw new Problem('wiring_cyclic', { match: id })
    marks.set(id, 'visiting')
    for (const source of sourcesOf(match)) visit(source, id)
    marks.set(id, 'done')
    ordered.push(match)
  }
  for (const match of matches) visit(match.id, match.id)
  return ordered
}

/** A seed, a group's winner or the winner of a match can go to one place only; the second grand final repeats the first. */
function checkSlots(matches: readonly BracketMatch[]): void {
  const taken = new Map<string, string>()
  for (const match of matches) {
    const [first, second] = match.slots.map(slotText)
    if (first === second && first !== '-') throw new Problem('match_against_itself', { match: match.id })
    for (const slot of match.slots) {
      const isShared = slot.from === 'bye' || (slot.from === 'group' && slot.groups.length > 1)
      if (isShared) continue
      const text = slotText(slot)
      const other = taken.get(text)
      if (other !== undefined) throw new Problem('slot_taken_twice', { slot: text, match: match.id, other })
      taken.set(text, match.id)
    }
  }
}

import type { LeagueMatch, LeagueResult } from './leagues/match.ts'
import type { Adjustment } from './leagues/standings.ts'
import type { Withdrawal } from './leagues/withdrawals.ts'
import { matchDecision, nameOf, readPoints, readWithdrawal } from './results-decisions.ts'

/** A line that could not be read, by its number from 1. */
export type UnreadLine = { line: number; text: string }
/** `line`: where in the text the match stands, from 1. */
export type ReadMatch = LeagueMatch & { line: number }
export type ReadResults = {
  entrants: string[]
  matches: ReadMatch[]
  adjustments: Adjustment[]
  withdrawals: Withdrawal[]
  unread: UnreadLine[]
}

const NAME_MAX = 80

// `Altyn Orda – Dordoy 2:1`, `Altyn Orda;Dordoy;2;1`, tabs from a spreadsheet; without a score the match is still to be played.
const WITH_DASH = /^(.+?)\s+[-–—]\s+(.+?)(?:\s+(\d{1,4})\s*[:–-]\s*(\d{1,4}))?$/u
// What stands after the second name and is no whole score: `2:`, `2:x`, `2:1 (4:3)`, `-1:2`.
const BROKEN_SCORE = /\d\s*:|:\s*\d|:$|[+−-]\s*:|\([^)]*$|\)$/u
const WITH_CELLS = /^([^;\t]+)[;\t]([^;\t]+)(?:[;\t]\s*(\d{1,4})\s*[;\t:]\s*(\d{1,4}))?[;\t\s]*$/u

/**
 * Reads pasted results, one match a line, and what was decided about them: points given or taken (`Altyn Orda: -3 (why)`),
 * a match awarded, annulled or not played, somebody who withdrew. Blank lines and lines that begin with `#` are skipped.
 */
export function readResults(text: string): ReadResults {
  const entrants = new Set<string>()
  const read: Omit<ReadResults, 'entrants'> = { matches: [], adjustments: [], withdrawals: [], unread: [] }
  for (const [index, raw] of text.split(/\r?\n/).entries()) {
    const line = raw.trim()
    if (line === '' || line.startsWith('#')) continue
    const points = readPoints(line)
    const withdrawal = points ? undefined : readWithdrawal(line)
    if (points) read.adjustments.push(points)
    else if (withdrawal) read.withdrawals.push(withdrawal)
    else {
      const match = readMatch(line)
      if (match) {
        entrants.add(match.home).add(match.away)
        read.matches.push({ ...match, line: index + 1 })
      } else read.unread.push({ line: index + 1, text: line.slice(0, NAME_MAX) })
    }
  }
  return { entrants: [...entrants], ...read }
}

/** Undefined when the line names no two sides, or what stands after them is no score and no decision. */
export function readMatch(line: string): LeagueMatch | undefined {
  const { rest, resultOf } = matchDecision(line)
  const [, home, away, scored, conceded] = WITH_CELLS.exec(rest) ?? WITH_DASH.exec(rest) ?? []
  const [first, second] = [nameOf(home), nameOf(away)]
  const isBroken = scored === undefined && BROKEN_SCORE.test(second)
  if (!first || !second || isBroken || first.length > NAME_MAX || second.length > NAME_MAX) return undefined
  const score =
    scored === undefined || conceded === undefined
      ? undefined
      : { home: Number(scored), away: Number(conceded) }
  const result: LeagueResult | 'unreadable' | undefined = resultOf(score)
  if (result === 'unreadable') return undefined
  return { home: first, away: second, ...(result ? { result } : {}) }
}

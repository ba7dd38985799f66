import type { LeagueMatch } from './leagues/match.ts'

/** A line that could not be read, by its number from 1. */
export type UnreadLine = { line: number; text: string }
export type ReadResults = { entrants: string[]; matches: LeagueMatch[]; unread: UnreadLine[] }

const NAME_MAX = 80

// `Altyn Orda – Dordoy 2:1`, `Altyn Orda;Dordoy;2;1`, tabs from a spreadsheet; without a score the match is still to be played.
const WITH_DASH = /^(.+?)\s+[-–—]\s+(.+?)(?:\s+(\d{1,4})\s*[:–-]\s*(\d{1,4}))?$/u
// What stands after the second name and is no whole score: `2:`, `2:x`, `2:1 (4:3)`, `-1:2`.
const BROKEN_SCORE = /\d\s*:|:\s*\d|:$/u
const WITH_CELLS = /^([^;\t]+)[;\t]([^;\t]+)(?:[;\t]\s*(\d{1,4})\s*[;\t:]\s*(\d{1,4}))?[;\t\s]*$/u

/** Reads pasted results, one match a line; blank lines and lines that begin with `#` are skipped. */
export function readResults(text: string): ReadResults {
  const entrants = new Set<string>()
  const matches: LeagueMatch[] = []
  const unread: UnreadLine[] = []
  for (const [index, raw] of text.split(/\r?\n/).entries()) {
    const line = raw.trim()
    if (line === '' || line.startsWith('#')) continue
    const [, home, away, scored, conceded] = WITH_CELLS.exec(line) ?? WITH_DASH.exec(line) ?? []
    const [first, second] = [nameOf(home), nameOf(away)]
    const isBroken = scored === undefined && BROKEN_SCORE.test(second)
    if (!first || !second || isBroken || first.length > NAME_MAX || second.length > NAME_MAX) {
      unread.push({ line: index + 1, text: line.slice(0, NAME_MAX) })
      continue
    }
    entrants.add(first).add(second)
    matches.push({
      home: first,
      away: second,
      ...(scored !== undefined && conceded !== undefined
        ? { result: { kind: 'played' as const, home: Number(scored), away: Number(conceded) } }
        : {}),
    })
  }
  return { entrants: [...entrants], matches, unread }
}

/** One team is one team however its name was spaced or its letters were composed. */
function nameOf(written = ''): string {
  return written.normalize('NFC').replace(/\s+/g, ' ').trim()
}

/** The same results as text, one match a line: what `readResults` reads. */
export function writeResults(matches: readonly LeagueMatch[]): string {
  return matches
    .map(({ home, away, result }) =>
      result && 'home' in result ? `${home} – ${away} ${result.home}:${result.away}` : `${home} – ${away}`,
    )
    .join('\n')
}

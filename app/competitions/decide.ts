import type { LeagueResult } from '#server/competitions/leagues/match.ts'
import { writeMatch, writePoints } from '#server/competitions/results-decisions.ts'
import { readMatch } from '#server/competitions/results-text.ts'
import { competitionTable as m } from '#server/kit/messages/competition-table.ts'
import { formatMessage } from '#server/kit/messages/format.ts'
import type { Locale, Message } from '#server/kit/messages/message.ts'

/** What can be decided about a match, in the order of the list. */
export const MATCH_DECISIONS = ['award', 'annul', 'awayAbsent', 'homeAbsent', 'bothAbsent'] as const

export const DECISION_FIELDS = [
  'match',
  'decision',
  'score',
  'matchReason',
  'entrant',
  'change',
  'reason',
] as const
export type DecisionField = (typeof DECISION_FIELDS)[number]
/** As typed; what cannot be carried out comes back with its errors. */
export type DecisionValues = Readonly<Partial<Record<DecisionField, string>>>
export type DecisionErrors = Partial<Record<DecisionField, string>>

type Deciding = { text: string; values: DecisionValues; locale: Locale }
type DecidedText = { text: string; errors: DecisionErrors }

/**
 * The results with what was filled in written into them, whichever button was pressed; a group whose own button was
 * pressed says what is missing. What could not be carried out is kept as typed.
 */
export function decide({ text, values, locale, pressed }: Deciding & { pressed: string }): DecidedText & {
  values: DecisionValues
} {
  const isAsked = (button: string, fields: readonly DecisionField[]): boolean =>
    pressed === button || fields.some((field) => values[field])
  const ofMatch = isAsked('match', ['match', 'score', 'matchReason'])
    ? decideMatch({ text, values, locale })
    : { text, errors: {} }
  const ofPoints = isAsked('points', ['entrant', 'change', 'reason'])
    ? decidePoints({ text: ofMatch.text, values, locale })
    : { text: ofMatch.text, errors: {} }
  const errors = { ...ofMatch.errors, ...ofPoints.errors }
  const kept = Object.keys(errors).length > 0
  return { text: kept ? text : ofPoints.text, errors, values: kept ? values : {} }
}

/** How a choice names a match: its line in the text and what stands there, so that a changed text is noticed. */
export function matchChoice(line: number, text: string): string {
  return `${line} ${(text.split(/\r?\n/)[line - 1] ?? '').trim()}`
}

/** The results with the decision written into the line of its match. */
function decideMatch({ text, values, locale }: Deciding): DecidedText {
  const lines = text.split(/\r?\n/)
  const chosen = values.match ?? ''
  const line = Number(chosen.split(' ', 1)[0])
  const match = chosen === '' ? undefined : readMatch((lines[line - 1] ?? '').trim())
  const refuse = (field: DecisionField, message: Message): DecidedText => ({
    text,
    errors: { [field]: formatMessage(message, locale) },
  })
  if (chosen === '') return refuse('match', m.matchMissing)
  if (!match || chosen !== matchChoice(line, text)) return refuse('match', m.matchMoved)
  const result = resultOf(values, match.result)
  if (!result) return refuse('score', m.scoreWrong)
  const written = writeMatch({ ...match, result }, locale)
  return { text: lines.map((each, index) => (index === line - 1 ? written : each)).join('\n'), errors: {} }
}

function resultOf(values: DecisionValues, before: LeagueResult | undefined): LeagueResult | undefined {
  const reason = oneLine(values.matchReason)
  switch (values.decision) {
    case 'annul':
      return { kind: 'annulled', reason }
    case 'awayAbsent':
      return { kind: 'walkover', winner: 'home', reason }
    case 'homeAbsent':
      return { kind: 'walkover', winner: 'away', reason }
    case 'bothAbsent':
      return { kind: 'bothAbsent', reason }
    default: {
      const [, home, away] = /^(\d{1,4})\s*[:–-]\s*(\d{1,4})$/.exec((values.score ?? '').trim()) ?? []
      if (home === undefined || away === undefined) return undefined
      const played = playedBefore(before)
      return {
        kind: 'awarded',
        home: Number(home),
        away: Number(away),
        reason,
        ...(played ? { played: { home: played.home, away: played.away } } : {}),
      }
    }
  }
}

/** What was played stays beside every later award. */
function playedBefore(before: LeagueResult | undefined): { home: number; away: number } | undefined {
  if (before?.kind === 'awarded') return before.played
  return before?.kind === 'played' ? before : undefined
}

/** The results with a line for points given or taken. */
function decidePoints({ text, values, locale }: Deciding): DecidedText {
  const errors: DecisionErrors = {}
  const entrant = values.entrant ?? ''
  if (entrant === '') errors.entrant = formatMessage(m.entrantMissing, locale)
  const written = (values.change ?? '').trim().replace(/^[−–]/, '-').replace(',', '.')
  const points = /^[+-]?\d{1,3}(?:\.\d{1,2})?$/.test(written) ? Number(written) : 0
  if (points === 0) errors.change = formatMessage(m.changeWrong, locale)
  if (Object.keys(errors).length > 0) return { text, errors }
  const line = writePoints({ entrant, points, reason: oneLine(values.reason) })
  return { text: `${text.trimEnd()}\n${line}`, errors }
}

/** A reason stands in brackets at the end of one line. */
function oneLine(reason = ''): string {
  return reason
    .replace(/[()\s]+/g, ' ')
    .trim()
    .slice(0, 200)
}

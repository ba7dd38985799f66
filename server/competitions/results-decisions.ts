import { resultWords as words } from '#server/kit/messages/competition-table.ts'
import { formatMessage } from '#server/kit/messages/format.ts'
import { LOCALES, type Locale, type Message } from '#server/kit/messages/message.ts'
import type { LeagueMatch, LeagueResult } from './leagues/match.ts'
import type { Adjustment } from './leagues/standings.ts'
import type { AppliedWithdrawal, Withdrawal } from './leagues/withdrawals.ts'

type Score = { home: number; away: number }
type DecidedResult = Exclude<LeagueResult, { kind: 'played' | 'unfinished' }>

/** A word of any language, at the beginning of what it is looked for in. */
function anyOf(message: Message): string {
  return LOCALES.map((locale) => message[locale].replace(/ё/g, '[её]')).join('|')
}

const SEPARATED = /\s[-–—]\s/u
// `Altyn Orda: -3 (not entered)`; with cells of a spreadsheet `Altyn Orda;-3;not entered`.
const POINTS = /^(.+?)\s*[:;\t]\s*([+−–-])\s?(\d{1,3}(?:[.,]\d{1,2})?)(?:\s*[;\t(]\s*(.*?)\s*\)?)?$/u
const WITHDREW = new RegExp(
  `^(.+?)\\s*[:;\\t]\\s*(?:${anyOf(words.withdrew)})(?:\\s*[;\\t(]\\s*(.*?)\\s*\\)?)?$`,
  'iu',
)
const NOTE = /^(.*\S)\s*\(([^()]+)\)$/u
const ANNULLED = new RegExp(`^(?:${anyOf(words.annulled)})(?:\\s*[,:;]\\s*(.*))?$`, 'iu')
const AWARDED = new RegExp(
  `^(?:${anyOf(words.awarded)})(?:\\s*,?\\s*(?:${anyOf(words.onTheField)})\\s*(\\d{1,4})\\s*:\\s*(\\d{1,4}))?(?:\\s*[,:;]\\s*(.*))?$`,
  'iu',
)
const NOT_PLAYED = /^(.*\S)[\s;\t]+([+−-])\s*:\s*([+−-])$/u

/** Points given or taken by a decision; undefined when the line is no such line. */
export function readPoints(line: string): Adjustment | undefined {
  const [, entrant, sign, amount, reason] = POINTS.exec(line) ?? []
  if (!entrant || !amount || SEPARATED.test(entrant)) return undefined
  const points = Number(amount.replace(',', '.'))
  return { entrant: nameOf(entrant), points: sign === '+' ? points : -points, reason: reason ?? '' }
}

export function readWithdrawal(line: string): Withdrawal | undefined {
  const [, entrant, reason] = WITHDREW.exec(line) ?? []
  if (!entrant || SEPARATED.test(entrant)) return undefined
  return { entrant: nameOf(entrant), reason: reason ?? '' }
}

type Decided = {
  /** The line without the decision. */
  rest: string
  resultOf: (score: Score | undefined) => LeagueResult | 'unreadable' | undefined
}

/** What is decided about a match at the end of its line: a note in brackets, or `+:-` where somebody did not come. */
export function matchDecision(line: string): Decided {
  const [, before, note] = NOTE.exec(line) ?? []
  if (before !== undefined && note !== undefined) {
    const annulled = ANNULLED.exec(note)
    if (annulled) return { rest: before, resultOf: () => ({ kind: 'annulled', reason: annulled[1] ?? '' }) }
    const awarded = AWARDED.exec(note)
    if (awarded) return { rest: before, resultOf: (score) => awardedResult(score, awarded) }
    const absent = NOT_PLAYED.exec(before)
    if (absent) return notPlayed(absent, note)
  }
  const absent = NOT_PLAYED.exec(line)
  return absent ? notPlayed(absent, '') : { rest: line, resultOf: playedResult }
}

function playedResult(score: Score | undefined): LeagueResult | undefined {
  return score && { kind: 'played', ...score }
}

function awardedResult(
  score: Score | undefined,
  [, home, away, reason]: RegExpExecArray,
): LeagueResult | 'unreadable' {
  if (!score) return 'unreadable'
  const played =
    home === undefined || away === undefined ? undefined : { home: Number(home), away: Number(away) }
  return { kind: 'awarded', ...score, reason: reason ?? '', ...(played ? { played } : {}) }
}

function notPlayed([, rest, home, away]: RegExpExecArray, reason: string): Decided {
  const [homeCame, awayCame] = [home === '+', away === '+']
  return {
    rest: rest ?? '',
    resultOf: (score) => {
      if (score || (homeCame && awayCame)) return 'unreadable'
      if (!homeCame && !awayCame) return { kind: 'bothAbsent', reason }
      return { kind: 'walkover', winner: homeCame ? 'home' : 'away', reason }
    },
  }
}

/** A match as a line that `readMatch` reads, in the words of one language. */
export function writeMatch({ home, away, result }: LeagueMatch, locale: Locale): string {
  const sides = `${home} – ${away}`
  if (!result) return sides
  switch (result.kind) {
    case 'annulled':
      return `${sides} (${noteOf([words.annulled[locale], result.reason])})`
    case 'walkover':
      return withReason(`${sides} ${result.winner === 'home' ? '+:-' : '-:+'}`, result.reason)
    case 'bothAbsent':
      return withReason(`${sides} -:-`, result.reason)
    case 'awarded': {
      const { played } = result
      const onTheField = played ? `${words.onTheField[locale]} ${played.home}:${played.away}` : ''
      const note = noteOf([words.awarded[locale], onTheField, result.reason])
      return `${sides} ${result.home}:${result.away} (${note})`
    }
    default:
      return `${sides} ${result.home}:${result.away}`
  }
}

/** The first two belong together, what follows is the reason. */
function noteOf(parts: readonly (string | undefined)[]): string {
  return parts.filter(Boolean).join(', ')
}

function withReason(line: string, reason = ''): string {
  return reason === '' ? line : `${line} (${reason})`
}

/** A line that `readPoints` reads. */
export function writePoints({ entrant, points, reason }: Adjustment): string {
  return withReason(`${entrant}: ${points < 0 ? '-' : '+'}${Math.abs(points)}`, reason)
}

/** `−3` and `+1`, as people write them. */
export function pointsText({ entrant, points, reason }: Adjustment, locale: Locale): string {
  const written = `${points < 0 ? '−' : '+'}${String(Math.abs(points)).replace('.', locale === 'en' ? '.' : ',')}`
  return sentence(formatMessage(words.saysPoints, locale, { entrant, points: written }), reason, locale)
}

export function withdrawalText({ entrant, effect, reason }: AppliedWithdrawal, locale: Locale): string {
  const said = effect === 'annul' ? words.saysStruckOut : words.saysRestLost
  return sentence(formatMessage(said, locale, { entrant }), reason, locale)
}

function sentence(said: string, reason: string | undefined, locale: Locale): string {
  return reason ? `${said} ${formatMessage(words.why, locale, { reason })}` : said
}

/** A decision in one sentence, as a page lists it; undefined where nothing was decided. */
export function decisionText(match: LeagueMatch, locale: Locale): string | undefined {
  const { result } = match
  if (!result || result.kind === 'played' || result.kind === 'unfinished') return undefined
  return sentence(said(match, result, locale), result.reason, locale)
}

function said({ home, away }: LeagueMatch, result: DecidedResult, locale: Locale): string {
  switch (result.kind) {
    case 'annulled':
      return formatMessage(words.saysAnnulled, locale, { home, away })
    case 'walkover': {
      const winner = result.winner === 'home' ? home : away
      return formatMessage(words.saysWalkover, locale, { home, away, winner })
    }
    case 'bothAbsent':
      return formatMessage(words.saysBothAbsent, locale, { home, away })
    case 'awarded': {
      const { played } = result
      return formatMessage(played ? words.saysAwardedInstead : words.saysAwarded, locale, {
        home,
        away,
        score: `${result.home}:${result.away}`,
        played: played ? `${played.home}:${played.away}` : '',
      })
    }
  }
}

/** One team is one team however its name was spaced or its letters were composed. */
export function nameOf(written = ''): string {
  return written.normalize('NFC').replace(/\s+/g, ' ').trim()
}

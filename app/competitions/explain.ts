import { matchChoice } from '#app/competitions/decide.ts'
import { standings, type LeagueRow } from '#server/competitions/leagues/standings.ts'
import { separationText } from '#server/competitions/messages/place-reasons.ts'
import { tableProblems } from '#server/competitions/messages/table-problems.ts'
import league from '#server/competitions/demo/market-league.json'
import { decisionText, pointsText, withdrawalText } from '#server/competitions/results-decisions.ts'
import { readResults, type ReadResults } from '#server/competitions/results-text.ts'
import { RULE_SETS } from '#server/competitions/rule-sets/catalogue.ts'
import { competitionTable as m } from '#server/kit/messages/competition-table.ts'
import { fieldMessages } from '#server/kit/messages/fields.ts'
import { formatMessage } from '#server/kit/messages/format.ts'
import type { Locale } from '#server/kit/messages/message.ts'
import { problemMessage } from '#server/kit/messages/problem-message.ts'
import { asProblem } from '#server/kit/problem.ts'

export type ExplainedRow = Pick<
  LeagueRow,
  'rank' | 'entrant' | 'played' | 'won' | 'drawn' | 'lost' | 'scored' | 'conceded' | 'points'
> & {
  why: string
}

export type ExplainedTable = {
  ruleSetId: string
  summary: string
  sources: string[]
  text: string
  isDemo: boolean
  rows: ExplainedRow[]
  /** What was decided about matches and points, each in a sentence. */
  decisions: string[]
  /** What the fields of a decision can choose from. */
  matches: { value: string; label: string }[]
  entrants: string[]
  errors: string[]
}

const TEXT_MAX = 60_000
const ERRORS_SHOWN = 10

function whyOf(row: LeagueRow, points: readonly string[], locale: Locale): string {
  const sentences = [row.reason.above, row.reason.below].flatMap((separation) =>
    separation ? [separationText(separation, locale)] : [],
  )
  const first = row.rank === null || row.reason.above ? [] : [formatMessage(m.first, locale)]
  return [...first, ...sentences, ...points].join(' ')
}

/** The table of pasted results under a rule set, in the reader's language; what is wrong comes back as errors with the text kept. */
export function explainTable({
  ruleSetId,
  text,
  locale,
}: {
  ruleSetId: string
  text: string
  locale: Locale
}): ExplainedTable {
  const known = RULE_SETS.find((ruleSet) => ruleSet.id === ruleSetId && ruleSet.league)
  const base = {
    ruleSetId: known?.id ?? league.ruleSet,
    summary: known?.summary[locale] ?? '',
    sources: known?.sources.map((source) => source.text) ?? [],
    text,
    isDemo: text === league.results.join('\n'),
    rows: [],
    decisions: [],
    matches: [],
    entrants: [],
  }
  const say = (message: Parameters<typeof formatMessage>[0], values?: Parameters<typeof formatMessage>[2]) =>
    formatMessage(message, locale, values)
  if (!known?.league) return { ...base, errors: [say(fieldMessages.choice_wrong)] }
  if (text.length > TEXT_MAX) return { ...base, errors: [say(m.tooLong)] }
  const read = readResults(text)
  const { entrants, matches, adjustments, withdrawals, unread } = read
  const choices = { matches: matches.map((match) => choiceOf(match, text)), entrants }
  if (unread.length > 0)
    return { ...base, ...choices, errors: unread.slice(0, ERRORS_SHOWN).map((line) => say(m.unread, line)) }
  if (matches.length === 0) return { ...base, errors: [say(m.nothing)] }
  try {
    const { rows, withdrawn } = standings({
      entrants,
      matches,
      rules: known.league,
      adjustments,
      withdrawals,
    })
    const pointsOf = (entrant: string) =>
      adjustments.filter((each) => each.entrant === entrant).map((each) => pointsText(each, locale))
    return {
      ...base,
      ...choices,
      rows: rows.map((row) => ({ ...row, why: whyOf(row, pointsOf(row.entrant), locale) })),
      decisions: [
        ...decisionsOf(read, locale),
        ...withdrawn.map((withdrawal) => withdrawalText(withdrawal, locale)),
      ],
      errors: [],
    }
  } catch (error) {
    const problem = asProblem(error)
    if (!problem) throw error
    return {
      ...base,
      ...choices,
      errors: [say(problemMessage(problem.code, tableProblems), problem.details)],
    }
  }
}

function choiceOf({ line }: { line: number }, text: string): { value: string; label: string } {
  const value = matchChoice(line, text)
  return { value, label: value.slice(value.indexOf(' ') + 1) }
}

function decisionsOf({ matches, adjustments }: ReadResults, locale: Locale): string[] {
  return [
    ...matches.flatMap((match) => decisionText(match, locale) ?? []),
    ...adjustments.map((each) => pointsText(each, locale)),
  ]
}

import type { LeagueMatch } from '../leagues/match.ts'
import { COMMON_LEAGUE_RULES, type Criterion, type LeagueRules } from '../leagues/rules.ts'

/** `Nigeria 3:0 Bulgaria` a line; a match without a score is still to be played (`Nigeria - Bulgaria`). */
export function matchesOf(text: string): LeagueMatch[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line, index) => {
      const played = /^(.+?) (\d+):(\d+) (.+)$/.exec(line)
      if (played) {
        const [, home, homeScore, awayScore, away] = played
        const result = { kind: 'played' as const, home: Number(homeScore), away: Number(awayScore) }
        return { id: `${index + 1}`, home: home!, away: away!, result }
      }
      const [home, away] = line.split(' - ')
      return { id: `${index + 1}`, home: home!, away: away! }
    })
}

export function leagueRules(criteria: readonly Criterion[], changes: Partial<LeagueRules> = {}): LeagueRules {
  return { ...COMMON_LEAGUE_RULES, points: { win: 3, draw: 1, loss: 0 }, criteria, ...changes }
}

/** Everybody named in the matches. */
export function entrantsIn(matches: readonly LeagueMatch[]): string[] {
  return [...new Set(matches.flatMap(({ home, away }) => [home, away]))]
}

import type { LeagueMatch, LeagueResult, SetScore, Side } from '../leagues/match.ts'
import type { Json, JsonObject } from './adapter.ts'
import type { NameOf } from './awarded.ts'
import { asList, firstOf, isObject, wordsOf } from './read.ts'
import { AWAY, HOME, PENALTIES, readScore, scoreIn, type Pair } from './scores.ts'

type Sides = { home: string; away: string; nameOf: NameOf }

/** An object, or a row [home, away, home score, away score, {what else is known}]. */
export function leagueMatch(row: Json, nameOf: NameOf): LeagueMatch {
  if (isObject(row)) {
    const [home, away] = [nameOf(firstOf(row, HOME)), nameOf(firstOf(row, AWAY))]
    return { home, away, result: resultOf(scoreIn(row, `${home} v ${away}`), row, { home, away, nameOf }) }
  }
  const list = asList(row, 'match')
  const [home, away] = [nameOf(list[0]), nameOf(list[1])]
  const last = list.at(-1)
  const about = isObject(last) ? last : {}
  const score = readScore(
    list.slice(2, 4).filter((each) => !isObject(each)),
    `${home} v ${away}`,
  )
  return { home, away, result: resultOf(score, about, { home, away, nameOf }) }
}

/** `awarded: true` says that the score is the award, `awarded: [3, 0]` what it was awarded instead. */
function resultOf(score: Pair | undefined, about: JsonObject, sides: Sides): LeagueResult | undefined {
  const reason = wordsOf(about['reason'])
  if (about['annulled'] === true) return { kind: 'annulled', reason: reason || 'annulled' }
  if (about['bothAbsent'] === true) return { kind: 'bothAbsent' }
  const given = firstOf(about, ['walkover', 'wo', 'forfeit'])
  if (given !== undefined && given !== false && !score) {
    return { kind: 'walkover', winner: sideOf(given === true ? about['winner'] : given, sides) }
  }
  const sets = setsOf(about['sets'])
  const counted = score ?? (sets && setsWon(sets))
  if (!counted) return undefined
  const instead = Array.isArray(about['awarded']) ? readScore(about['awarded'], 'award') : undefined
  const [home, away] = instead ?? counted
  if (!about['awarded']) return { kind: 'played', home, away, ...detailOf(about, sets) }
  const played = instead ? counted : readScore(firstOf(about, ['played', 'playedScore']), 'played')
  return {
    kind: 'awarded',
    home,
    away,
    reason: reason || 'awarded',
    ...(played ? { played: { home: played[0], away: played[1] } } : {}),
  }
}

/** `home`, `away`, or whoever it names. */
function sideOf(value: Json | undefined, { home, away, nameOf }: Sides): Side {
  if (value === 'home' || value === 'away') return value
  const name = nameOf(value)
  if (name === home) return 'home'
  if (name === away) return 'away'
  throw new Error(`${name} is no side of ${home} v ${away}`)
}

function setsOf(value: Json | undefined): SetScore[] | undefined {
  if (value === undefined || value === null) return undefined
  return asList(value, 'sets').map((each) => {
    const set = readScore(each, 'set')
    if (!set) throw new Error('a set has no score')
    return set
  })
}

function setsWon(sets: readonly SetScore[]): Pair {
  return [
    sets.filter(([home, away]) => home > away).length,
    sets.filter(([home, away]) => away > home).length,
  ]
}

type Detail = { sets?: SetScore[]; overtime?: boolean; shootoutWinner?: Side }

function detailOf(about: JsonObject, sets: SetScore[] | undefined): Detail {
  const penalties = readScore(firstOf(about, PENALTIES), 'penalties')
  return {
    ...(sets ? { sets } : {}),
    ...(about['overtime'] === true || about['et'] === true || about['aet'] === true
      ? { overtime: true }
      : {}),
    ...(penalties ? { shootoutWinner: penalties[0] > penalties[1] ? 'home' : 'away' } : {}),
  }
}

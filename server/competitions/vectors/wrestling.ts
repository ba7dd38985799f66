import type { KnockoutResult } from '../brackets/decision.ts'
import { nordicTable, type Bout, type BoutVictory } from '../brackets/nordic.ts'
import { bracketPlaces, type BracketPlace } from '../brackets/places.ts'
import { playBracket, type PlayedMatch } from '../brackets/play.ts'
import { repechage, type RepechageSystem } from '../brackets/repechage.ts'
import { seedLines } from '../brackets/seeding.ts'
import type { Adapters, Json, VectorCase } from './adapter.ts'
import { asList, asName, asNumber, difference, firstOf, isObject, optionalList, wordsOf } from './read.ts'

export const wrestlingAdapters: Adapters = {
  'wrestling-bracket': (vectorCase) =>
    vectorCase['bouts'] === undefined ? compareRepechage(vectorCase) : compareNordic(vectorCase),
}

/** The bouts as published, then the better number wins; whoever is compared comes out of the played bracket. */
function compareRepechage(vectorCase: VectorCase): string[] {
  const rounds = optionalList(vectorCase['rounds']).map((round) => asList(round, 'round'))
  const system = systemOf(wordsOf(vectorCase['system']))
  const entrants = entrantCount(vectorCase, rounds)
  const bracket = repechage({ entrants, system })
  const names = namesOf(rounds, entrants)
  const winners = publishedWinners(rounds)
  const results = new Map<string, KnockoutResult>()
  const input = { bracket, entrants: names, results }
  let played = playBracket(input)
  for (let ready = nextReady(played); ready; ready = nextReady(played)) {
    results.set(ready.id, { kind: 'decided', winner: winnerOf(ready, winners, names), by: 'recorded' })
    played = playBracket(input)
  }
  return [
    ...compareMeetings(rounds, played),
    ...compareFinalists(vectorCase, played),
    ...compareLostTo(vectorCase, played),
    ...compareBouts('bronze bouts', vectorCase['bronzeMatches'], boutsOf(played, 'bronze')),
    ...compareBouts('repechage bouts', beforeBronze(vectorCase), boutsOf(played, 'repechage')),
    ...compareMedals(vectorCase, bracketPlaces(bracket, played), played),
  ]
}

function systemOf(text: string): RepechageSystem {
  if (/quarter/i.test(text)) return 'quarterFinals'
  if (/double|semi-?finalist|four/i.test(text)) return 'semiFinalists'
  return /full|every|all losers/i.test(text) ? 'everyone' : 'finalists'
}

function entrantCount(vectorCase: VectorCase, rounds: readonly Json[][]): number {
  if (typeof vectorCase['participants'] === 'number') return vectorCase['participants']
  if (Array.isArray(vectorCase['participants'])) return vectorCase['participants'].length
  const inRounds = new Set(rounds.flat().flatMap((bout) => asList(bout, 'bout').slice(0, 2).map(String)))
  const inText = /(\d+) (?:athletes|wrestlers|entrants)/.exec(wordsOf(vectorCase['system']))?.[1]
  return inRounds.size > 0 ? inRounds.size : Number(inText ?? /\d+/.exec(String(vectorCase['id']))?.[0])
}

/** The first published round from top to bottom takes the lines of the bracket. */
function namesOf([first = []]: readonly Json[][], entrants: number): Record<string, string> {
  const lines = seedLines(2 ** Math.ceil(Math.log2(entrants)))
  const sides = first.flatMap((bout) =>
    asList(bout, 'bout')
      .slice(0, 2)
      .map((name) => asName(name, 'wrestler')),
  )
  if (sides.length === lines.length) {
    return Object.fromEntries(lines.map((seed, line) => [`S${seed}`, sides[line]!]))
  }
  return Object.fromEntries(Array.from({ length: entrants }, (_, index) => [`S${index + 1}`, `${index + 1}`]))
}

function publishedWinners(rounds: readonly Json[][]): Map<string, string> {
  return new Map(
    rounds.flat().map((bout) => {
      const [a, b, winner] = asList(bout, 'bout').map((name) => asName(name, 'wrestler'))
      return [pairKey(a!, b!), winner!]
    }),
  )
}

function pairKey(a: string, b: string): string {
  return [a, b].sort().join(' v ')
}

function nextReady(played: ReadonlyMap<string, PlayedMatch>): PlayedMatch | undefined {
  return [...played.values()].find(({ state }) => state === 'ready')
}

function winnerOf(
  match: PlayedMatch,
  winners: ReadonlyMap<string, string>,
  names: Record<string, string>,
): 0 | 1 {
  const [a, b] = [match.occupants[0]!, match.occupants[1]!]
  const published = winners.get(pairKey(a, b))
  if (published !== undefined && match.part === 'main') return published === a ? 0 : 1
  return numberOf(a, names) < numberOf(b, names) ? 0 : 1
}

/** Wrestlers are named by their numbers; otherwise the line of the draw is the number. */
function numberOf(entrant: string, names: Record<string, string>): number {
  if (/^\d+$/.test(entrant)) return Number(entrant)
  return Number(
    Object.keys(names)
      .find((slot) => names[slot] === entrant)
      ?.slice(1),
  )
}

function compareMeetings(rounds: readonly Json[][], played: ReadonlyMap<string, PlayedMatch>): string[] {
  return rounds.flatMap((round, index) => {
    const ours = [...played.values()].filter((match) => match.part === 'main' && match.round === index + 1)
    const pairs = ours
      .filter(({ state }) => state === 'finished')
      .map(({ occupants: [a, b] }) => pairKey(a!, b!))
      .sort()
    const published = round.map((bout) => pairKey(...firstTwo(bout))).sort()
    return difference(`round ${index + 1}`, pairs, published)
  })
}

function firstTwo(bout: Json): [string, string] {
  const [a, b] = asList(bout, 'bout')
  return [asName(a, 'wrestler'), asName(b, 'wrestler')]
}

function compareFinalists(vectorCase: VectorCase, played: ReadonlyMap<string, PlayedMatch>): string[] {
  if (!Array.isArray(vectorCase['finalists'])) return []
  const final = [...played.values()].find(({ stage }) => stage === 'final')
  const published = vectorCase['finalists'].map((name) => asName(name, 'finalist'))
  return difference('finalists', (final?.occupants ?? []).map(String).sort(), published.sort())
}

/** `lostTo1`: those beaten by wrestler 1, in the order of the rounds. */
function compareLostTo(vectorCase: VectorCase, played: ReadonlyMap<string, PlayedMatch>): string[] {
  const holder = isObject(vectorCase['repechage'])
    ? { ...vectorCase, ...vectorCase['repechage'] }
    : vectorCase
  return Object.entries(holder).flatMap(([field, published]) => {
    const finalist = /^lostTo(.+)$/.exec(field)?.[1]
    if (finalist === undefined) return []
    const beaten = [...played.values()].filter(
      ({ part, winner, stage, state }) =>
        part === 'main' && stage !== 'final' && state === 'finished' && winner === finalist,
    )
    return difference(
      field,
      beaten.map(({ loser }) => loser ?? null),
      published,
    )
  })
}

function boutsOf(played: ReadonlyMap<string, PlayedMatch>, part: PlayedMatch['part']): string[] {
  const bouts = [...played.values()].filter((match) => match.part === part && match.state === 'finished')
  return bouts.map(({ occupants: [a, b] }) => pairKey(a!, b!)).sort()
}

function beforeBronze(vectorCase: VectorCase): Json | undefined {
  const { repechage: published } = vectorCase
  return isObject(published) ? firstOf(published, ['matchesBeforeBronze', 'matches']) : published
}

function compareBouts(what: string, published: Json | undefined, ours: string[]): string[] {
  if (!Array.isArray(published)) return []
  return difference(what, ours, published.map((bout) => pairKey(...firstTwo(bout))).sort())
}

const MEDALS: Readonly<Record<string, number>> = { gold: 1, silver: 2, bronze: 3, fifth: 5 }

function compareMedals(
  vectorCase: VectorCase,
  places: readonly BracketPlace[],
  played: ReadonlyMap<string, PlayedMatch>,
): string[] {
  const published = firstOf(vectorCase, ['ifBetterSeedWins', 'expected', 'medals'])
  if (!isObject(published)) return []
  const atRank = (rank: number): string[] =>
    places.filter((place) => place.rank === rank).map(({ entrant }) => entrant)
  const comeBack = new Set(
    [...played.values()].filter(({ part }) => part !== 'main').flatMap(({ occupants }) => occupants),
  )
  const answers: Record<string, () => string[]> = {
    ...Object.fromEntries(Object.entries(MEDALS).map(([medal, rank]) => [medal, () => atRank(rank)])),
    outInRepechage: () => losersIn(played, 'repechage'),
    notInRepechage: () =>
      places
        .filter(({ entrant, rank }) => rank !== null && rank > 2 && !comeBack.has(entrant))
        .map(({ entrant }) => entrant),
  }
  return Object.entries(published).flatMap(([field, value]) => {
    const answer = answers[field]
    if (!answer || value === null) return []
    const names = (Array.isArray(value) ? value : [value]).map((name) => asName(name, field))
    return difference(field, answer().sort(), names.sort())
  })
}

function losersIn(played: ReadonlyMap<string, PlayedMatch>, part: PlayedMatch['part']): string[] {
  return [...played.values()].flatMap((match) => (match.part === part && match.loser ? [match.loser] : []))
}

/** The codes of UWW for our words; other words stay and are refused by the engine. */
const VICTORIES: Readonly<Record<string, BoutVictory>> = {
  VFA: 'fall',
  VSU: 'superiority',
  VSU1: 'superiority',
  VPO: 'points',
  VPO1: 'points',
  VIN: 'injury',
  VFO: 'forfeit',
  DSQ: 'disqualification',
  'technical superiority': 'superiority',
  walkover: 'forfeit',
}

function victoryNamed(name: string): BoutVictory {
  return VICTORIES[name] ?? (name as BoutVictory)
}

/** [x, y, winner, how, classification points winner, loser, technical points winner, loser] */
function boutOf(row: Json): Bout {
  const [a, b, winner, how, ...points] = asList(row, 'bout')
  const [classWinner = 0, classLoser = 0, techWinner = 0, techLoser = 0] = points.map((each) =>
    asNumber(each, 'points'),
  )
  return {
    a: asName(a, 'wrestler'),
    b: asName(b, 'wrestler'),
    winner: asName(winner, 'winner'),
    how: victoryNamed(asName(how, 'victory')),
    classification: [classWinner, classLoser],
    technical: [techWinner, techLoser],
  }
}

function compareNordic(vectorCase: VectorCase): string[] {
  const { rows } = nordicTable({
    entrants: asList(vectorCase['participants'], 'participants').map((name) => asName(name, 'wrestler')),
    bouts: asList(vectorCase['bouts'], 'bouts').map(boutOf),
  })
  const published = asList(firstOf(vectorCase, ['expectedTable', 'expected']), 'expected table')
  return difference(
    'table [wrestler, wins, classification points]',
    rows.map(({ entrant, wins, classificationPoints }) => [entrant, wins, classificationPoints]),
    published.map((row) => asList(row, 'row').slice(0, 3)),
  )
}

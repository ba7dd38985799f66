import { approximate, exact } from '../exact/fraction.ts'
import { STANDARD_POINTS, type SwissPoints, type SwissRound } from '../swiss/tournament.ts'
import type { Json, JsonObject } from './adapter.ts'
import { asList, asNumber, asObject, firstOf, isObject, optionalList, wordsOf } from './read.ts'

/** Points as published (1, 0.5, "½") in hundredths. */
export function hundredthsOf(value: Json | undefined, what: string): number {
  if (value === '½' || value === '=') return 50
  if (typeof value !== 'number' && typeof value !== 'string') throw new Error(`${what} is not a score`)
  const { n, d } = exact(value)
  if ((n * 100n) % d !== 0n) throw new Error(`${what} is finer than a hundredth`)
  return Number((n * 100n) / d)
}

/** For showing a value beside the published one. */
export function plain(units: number, unit = 100): number {
  return approximate(exact(`${units}/${unit}`))
}

export function pointsOf(source: JsonObject): SwissPoints {
  const given = firstOf(source, ['points', 'pointSystem'])
  if (!isObject(given)) return STANDARD_POINTS
  const read = (name: string, otherwise: number) =>
    given[name] === undefined ? otherwise : hundredthsOf(given[name], name)
  const win = read('win', STANDARD_POINTS.win)
  return {
    win,
    draw: read('draw', STANDARD_POINTS.draw),
    loss: read('loss', STANDARD_POINTS.loss),
    pairingBye: read('bye', win),
  }
}

/**
 * A round cell of a TRF-like record: [opponent, colour, result]; `null` is a round with nothing recorded.
 * Results: 1 0 = played; + − forfeits; H half-point bye, F full-point bye, U pairing bye, Z zero-point bye, W D L unrated.
 */
export function trfCell(cell: Json, points: SwissPoints): SwissRound {
  const absence: SwissRound = { kind: 'absence', points: points.loss }
  if (cell === null || cell === undefined) return absence
  const [opponentCell, colourCell, resultCell] = asList(cell, 'round cell')
  const opponent = Number(opponentCell ?? 0)
  const result = wordsOf(resultCell).trim().toUpperCase()
  const colour = wordsOf(colourCell).trim().toLowerCase()
  if (opponent === 0 || Number.isNaN(opponent)) {
    if (result === 'H' || result === '=') return { kind: 'halfBye', points: points.draw }
    if (result === 'F') return { kind: 'fullBye', points: points.win }
    if (result === 'U' || result === '+' || result === '1')
      return { kind: 'pairingBye', points: points.pairingBye }
    return absence
  }
  if (result === '+') return { kind: 'forfeitWin', opponent, points: points.win }
  if (result === '-') return { kind: 'forfeitLoss', opponent, points: points.loss }
  const scored: Record<string, number> = {
    '1': points.win,
    W: points.win,
    '=': points.draw,
    '0.5': points.draw,
    '½': points.draw,
    D: points.draw,
    '0': points.loss,
    L: points.loss,
  }
  const value = scored[result]
  if (value === undefined) throw new Error(`the result "${result}" is not understood`)
  if (!/^[wb]/.test(colour)) throw new Error(`the colour "${colour}" is not understood`)
  return { kind: 'game', opponent, colour: colour.startsWith('b') ? 'black' : 'white', points: value }
}

/** A list of [round, index] or of { round, player }, however the file writes it. */
export function roundEntries(value: Json | undefined): { round: number; player: number }[] {
  return optionalList(value).map((entry) => {
    if (isObject(entry)) {
      return {
        round: asNumber(entry['round'], 'round'),
        player: asNumber(firstOf(entry, ['player', 'i']), 'player'),
      }
    }
    const [round, player] = asList(entry, 'entry')
    return { round: asNumber(round, 'round'), player: asNumber(player, 'player') }
  })
}

export function numbersOf(value: Json | undefined, what: string): number[] {
  if (value === undefined || value === null) return []
  if (typeof value === 'number') return [value]
  return asList(value, what).map((each) => asNumber(each, what))
}

export function asObjectList(value: Json | undefined, what: string): JsonObject[] {
  return asList(value, what).map((each) => asObject(each, what))
}

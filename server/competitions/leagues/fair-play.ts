import { Problem } from '#server/kit/problem.ts'
import { refuseUnreadable } from '../shape.ts'
import { cardsShape, cardWorthShape } from './shapes.ts'

/** Deductions for one player or official in one match; only one of them applies to a person and match. */
export const CARDS = ['yellow', 'secondYellow', 'directRed', 'yellowAndDirectRed'] as const
export type Card = (typeof CARDS)[number]
export type CardWorth = Readonly<Record<Card, number>>

/** FIFA, from 2018: yellow −1, second yellow −3, direct red −4, yellow and direct red −5. */
export const FIFA_CARDS: CardWorth = { yellow: -1, secondYellow: -3, directRed: -4, yellowAndDirectRed: -5 }

/** The fair play value of a team from the number of each card; higher is better. Problems: result_impossible. */
export function fairPlayValue(cards: Partial<Record<Card, number>>, worth: CardWorth): number {
  refuseUnreadable(cardsShape, cards)
  refuseUnreadable(cardWorthShape, worth)
  return CARDS.reduce((sum, card) => {
    const count = cards[card] ?? 0
    if (!Number.isSafeInteger(count) || count < 0)
      throw new Problem('result_impossible', { entrant: card, value: count })
    return sum + count * worth[card]
  }, 0)
}

import { eventKinds } from '#server/kit/messages/events.ts'
import { searchFold } from '#server/kit/search-fold.ts'
import type { EventKind } from './words.ts'

/** The folded text in which an event is looked for: its titles and the names of everything it belongs to. */
export function eventSearchText(kind: EventKind, words: readonly (string | null | undefined)[]): string {
  const kindWords = Object.values(eventKinds[kind])
  const { tokens } = searchFold([...words, ...kindWords].filter(Boolean).join(' '))
  return [...new Set(tokens)].join(' ')
}

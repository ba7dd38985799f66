import { LRUCache } from 'lru-cache'
import type { ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'

const KEPT_CHARACTERS = 16_000_000
const KEPT_MS = 600_000

const kept = new LRUCache<string, string>({
  maxSize: KEPT_CHARACTERS,
  sizeCalculation: (html, key) => html.length + key.length,
  ttl: KEPT_MS,
})

/** The HTML of a part of a page, by everything that decides how it looks. */
export function keepMarkup(key: string, element: ReactElement): string {
  const known = kept.get(key)
  if (known !== undefined) return known
  // The ids that React makes begin anew in each part.
  const identifierPrefix = key.slice(0, key.indexOf(' '))
  const html = renderToStaticMarkup(element, { identifierPrefix })
  kept.set(key, html)
  return html
}

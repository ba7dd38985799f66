import { formatWhen } from '#server/kit/dates.ts'
import { feedMessages } from '#server/kit/messages/feed.ts'
import { formatMessage } from '#server/kit/messages/format.ts'
import type { Locale } from '#server/kit/messages/message.ts'
import type { FeedRow } from './queries.ts'
import { textIn } from './text-in.ts'

// A reader shows the newest; more than this nobody scrolls through.
const MOST_ITEMS = 100
const DESCRIPTION_MAX = 600

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
}
// Control characters cannot stand in XML 1.0 at all, not even escaped.
const FORBIDDEN = /(?![\t\n\r\u007F-\u009F])\p{Cc}|[\uFFFE\uFFFF]/gu

const escaped = (text: string) =>
  text.replace(FORBIDDEN, '').replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign)

/** Events by their first session, the last published first. */
function newest(rows: readonly FeedRow[]): FeedRow[] {
  const first = new Map<string, FeedRow>()
  for (const row of rows) if (!first.has(row.eventId)) first.set(row.eventId, row)
  return [...first.values()]
    .sort((a, b) => (b.publishedAt?.getTime() ?? 0) - (a.publishedAt?.getTime() ?? 0))
    .slice(0, MOST_ITEMS)
}

/** Published events as RSS 2.0 (https://www.rssboard.org/rss-specification), the newest hundred, one item an event. */
export function rssText(
  rows: readonly FeedRow[],
  {
    locale,
    publicUrl,
    selfUrl,
    pageUrl,
  }: { locale: Locale; publicUrl: string; selfUrl: string; pageUrl: string },
): string {
  const items = newest(rows).map((row) => {
    const url = escaped(`${publicUrl}/${locale}/events/${row.eventId}`)
    const when =
      row.startsAt && row.endsAt ? formatWhen({ startsAt: row.startsAt, endsAt: row.endsAt }, { locale }) : ''
    const place = [
      textIn({ kk: row.venueKk, ru: row.venueRu, en: row.venueEn }, locale),
      textIn({ kk: row.addressKk, ru: row.addressRu }, locale),
    ]
    const about = textIn({ kk: row.descriptionKk, ru: row.descriptionRu, en: row.descriptionEn }, locale)
    const words = [when, place.filter(Boolean).join(', '), about.slice(0, DESCRIPTION_MAX)]
    return [
      '<item>',
      `<title>${escaped(textIn({ kk: row.titleKk, ru: row.titleRu, en: row.titleEn }, locale))}</title>`,
      `<link>${url}</link>`,
      `<guid isPermaLink="false">${row.eventId}</guid>`,
      row.publishedAt ? `<pubDate>${row.publishedAt.toUTCString()}</pubDate>` : '',
      `<description>${escaped(words.filter(Boolean).join('\n'))}</description>`,
      '</item>',
    ].join('')
  })
  const name = escaped(formatMessage(feedMessages.name, locale))
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel>',
    `<title>${name}</title><link>${escaped(pageUrl)}</link>`,
    `<description>${escaped(formatMessage(feedMessages.about, locale))}</description><language>${locale}</language>`,
    `<atom:link href="${escaped(selfUrl)}" rel="self" type="application/rss+xml"/>`,
    ...items,
    '</channel></rss>',
  ].join('\n')
}

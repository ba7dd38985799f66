import type { Part } from '#server/events/series/pattern.ts'
import { changedFactNames } from '#server/kit/messages/events-desk.ts'
import type { Message } from '#server/kit/messages/message.ts'
import { seriesPartNames } from '#server/kit/messages/series-pages.ts'

/** A part of an event in words, as changes name it. */
export function partName(part: Part): Message {
  return part === 'day' || part === 'time' || part === 'sessionTitles'
    ? seriesPartNames[part]
    : changedFactNames[part]
}

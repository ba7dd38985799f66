import { formatWhen } from '#server/kit/dates.ts'
import { approvalWords } from '#server/kit/messages/approvals.ts'
import { bookingWords } from '#server/kit/messages/bookings.ts'
import { changedFactNames } from '#server/kit/messages/events-desk.ts'
import { formatMessage } from '#server/kit/messages/format.ts'
import type { Locale } from '#server/kit/messages/message.ts'
import { textIn } from '../../calendar/text-in.ts'
import type { UntoldNews } from './queries.ts'

/** Events named one by one in a letter; the rest of a series or of a bulk change is a number. */
const NAMED = 10

const HEADLINES = {
  moved: approvalWords.headMoved,
  changed: approvalWords.headChanged,
  cancelled: approvalWords.headCancelled,
} as const

const isFact = (name: string): name is keyof typeof changedFactNames => Object.hasOwn(changedFactNames, name)

const titleOf = (one: UntoldNews, locale: Locale) =>
  textIn({ kk: one.titleKk, ru: one.titleRu, en: one.titleEn }, locale) ||
  formatMessage(bookingWords.untitled, locale)

function whenOf(startsAt: Date | null, endsAt: Date | null, { locale, now }: { locale: Locale; now: Date }) {
  return startsAt && endsAt ? formatWhen({ startsAt, endsAt }, { locale, now }) : ''
}

function line(one: UntoldNews, shown: { locale: Locale; now: Date }): string {
  const { locale } = shown
  const when = whenOf(one.startsAt, one.endsAt, shown)
  const was = whenOf(one.startsBefore, one.endsBefore, shown)
  const facts = one.names.filter(isFact).map((name) => changedFactNames[name][locale])
  return [
    [titleOf(one, locale), when].filter(Boolean).join(', '),
    one.kind === 'cancelled' || facts.length === 0
      ? ''
      : formatMessage(approvalWords.newsFacts, locale, { facts: facts.join(', ') }),
    one.kind === 'moved' && was && was !== when ? formatMessage(approvalWords.newsWas, locale, { was }) : '',
    one.reason ? formatMessage(approvalWords.newsReason, locale, { reason: one.reason }) : '',
  ]
    .filter(Boolean)
    .join('\n')
}

/** What a letter says of changes of one kind that one person made to approved events. */
export function newsValues(
  news: readonly [UntoldNews, ...UntoldNews[]],
  { locale, now, publicUrl }: { locale: Locale; now: Date; publicUrl: string },
) {
  const [first] = news
  const events = new Set(news.map(({ eventId }) => eventId))
  const more = news.length - NAMED
  return {
    headline: formatMessage(HEADLINES[first.kind], locale, { count: events.size }),
    title: titleOf(first, locale),
    by: first.changedByName ?? formatMessage(approvalWords.byProgram, locale),
    list: [
      ...news.slice(0, NAMED).map((one) => line(one, { locale, now })),
      ...(more > 0 ? [formatMessage(bookingWords.andMore, locale, { count: more })] : []),
    ].join('\n\n'),
    link:
      events.size === 1
        ? `${publicUrl}/${locale}/desk/events/${first.eventId}`
        : `${publicUrl}/${locale}/desk/events`,
  }
}

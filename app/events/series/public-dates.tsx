import { useLocale, useT } from '#app/lib/i18n.tsx'
import { paths } from '#app/paths.ts'
import { TextLink } from '#app/ui/text-link.tsx'
import type { Rule } from '#server/events/series/recurrence.ts'
import { ruleText } from '#server/events/series/rule-words.ts'
import { formatWhen } from '#server/kit/dates.ts'
import { publicSeries as m } from '#server/kit/messages/series-pages.ts'

const SHOWN = 4

export type PublicSeries = {
  rule: Pick<Rule, 'frequency' | 'every' | 'weekdays' | 'ordinal' | 'monthDay'>
  dates: { id: string; startsAt: Date | null; endsAt: Date | null }[]
}

/** The other dates of an event that is held regularly: the rule in words and the nearest to come. */
export function PublicDates({ series, eventId, now }: { series: PublicSeries; eventId: string; now: Date }) {
  const t = useT()
  const locale = useLocale()
  const others = series.dates.flatMap(({ id, startsAt, endsAt }) =>
    id !== eventId && startsAt && startsAt > now ? [{ id, startsAt, endsAt: endsAt ?? startsAt }] : [],
  )
  if (others.length === 0) return null
  const text = t(m.moreDates, { rule: ruleText(series.rule, locale), count: others.length })
  return (
    <section className="prose">
      <h2>{t(m.title)}</h2>
      <p>{`${text.charAt(0).toUpperCase()}${text.slice(1)}`}</p>
      <ul>
        {others.slice(0, SHOWN).map((date) => (
          <li key={date.id}>
            <TextLink href={paths.event(locale, date.id)}>{formatWhen(date, { locale, now })}</TextLink>
          </li>
        ))}
      </ul>
    </section>
  )
}

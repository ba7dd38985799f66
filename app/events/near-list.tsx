import { EventCard } from '#app/events/event-card.tsx'
import { minuteOf } from '#app/lib/minute.ts'
import { useT } from '#app/lib/i18n.tsx'
import { Kept } from '#app/ui/kept.tsx'
import { katoPrefix } from '#server/access/territory.ts'
import type { CalendarItem } from '#server/events/calendar/queries.ts'
import { calendarMessages as m } from '#server/kit/messages/calendar.ts'

type Items = { items: readonly CalendarItem[]; now: Date }

export function Cards({ items, now, headingLevel }: Items & { headingLevel: 'h2' | 'h3' }) {
  return (
    <ul className="event-list">
      {items.map((item) => (
        <Kept key={item.id} as="li" name="card" of={[item, minuteOf(now), headingLevel]}>
          <EventCard item={item} now={minuteOf(now)} headingLevel={headingLevel} />
        </Kept>
      ))}
    </ul>
  )
}

/** One page of events near a district: its own, then those of the rest of the region, each under its heading. */
export function NearList({ items, now, district }: Items & { district: string }) {
  const t = useT()
  const isOwn = ({ districtKato }: CalendarItem) => districtKato?.startsWith(katoPrefix(district)) ?? false
  const parts = [
    { title: t(m.inDistrict), items: items.filter(isOwn) },
    { title: t(m.inRegion), items: items.filter((item) => !isOwn(item)) },
  ]
  return (
    <>
      {parts.map(
        (part) =>
          part.items.length > 0 && (
            <section key={part.title}>
              <h2>{part.title}</h2>
              <Cards items={part.items} now={now} headingLevel="h3" />
            </section>
          ),
      )}
    </>
  )
}

import { Holders, Ways } from '#app/events/desk/conflict-panel.tsx'
import { useLocale, useT } from '#app/lib/i18n.tsx'
import { inLocale } from '#app/lib/in-locale.ts'
import { Button } from '#app/ui/button.tsx'
import type { PreviewDate } from '#server/events/series/making/queries.ts'
import { addDays } from '#server/kit/calendar.ts'
import { formatWeekdayDate } from '#server/kit/dates.ts'
import { bookingMessages } from '#server/kit/messages/booking-pages.ts'
import { seriesPages as m } from '#server/kit/messages/series-pages.ts'

type Props = {
  clash: PreviewDate['clashes'][number]
  seriesOn: string
  /** the parts of the event as they are meant now, and their venue */
  parts: PreviewDate['parts']
  venueId: string | null
  now: Date
}

/** What clashes on one date of a series and with what, and the free ways out as buttons of its form. */
export function ClashWays({ clash, seriesOn, parts, venueId, now }: Props) {
  const t = useT()
  const locale = useLocale()
  const [first, ...others] = parts
  const part = parts[clash.part]
  const isOnePart = others.length === 0
  const hours = part?.start && part.end ? `, ${part.start}–${part.end}` : ''
  const taken =
    clash.left === undefined
      ? t(m.clashAlone, { name: inLocale(clash, locale) })
      : t(m.clashFull, { name: inLocale(clash, locale), left: clash.left })
  const kept = part?.spaceIds.filter((id) => id !== clash.id) ?? []
  const isStuck = clash.times.length + clash.spaces.length + clash.shifts.length === 0
  return (
    <div className="series-dates__clash">
      <p>{isOnePart ? taken : `${t(bookingMessages.part, { number: clash.part + 1 })}${hours}: ${taken}`}</p>
      <ul>
        <Holders holders={clash.holders} now={now} />
        {clash.dates.map((on) => (
          <li key={on}>{t(m.sameSeries, { date: formatWeekdayDate(on, { locale }) })}</li>
        ))}
      </ul>
      {clash.times.length > 0 && (
        <Ways label={t(isOnePart ? bookingMessages.otherTimes : m.otherTimesOfPart)}>
          {clash.times.map(({ on, start, end }) => (
            <Button
              key={`${on} ${start}`}
              name="intent"
              value={['date-time', seriesOn, clash.part, on, start, end].join(' ')}
              variant="secondary"
              size="small"
            >
              {`${formatWeekdayDate(on, { locale })}, ${start}–${end}`}
            </Button>
          ))}
        </Ways>
      )}
      {clash.shifts.length > 0 && first && (
        <Ways label={t(m.otherDays)}>
          {clash.shifts.map((days) => (
            <Button
              key={days}
              name="intent"
              value={['move', seriesOn, addDays(first.on, days)].join(' ')}
              variant="secondary"
              size="small"
            >
              {formatWeekdayDate(addDays(first.on, days), { locale })}
            </Button>
          ))}
        </Ways>
      )}
      {clash.spaces.length > 0 && (
        <Ways label={t(bookingMessages.otherSpaces)}>
          {clash.spaces.map((space) => {
            const venue = inLocale(
              { nameKk: space.venueKk, nameRu: space.venueRu, nameEn: space.venueEn },
              locale,
            )
            const spaces = [space.id, ...(space.venueId === venueId ? kept : [])]
            return (
              <Button
                key={space.id}
                name="intent"
                value={['date-space', seriesOn, clash.part, space.venueId, ...spaces].join(' ')}
                variant="secondary"
                size="small"
              >
                {`${inLocale(space, locale)} (${venue})`}
              </Button>
            )
          })}
        </Ways>
      )}
      {isStuck && <p>{t(bookingMessages.noWayOut)}</p>}
    </div>
  )
}

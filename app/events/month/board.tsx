import { useSearchParams, useSubmit } from '@remix-run/react'
import { useCallback, useRef } from 'react'
import { withQuery } from '#app/events/calendar-query.ts'
import { BoardPartItem } from '#app/events/month/board-part.tsx'
import { useDrag, type Drop } from '#app/events/month/use-drag.ts'
import { useLocale, useT } from '#app/lib/i18n.tsx'
import { classNames } from '#app/ui/class-names.ts'
import { TextLink } from '#app/ui/text-link.tsx'
import { VisuallyHidden } from '#app/ui/visually-hidden.tsx'
import type { BoardPart } from '#server/events/board/queries.ts'
import { dateParts, weeksOfMonth, type IsoDate } from '#server/kit/calendar.ts'
import { formatMonth, formatWeekdayDate, weekdayName } from '#server/kit/dates.ts'
import { calendarMessages } from '#server/kit/messages/calendar.ts'
import { monthMessages as m } from '#server/kit/messages/desk-month.ts'
import { localDate } from '#server/kit/zone.ts'

type Shown = {
  month: string
  parts: BoardPart[]
  off: Record<IsoDate, string>
  now: Date
  mayEdit: boolean
}

/** A month as a table of weeks; on a phone its days one under another, empty ones too, so that there is where to carry to. */
export function Board({ month, parts, off, now, mayEdit }: Shown) {
  const locale = useLocale()
  const submit = useSubmit()
  const box = useRef<HTMLTableElement>(null)
  const drop = useCallback(
    ({ id, version, days }: Drop) =>
      submit({ intent: 'drop', id, version, days }, { method: 'post', preventScrollReset: true }),
    [submit],
  )
  useDrag(box, drop)
  const { year, month: number } = dateParts(`${month}-01`)
  const byDay = new Map<IsoDate, BoardPart[]>()
  for (const part of parts) byDay.set(part.day, [...(byDay.get(part.day) ?? []), part])
  return (
    <div className="desk-month__box">
      <table className="month__table desk-month" ref={box}>
        <caption className="visually-hidden">{formatMonth(`${month}-01`, { locale })}</caption>
        <thead>
          <tr>
            {[1, 2, 3, 4, 5, 6, 7].map((weekday) => (
              <th key={weekday} scope="col">
                <abbr title={weekdayName(weekday, { locale })}>
                  {weekdayName(weekday, { locale, short: true })}
                </abbr>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOfMonth(year, number).map((week) => (
            <tr key={week[0]}>
              {week.map((day) => (
                <Day
                  key={day}
                  day={day}
                  isOther={!day.startsWith(month)}
                  today={localDate(now)}
                  off={off[day]}
                  shown={{ parts: byDay.get(day) ?? [], now, mayEdit }}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Day({
  day,
  isOther,
  today,
  off: offName,
  shown,
}: {
  day: IsoDate
  isOther: boolean
  today: IsoDate
  off: string | undefined
  shown: { parts: BoardPart[]; now: Date; mayEdit: boolean }
}) {
  const t = useT()
  const locale = useLocale()
  const [search] = useSearchParams()
  const rest = (shown.parts[0]?.total ?? 0) - shown.parts.length
  const full = formatWeekdayDate(day, { locale })
  return (
    <td
      className={classNames(
        'month__day',
        isOther && 'is-other',
        day === today && 'is-today',
        offName && 'is-off',
      )}
      data-day={day}
      aria-current={day === today ? 'date' : undefined}
    >
      <p className="month__date">
        <span className="month__number" aria-hidden="true">
          {dateParts(day).day}
        </span>
        <span className="month__full-date" aria-hidden="true">
          {full}
        </span>
        <VisuallyHidden>
          {full}
          {shown.parts.length > 0 && `, ${t(calendarMessages.eventsOfDay, { count: shown.parts[0]?.total })}`}
        </VisuallyHidden>
        {offName && <span className="desk-month__off"> {offName}</span>}
      </p>
      {shown.parts.length > 0 && (
        <ul className="month__events">
          {shown.parts.map((part) => (
            <BoardPartItem key={part.sessionId} part={part} now={shown.now} mayEdit={shown.mayEdit} />
          ))}
        </ul>
      )}
      {rest > 0 && (
        <TextLink
          className="desk-month__more"
          href={withQuery(search, { day, move: undefined, to: undefined, moved: undefined, done: undefined })}
          aria-label={t(m.moreOf, { day: full, count: rest })}
          preventScrollReset
        >
          {t(m.more, { count: rest })}
        </TextLink>
      )}
    </td>
  )
}

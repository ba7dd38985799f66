import { WarningText } from '#app/events/desk/conflict-panel.tsx'
import { choiceFields, type TypedChoice } from '#app/events/series/choices.ts'
import { ClashWays } from '#app/events/series/clash-ways.tsx'
import { useLocale, useT } from '#app/lib/i18n.tsx'
import { inLocale } from '#app/lib/in-locale.ts'
import { Badge } from '#app/ui/badge.tsx'
import { Button } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import type { PreviewDate, SeriesPreview } from '#server/events/series/making/queries.ts'
import { formatDate, formatFullDate, formatLongDate, formatWeekdayDate } from '#server/kit/dates.ts'
import { bookingMessages } from '#server/kit/messages/booking-pages.ts'
import { seriesPages as m } from '#server/kit/messages/series-pages.ts'

/** All dates of a series before it is saved: what each falls on and clashes with, and the ways out. */
export function PreviewDates({
  preview,
  choices,
  seen,
  now,
}: {
  preview: SeriesPreview
  choices: readonly TypedChoice[]
  seen: string
  now: Date
}) {
  const t = useT()
  const locale = useLocale()
  const { dates, count, firstOn, lastOn, clashCount } = preview
  const open = dates.filter(
    (date) => date.dayOff && !date.isLeftOut && !date.isSource && date.on === date.seriesOn,
  )
  return (
    <section className="stack" id="dates" aria-labelledby="dates-title">
      <h2 id="dates-title">
        {firstOn && lastOn
          ? t(m.previewTitle, {
              count,
              from: formatFullDate(firstOn, { locale }),
              to: formatFullDate(lastOn, { locale }),
            })
          : t(m.previewEmpty)}
      </h2>
      {choiceFields(choices).map(([name, value]) => (
        <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
      ))}
      <input type="hidden" name="seen" value={seen} />
      {clashCount > 0 ? (
        <Notice tone="danger" isLive title={t(m.clashDates, { count: clashCount })}>
          <p>{t(m.clashDatesLead)}</p>
        </Notice>
      ) : (
        <Notice tone="success" isLive>
          {t(m.noClashes)}
        </Notice>
      )}
      {open.length > 0 && (
        <Notice tone="warning" title={t(m.holidays, { count: open.length })}>
          <p className="cluster">
            <Button
              name="intent"
              value={['leave-out', ...open.map(({ seriesOn }) => seriesOn)].join(' ')}
              variant="secondary"
              size="small"
            >
              {t(m.leaveOutAll)}
            </Button>
            <Button
              name="intent"
              value={[
                'move',
                ...open.flatMap(({ seriesOn, nextWorkingOn }) => [seriesOn, nextWorkingOn ?? seriesOn]),
              ].join(' ')}
              variant="secondary"
              size="small"
            >
              {t(m.moveAll)}
            </Button>
          </p>
        </Notice>
      )}
      <ol className="series-dates">
        {dates.map((date) => (
          <li key={date.seriesOn}>
            <DateLine date={date} now={now} />
          </li>
        ))}
      </ol>
    </section>
  )
}

function DateLine({ date, now }: { date: PreviewDate; now: Date }) {
  const t = useT()
  const locale = useLocale()
  const { seriesOn, on, isLeftOut, isSource } = date
  const hours = date.parts.flatMap(({ start, end }) => (start && end ? `${start}–${end}` : (start ?? [])))
  const isMoved = on !== seriesOn && !isSource
  const named = formatDate(seriesOn)
  return (
    <>
      <div className="series-dates__line">
        <p className={isLeftOut ? 'series-dates__out' : undefined}>
          <strong>{formatLongDate(on, { locale })}</strong>
          {[...hours, ...date.otherSpaces.map((space) => `«${inLocale(space, locale)}»`)].map(
            (words) => `, ${words}`,
          )}
        </p>
        <p className="cluster">
          {isSource && <Badge tone="accent">{t(m.isSource)}</Badge>}
          {isLeftOut && <Badge tone="neutral">{t(m.isLeftOut)}</Badge>}
          {!isLeftOut && isMoved && (
            <Badge tone="info">{t(m.isMoved, { date: formatWeekdayDate(seriesOn, { locale }) })}</Badge>
          )}
          {!isLeftOut && !isMoved && date.isChanged && <Badge tone="info">{t(m.isAdjusted)}</Badge>}
          {!isLeftOut && date.clashes.length > 0 && (
            <Badge tone="danger">{t(bookingMessages.clashes, { count: date.clashes.length })}</Badge>
          )}
        </p>
        {!isSource && (
          <p className="cluster series-dates__choices">
            {!isLeftOut && !isMoved && date.nextWorkingOn && (
              <Button
                name="intent"
                value={`move ${seriesOn} ${date.nextWorkingOn}`}
                variant="secondary"
                size="small"
              >
                {t(m.moveTo, { date: formatWeekdayDate(date.nextWorkingOn, { locale }) })}
              </Button>
            )}
            {isLeftOut || date.isChanged ? (
              <Button
                name="intent"
                value={`bring-back ${seriesOn}`}
                variant="quiet"
                size="small"
                aria-label={t(m.bringBackDate, { date: named })}
              >
                {t(m.bringBack)}
              </Button>
            ) : (
              <Button
                name="intent"
                value={`leave-out ${seriesOn}`}
                variant="quiet"
                size="small"
                aria-label={t(m.leaveOutDate, { date: named })}
              >
                {t(m.leaveOut)}
              </Button>
            )}
          </p>
        )}
      </div>
      {!isLeftOut && <DateTroubles date={date} now={now} />}
    </>
  )
}

function DateTroubles({ date, now }: { date: PreviewDate; now: Date }) {
  const { seriesOn, clashes, warnings } = date
  if (clashes.length + warnings.length === 0) return null
  return (
    <>
      {warnings.length > 0 && (
        <ul className="series-dates__warnings">
          {warnings.map((warning, index) => (
            <li key={index}>
              <WarningText warning={warning} />
            </li>
          ))}
        </ul>
      )}
      {clashes.map((clash) => (
        <ClashWays
          key={`${clash.part} ${clash.id}`}
          clash={clash}
          seriesOn={seriesOn}
          parts={date.parts}
          venueId={date.venueId}
          now={now}
        />
      ))}
    </>
  )
}

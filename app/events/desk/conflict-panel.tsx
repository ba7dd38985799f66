import type { ReactNode } from 'react'
import { useEventWords } from '#app/events/desk/event-words.ts'
import { localized, useLocale, useT } from '#app/lib/i18n.tsx'
import { inLocale } from '#app/lib/in-locale.ts'
import { paths } from '#app/paths.ts'
import { Badge } from '#app/ui/badge.tsx'
import { Button } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { TextLink } from '#app/ui/text-link.tsx'
import type { Conflicts } from '#server/events/conflicts/whole/queries.ts'
import { formatWeekdayDate, formatWhen } from '#server/kit/dates.ts'
import { bookingMessages as m, conflictWarnings, holidayNames } from '#server/kit/messages/booking-pages.ts'
import { targetGroupNames } from '#server/kit/messages/people.ts'
import { isTargetGroup } from '#server/people/target-groups.ts'
import { formatPhone } from '#server/people/phone.ts'

type Clash = Conflicts['clashes'][number]
type Warning = Conflicts['warnings'][number]

/** Everything that a check found, before anything is saved: clashes with ways out, then what to think of. */
export function ConflictPanel({
  conflicts,
  now,
  areWaysTold = false,
}: {
  conflicts: Conflicts
  now: Date
  /** outside of the event's form the ways out are told, and nothing takes them */
  areWaysTold?: boolean
}) {
  const t = useT()
  const { clashes, warnings } = conflicts
  return (
    <div className="stack" id="conflicts">
      {clashes.length === 0 ? (
        <Notice tone="success" isLive>
          {t(m.noClashes)}
        </Notice>
      ) : (
        <Notice tone="danger" isLive title={t(m.clashes, { count: clashes.length })}>
          <ol className="conflicts">
            {clashes.map((clash) => (
              <li key={`${clash.session} ${clash.id}`}>
                <ClashText clash={clash} now={now} isTold={areWaysTold} />
              </li>
            ))}
          </ol>
        </Notice>
      )}
      {warnings.length > 0 && (
        <Notice tone="warning" title={t(m.warnings, { count: warnings.length })}>
          <ul>
            {warnings.map((warning, index) => (
              <li key={index}>
                {t(m.part, { number: warning.session + 1 })}: <WarningText warning={warning} />
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </div>
  )
}

function ClashText({ clash, now, isTold }: { clash: Clash; now: Date; isTold: boolean }) {
  const t = useT()
  const locale = useLocale()
  const name = inLocale(clash, locale)
  const number = clash.session + 1
  return (
    <>
      <p>
        {clash.left === undefined
          ? t(m.clash, { number, name })
          : t(m.clashFull, { number, name, left: clash.left })}
      </p>
      <ul>
        <Holders holders={clash.holders} now={now} />
        {clash.sessions.map((session) => (
          <li key={session}>{t(m.samePart, { number: session + 1 })}</li>
        ))}
      </ul>
      {clash.times.length > 0 && (
        <Ways label={t(m.otherTimes)}>
          {clash.times.map(({ on, start, end }) => (
            <Way
              key={`${on} ${start}`}
              value={['fill-time', clash.session, on, start, end].join(' ')}
              isTold={isTold}
            >
              {`${formatWeekdayDate(on, { locale })}, ${start}–${end}`}
            </Way>
          ))}
        </Ways>
      )}
      {clash.spaces.length > 0 && (
        <Ways label={t(m.otherSpaces)}>
          {clash.spaces.map((space) => {
            const venue = inLocale(
              { nameKk: space.venueKk, nameRu: space.venueRu, nameEn: space.venueEn },
              locale,
            )
            return (
              <Way
                key={space.id}
                value={['fill-space', clash.session, clash.id, space.id, space.venueId].join(' ')}
                isTold={isTold}
              >
                {space.capacity === null
                  ? `${inLocale(space, locale)} (${venue})`
                  : `${inLocale(space, locale)} (${venue}, ${t(m.holds, { count: space.capacity })})`}
              </Way>
            )
          })}
        </Ways>
      )}
      {clash.times.length + clash.spaces.length === 0 && <p>{t(m.noWayOut)}</p>}
    </>
  )
}

/** A way out: a button of the form that takes it, or only its words where there is no such form. */
function Way({ value, isTold, children }: { value: string; isTold: boolean; children: ReactNode }) {
  if (isTold) return <Badge tone="info">{children}</Badge>
  return (
    <Button name="intent" value={value} variant="secondary" size="small">
      {children}
    </Button>
  )
}

/** Who has it, when, and whom to call: items of a list. */
export function Holders({ holders, now }: { holders: Clash['holders']; now: Date }) {
  const t = useT()
  const locale = useLocale()
  const words = useEventWords(now)
  return (
    <>
      {holders.map((holder) => {
        const organiser = localized(
          { kk: holder.institutionKk, ru: holder.institutionRu, en: holder.institutionEn },
          locale,
        ).text
        const about = [
          formatWhen(holder, { locale, now }),
          organiser || holder.bookedByName,
          holder.contactPhone && formatPhone(holder.contactPhone),
        ]
        return (
          <li key={`${holder.eventId} ${holder.startsAt.getTime()}`}>
            {holder.eventId ? (
              <TextLink href={paths.deskEvent(locale, holder.eventId)} target="_blank" isPlain>
                {words.title(holder)}
              </TextLink>
            ) : (
              t(m.hiddenEvent)
            )}
            {`: ${about.filter(Boolean).join(', ')}`}
          </li>
        )
      })}
    </>
  )
}

export function Ways({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div role="group" aria-label={label}>
      <p>{label}</p>
      <p className="cluster">{children}</p>
    </div>
  )
}

export function WarningText({ warning }: { warning: Warning }) {
  const t = useT()
  const locale = useLocale()
  switch (warning.kind) {
    case 'holiday': {
      const { day } = warning
      const name = 'key' in day ? t(holidayNames[day.key]) : inLocale(day.moved, locale)
      return <>{t(conflictWarnings.holiday, { name })}</>
    }
    case 'closed':
      return <>{t(conflictWarnings.closed)}</>
    case 'outside_hours':
      return <>{t(conflictWarnings.outside_hours, warning.hours)}</>
    case 'short_notice':
      return <>{t(conflictWarnings.short_notice, { days: warning.days })}</>
    case 'same_audience': {
      const groups = warning.groups.filter(isTargetGroup).map((group) => t(targetGroupNames[group]))
      return (
        <>
          {t(conflictWarnings.same_audience, { groups: groups.join(', ') })}{' '}
          {warning.events.map(({ eventId, titleKk, titleRu, titleEn }, index) => (
            <span key={eventId}>
              {index > 0 && ', '}
              <TextLink href={paths.deskEvent(locale, eventId)} target="_blank" isPlain>
                {localized({ kk: titleKk, ru: titleRu, en: titleEn }, locale).text || t(m.hiddenEvent)}
              </TextLink>
            </span>
          ))}
        </>
      )
    }
  }
}

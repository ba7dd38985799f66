import { Fragment } from 'react'
import { useAgeSpan } from '#app/events/age-span.ts'
import { Localized, useLocale, useT } from '#app/lib/i18n.tsx'
import { DefinitionList, type Definition } from '#app/ui/definition-list.tsx'
import { Icon } from '#app/ui/icon.tsx'
import { Unbroken } from '#app/ui/unbroken.tsx'
import type {
  findPublicEvent,
  listPublicEntryTypes,
  listPublicSessions,
} from '#server/events/calendar/queries.ts'
import { formatDateRange, formatMoment, formatWhen } from '#server/kit/dates.ts'
import { calendarMessages as m } from '#server/kit/messages/calendar.ts'
import { eventLanguages } from '#server/kit/messages/events.ts'
import { eventModes, extrasMessages } from '#server/kit/messages/extras.ts'
import { targetGroupNames } from '#server/kit/messages/people.ts'
import { isTargetGroup } from '#server/people/target-groups.ts'
import { formatPhone } from '#server/people/phone.ts'

export type PublicEvent = NonNullable<Awaited<ReturnType<typeof findPublicEvent>>>
export type PublicSession = Awaited<ReturnType<typeof listPublicSessions>>[number]
export type PublicEntryType = Awaited<ReturnType<typeof listPublicEntryTypes>>[number]

/** Places that can still be given over all ways to come; null when one of them has no limit. */
export function placesLeft(entryTypes: readonly PublicEntryType[]): number | null {
  let left = 0
  for (const entryType of entryTypes) {
    if (entryType.capacity === null) return null
    left += entryType.capacity - entryType.taken
  }
  return left
}

function mapLink(event: PublicEvent): string | undefined {
  const address = event.addressRu ?? event.addressKk
  if (event.lat !== null && event.lon !== null) return `https://2gis.kz/geo/${event.lon},${event.lat}`
  if (!address) return undefined
  return `https://2gis.kz/search/${encodeURIComponent([event.districtRu, address].filter(Boolean).join(', '))}`
}

/** The halls that every part of an event is held in; parts in different ones name them themselves. */
export function commonHalls(sessions: readonly PublicSession[]): PublicSession['spaces'] {
  const [first, ...others] = sessions.filter(({ cancelledAt }) => !cancelledAt)
  const namesOf = (session: PublicSession) => session.spaces.map(({ kk }) => kk).join(', ')
  return first && others.every((session) => namesOf(session) === namesOf(first)) ? first.spaces : []
}

/** `, Үлкен зал`: halls after the name of their venue. */
export function Halls({ spaces }: { spaces: PublicSession['spaces'] }) {
  return spaces.map((space) => (
    <Fragment key={space.kk}>
      {', '}
      <Localized text={space} />
    </Fragment>
  ))
}

function Where({ event, sessions }: { event: PublicEvent; sessions: readonly PublicSession[] }) {
  const t = useT()
  const map = event.venueKind === 'online' ? undefined : mapLink(event)
  return (
    <>
      <strong>
        <Localized text={{ kk: event.venueKk, ru: event.venueRu, en: event.venueEn }} />
        <Halls spaces={commonHalls(sessions)} />
      </strong>
      {event.venueKk && <br />}
      <Localized text={{ kk: event.districtKk, ru: event.districtRu, en: event.districtEn }} />
      {(event.addressKk ?? event.addressRu) && (
        <>
          {', '}
          <Localized text={{ kk: event.addressKk, ru: event.addressRu }} />
        </>
      )}
      {map && (
        <>
          <br />
          <a href={map} rel="noopener">
            {t(m.map)} <Icon name="external" />
          </a>
        </>
      )}
    </>
  )
}

function useAges(event: PublicEvent): string | null {
  const t = useT()
  const span = useAgeSpan()(event)
  return span && `${span} (${t(m.onTheDay)})`
}

function When({
  event,
  sessions,
  now,
}: {
  event: PublicEvent
  sessions: readonly PublicSession[]
  now: Date
}) {
  const t = useT()
  const locale = useLocale()
  if (!event.startsAt || !event.endsAt) return null
  const live = sessions.filter((session) => !session.cancelledAt)
  const [only] = live
  const next = live.find(({ endsAt }) => endsAt !== null && endsAt > now)
  return (
    <>
      <strong className="event-page__when">
        {live.length > 1 ? (
          <Unbroken text={formatDateRange({ from: event.startsAt, to: event.endsAt }, { locale })} />
        ) : (
          <Unbroken text={formatWhen({ startsAt: event.startsAt, endsAt: event.endsAt }, { locale, now })} />
        )}
      </strong>
      {live.length > 1 && (
        <>
          {next?.startsAt && next.endsAt && (
            <>
              <br />
              <Unbroken
                text={t(m.nextSession, {
                  when: formatWhen({ startsAt: next.startsAt, endsAt: next.endsAt }, { locale, now }),
                })}
              />
            </>
          )}
          <br />
          <a href="#sessions">{t(m.sessionCount, { count: live.length })}</a>
        </>
      )}
      {live.length === 1 && only?.movedAt && only.firstStartsAt && (
        <>
          <br />
          <span className="event-page__moved">
            {t(m.sessionMoved, { when: formatMoment(only.firstStartsAt, { locale, now }) })}
          </span>
        </>
      )}
    </>
  )
}

/**
 * Facts of an event in two parts: when, where and the places left stand over the button, so that the first view of a
 * phone holds them all; the rest stands under it.
 */
export function EventFacts({
  part,
  event,
  sessions,
  entryTypes,
  now,
}: {
  part: 'first' | 'rest'
  event: PublicEvent
  sessions: readonly PublicSession[]
  entryTypes: readonly PublicEntryType[]
  now: Date
}) {
  const t = useT()
  const ages = useAges(event)
  const left = placesLeft(entryTypes)
  const waiting = entryTypes.reduce((sum, entryType) => sum + entryType.waiting, 0)
  const groups = event.targetGroups.filter(isTargetGroup).map((group) => t(targetGroupNames[group]))
  const isAhead = event.status === 'published' && event.endsAt !== null && event.endsAt > now
  // Places that nobody can take any more say nothing.
  const isTaking = isAhead && !(event.registrationClosesAt && event.registrationClosesAt <= now)
  const phone = event.contactPhone
  const languages = event.languages.flatMap((language): string[] =>
    language === 'kk' || language === 'ru' || language === 'en' ? [t(eventLanguages[language])] : [],
  )
  const first: Definition[] = [
    { term: t(m.when), icon: 'calendar', value: <When event={event} sessions={sessions} now={now} /> },
    { term: t(m.where), icon: 'place', value: <Where event={event} sessions={sessions} /> },
    {
      term: t(extrasMessages.mode),
      icon: 'globe',
      value: event.mode && event.mode !== 'onsite' && (
        <>
          {t(eventModes[event.mode])}. {t(extrasMessages.joinLater)}
        </>
      ),
    },
    {
      term: t(m.places),
      icon: 'ticket',
      value: isTaking
        ? [
            left === null ? t(m.noLimit) : left > 0 ? t(m.placesLeft, { count: left }) : t(m.noneLeft),
            waiting > 0 ? t(m.waitingNow, { count: waiting }) : null,
          ]
            .filter(Boolean)
            .join(' · ')
        : null,
    },
  ]
  const rest: Definition[] = [
    {
      term: t(m.forWhom),
      icon: 'people',
      value: [groups.length > 0 ? groups.join(', ') : t(m.forEverybody), ages].filter(Boolean).join(' · '),
    },
    {
      term: t(m.heldBy),
      icon: 'building',
      value: event.institutionKk && (
        <Localized text={{ kk: event.institutionKk, ru: event.institutionRu, en: event.institutionEn }} />
      ),
    },
    { term: t(m.languages), icon: 'globe', value: languages.join(', ') },
    {
      term: t(m.contact),
      icon: 'phone',
      value: phone && <a href={`tel:${phone}`}>{t(m.call, { phone: formatPhone(phone) })}</a>,
    },
  ]
  const isFirst = part === 'first'
  return (
    <DefinitionList items={isFirst ? first : rest} layout="icons" isEmptyLeftOut areTermsHidden={isFirst} />
  )
}

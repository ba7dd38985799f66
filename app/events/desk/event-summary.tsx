import type { ReactNode } from 'react'
import { useAgeSpan } from '#app/events/age-span.ts'
import { Localized, useLocale, useT } from '#app/lib/i18n.tsx'
import { paths } from '#app/paths.ts'
import { Badge } from '#app/ui/badge.tsx'
import { DataTable } from '#app/ui/data-table.tsx'
import { DefinitionList } from '#app/ui/definition-list.tsx'
import { Details } from '#app/ui/menu.tsx'
import { Meter } from '#app/ui/meter.tsx'
import { TextLink } from '#app/ui/text-link.tsx'
import type { EntryKind } from '#server/events/words.ts'
import { formatDateTime, formatLongDate, formatTimeRange } from '#server/kit/dates.ts'
import { eventDesk as m } from '#server/kit/messages/events-desk.ts'
import { eventForm } from '#server/kit/messages/events-form.ts'
import { entryKinds, eventFields, eventLanguages } from '#server/kit/messages/events.ts'
import { isLocale, LOCALES } from '#server/kit/messages/message.ts'
import { targetGroupNames } from '#server/kit/messages/people.ts'
import { formatNumber } from '#server/kit/numbers.ts'
import { formatPhone } from '#server/people/phone.ts'
import { isTargetGroup } from '#server/people/target-groups.ts'

type Texts = Record<`${'title' | 'description'}${'Kk' | 'Ru' | 'En'}`, string | null>
type Name<Prefix extends string> = Record<`${Prefix}Kk` | `${Prefix}Ru` | `${Prefix}En`, string | null>

type Summary = Texts &
  Name<'institution'> &
  Name<'programme'> &
  Name<'district'> &
  Name<'region'> &
  Name<'venue'> & {
    measureId: string | null
    measureNumber: string | null
    measureKk: string | null
    measureRu: string | null
    addressKk: string | null
    addressRu: string | null
    contactPhone: string | null
    plannedPeople: number | null
    targetGroups: string[]
    languages: string[]
    ageMin: number | null
    ageMax: number | null
    registrationOpensAt: Date | null
    registrationClosesAt: Date | null
    createdAt: Date
    createdByName: string | null
  }

const text = (kk: string | null, ru: string | null, en: string | null = null): ReactNode =>
  kk || ru || en ? <Localized text={{ kk, ru, en }} /> : null

/** The facts of an event. */
export function EventSummary({ event }: { event: Summary }) {
  const t = useT()
  const locale = useLocale()
  const ageSpan = useAgeSpan()
  const district = text(event.districtKk, event.districtRu, event.districtEn)
  const region = text(event.regionKk, event.regionRu, event.regionEn)
  const venue = text(event.venueKk, event.venueRu, event.venueEn)
  const address = text(event.addressKk, event.addressRu)
  return (
    <section aria-labelledby="facts">
      <h2 id="facts">{t(m.facts)}</h2>
      <DefinitionList
        items={[
          {
            term: t(eventFields.institution),
            value: text(event.institutionKk, event.institutionRu, event.institutionEn),
          },
          {
            term: t(eventFields.contactPhone),
            value: event.contactPhone && (
              <a href={`tel:${event.contactPhone}`}>{formatPhone(event.contactPhone)}</a>
            ),
          },
          {
            term: t(eventFields.programme),
            value: text(event.programmeKk, event.programmeRu, event.programmeEn),
          },
          {
            term: t(eventFields.measure),
            value: event.measureId && (
              <TextLink href={paths.measure(locale, event.measureId)}>
                {[
                  event.measureNumber,
                  locale === 'kk'
                    ? (event.measureKk ?? event.measureRu)
                    : (event.measureRu ?? event.measureKk),
                ]
                  .filter(Boolean)
                  .join('. ')}
              </TextLink>
            ),
          },
          {
            term: t(eventFields.district),
            value: district && (
              <>
                {district}
                {region && event.districtKk !== event.regionKk && <>, {region}</>}
              </>
            ),
          },
          {
            term: t(eventFields.venue),
            value: venue && (
              <>
                {venue}
                {address && <>, {address}</>}
              </>
            ),
          },
          {
            term: t(eventFields.targetGroups),
            value: event.targetGroups
              .filter(isTargetGroup)
              .map((group) => t(targetGroupNames[group]))
              .join(', '),
          },
          { term: t(eventFields.ages), value: ageSpan(event) ?? t(m.agesAny) },
          {
            term: t(eventFields.languages),
            value: event.languages
              .filter(isLocale)
              .map((language) => t(eventLanguages[language]))
              .join(', '),
          },
          {
            term: t(eventFields.plannedPeople),
            value: event.plannedPeople === null ? null : formatNumber(event.plannedPeople, { locale }),
          },
          {
            term: t(eventFields.registrationOpens),
            value: event.registrationOpensAt && formatDateTime(event.registrationOpensAt),
          },
          {
            term: t(eventFields.registrationCloses),
            value: event.registrationClosesAt && formatDateTime(event.registrationClosesAt),
          },
          {
            term: t(m.createdBy),
            value: `${event.createdByName ?? t(m.byProgram)}, ${formatDateTime(event.createdAt)}`,
          },
        ]}
      />
    </section>
  )
}

type Session = {
  id: string
  titleKk: string | null
  titleRu: string | null
  titleEn: string | null
  heldOn: string | null
  startsAt: Date | null
  endsAt: Date | null
  movedAt: Date | null
  cancelledAt: Date | null
  attendanceClosedAt: Date | null
}

/** The dated parts, each with its state. */
export function EventSessions({ sessions, isOver }: { sessions: Session[]; isOver: boolean }) {
  const t = useT()
  const locale = useLocale()
  const day = ({ startsAt, heldOn }: Session) => {
    const on = startsAt ?? heldOn
    return on ? formatLongDate(on, { locale }) : t(m.noDate)
  }
  const state = (session: Session) => {
    if (session.cancelledAt) return <Badge tone="danger">{t(m.sessionCancelled)}</Badge>
    if (session.attendanceClosedAt) return <Badge>{t(m.sessionClosed)}</Badge>
    if (isOver) return <Badge tone="warning">{t(m.sessionOpen)}</Badge>
    return session.movedAt ? <Badge tone="info">{t(m.sessionMoved)}</Badge> : null
  }
  const hasTitles = sessions.some(({ titleKk, titleRu, titleEn }) => titleKk ?? titleRu ?? titleEn)
  return (
    <section aria-labelledby="sessions">
      <h2 id="sessions">{t(eventFields.sessions)}</h2>
      <DataTable
        caption={t(eventFields.sessions)}
        isCaptionHidden
        narrow="cards"
        rows={sessions}
        rowId={(session) => session.id}
        columns={[
          { id: 'on', header: t(eventForm.sessionOn), cell: day },
          {
            id: 'hours',
            header: t(eventForm.sessionTime),
            cell: ({ startsAt, endsAt }) =>
              startsAt && formatTimeRange({ startsAt, endsAt: endsAt ?? startsAt }),
          },
          ...(hasTitles
            ? [
                {
                  id: 'title',
                  header: t(m.session),
                  cell: (session: Session) => text(session.titleKk, session.titleRu, session.titleEn),
                },
              ]
            : []),
          { id: 'state', header: t(m.sessionState), cell: state },
        ]}
      />
    </section>
  )
}

type EntryType = {
  id: string
  kind: EntryKind
  capacity: number | null
  taken: number
  waiting: number
  hasWaitingList: boolean
}

/** How the places stand, by way to take part. */
export function EventPlaces({ entryTypes }: { entryTypes: EntryType[] }) {
  const t = useT()
  const locale = useLocale()
  const number = (value: number) => formatNumber(value, { locale })
  return (
    <section aria-labelledby="places" className="stack-s">
      <h2 id="places">{t(m.places)}</h2>
      {entryTypes.map((type) => {
        const waiting = type.waiting > 0 ? ` · ${t(m.waitingCount, { count: type.waiting })}` : ''
        if (type.capacity === null) {
          return (
            <p key={type.id}>
              {t(entryKinds[type.kind])}: {t(m.takenNoLimit, { taken: number(type.taken) })}
            </p>
          )
        }
        return (
          <Meter
            key={type.id}
            label={t(entryKinds[type.kind])}
            value={type.taken}
            max={type.capacity}
            tone={type.taken >= type.capacity ? 'warning' : 'accent'}
            text={`${t(m.takenOf, { taken: number(type.taken), capacity: number(type.capacity) })}${waiting}`}
          />
        )
      })}
    </section>
  )
}

/** Title and description in every language they are written in. */
export function EventTexts({ event }: { event: Texts }) {
  const t = useT()
  const written = {
    kk: { title: event.titleKk, description: event.descriptionKk },
    ru: { title: event.titleRu, description: event.descriptionRu },
    en: { title: event.titleEn, description: event.descriptionEn },
  }
  const used = LOCALES.filter((locale) => written[locale].title ?? written[locale].description)
  if (used.length === 0) return null
  return (
    <section aria-labelledby="texts">
      <h2 id="texts">{t(m.texts)}</h2>
      {used.map((locale) => (
        <Details key={locale} summary={<span lang={locale}>{written[locale].title ?? t(m.untitled)}</span>}>
          <p className="event-text" lang={locale}>
            {written[locale].description ?? ''}
          </p>
        </Details>
      ))}
    </section>
  )
}

import { Fragment, type ReactNode } from 'react'
import type { NoteView } from '#app/reports/note/note-page.tsx'
import { LocaleProvider, localized, useLocale, useT } from '#app/lib/i18n.tsx'
import { paths } from '#app/paths.ts'
import { Ornament } from '#app/ui/ornament.tsx'
import { formatFullDate } from '#server/kit/dates.ts'
import { noteMessages as m } from '#server/kit/messages/event-note.ts'
import { eventKinds } from '#server/kit/messages/events.ts'
import { extrasMessages } from '#server/kit/messages/extras.ts'
import { targetGroupNames } from '#server/kit/messages/people.ts'
import { uiMessages } from '#server/kit/messages/ui.ts'
import { formatNumber } from '#server/kit/numbers.ts'
import { isTargetGroup } from '#server/people/target-groups.ts'
import { programmeLines } from '#server/reports/notes/programme.ts'
import { liveSessions, placeText, sessionLines, textIn, whenText } from '#server/registration/event-facts.ts'

const LINES_SHOWN = 5
const PARTNERS_SHOWN = 5
/** Places to glue photos on, where the event has none to print. */
const FRAMES = [1, 2]

/** One side of paper about an event that is over, in one language, whatever the page's is. */
export function NoteSheet({ view, locale }: { view: NoteView; locale: 'kk' | 'ru' }) {
  return (
    <LocaleProvider locale={locale}>
      <article className="sheet note-sheet" lang={locale} aria-labelledby={`note-${locale}`}>
        <Head view={view} />
        <Facts view={view} />
        <div className="note-sheet__tables">
          <Groups view={view} />
          <Places view={view} />
        </div>
        <Words view={view} />
        <Foot view={view} />
      </article>
    </LocaleProvider>
  )
}

type Part = { view: NoteView }

/** Counts as the sheet prints them: few people are words, never a number. */
function useCount() {
  const t = useT()
  const locale = useLocale()
  return (count: number | null) => (count === null ? t(m.hidden) : formatNumber(count, { locale }))
}

function Head({ view: { facts, closedAt, now } }: Part) {
  const t = useT()
  const locale = useLocale()
  return (
    <header>
      <p className="sheet__organisation">{textIn(facts.institution, locale)}</p>
      <Ornament />
      <p className="sheet__number">{t(m.date, { date: formatFullDate(closedAt ?? now, { locale }) })}</p>
      <h2 className="sheet__title" id={`note-${locale}`}>
        {t(m.title)}
      </h2>
      <p className="sheet__subtitle">{t(m.subtitle, { title: textIn(facts.title, locale) })}</p>
    </header>
  )
}

function Facts({ view: { event, facts, figures, ages, partners } }: Part) {
  const t = useT()
  const locale = useLocale()
  const count = useCount()
  const name = (kk: string | null, ru: string | null) => localized({ kk, ru }, locale).text
  const measure = event.measureNumber
    ? t(m.measureLine, { number: event.measureNumber, name: name(event.measureKk, event.measureRu) })
    : name(event.measureKk, event.measureRu)
  const few = (shown: number | null) => (shown === null ? t(m.few) : count(shown))
  const sessions = liveSessions(facts)
  const named = partners
    .slice(0, PARTNERS_SHOWN)
    .map(
      (one) =>
        one.name ?? textIn({ kk: one.institutionKk, ru: one.institutionRu, en: one.institutionEn }, locale),
    )
  const unnamed = partners.length - named.length
  const rows: [string, ReactNode][] = [
    [t(m.measure), measure],
    [t(m.kind), t(eventKinds[event.kind])],
    [t(m.programme), name(event.programmeKk, event.programmeRu)],
    [t(m.when), sessions.length > 1 ? whenText(facts, locale) : sessionLines(facts, locale)],
    [
      t(m.where),
      [placeText(facts, locale), name(event.districtKk, event.districtRu)].filter(Boolean).join(', '),
    ],
    [
      t(extrasMessages.partnersSection),
      [named.join(', '), unnamed > 0 && t(m.morePartners, { count: unnamed })].filter(Boolean).join(' '),
    ],
    [t(m.planned), event.plannedPeople === null ? '' : count(event.plannedPeople)],
    [t(m.registered), figures.registered > 0 ? count(figures.registered) : ''],
    [t(m.visits), few(figures.visits)],
    [t(m.people), few(figures.people)],
    [t(m.youth, { from: ages.min, to: ages.max }), figures.people === 0 ? '' : count(figures.youth)],
    [t(m.heads), figures.heads > 0 ? count(figures.heads) : ''],
    [t(m.children), figures.children > 0 ? count(figures.children) : ''],
  ]
  return (
    <dl className="sheet__facts note-sheet__facts">
      {rows
        .filter(([, value]) => value !== '')
        .map(([term, value]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  )
}

function Groups({ view: { figures } }: Part) {
  const t = useT()
  const count = useCount()
  if (figures.groups.length === 0) return null
  const hasHeads = figures.groups.some(({ heads }) => heads > 0)
  return (
    <table>
      <caption>{t(m.byGroup)}</caption>
      <thead>
        <tr>
          <th scope="col">{t(m.group)}</th>
          <th scope="col">{t(m.groupPeople)}</th>
          {hasHeads && <th scope="col">{t(m.groupHeads)}</th>}
        </tr>
      </thead>
      <tbody>
        {figures.groups.map(({ group, people, heads }) => (
          <tr key={group}>
            <th scope="row">{isTargetGroup(group) ? t(targetGroupNames[group]) : group}</th>
            <td className="is-end">{count(people)}</td>
            {hasHeads && <td className="is-end">{count(heads)}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const OUTSIDE = { rest: m.otherDistricts, other: m.otherRegions, unknown: m.unknownPlace } as const

function Places({ view: { figures } }: Part) {
  const t = useT()
  const locale = useLocale()
  const count = useCount()
  if (figures.places.length === 0) return null
  return (
    <table>
      <caption>{t(m.byPlace)}</caption>
      <thead>
        <tr>
          <th scope="col">{t(m.place)}</th>
          <th scope="col">{t(m.groupPeople)}</th>
        </tr>
      </thead>
      <tbody>
        {figures.places.map(({ kato, nameKk, nameRu, people }) => (
          <tr key={kato}>
            <th scope="row">
              {Object.hasOwn(OUTSIDE, kato)
                ? t(OUTSIDE[kato as keyof typeof OUTSIDE])
                : localized({ kk: nameKk, ru: nameRu }, locale).text}
            </th>
            <td className="is-end">{count(people)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Words({ view: { facts, figures, text, agenda } }: Part) {
  const t = useT()
  const locale = useLocale()
  const lines = programmeLines(facts, agenda, locale)
  const results =
    locale === 'kk' ? (text?.resultsKk ?? text?.resultsRu) : (text?.resultsRu ?? text?.resultsKk)
  return (
    <>
      <p className="note-sheet__small">
        {figures.groups.length > 1 && `${t(m.groupsOverlap)} `}
        {figures.isHidden && t(m.hiddenNote)}
      </p>
      {lines.length > 0 && (
        <section>
          <h3>{t(m.parts)}</h3>
          <p>
            {lines.slice(0, LINES_SHOWN).map((line) => (
              <Fragment key={line}>
                {line}
                <br />
              </Fragment>
            ))}
            {lines.length > LINES_SHOWN && t(m.moreItems, { count: lines.length - LINES_SHOWN })}
          </p>
        </section>
      )}
      {results && (
        <section>
          <h3>{t(m.results)}</h3>
          <p className="keep-lines">{results}</p>
        </section>
      )}
    </>
  )
}

function Photos({ view: { event, photos } }: Part) {
  const t = useT()
  const locale = useLocale()
  return (
    <div className="note-sheet__photos">
      {photos.map(({ id, altKk, altRu }) => {
        const alt = localized({ kk: altKk, ru: altRu }, locale)
        return (
          <img
            className="note-sheet__photo"
            key={id}
            src={paths.shownFile(locale, event.id, id)}
            alt={alt.text}
            lang={alt.lang}
          />
        )
      })}
      {photos.length === 0 &&
        FRAMES.map((number) => (
          <p className="note-sheet__photo note-sheet__photo--empty" key={number}>
            {t(m.photo, { number })}
          </p>
        ))}
    </div>
  )
}

function Foot({ view }: Part) {
  const { text } = view
  const t = useT()
  const locale = useLocale()
  const position =
    locale === 'kk' ? (text?.positionKk ?? text?.positionRu) : (text?.positionRu ?? text?.positionKk)
  return (
    <footer className="note-sheet__foot">
      <Photos view={view} />
      <div className="signature">
        <p className="signature__position">{position ?? t(m.responsible)}</p>
        <p className="signature__line">
          <span className="signature__hint">({t(uiMessages.signature)})</span>
        </p>
        <p className="signature__name">
          {text?.signer ?? <span className="signature__blank" />}
          <span className="signature__hint">({t(uiMessages.signedName)})</span>
        </p>
      </div>
    </footer>
  )
}

import type { SubmissionResult } from '@conform-to/react'
import { CloseForm, ReopenForm } from '#app/attendance/closing/close-form.tsx'
import { HeadcountForm } from '#app/attendance/closing/headcount-form.tsx'
import { sessionLabel, sessionWhen } from '#app/attendance/session-words.ts'
import { useLocale, useT } from '#app/lib/i18n.tsx'
import { paths } from '#app/paths.ts'
import { Badge } from '#app/ui/badge.tsx'
import { Details } from '#app/ui/menu.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Stat, StatGrid } from '#app/ui/stat.tsx'
import { TextLink } from '#app/ui/text-link.tsx'
import { formatDateTime } from '#server/kit/dates.ts'
import { headcountMethods } from '#server/kit/messages/attendance.ts'
import { closingMessages as m } from '#server/kit/messages/closing.ts'
import { formatNumber } from '#server/kit/numbers.ts'
import type { Caller } from '#server/router.ts'
import { useGroupName } from './group-names.ts'

type Closing = Awaited<ReturnType<Caller['attendance']['closing']>>
export type ClosingSession = Closing['sessions'][number]
export type Headcount = Closing['headcounts'][number]

const DOUBTS = {
  still_running: m.doubt_still_running,
  nobody: m.doubt_nobody,
  few_came: m.doubt_few_came,
} as const

/** The forms of a page share one action: the answer belongs to the form that was sent. */
function resultFor(lastResult: SubmissionResult<string[]> | undefined, sessionId: string, intent: string) {
  const sent = lastResult?.initialValue
  return sent?.['sessionId'] === sessionId && sent['intent'] === intent ? lastResult : undefined
}

type SectionProps = {
  session: ClosingSession
  headcounts: Headcount[]
  lastResult: SubmissionResult<string[]> | undefined
  now: Date
}

/** A session that can be closed now: who came, who is missing, what to look at, and the button. */
export function OpenSession({
  session,
  headcounts,
  lastResult,
  now,
  isOnly,
}: SectionProps & { isOnly: boolean }) {
  const t = useT()
  const locale = useLocale()
  const { sessionId, counts, doubts } = session
  const headingId = `session-${sessionId}`
  const when = sessionWhen(session, { locale, now })
  const closeResult = resultFor(lastResult, sessionId, 'close')
  return (
    <section className="closing stack" aria-labelledby={headingId}>
      <header>
        <h2 id={headingId}>{isOnly ? when : sessionLabel(session, { locale, t })}</h2>
        <p className="cluster">
          {!isOnly && <span>{when}</span>}
          <SessionState session={session} />
        </p>
      </header>
      <SessionFacts session={session} headcounts={headcounts} />
      {doubts.length > 0 && (
        <Notice tone="warning" title={t(m.doubtsTitle)}>
          <ul>
            {doubts.map((doubt) => (
              <li key={doubt}>{t(DOUBTS[doubt])}</li>
            ))}
          </ul>
        </Notice>
      )}
      <HeadcountForm
        sessionId={sessionId}
        headcounts={headcounts}
        lastResult={resultFor(lastResult, sessionId, 'headcount')}
      />
      {/* A refusal is forgotten when another form of the page was answered: it may no longer be true. */}
      <CloseForm
        key={closeResult ? 'answered' : 'untouched'}
        sessionId={sessionId}
        isEmpty={counts.came + counts.headcount === 0}
        lastResult={closeResult}
      />
    </section>
  )
}

/** A closed session in one line; unfolded it shows its figures and can be opened again. */
export function ClosedSession({ session, headcounts, lastResult, now }: SectionProps) {
  const t = useT()
  const locale = useLocale()
  const { counts, sessionId } = session
  const result = resultFor(lastResult, sessionId, 'reopen')
  return (
    <Details
      summary={
        <>
          {sessionLabel(session, { locale, t })} · {sessionWhen(session, { locale, now })} ·{' '}
          {t(m.closedWith, { count: counts.came + counts.children + counts.headcount })}
        </>
      }
      isOpen={result !== undefined}
    >
      <div className="stack">
        <SessionFacts session={session} headcounts={headcounts} />
        <ReopenForm sessionId={sessionId} lastResult={result} />
      </div>
    </Details>
  )
}

/** A session that is still to come, or was called off. */
export function OtherSession({ session, now }: { session: ClosingSession; now: Date }) {
  const t = useT()
  const locale = useLocale()
  return (
    <li className="cluster">
      <span>
        {sessionLabel(session, { locale, t })} · {sessionWhen(session, { locale, now })}
      </span>
      <SessionState session={session} />
    </li>
  )
}

function SessionFacts({ session, headcounts }: { session: ClosingSession; headcounts: Headcount[] }) {
  const t = useT()
  const locale = useLocale()
  return (
    <>
      <Figures session={session} />
      <HeadcountLines headcounts={headcounts} />
      <p>
        <TextLink href={paths.attendanceNames(locale, session.eventId, session.sessionId)}>
          {t(m.openNames)}
        </TextLink>
      </p>
    </>
  )
}

function SessionState({ session }: { session: ClosingSession }) {
  const t = useT()
  if (session.cancelledAt) return <Badge>{t(m.stateCancelled)}</Badge>
  if (session.attendanceClosedAt) {
    return (
      <Badge tone="success" icon="check">
        {t(m.stateClosed)}
      </Badge>
    )
  }
  if (session.isOverdue) {
    return (
      <Badge tone="danger" icon="warning">
        {t(m.stateOverdue)}
      </Badge>
    )
  }
  const isAhead = session.refusal !== null
  return <Badge tone={isAhead ? 'neutral' : 'warning'}>{t(isAhead ? m.stateAhead : m.stateOpen)}</Badge>
}

function Figures({ session: { counts } }: { session: ClosingSession }) {
  const t = useT()
  const locale = useLocale()
  const number = (value: number) => formatNumber(value, { locale })
  const missing = Math.max(0, counts.registered - counts.came)
  return (
    <StatGrid>
      <Stat label={t(m.byName)} value={number(counts.came)}>
        {counts.listed > 0 && <p className="muted">{t(m.listed, { count: counts.listed })}</p>}
      </Stat>
      <Stat label={t(m.headcount)} value={number(counts.headcount)} />
      {counts.children > 0 && <Stat label={t(m.children)} value={number(counts.children)} />}
      <Stat label={t(m.registered)} value={number(counts.registered)} />
      <Stat label={t(m.missing)} value={number(missing)} />
    </StatGrid>
  )
}

/** The headcount in force: how many of whom, how and by whom they were counted. */
function HeadcountLines({ headcounts }: { headcounts: Headcount[] }) {
  const t = useT()
  const locale = useLocale()
  const groupName = useGroupName()
  const [first] = headcounts
  if (!first) return null
  return (
    <div>
      <ul className="closing__heads">
        {headcounts.map(({ targetGroup, people }) => (
          <li key={targetGroup}>
            {t(m.headcountLine, { group: groupName(targetGroup), people: formatNumber(people, { locale }) })}
          </li>
        ))}
      </ul>
      <p className="muted">
        {t(m.countedBy, {
          method: t(headcountMethods[first.method]),
          name: first.countedByName ?? t(m.someone),
          at: formatDateTime(first.countedAt),
        })}
      </p>
    </div>
  )
}

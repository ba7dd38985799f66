import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react'
import { ClosingLedger } from '#app/attendance/closing/closing-ledger.tsx'
import { ClosedSession, OpenSession, OtherSession } from '#app/attendance/closing/session-section.tsx'
import { read } from '#app/lib/caller.server.ts'
import { submit } from '#app/lib/form.server.ts'
import { localized, useLocale, useT } from '#app/lib/i18n.tsx'
import { localeOf } from '#app/lib/locale.ts'
import { readForm } from '#app/lib/read-form.server.ts'
import { paths } from '#app/paths.ts'
import { Breadcrumb } from '#app/ui/breadcrumb.tsx'
import { ButtonLink } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { closeSchema, headcountSchema, reopenSchema } from '#server/attendance/schema.ts'
import { attendanceProblems } from '#server/kit/messages/attendance.ts'
import { closingMessages as m } from '#server/kit/messages/closing.ts'
import { eventDesk } from '#server/kit/messages/events-desk.ts'
import { formatMessage } from '#server/kit/messages/format.ts'

export const meta: MetaFunction = ({ params }) => [
  { title: `${formatMessage(m.title, localeOf(params))} · Qamtu` },
  { name: 'robots', content: 'noindex' },
]

export function loader({ params, context }: LoaderFunctionArgs) {
  return read(context, (caller) => caller.attendance.closing({ eventId: params['id'] ?? '' }))
}

const DONE = { headcount: m.savedHeadcount, closed: m.savedClosed, reopened: m.savedReopened } as const
type Done = keyof typeof DONE

function doneOf(text: string | null): Done | undefined {
  return text === 'headcount' || text === 'closed' || text === 'reopened' ? text : undefined
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const locale = localeOf(params)
  const formData = await readForm(request)
  const common = { request, context, locale, formData, problems: attendanceProblems }
  const to = (done: Done) => redirect(paths.attendance(locale, params['id'] ?? '', `?done=${done}`))
  switch (formData.get('intent')) {
    case 'headcount':
      return submit({
        ...common,
        schema: headcountSchema,
        work: async (values, caller) => {
          await caller.attendance.headcount(values)
          return to('headcount')
        },
      })
    case 'reopen':
      return submit({
        ...common,
        schema: reopenSchema,
        work: async (values, caller) => {
          await caller.attendance.reopen(values)
          return to('reopened')
        },
      })
    default:
      return submit({
        ...common,
        schema: closeSchema,
        work: async (values, caller) => {
          await caller.attendance.close(values)
          return to('closed')
        },
      })
  }
}

/** Where an organiser says who came: each session is counted, closed and, with a reason, opened again. */
export default function ClosingPage() {
  const { event, sessions, headcounts, closings, may, now } = useLoaderData<typeof loader>()
  const result = useActionData<typeof action>()
  const [search] = useSearchParams()
  const t = useT()
  const locale = useLocale()
  const title = localized({ kk: event.titleKk, ru: event.titleRu, en: event.titleEn }, locale)
  const done = result ? undefined : doneOf(search.get('done'))
  const open = sessions.filter(({ refusal }) => refusal === null)
  const closed = sessions.filter(({ attendanceClosedAt }) => attendanceClosedAt !== null)
  const others = sessions.filter((session) => !open.includes(session) && !closed.includes(session))
  const factsOf = (session: (typeof sessions)[number]) => ({
    session,
    headcounts: headcounts.filter(({ sessionId }) => sessionId === session.sessionId),
    lastResult: result?.lastResult,
    now,
  })
  return (
    <>
      <Breadcrumb
        steps={[
          { label: t(eventDesk.listTitle), href: paths.deskEvents(locale) },
          { label: title.text, href: paths.deskEvent(locale, event.eventId) },
          { label: t(m.title) },
        ]}
      />
      <PageHead
        title={t(m.title)}
        kicker={<span lang={title.lang}>{title.text}</span>}
        lead={<p>{t(m.lead)}</p>}
        actions={
          may.scan && (
            <ButtonLink variant="secondary" icon="camera" href={paths.door(locale, event.eventId)} isPlain>
              {t(m.toDoor)}
            </ButtonLink>
          )
        }
      />
      {done && (
        <Notice tone="success" isLive>
          {t(DONE[done])}
        </Notice>
      )}
      {open.map((session) => (
        <OpenSession key={session.sessionId} {...factsOf(session)} isOnly={sessions.length === 1} />
      ))}
      {closed.length > 0 && (
        <section className="closing stack-s">
          <h2>{t(m.closedSessions)}</h2>
          {closed.map((session) => (
            <ClosedSession key={session.sessionId} {...factsOf(session)} />
          ))}
        </section>
      )}
      {others.length > 0 && (
        <section className="closing stack-s">
          <h2>{t(m.otherSessions)}</h2>
          <ul className="closing__heads">
            {others.map((session) => (
              <OtherSession key={session.sessionId} session={session} now={now} />
            ))}
          </ul>
        </section>
      )}
      <ClosingLedger closings={closings} sessions={sessions} />
    </>
  )
}

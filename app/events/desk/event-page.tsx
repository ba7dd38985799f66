import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react'
import { z } from 'zod'
import { approvalAction } from '#app/events/approvals/approval-action.server.ts'
import { ApprovalPanel } from '#app/events/approvals/approval-panel.tsx'
import { EventActions } from '#app/events/desk/event-actions.tsx'
import { EventBookings } from '#app/events/desk/event-bookings.tsx'
import { EventHistory } from '#app/events/desk/event-history.tsx'
import { EventPlaces, EventSessions, EventSummary, EventTexts } from '#app/events/desk/event-summary.tsx'
import { PHASE_TONES, useEventWords } from '#app/events/desk/event-words.ts'
import { useMissing } from '#app/events/desk/missing-list.tsx'
import { SeriesNotice } from '#app/events/series/series-notice.tsx'
import { EventOrigin } from '#app/events/templates/event-origin.tsx'
import { tickAction } from '#app/events/templates/tasks/tick-action.server.ts'
import { read } from '#app/lib/caller.server.ts'
import { submit } from '#app/lib/form.server.ts'
import { localized, useLocale, useT } from '#app/lib/i18n.tsx'
import { localeOf } from '#app/lib/locale.ts'
import { readForm } from '#app/lib/read-form.server.ts'
import { paths } from '#app/paths.ts'
import { Badge } from '#app/ui/badge.tsx'
import { Breadcrumb } from '#app/ui/breadcrumb.tsx'
import { ButtonLink } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { TextLink } from '#app/ui/text-link.tsx'
import {
  missingForPublishing,
  phaseOf,
  whyNotCancel,
  whyNotEdit,
  whyNotMove,
} from '#server/events/lifecycle.ts'
import { missingOfTemplate } from '#server/events/templates/checklist.ts'
import { isUnseen } from '#server/events/words.ts'
import { approvalMessages } from '#server/kit/messages/approvals.ts'
import { eventDesk as m, eventPhases } from '#server/kit/messages/events-desk.ts'
import { eventForm, eventProblems } from '#server/kit/messages/events-form.ts'
import { eventKinds } from '#server/kit/messages/events.ts'
import { formatMessage } from '#server/kit/messages/format.ts'

export const meta: MetaFunction<typeof loader> = ({ data, params }) => {
  const locale = localeOf(params)
  const title = data && localized(data.title, locale).text
  return [
    { title: `${title || formatMessage(m.untitled, locale)} · Qamtu` },
    { name: 'robots', content: 'noindex' },
  ]
}

export const shouldRevalidate = () => true

export async function loader({ params, context }: LoaderFunctionArgs) {
  const id = params['id'] ?? ''
  return read(context, async (caller) => {
    const [found, history, approval] = await Promise.all([
      caller.events.find({ id }),
      caller.events.history({ id }),
      caller.events.approvals.find({ id }),
    ])
    const { event, sessions, entryTypes, bookings, may, now } = found
    const origin = event.templateId ? await caller.events.templates.origin({ id }) : null
    const facts = { ...event, sessions }
    const live = sessions.filter((session) => !session.cancelledAt)
    const isClosed = live.length > 0 && live.every((session) => session.attendanceClosedAt)
    return {
      event,
      sessions,
      entryTypes,
      bookings,
      may,
      now,
      history,
      approval,
      origin,
      title: { kk: event.titleKk, ru: event.titleRu, en: event.titleEn },
      phase: phaseOf({ ...event, isClosed }, now),
      missing: isUnseen(event.status)
        ? missingForPublishing(
            facts,
            event.isStateBody ?? false,
            missingOfTemplate(origin, { ...event, entryTypes }),
          )
        : [],
      isInPast: isUnseen(event.status) && event.endsAt !== null && event.endsAt <= now,
      refusals: {
        edit: whyNotEdit(facts)?.code,
        move: whyNotMove(facts, now)?.code,
        cancel: whyNotCancel(facts, now)?.code,
      },
    }
  })
}

const publishSchema = z.object({ version: z.number().int().min(1) })

export async function action({ request, params, context }: ActionFunctionArgs) {
  const locale = localeOf(params)
  const id = params['id'] ?? ''
  const formData = await readForm(request)
  const decided = await approvalAction({ request, context, locale, id, formData })
  if (decided) return decided
  const ticked = await tickAction({ request, context, locale, id, formData })
  if (ticked) return ticked
  return submit({
    request,
    context,
    locale,
    formData,
    schema: publishSchema,
    problems: eventProblems,
    work: async ({ version }, caller) => {
      await caller.events.publish({ id, version })
      return redirect(paths.deskEvent(locale, id, '?done=published'))
    },
  })
}

const DONE = {
  saved: m.saved,
  published: m.publishedNow,
  moved: m.movedNow,
  cancelled: m.cancelledNow,
  copied: m.copied,
  submitted: approvalMessages.submittedNow,
  withdrawn: approvalMessages.withdrawnNow,
  approved: approvalMessages.approvedNow,
  returned: approvalMessages.returnedNow,
  needsApproval: approvalMessages.neededNow,
} as const

function useDone() {
  const [search] = useSearchParams()
  const done = search.get('done') ?? ''
  return Object.hasOwn(DONE, done) ? DONE[done as keyof typeof DONE] : undefined
}

/** One event on the desk: how it stands, what may be done and why not, its parts, its history. */
export default function DeskEventPage() {
  const page = useLoaderData<typeof loader>()
  const result = useActionData<typeof action>()
  const t = useT()
  const locale = useLocale()
  const words = useEventWords(page.now)
  const done = useDone()
  const { event, phase } = page
  const refused: string[] = result?.lastResult.error?.[''] ?? []
  return (
    <>
      <Breadcrumb
        steps={[{ label: t(m.listTitle), href: paths.deskEvents(locale) }, { label: words.title(event) }]}
      />
      {done && <Notice tone="success">{t(done)}</Notice>}
      <ErrorSummary errors={refused.map((text) => ({ text }))} />
      <PageHead
        title={words.title(event)}
        kicker={t(eventKinds[event.kind])}
        lead={<p>{words.when(event)}</p>}
        badge={<Badge tone={PHASE_TONES[phase]}>{t(eventPhases[phase])}</Badge>}
      />
      <PhaseNotice />
      <SeriesNotice event={event} mayEdit={page.may.edit} />
      <ApprovalPanel
        event={event}
        approval={page.approval}
        mayEdit={page.may.edit}
        missing={page.missing.length}
        result={result?.lastResult}
      />
      <EventActions
        event={event}
        may={page.may}
        missing={page.missing.length}
        refusals={page.refusals}
        hasNote={phase === 'past'}
        needsApproval={page.approval.isAsked && event.status === 'draft'}
      />
      <div className="event-desk">
        {page.origin && (
          <EventOrigin
            origin={page.origin}
            event={{ ...event, entryTypes: page.entryTypes }}
            mayTick={page.may.edit && event.status !== 'cancelled'}
          />
        )}
        <EventSummary event={event} />
        <EventSessions sessions={page.sessions} isOver={phase === 'closing' || phase === 'past'} />
        <EventBookings bookings={page.bookings} sessions={page.sessions} />
        <EventPlaces entryTypes={page.entryTypes} />
        <EventTexts event={event} />
        <EventHistory history={page.history} />
      </div>
    </>
  )
}

function PhaseNotice() {
  const { event, phase, missing, may, isInPast, origin } = useLoaderData<typeof loader>()
  const t = useT()
  const locale = useLocale()
  const lacking = useMissing(missing, origin?.tasks)
  if (phase === 'cancelled') {
    return (
      <Notice tone="danger" title={t(eventPhases.cancelled)}>
        <p>{event.cancelReason}</p>
      </Notice>
    )
  }
  if (phase === 'closing' && may.close) {
    return (
      <Notice
        tone="warning"
        actions={
          <ButtonLink size="small" variant="secondary" href={paths.attendance(locale, event.id)}>
            {t(m.closeNow)}
          </ButtonLink>
        }
      >
        <p>{t(m.closingLead)}</p>
      </Notice>
    )
  }
  if (phase !== 'draft' || !may.edit) return null
  return (
    <Notice
      tone={lacking.length > 0 || isInPast ? 'warning' : 'info'}
      title={lacking.length > 0 ? t(eventForm.missingTitle, { count: lacking.length }) : undefined}
    >
      {lacking.length === 0 && <p>{t(m.draftLead)}</p>}
      {isInPast && <p>{t(m.inPast)}</p>}
      {lacking.length > 0 && (
        <ul>
          {lacking.map(({ text, fieldId }) => (
            <li key={text}>
              <TextLink href={fieldId ? paths.editEvent(locale, event.id, `#${fieldId}`) : '#tasks'}>
                {text}
              </TextLink>
            </li>
          ))}
        </ul>
      )}
    </Notice>
  )
}

import { Form } from '@remix-run/react'
import { useLocale, useT } from '#app/lib/i18n.tsx'
import { paths } from '#app/paths.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { Menu, type MenuItem } from '#app/ui/menu.tsx'
import { isUnseen, type EventStatus } from '#server/events/words.ts'
import { eventDesk as m } from '#server/kit/messages/events-desk.ts'
import { eventForm, eventProblems } from '#server/kit/messages/events-form.ts'
import { noteMessages } from '#server/kit/messages/event-note.ts'
import { problemMessage } from '#server/kit/messages/problem-message.ts'
import { eventFileMessages } from '#server/kit/messages/event-files.ts'
import { extrasMessages } from '#server/kit/messages/extras.ts'
import { templateMessages } from '#server/kit/messages/templates.ts'
import { seriesPages } from '#server/kit/messages/series-pages.ts'
import { uiMessages } from '#server/kit/messages/ui.ts'

type May = { edit: boolean; seeRegistrations: boolean; scan: boolean; close: boolean }
type Refusals = { edit: string | undefined; move: string | undefined; cancel: string | undefined }

/** What can be done with an event; what cannot now stays and says why. */
export function EventActions({
  event,
  may,
  missing,
  refusals,
  needsApproval,
  hasNote,
}: {
  event: { id: string; version: number; status: EventStatus; seriesId: string | null }
  may: May
  missing: number
  refusals: Refusals
  /** its territory asks for approval, and it has none */
  needsApproval: boolean
  /** every part is over and closed: the official note can be printed, and nobody comes to the door */
  hasNote: boolean
}) {
  const t = useT()
  const locale = useLocale()
  const isDraft = isUnseen(event.status)
  const isPublishable = isDraft && event.status !== 'submitted' && !needsApproval
  const why = (code: string | undefined) => code && t(problemMessage(code, eventProblems))
  return (
    <div className="event-actions">
      {may.edit && (
        <div className="cluster">
          {isPublishable && (
            <Form method="post" action={paths.deskEvent(locale, event.id)}>
              <input type="hidden" name="version" value={event.version} />
              <Button
                icon="check"
                disabledReason={missing > 0 ? t(eventForm.missingTitle, { count: missing }) : undefined}
              >
                {t(m.publish)}
              </Button>
            </Form>
          )}
          <LinkOrReason
            href={paths.editEvent(locale, event.id)}
            label={t(m.edit)}
            reason={why(refusals.edit)}
            variant={isDraft && missing > 0 && !refusals.edit ? 'primary' : 'secondary'}
          />
          {!isDraft && (
            <LinkOrReason
              href={paths.moveEvent(locale, event.id)}
              label={t(m.move)}
              reason={why(refusals.move)}
            />
          )}
          {!isDraft && (
            <LinkOrReason
              href={paths.cancelEvent(locale, event.id)}
              label={t(m.cancel)}
              reason={why(refusals.cancel)}
            />
          )}
          <Menu label={t(uiMessages.more)} look="quiet" items={furtherItems()} />
        </div>
      )}
      <nav className="cluster" aria-label={t(m.facts)}>
        {may.edit && !refusals.edit && (
          <ButtonLink variant="quiet" icon="columns" href={paths.eventExtras(locale, event.id)}>
            {t(extrasMessages.title)}
          </ButtonLink>
        )}
        {may.edit && (
          <ButtonLink variant="quiet" icon="download" href={paths.eventFiles(locale, event.id)}>
            {t(eventFileMessages.title)}
          </ButtonLink>
        )}
        {may.seeRegistrations && !isDraft && (
          <ButtonLink variant="quiet" icon="people" href={paths.registrations(locale, event.id)}>
            {t(m.registrations)}
          </ButtonLink>
        )}
        {may.close && !isDraft && (
          <ButtonLink variant="quiet" icon="chart" href={paths.attendance(locale, event.id)}>
            {t(m.attendance)}
          </ButtonLink>
        )}
        {hasNote && (
          <ButtonLink variant="quiet" icon="print" href={paths.eventNote(locale, event.id)}>
            {t(noteMessages.link)}
          </ButtonLink>
        )}
        {may.scan && event.status === 'published' && !hasNote && (
          <ButtonLink variant="quiet" icon="camera" href={paths.door(locale, event.id)}>
            {t(m.door)}
          </ButtonLink>
        )}
        {!isDraft && (
          <ButtonLink variant="quiet" icon="globe" href={paths.event(locale, event.id)} isPlain>
            {t(m.publicPage)}
          </ButtonLink>
        )}
      </nav>
    </div>
  )

  function furtherItems(): MenuItem[] {
    const copy: MenuItem = { label: t(m.copy), icon: 'plus', href: paths.copyEvent(locale, event.id) }
    const template: MenuItem = {
      label: t(templateMessages.saveAs),
      icon: 'columns',
      href: paths.newTemplate(locale, `?event=${event.id}`),
    }
    const repeat: MenuItem[] =
      event.seriesId || event.status === 'cancelled'
        ? []
        : [{ label: t(seriesPages.repeat), icon: 'calendar', href: paths.repeatEvent(locale, event.id) }]
    if (!isDraft) return [...repeat, copy, template]
    return [
      ...repeat,
      copy,
      template,
      { label: t(m.remove), icon: 'trash', href: paths.removeEvent(locale, event.id) },
    ]
  }
}

function LinkOrReason({
  href,
  label,
  reason,
  variant = 'secondary',
}: {
  href: string
  label: string
  reason: string | undefined
  variant?: 'primary' | 'secondary'
}) {
  if (reason) {
    return (
      <Button type="button" variant={variant} disabledReason={reason}>
        {label}
      </Button>
    )
  }
  return (
    <ButtonLink variant={variant} href={href}>
      {label}
    </ButtonLink>
  )
}

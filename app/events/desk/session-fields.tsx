import { useT } from '#app/lib/i18n.tsx'
import { ConflictPanel } from '#app/events/desk/conflict-panel.tsx'
import type { EventFieldset, EventForm } from '#app/events/desk/form-values.ts'
import type { ThingChoices } from '#app/events/desk/thing-choices.ts'
import { ThingFields } from '#app/events/desk/thing-fields.tsx'
import { Button } from '#app/ui/button.tsx'
import { DateField, TimeField } from '#app/ui/date-field.tsx'
import { FormSection } from '#app/ui/form-actions.tsx'
import { Details } from '#app/ui/menu.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import type { Conflicts } from '#server/events/conflicts/whole/queries.ts'
import { bookingMessages } from '#server/kit/messages/booking-pages.ts'
import { SESSION_TITLE_MAX, SESSIONS_MAX } from '#server/events/schema.ts'
import { eventForm as m } from '#server/kit/messages/events-form.ts'

/** The dated parts of an event, as many as there are days; rows are added and taken away without a script too. */
export function SessionFields({
  form,
  fields,
  things,
  conflicts,
  now,
}: {
  form: EventForm
  fields: EventFieldset
  things: ThingChoices
  /** what a check has just found */
  conflicts: Conflicts | undefined
  now: Date
}) {
  const t = useT()
  const sessions = fields.sessions.getFieldList()
  return (
    <FormSection title={t(m.whenSection)} hint={t(m.whenHint)}>
      {sessions.map((session, index) => {
        const own = session.getFieldset()
        const number = index + 1
        const hasTitle = [own.titleKk, own.titleRu, own.titleEn].some((title) => Boolean(title.initialValue))
        return (
          <fieldset className="form-rows" key={session.key}>
            <legend className={sessions.length === 1 ? 'visually-hidden' : 'form-rows__legend'}>
              {t(m.sessionLegend, { number })}
            </legend>
            {own.id.initialValue && <input type="hidden" name={own.id.name} value={own.id.initialValue} />}
            <div className="form-row">
              <DateField field={own.on} label={t(m.sessionOn)} />
              <TimeField field={own.start} label={t(m.sessionStart)} />
              <TimeField field={own.end} label={t(m.sessionEnd)} />
            </div>
            <Details summary={t(m.sessionTitles)} isOpen={hasTitle}>
              <TextField field={own.titleKk} label={t(m.titleKk)} lang="kk" maxLength={SESSION_TITLE_MAX} />
              <TextField field={own.titleRu} label={t(m.titleRu)} lang="ru" maxLength={SESSION_TITLE_MAX} />
              <TextField field={own.titleEn} label={t(m.titleEn)} lang="en" maxLength={SESSION_TITLE_MAX} />
            </Details>
            <ThingFields own={own} things={things} />
            {sessions.length > 1 && (
              <Button
                {...form.remove.getButtonProps({ name: fields.sessions.name, index })}
                variant="quiet"
                size="small"
                icon="trash"
              >
                {t(m.removeSession, { number })}
              </Button>
            )}
          </fieldset>
        )
      })}
      {sessions.length < SESSIONS_MAX && (
        <p>
          <Button
            {...form.insert.getButtonProps({ name: fields.sessions.name, defaultValue: {} })}
            variant="secondary"
            size="small"
            icon="plus"
          >
            {t(m.addSession)}
          </Button>
        </p>
      )}
      <div className="stack">
        <p>
          <Button name="intent" value="check" variant="secondary">
            {t(bookingMessages.check)}
          </Button>
        </p>
        <p className="muted">{t(bookingMessages.checkHint)}</p>
        {conflicts && <ConflictPanel conflicts={conflicts} now={now} />}
      </div>
    </FormSection>
  )
}

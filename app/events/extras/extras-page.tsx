import { getFormProps, useForm } from '@conform-to/react'
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { Form, useActionData, useLoaderData, useNavigation, useSearchParams } from '@remix-run/react'
import { authTitle } from '#app/auth/title.ts'
import { thingChoices } from '#app/events/desk/thing-choices.ts'
import { useEventWords } from '#app/events/desk/event-words.ts'
import { AgendaFields, PartnerFields } from '#app/events/extras/extras-fields.tsx'
import { extrasValues, type ExtrasValues } from '#app/events/extras/extras-values.ts'
import { read } from '#app/lib/caller.server.ts'
import { submit } from '#app/lib/form.server.ts'
import { useLocale, useT } from '#app/lib/i18n.tsx'
import { inLocale } from '#app/lib/in-locale.ts'
import { localeOf } from '#app/lib/locale.ts'
import { readForm } from '#app/lib/read-form.server.ts'
import { paths } from '#app/paths.ts'
import { Breadcrumb } from '#app/ui/breadcrumb.tsx'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { CheckboxField, RadioGroup } from '#app/ui/choice-field.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { FormActions, FormSection } from '#app/ui/form-actions.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { TextareaField, TextField } from '#app/ui/text-field.tsx'
import { ACCESSIBILITY_MAX, EVENT_MODES, extrasSchema, JOIN_LINK_MAX } from '#server/events/extras/schema.ts'
import { bookingProblems } from '#server/kit/messages/bookings.ts'
import { eventDesk } from '#server/kit/messages/events-desk.ts'
import { eventProblems } from '#server/kit/messages/events-form.ts'
import { eventModes, extrasMessages as m, extrasProblems } from '#server/kit/messages/extras.ts'
import { uiMessages } from '#server/kit/messages/ui.ts'

export const meta: MetaFunction = authTitle(m.title)

export async function loader({ params, context }: LoaderFunctionArgs) {
  const locale = localeOf(params)
  const id = params['id'] ?? ''
  return read(context, async (caller) => {
    const found = await caller.events.extras.find({ id })
    const { event, sessions, now, institutions } = found
    const things = await caller.venues.spaceChoices({
      venueId: event.venueId ?? undefined,
      districtKato: event.districtKato ?? undefined,
    })
    const live = sessions.filter(({ cancelledAt }) => !cancelledAt)
    const people = things.resources.filter(({ kind }) => kind !== 'equipment')
    const choices = thingChoices({ spaces: things.spaces, resources: people }, locale)
    return {
      event,
      now,
      sessions: live.map(({ id: sessionId, startsAt, endsAt }) => ({ id: sessionId, startsAt, endsAt })),
      version: found.extras?.version ?? 0,
      values: extrasValues(found, live[0]?.id),
      spaces: choices.spaces.map((space) => ({ value: space.id, label: space.label })),
      people: choices.resources.map((person) => ({ value: person.id, label: person.label })),
      institutions: institutions.map((row) => ({ value: row.id, label: inLocale(row, locale) })),
    }
  })
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const locale = localeOf(params)
  const id = params['id'] ?? ''
  const formData = await readForm(request)
  formData.set('id', id)
  return submit({
    request,
    context,
    locale,
    formData,
    schema: extrasSchema,
    problems: { ...eventProblems, ...bookingProblems, ...extrasProblems },
    work: async (values, caller) => {
      await caller.events.extras.save(values)
      return redirect(paths.eventExtras(locale, id, '?done=saved'))
    },
  })
}

/** How one takes part in an event, its partners and its agenda. */
export default function EventExtrasPage() {
  const { version } = useLoaderData<typeof loader>()
  // After saving the form begins anew with what was kept.
  return <ExtrasForm key={version} />
}

function ExtrasForm() {
  const page = useLoaderData<typeof loader>()
  const result = useActionData<typeof action>()
  const t = useT()
  const locale = useLocale()
  const [search] = useSearchParams()
  const words = useEventWords(page.now)
  const title = words.title(page.event)
  const isBusy = useNavigation().state === 'submitting'
  const [form, fields] = useForm<ExtrasValues, ExtrasValues, string[]>({
    id: 'extras',
    lastResult: result?.lastResult,
    defaultValue: page.values,
  })
  const back = paths.deskEvent(locale, page.event.id)
  const sessions = page.sessions.map((session) => ({ value: session.id, label: words.when(session) }))
  return (
    <>
      <Breadcrumb
        steps={[
          { label: t(eventDesk.listTitle), href: paths.deskEvents(locale) },
          { label: title, href: back },
          { label: t(m.title) },
        ]}
      />
      {search.get('done') === 'saved' && !result && <Notice tone="success">{t(m.saved)}</Notice>}
      <PageHead title={t(m.title)} kicker={title} lead={<p>{t(m.lead)}</p>} />
      <Form method="post" {...getFormProps(form)} noValidate className="event-form">
        <ErrorSummary form={form} />
        <button type="submit" className="visually-hidden" tabIndex={-1} aria-hidden="true" />
        <input type="hidden" name="version" value={page.version} />
        <FormSection title={t(m.modeSection)}>
          <RadioGroup
            field={fields.mode}
            label={t(m.mode)}
            isInline
            options={EVENT_MODES.map((mode) => ({ value: mode, label: t(eventModes[mode]) }))}
          />
          <TextField
            field={fields.joinLink}
            label={t(m.joinLink)}
            hint={t(m.joinLinkHint)}
            type="url"
            inputMode="url"
            autoComplete="off"
            maxLength={JOIN_LINK_MAX}
          />
        </FormSection>
        <AgendaFields
          form={form}
          fields={fields}
          sessions={sessions}
          people={page.people}
          spaces={page.spaces}
        />
        <PartnerFields form={form} fields={fields} institutions={page.institutions} />
        <FormSection title={t(m.accessSection)} hint={t(m.accessHint)}>
          <TextareaField
            field={fields.accessibilityKk}
            label={t(m.accessibilityKk)}
            lang="kk"
            maxLength={ACCESSIBILITY_MAX}
            rows={3}
          />
          <TextareaField
            field={fields.accessibilityRu}
            label={t(m.accessibilityRu)}
            lang="ru"
            maxLength={ACCESSIBILITY_MAX}
            rows={3}
          />
        </FormSection>
        {page.event.status === 'published' && (
          <CheckboxField field={fields.isToldToRegistered} label={t(m.tell)} />
        )}
        <FormActions isSticky>
          <Button isBusy={isBusy}>{t(m.save)}</Button>
          <ButtonLink variant="quiet" href={back}>
            {t(uiMessages.back)}
          </ButtonLink>
        </FormActions>
      </Form>
    </>
  )
}

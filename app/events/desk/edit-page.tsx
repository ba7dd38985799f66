import { getFormProps, useForm } from '@conform-to/react'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Form, useActionData, useLoaderData, useNavigation } from '@remix-run/react'
import { authTitle } from '#app/auth/title.ts'
import { districtOptions, institutionOptions, venueOptions } from '#app/events/desk/choices.ts'
import { ConflictNotice } from '#app/events/desk/conflict-notice.tsx'
import { measureOptions } from '#app/events/desk/measure-choices.ts'
import { Refusal } from '#app/events/desk/refusal.tsx'
import { DefaultButton } from '#app/events/desk/default-button.tsx'
import { RegistrationFields, TextFields, WhatFields, WhoFields } from '#app/events/desk/detail-fields.tsx'
import { EntryTypeFields } from '#app/events/desk/entry-type-fields.tsx'
import { afterSaving, readEventForm } from '#app/events/desk/event-form.server.ts'
import { FORM_ID, formValues, type EventFormValues } from '#app/events/desk/form-values.ts'
import { useMissing } from '#app/events/desk/missing-list.tsx'
import { PlaceFields } from '#app/events/desk/place-fields.tsx'
import { NO_THINGS, thingChoices } from '#app/events/desk/thing-choices.ts'
import { useThings } from '#app/events/desk/thing-fields.tsx'
import { SessionFields } from '#app/events/desk/session-fields.tsx'
import { SeriesNotice } from '#app/events/series/series-notice.tsx'
import { read } from '#app/lib/caller.server.ts'
import { submit } from '#app/lib/form.server.ts'
import { localized, useLocale, useT } from '#app/lib/i18n.tsx'
import { inLocale } from '#app/lib/in-locale.ts'
import { localeOf } from '#app/lib/locale.ts'
import { paths } from '#app/paths.ts'
import { Breadcrumb } from '#app/ui/breadcrumb.tsx'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { CheckboxField } from '#app/ui/choice-field.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { FormActions } from '#app/ui/form-actions.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { missingForPublishing, whyNotEdit } from '#server/events/lifecycle.ts'
import { eventDetailsSchema, eventSchema } from '#server/events/schema.ts'
import { missingOfTemplate } from '#server/events/templates/checklist.ts'
import { isUnseen } from '#server/events/words.ts'
import { approvalMessages } from '#server/kit/messages/approvals.ts'
import { eventDesk } from '#server/kit/messages/events-desk.ts'
import { eventForm as m, eventProblems } from '#server/kit/messages/events-form.ts'
import { uiMessages } from '#server/kit/messages/ui.ts'

export const meta: MetaFunction = authTitle(m.editTitle)

// After a refusal too: the form has to know who was faster.
export const shouldRevalidate = () => true

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const locale = localeOf(params)
  const id = params['id'] ?? ''
  return read(context, async (caller) => {
    const [found, { divisions, institutions, programmes }] = await Promise.all([
      caller.events.find({ id }),
      caller.events.choices(),
    ])
    const region = found.event.regionKato
    const measures = region ? await caller.plan.choices({ region }) : []
    const { event, sessions, entryTypes, bookings, lastChange, now } = found
    const facts = { ...event, sessions }
    const { districtKato } = event
    const isDraft = isUnseen(event.status)
    const venues = isDraft && districtKato ? await caller.venues.choices({ districtKato }) : []
    const { venueId } = event
    const things = isDraft
      ? thingChoices(
          await caller.venues.spaceChoices({
            venueId: venueId ?? undefined,
            districtKato: districtKato ?? undefined,
          }),
          locale,
        )
      : NO_THINGS
    const isAskedToPublish = isDraft && new URL(request.url).searchParams.has('publish')
    const origin = isAskedToPublish && event.templateId ? await caller.events.templates.origin({ id }) : null
    const asked = missingOfTemplate(origin, { ...event, entryTypes })
    return {
      id,
      version: event.version,
      seriesId: event.seriesId,
      isDraft,
      isApproved: event.status === 'approved',
      title: { kk: event.titleKk, ru: event.titleRu, en: event.titleEn },
      now,
      things,
      values: formValues(facts, sessions, { entryTypes, bookings }),
      taken: Object.fromEntries(entryTypes.map((type) => [type.id, type.taken])),
      missing: isAskedToPublish ? missingForPublishing(facts, event.isStateBody ?? false, asked) : [],
      tasks: origin?.tasks ?? [],
      refusal: whyNotEdit(facts)?.code,
      lastChange,
      districts: districtOptions(divisions, locale),
      institutions: institutionOptions(institutions, locale),
      programmes: programmes.map((row) => ({ value: row.id, label: inLocale(row, locale) })),
      venues: venueOptions(venues, locale),
      measures: measureOptions(measures, locale, event.measureId),
    }
  })
}

export async function action(args: ActionFunctionArgs) {
  const form = await readEventForm(args)
  if (form.isAsking) return form.asked(args.params['id'])
  const { locale, intent, formData, version } = form
  const id = args.params['id'] ?? ''
  const shared = { ...args, locale, formData, problems: eventProblems }
  if (!formData.has('isDraft')) {
    const isToldToRegistered = formData.get('isToldToRegistered') === 'on'
    return form.answered(
      await submit({
        ...shared,
        schema: eventDetailsSchema,
        work: async (details, caller) => {
          await caller.events.update({ id, version, details, isToldToRegistered })
          return afterSaving(caller, { id, version, locale, intent: 'save' })
        },
      }),
    )
  }
  return form.answered(
    await submit({
      ...shared,
      schema: eventSchema,
      work: async ({ districtKato, venueId, newVenue, sessions, ...details }, caller) => {
        const placeTime = { districtKato, venueId, newVenue, sessions }
        const saved = await caller.events.update({ id, version, details, placeTime })
        return afterSaving(caller, { ...saved, locale, intent })
      },
    }),
  )
}

/** Changing an event: all of a draft; of a published one everything but where and when. */
export default function EditEventPage() {
  const result = useActionData<typeof action>()
  // What the server filled in is shown by a form begun anew; nothing typed is lost, it all came back.
  return <EditEventForm key={result?.shownAs ?? ''} />
}

function EditEventForm() {
  const page = useLoaderData<typeof loader>()
  const result = useActionData<typeof action>()
  const t = useT()
  const locale = useLocale()
  const things = useThings(result?.things ?? page.things)
  const isBusy = useNavigation().state === 'submitting'
  const [form, fields] = useForm<EventFormValues, EventFormValues, string[]>({
    id: FORM_ID,
    lastResult: result?.lastResult,
    defaultValue: page.values,
  })
  const missing = useMissing(result ? [] : page.missing, page.tasks)
  const queries = result?.queries ?? {}
  const isOvertaken = result !== undefined && result.version !== page.version
  const title = localized(page.title, locale).text || t(eventDesk.untitled)
  return (
    <>
      <Breadcrumb
        steps={[
          { label: t(eventDesk.listTitle), href: paths.deskEvents(locale) },
          { label: title, href: paths.deskEvent(locale, page.id) },
          { label: t(m.editTitle) },
        ]}
      />
      <PageHead title={t(m.editTitle)} kicker={title} />
      <SeriesNotice event={page} />
      {page.refusal && !result ? (
        <Refusal eventId={page.id} code={page.refusal} />
      ) : (
        <Form
          method="post"
          action={paths.editEvent(locale, page.id)}
          {...getFormProps(form)}
          noValidate
          className="event-form"
        >
          {isOvertaken ? (
            <ConflictNotice eventId={page.id} change={page.lastChange} />
          ) : (
            <ErrorSummary
              form={form}
              errors={missing}
              title={missing.length > 0 ? t(m.missingTitle, { count: missing.length }) : undefined}
            />
          )}
          {missing.length > 0 && <Notice>{t(m.savedNotPublished)}</Notice>}
          {page.isApproved && <Notice>{t(approvalMessages.changesLapse)}</Notice>}
          <DefaultButton intent="save" />
          <input type="hidden" name="version" value={page.version} />
          {page.isDraft && <input type="hidden" name="isDraft" value="1" />}
          <WhatFields fields={fields} choices={page} queries={queries} />
          <TextFields fields={fields} />
          {page.isDraft ? (
            <>
              <PlaceFields
                fields={fields}
                districts={page.districts}
                venues={result?.venues ?? page.venues}
                queries={queries}
                onPlace={things.choosePlace}
              />
              <SessionFields
                form={form}
                fields={fields}
                things={things.things}
                conflicts={result?.conflicts}
                now={page.now}
              />
            </>
          ) : (
            <Notice
              actions={
                <ButtonLink variant="secondary" size="small" href={paths.moveEvent(locale, page.id)}>
                  {t(eventDesk.move)}
                </ButtonLink>
              }
            >
              {t(m.placeIsMoved)}
            </Notice>
          )}
          <EntryTypeFields form={form} fields={fields} taken={page.taken} />
          <WhoFields fields={fields} />
          <RegistrationFields fields={fields} />
          {!page.isDraft && (
            <CheckboxField
              name="isToldToRegistered"
              label={t(m.tellRegistered)}
              hint={t(m.tellRegisteredHint)}
            />
          )}
          <FormActions isSticky>
            <Button name="intent" value="save" isBusy={isBusy}>
              {t(isOvertaken ? m.saveOver : page.isDraft ? m.saveDraft : m.saveChanges)}
            </Button>
            {page.isDraft && (
              <Button name="intent" value="publish" variant="secondary">
                {t(m.saveAndPublish)}
              </Button>
            )}
            <ButtonLink variant="quiet" href={paths.deskEvent(locale, page.id)}>
              {t(uiMessages.cancel)}
            </ButtonLink>
          </FormActions>
        </Form>
      )}
    </>
  )
}

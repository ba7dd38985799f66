import { getFormProps, useForm } from '@conform-to/react'
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Form, useActionData, useLoaderData, useNavigation } from '@remix-run/react'
import { authTitle } from '#app/auth/title.ts'
import { districtOptions, institutionOptions } from '#app/events/desk/choices.ts'
import { DefaultButton } from '#app/events/desk/default-button.tsx'
import { RegistrationFields, TextFields, WhatFields, WhoFields } from '#app/events/desk/detail-fields.tsx'
import { EntryTypeFields } from '#app/events/desk/entry-type-fields.tsx'
import { afterSaving, readEventForm } from '#app/events/desk/event-form.server.ts'
import { EMPTY_EVENT, FORM_ID, type EventFormValues } from '#app/events/desk/form-values.ts'
import { measureEvent } from '#app/events/desk/measure-event.ts'
import { PlaceFields } from '#app/events/desk/place-fields.tsx'
import { NO_THINGS } from '#app/events/desk/thing-choices.ts'
import { useThings } from '#app/events/desk/thing-fields.tsx'
import { SessionFields } from '#app/events/desk/session-fields.tsx'
import { FromTemplate } from '#app/events/templates/from-template.tsx'
import { eventOfTemplate } from '#app/events/templates/template-values.ts'
import { read } from '#app/lib/caller.server.ts'
import { submit } from '#app/lib/form.server.ts'
import { useLocale, useT } from '#app/lib/i18n.tsx'
import { inLocale } from '#app/lib/in-locale.ts'
import { localeOf } from '#app/lib/locale.ts'
import { paths } from '#app/paths.ts'
import { planName } from '#app/plan/plan-words.tsx'
import { Breadcrumb } from '#app/ui/breadcrumb.tsx'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { TextLink } from '#app/ui/text-link.tsx'
import { FormActions } from '#app/ui/form-actions.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { eventSchema } from '#server/events/schema.ts'
import { eventDesk } from '#server/kit/messages/events-desk.ts'
import { eventForm as m, eventProblems } from '#server/kit/messages/events-form.ts'
import { planMessages } from '#server/kit/messages/plan.ts'
import { templateProblems } from '#server/kit/messages/templates.ts'
import { seriesPages } from '#server/kit/messages/series-pages.ts'
import { uiMessages } from '#server/kit/messages/ui.ts'

export const meta: MetaFunction = authTitle(m.newTitle)

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const locale = localeOf(params)
  const search = new URL(request.url).searchParams
  const measureId = search.get('measure')
  const templateId = search.get('template')
  const { divisions, institutions, programmes } = await read(context, (caller) => caller.events.choices())
  const found = measureId
    ? await read(context, (caller) => caller.plan.measure({ id: measureId }))
    : undefined
  const measure = found?.measure
  const template = templateId
    ? await read(context, (caller) => caller.events.templates.find({ id: templateId }))
    : undefined
  return {
    template,
    now: new Date(),
    from: measure && {
      id: measure.id,
      number: measure.number,
      nameKk: measure.nameKk,
      nameRu: measure.nameRu,
    },
    given: {
      ...(template && eventOfTemplate(template)),
      ...(measure && measureEvent(measure, found.responsibles)),
    },
    districts: districtOptions(divisions, locale),
    institutions: institutionOptions(institutions, locale),
    programmes: programmes.map((row) => ({ value: row.id, label: inLocale(row, locale) })),
  }
}

export async function action(args: ActionFunctionArgs) {
  const form = await readEventForm(args)
  if (form.isAsking) return form.asked()
  const { locale, intent, formData } = form
  return form.answered(
    await submit({
      ...args,
      locale,
      formData,
      schema: eventSchema,
      problems: { ...eventProblems, ...templateProblems },
      work: async (values, caller) => {
        const { id } = await caller.events.create(values)
        return afterSaving(caller, { id, version: 1, locale, intent })
      },
    }),
  )
}

/** A new event; whatever is known makes a draft. */
export default function NewEventPage() {
  const result = useActionData<typeof action>()
  // What the server filled in is shown by a form begun anew; nothing typed is lost, it all came back.
  return <NewEventForm key={result?.shownAs ?? ''} />
}

function NewEventForm() {
  const choices = useLoaderData<typeof loader>()
  const result = useActionData<typeof action>()
  const t = useT()
  const locale = useLocale()
  const things = useThings(result?.things ?? NO_THINGS)
  const isBusy = useNavigation().state === 'submitting'
  const [form, fields] = useForm<EventFormValues, EventFormValues, string[]>({
    id: FORM_ID,
    lastResult: result?.lastResult,
    defaultValue: { ...EMPTY_EVENT, ...choices.given },
  })
  const queries = result?.queries ?? {}
  return (
    <>
      <Breadcrumb
        steps={[{ label: t(eventDesk.listTitle), href: paths.deskEvents(locale) }, { label: t(m.newTitle) }]}
      />
      <PageHead title={t(m.newTitle)} lead={t(m.newLead)} />
      {choices.from && (
        <Notice tone="info">
          {t(planMessages.fromMeasure)}{' '}
          <TextLink href={paths.measure(locale, choices.from.id)}>
            {[choices.from.number, planName(choices.from, locale)].filter(Boolean).join('. ')}
          </TextLink>
        </Notice>
      )}
      {choices.template && <FromTemplate template={choices.template} />}
      <Form
        method="post"
        {...getFormProps(form)}
        noValidate
        data-keep={['event-new', choices.from?.id, choices.template?.id].filter(Boolean).join('-')}
        className="event-form"
      >
        <ErrorSummary form={form} />
        <DefaultButton intent="save" />
        {fields.templateId.value && (
          <input type="hidden" name={fields.templateId.name} value={fields.templateId.value} />
        )}
        <WhatFields fields={fields} choices={choices} queries={queries} />
        <TextFields fields={fields} />
        <PlaceFields
          fields={fields}
          districts={choices.districts}
          venues={result?.venues ?? []}
          queries={queries}
          onPlace={things.choosePlace}
        />
        <SessionFields
          form={form}
          fields={fields}
          things={things.things}
          conflicts={result?.conflicts}
          now={choices.now}
        />
        <EntryTypeFields form={form} fields={fields} taken={{}} />
        <WhoFields fields={fields} />
        <RegistrationFields fields={fields} />
        <FormActions isSticky>
          <Button name="intent" value="save" isBusy={isBusy}>
            {t(m.saveDraft)}
          </Button>
          <Button name="intent" value="publish" variant="secondary">
            {t(m.saveAndPublish)}
          </Button>
          <Button name="intent" value="repeat" variant="secondary">
            {t(seriesPages.saveAndRepeat)}
          </Button>
          <ButtonLink variant="quiet" href={paths.deskEvents(locale)}>
            {t(uiMessages.cancel)}
          </ButtonLink>
        </FormActions>
      </Form>
    </>
  )
}

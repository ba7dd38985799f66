import { getFormProps, useForm } from '@conform-to/react'
import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { Form, useActionData, useLoaderData, useNavigation } from '@remix-run/react'
import { z } from 'zod'
import { authTitle } from '#app/auth/title.ts'
import { districtOptions, institutionOptions, venueOptions } from '#app/events/desk/choices.ts'
import { RegistrationFields, TextFields, WhatFields, WhoFields } from '#app/events/desk/detail-fields.tsx'
import { EntryTypeFields } from '#app/events/desk/entry-type-fields.tsx'
import { readEventForm } from '#app/events/desk/event-form.server.ts'
import { useEventWords } from '#app/events/desk/event-words.ts'
import { FORM_ID, formValues, type EventFormValues } from '#app/events/desk/form-values.ts'
import { PlaceFields } from '#app/events/desk/place-fields.tsx'
import { Refusal } from '#app/events/desk/refusal.tsx'
import { SessionFields } from '#app/events/desk/session-fields.tsx'
import { thingChoices } from '#app/events/desk/thing-choices.ts'
import { useThings } from '#app/events/desk/thing-fields.tsx'
import { choose, readChoices, writeChoices } from '#app/events/series/choices.ts'
import { DifferenceList } from '#app/events/series/difference-list.tsx'
import { SeriesConflict } from '#app/events/series/series-conflict.tsx'
import { read } from '#app/lib/caller.server.ts'
import { submit } from '#app/lib/form.server.ts'
import { useLocale, useT } from '#app/lib/i18n.tsx'
import { inLocale } from '#app/lib/in-locale.ts'
import { localeOf } from '#app/lib/locale.ts'
import { paths } from '#app/paths.ts'
import { Breadcrumb } from '#app/ui/breadcrumb.tsx'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { CheckboxField, RadioGroup } from '#app/ui/choice-field.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { FormActions, FormSection } from '#app/ui/form-actions.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { eventSchema } from '#server/events/schema.ts'
import type { ChangePreview } from '#server/events/series/changing/queries.ts'
import { SPANS } from '#server/events/series/schema.ts'
import { formatFullDate } from '#server/kit/dates.ts'
import { eventForm, eventProblems } from '#server/kit/messages/events-form.ts'
import { seriesPages as m } from '#server/kit/messages/series-pages.ts'
import { seriesProblems } from '#server/kit/messages/series.ts'
import { uiMessages } from '#server/kit/messages/ui.ts'
import type { Caller } from '#server/router.ts'

export const meta: MetaFunction = authTitle(m.changeTitle)
// After a refusal too: the form has to know who was faster.
export const shouldRevalidate = () => true

export async function loader({ params, context }: LoaderFunctionArgs) {
  const locale = localeOf(params)
  const id = params['id'] ?? ''
  return read(context, async (caller) => {
    const { event, sessions, entryTypes, bookings, series, now } = await caller.events.series.editing({ id })
    const { seriesOn } = event
    if (!series || !seriesOn) throw redirect(paths.editEvent(locale, id))
    const { divisions, institutions, programmes } = await caller.events.choices()
    const place = { venueId: event.venueId ?? undefined, districtKato: event.districtKato ?? undefined }
    const venues = place.districtKato ? await caller.venues.choices({ districtKato: place.districtKato }) : []
    return {
      id,
      event,
      series,
      seriesOn,
      now,
      values: formValues(event, sessions, { entryTypes, bookings }),
      taken: Object.fromEntries(entryTypes.map((type) => [type.id, type.taken])),
      // Of a series only what is ahead is changed: an event that is over begins no change.
      refusal:
        event.status === 'cancelled'
          ? 'event_is_cancelled'
          : event.startsAt && event.startsAt <= now
            ? 'event_is_over'
            : undefined,
      things: thingChoices(await caller.venues.spaceChoices(place), locale),
      districts: districtOptions(divisions, locale),
      institutions: institutionOptions(institutions, locale),
      programmes: programmes.map((row) => ({ value: row.id, label: inLocale(row, locale) })),
      venues: venueOptions(venues, locale),
    }
  })
}

const UUID = /^[0-9a-f-]{36}$/
const texts = (formData: FormData, name: string) =>
  formData.getAll(name).filter((value): value is string => typeof value === 'string')

/** What the form says beside the event itself. */
function askOf(formData: FormData) {
  const [span] = texts(formData, 'span')
  return {
    span: SPANS.find((one) => one === span) ?? 'following',
    seriesVersion: Math.max(1, Math.trunc(Number(formData.get('seriesVersion'))) || 1),
    isToldToRegistered: formData.get('isToldToRegistered') === 'on',
    seen: texts(formData, 'seen')[0] ?? '',
    ...(formData.has('isKeepAsked')
      ? { keepIds: texts(formData, 'keepIds').filter((id) => UUID.test(id)) }
      : {}),
  }
}

function changeOf(eventId: string, values: z.output<typeof eventSchema>, formData: FormData) {
  const { districtKato, venueId, newVenue, sessions, ...details } = values
  const placeTime = { districtKato, venueId, newVenue, sessions }
  return { eventId, details, placeTime, choices: readChoices(formData), ...askOf(formData) }
}

export async function action(args: ActionFunctionArgs) {
  const id = args.params['id'] ?? ''
  const form = await readEventForm(args)
  const { locale, formData, intent } = form
  const chosen = choose(readChoices(formData), intent)
  if (chosen) writeChoices(formData, chosen)
  const ask = askOf(formData)
  const choices = readChoices(formData)
  const shared = { ...args, locale, formData, problems: { ...eventProblems, ...seriesProblems } }
  const withChange = (
    answer: Exclude<Awaited<ReturnType<typeof form.answered>>, Response>,
    change?: ChangePreview,
  ) => data({ ...answer.data, change, ask, choices }, answer.init ?? undefined)
  if (form.isAsking) return withChange(await form.asked(id))

  const look = async () => {
    const found: { change?: ChangePreview } = {}
    const answer = await submit({
      ...shared,
      schema: eventSchema,
      work: async (values, caller: Caller) => {
        found.change = await caller.events.series.previewChange(changeOf(id, values, formData))
        return new Response(null)
      },
    })
    return { answer, change: found.change }
  }

  if (intent === 'apply') {
    const answer = await submit({
      ...shared,
      schema: eventSchema,
      work: async (values, caller: Caller) => {
        const saved = await caller.events.series.change(changeOf(id, values, formData))
        return redirect(paths.series(locale, saved.id, '?done=changed'))
      },
    })
    if (answer instanceof Response) return answer
    const back = await form.answered(answer)
    if (back instanceof Response) return back
    return withChange(back, (await look()).change)
  }
  const { answer, change } = await look()
  const back = answer instanceof Response ? await form.typed() : await form.answered(answer)
  if (back instanceof Response) return back
  return withChange(back, change)
}

/** One event changed, and its series with it: first what becomes of each date, then all or nothing. */
export default function ChangeSeriesPage() {
  const result = useActionData<typeof action>()
  // What the server filled in is shown by a form begun anew; nothing typed is lost, it all came back.
  return <ChangeSeriesForm key={result?.shownAs ?? ''} />
}

function ChangeSeriesForm() {
  const page = useLoaderData<typeof loader>()
  const result = useActionData<typeof action>()
  const t = useT()
  const locale = useLocale()
  const words = useEventWords(page.now)
  const things = useThings(result?.things ?? page.things)
  const isBusy = useNavigation().state === 'submitting'
  const [form, fields] = useForm<EventFormValues, EventFormValues, string[]>({
    id: FORM_ID,
    lastResult: result?.lastResult,
    defaultValue: page.values,
  })
  const { series, event } = page
  const change = result?.change
  const queries = result?.queries ?? {}
  const isOvertaken = result !== undefined && result.ask.seriesVersion !== series.version
  const title = words.title(event)
  return (
    <>
      <Breadcrumb
        steps={[
          { label: t(m.listTitle), href: paths.seriesList(locale) },
          { label: words.title(series), href: paths.series(locale, series.id) },
          { label: t(m.changeTitle) },
        ]}
      />
      <PageHead
        title={t(m.changeTitle)}
        kicker={title}
        lead={<p>{t(m.changeLead, { date: formatFullDate(page.seriesOn, { locale }) })}</p>}
      />
      {page.refusal && !result ? (
        <Refusal eventId={page.id} code={page.refusal} />
      ) : (
        <Form
          method="post"
          action={`${paths.changeSeriesFrom(locale, page.id)}#changes`}
          {...getFormProps(form)}
          noValidate
          className="event-form"
        >
          {isOvertaken ? <SeriesConflict series={series} /> : <ErrorSummary form={form} />}
          <button
            className="visually-hidden"
            type="submit"
            name="intent"
            value="preview"
            tabIndex={-1}
            aria-hidden="true"
          />
          <input type="hidden" name="seriesVersion" value={series.version} />
          <FormSection>
            <RadioGroup
              name="span"
              label={t(m.span)}
              defaultValue={result?.ask.span ?? 'following'}
              options={[
                { value: 'following', label: t(m.spanFollowing) },
                { value: 'future', label: t(m.spanFuture) },
              ]}
            />
          </FormSection>
          <WhatFields fields={fields} choices={page} queries={queries} />
          <TextFields fields={fields} />
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
          <EntryTypeFields form={form} fields={fields} taken={page.taken} />
          <WhoFields fields={fields} />
          <RegistrationFields fields={fields} />
          <CheckboxField
            name="isToldToRegistered"
            label={t(eventForm.tellRegistered)}
            hint={t(eventForm.tellRegisteredHint)}
            defaultChecked={result?.ask.isToldToRegistered ?? false}
          />
          {change && <DifferenceList change={change} choices={result.choices} now={page.now} />}
          <FormActions isSticky>
            <Button
              name="intent"
              value="preview"
              variant={change && change.changed > 0 ? 'secondary' : 'primary'}
              isBusy={isBusy}
            >
              {t(m.preview)}
            </Button>
            {change && change.lines.length > 0 && (
              <Button
                name="intent"
                value="apply"
                disabledReason={
                  change.clashCount > 0 ? t(m.clashDates, { count: change.clashCount }) : undefined
                }
              >
                {t(m.apply)}
              </Button>
            )}
            <ButtonLink variant="quiet" href={paths.series(locale, series.id)}>
              {t(uiMessages.cancel)}
            </ButtonLink>
          </FormActions>
        </Form>
      )}
    </>
  )
}

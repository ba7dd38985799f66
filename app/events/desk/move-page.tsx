import { getFormProps, useForm } from '@conform-to/react'
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { Form, useActionData, useLoaderData, useNavigation } from '@remix-run/react'
import { authTitle } from '#app/auth/title.ts'
import { districtOptions, venueOptions } from '#app/events/desk/choices.ts'
import { ConflictNotice } from '#app/events/desk/conflict-notice.tsx'
import { Refusal } from '#app/events/desk/refusal.tsx'
import { DefaultButton } from '#app/events/desk/default-button.tsx'
import { readEventForm } from '#app/events/desk/event-form.server.ts'
import { FORM_ID, formValues, type EventFormValues } from '#app/events/desk/form-values.ts'
import { PlaceFields } from '#app/events/desk/place-fields.tsx'
import { thingChoices } from '#app/events/desk/thing-choices.ts'
import { useThings } from '#app/events/desk/thing-fields.tsx'
import { SessionFields } from '#app/events/desk/session-fields.tsx'
import { SeriesNotice } from '#app/events/series/series-notice.tsx'
import { read } from '#app/lib/caller.server.ts'
import { submit } from '#app/lib/form.server.ts'
import { localized, useLocale, useT } from '#app/lib/i18n.tsx'
import { localeOf } from '#app/lib/locale.ts'
import { permittedScope } from '#app/lib/permitted.server.ts'
import { paths } from '#app/paths.ts'
import { ownDivisions } from '#app/regions/own-districts.ts'
import { Breadcrumb } from '#app/ui/breadcrumb.tsx'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { FormActions } from '#app/ui/form-actions.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { TextareaField } from '#app/ui/text-field.tsx'
import { whyNotMove } from '#server/events/lifecycle.ts'
import { daysTo, shiftedSessions } from '#server/events/shift/shifted.ts'
import { isIsoDate } from '#server/kit/calendar.ts'
import { placeTimeSchema, REASON_MAX } from '#server/events/schema.ts'
import { optionalText } from '#server/kit/input.ts'
import { eventDesk as m } from '#server/kit/messages/events-desk.ts'
import { eventProblems } from '#server/kit/messages/events-form.ts'
import { uiMessages } from '#server/kit/messages/ui.ts'

export const meta: MetaFunction = authTitle(m.moveTitle)
export const shouldRevalidate = () => true

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const on = new URL(request.url).searchParams.get('on')
  const locale = localeOf(params)
  const id = params['id'] ?? ''
  const scope = await permittedScope(context, 'events.edit')
  return read(context, async (caller) => {
    const [{ event, sessions, bookings, lastChange, now }, divisions, counts] = await Promise.all([
      caller.events.find({ id }),
      caller.regions.list(),
      caller.registration.counts({ eventId: id }),
    ])
    const { districtKato } = event
    const venues = districtKato ? await caller.venues.choices({ districtKato }) : []
    const {
      districtKato: district,
      venueId,
      sessions: parts,
    } = formValues(event, sessions, { entryTypes: [], bookings })
    const days = isIsoDate(on) ? (daysTo(sessions, on) ?? 0) : 0
    const things = await caller.venues.spaceChoices({ venueId, districtKato: district })
    return {
      id,
      now,
      things: thingChoices(things, locale),
      seriesId: event.seriesId,
      targetGroups: event.targetGroups,
      plannedPeople: event.plannedPeople,
      version: event.version,
      title: { kk: event.titleKk, ru: event.titleRu, en: event.titleEn },
      values: {
        districtKato: district,
        venueId,
        sessions: days === 0 ? parts : shiftedSessions(sessions, bookings, days),
      },
      refusal: whyNotMove({ ...event, sessions }, now)?.code,
      lastChange,
      toldCount: counts.confirmed + counts.waiting,
      districts: districtOptions(ownDivisions(divisions, scope), locale),
      venues: venueOptions(venues, locale),
    }
  })
}

const moveFormSchema = placeTimeSchema.extend({ reason: optionalText(REASON_MAX) })

export async function action(args: ActionFunctionArgs) {
  const form = await readEventForm(args)
  if (form.isAsking) return form.asked(args.params['id'])
  const { locale, formData, version } = form
  const id = args.params['id'] ?? ''
  return form.answered(
    await submit({
      ...args,
      locale,
      formData,
      schema: moveFormSchema,
      problems: eventProblems,
      work: async (values, caller) => {
        await caller.events.move({ id, version, ...values })
        return redirect(paths.deskEvent(locale, id, '?done=moved'))
      },
    }),
  )
}

/** Another day, hour or place for an event that people already know of. */
export default function MoveEventPage() {
  const result = useActionData<typeof action>()
  // What the server filled in is shown by a form begun anew; nothing typed is lost, it all came back.
  return <MoveEventForm key={result?.shownAs ?? ''} />
}

function MoveEventForm() {
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
  const title = localized(page.title, locale).text || t(m.untitled)
  const isOvertaken = result !== undefined && result.version !== page.version
  return (
    <>
      <Breadcrumb
        steps={[
          { label: t(m.listTitle), href: paths.deskEvents(locale) },
          { label: title, href: paths.deskEvent(locale, page.id) },
          { label: t(m.moveTitle) },
        ]}
      />
      <PageHead title={t(m.moveTitle)} kicker={title} lead={t(m.toldCount, { count: page.toldCount })} />
      <SeriesNotice event={page} />
      {page.refusal && !result ? (
        <Refusal eventId={page.id} code={page.refusal} />
      ) : (
        <Form
          method="post"
          action={paths.moveEvent(locale, page.id)}
          {...getFormProps(form)}
          noValidate
          className="event-form"
        >
          {isOvertaken ? (
            <ConflictNotice eventId={page.id} change={page.lastChange} />
          ) : (
            <ErrorSummary form={form} />
          )}
          <DefaultButton intent="move" />
          <input type="hidden" name="version" value={page.version} />
          {page.plannedPeople !== null && (
            <input type="hidden" name="plannedPeople" value={page.plannedPeople} />
          )}
          {page.targetGroups.map((group) => (
            <input key={group} type="hidden" name="targetGroups" value={group} />
          ))}
          <PlaceFields
            fields={fields}
            districts={page.districts}
            venues={result?.venues ?? page.venues}
            queries={result?.queries ?? {}}
            onPlace={things.choosePlace}
          />
          <SessionFields
            form={form}
            fields={fields}
            things={things.things}
            conflicts={result?.conflicts}
            now={page.now}
          />
          <TextareaField
            field={fields.reason}
            label={t(m.moveReason)}
            hint={t(m.cancelReasonHint)}
            isOptional
            maxLength={REASON_MAX}
            rows={3}
          />
          <FormActions isSticky>
            <Button name="intent" value="move" isBusy={isBusy}>
              {t(m.move)}
            </Button>
            <ButtonLink variant="quiet" href={paths.deskEvent(locale, page.id)}>
              {t(uiMessages.cancel)}
            </ButtonLink>
          </FormActions>
        </Form>
      )}
    </>
  )
}

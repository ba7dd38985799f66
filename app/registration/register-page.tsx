import { useForm } from '@conform-to/react'
import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { readForm } from '#app/lib/read-form.server.ts'
import { AlreadyRegistered, SENT_BY } from '#app/registration/already-registered.tsx'
import type { RegisterValues } from '#app/registration/form-values.ts'
import { EventLead } from '#app/registration/event-lead.tsx'
import { OwnTickets } from '#app/registration/own-tickets.tsx'
import { RegisterForm } from '#app/registration/register-form.tsx'
import { residenceOptions } from '#app/registration/residence-options.ts'
import { authTitle } from '#app/auth/title.ts'
import { read } from '#app/lib/caller.server.ts'
import { submit } from '#app/lib/form.server.ts'
import { useLocale, useT } from '#app/lib/i18n.tsx'
import { localeOf } from '#app/lib/locale.ts'
import { paths } from '#app/paths.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { TextLink } from '#app/ui/text-link.tsx'
import { formatMoment } from '#server/kit/dates.ts'
import { problemMessage } from '#server/kit/messages/problem-message.ts'
import { registerForm as m } from '#server/kit/messages/register-form.ts'
import { registrationProblems } from '#server/kit/messages/registration.ts'
import { placesLeft, whyNotRegister } from '#server/registration/eligibility.ts'
import { registerSchema } from '#server/registration/schema.ts'

export const meta: MetaFunction = authTitle(m.title)

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const locale = localeOf(params)
  const [page, divisions, actor] = await Promise.all([
    read(context, (caller) => caller.registration.form({ eventId: params['id'] ?? '' })),
    read(context, (caller) => caller.regions.list()),
    context.actor(),
  ])
  const answer = new URL(request.url).searchParams.get('already')
  const isParticipant = actor.kind === 'user' && actor.grants.length === 0
  const cookie = context.device ? undefined : context.giveDevice().setCookie
  return data(
    {
      ...page,
      residences: residenceOptions(divisions, { locale, regionKato: page.event.regionKato }),
      already: SENT_BY.find((by) => by === answer),
      clientKey: crypto.randomUUID(),
      contact: isParticipant ? { phone: actor.phone ?? '', email: actor.email ?? '' } : undefined,
    },
    { headers: { 'Cache-Control': 'no-store', ...(cookie ? { 'Set-Cookie': cookie } : {}) } },
  )
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const locale = localeOf(params)
  const formData = await readForm(request)
  formData.set('eventId', params['id'] ?? '')
  return submit({
    request,
    context,
    locale,
    formData,
    schema: registerSchema,
    secretFields: ['iin'],
    problems: registrationProblems,
    work: async (values, caller) => {
      const answer = await caller.registration.register(values)
      if (answer.token) return redirect(paths.ticket(locale, answer.token))
      return redirect(`${paths.register(locale, values.eventId)}?already=${answer.sentBy ?? 'unsent'}`)
    },
  })
}

/** Registering without an account: the event, the form, the answer. */
export default function RegisterPage() {
  const page = useLoaderData<typeof loader>()
  const { event, own, now, already } = page
  const result = useActionData<typeof action>()
  const t = useT()
  const locale = useLocale()
  const [form, fields] = useForm<RegisterValues>({
    id: 'register',
    lastResult: result?.lastResult,
    defaultValue: { clientKey: page.clientKey, ...page.contact },
  })
  const open = event.entryTypes.filter((entryType) => !whyNotRegister(event, null, entryType, now))
  const refusal = event.entryTypes[0] && whyNotRegister(event, null, event.entryTypes[0], now)
  const isWaiting = open.length > 0 && open.every((entryType) => placesLeft(entryType) === 0)
  return (
    <div className="narrow-page">
      <PageHead title={t(isWaiting ? m.titleWaiting : m.title)} />
      <EventLead event={event} />
      {already && <AlreadyRegistered event={event} sentBy={already} />}
      <OwnTickets tickets={own} />
      {open.length === 0 && (
        <Notice
          tone="warning"
          title={t(m.closedTitle)}
          actions={
            <>
              <ButtonLink href={paths.event(locale, event.id)} variant="secondary">
                {t(m.toEvent)}
              </ButtonLink>
              <TextLink href={paths.events(locale)}>{t(m.otherEvents)}</TextLink>
            </>
          }
        >
          <p>{refusal && t(problemMessage(refusal.code, registrationProblems))}</p>
          {refusal?.code === 'registration_not_open' && event.registrationOpensAt && (
            <p>{t(m.opensAt, { when: formatMoment(event.registrationOpensAt, { locale, now }) })}</p>
          )}
        </Notice>
      )}
      {/* What was typed when the last place went, or the time was over, stays before the eyes. */}
      {(open.length > 0 || result) && (
        <>
          {isWaiting && (
            <Notice>{t(m.fullNotice, { waiting: sum(open.map(({ waiting }) => waiting)) })}</Notice>
          )}
          <p>
            {t(m.lead)} <a href="#consent">{t(m.whatIsKept)}</a>
          </p>
          <RegisterForm
            form={form}
            fields={fields}
            event={event}
            residences={page.residences}
            isWaiting={isWaiting}
            isAnythingSent={page.isAnythingSent}
          />
        </>
      )}
    </div>
  )
}

const sum = (values: number[]) => values.reduce((total, value) => total + value, 0)

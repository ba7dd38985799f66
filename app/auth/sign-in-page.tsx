import { useForm, getFormProps } from '@conform-to/react'
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { DemoSignIns } from '#app/auth/demo-sign-ins.tsx'
import { OtherAddress } from '#app/auth/other-address.tsx'
import { authTitle } from '#app/auth/title.ts'
import { read } from '#app/lib/caller.server.ts'
import { submit } from '#app/lib/form.server.ts'
import { useLocale, useT } from '#app/lib/i18n.tsx'
import { landingPath } from '#app/lib/landing.ts'
import { localeOf } from '#app/lib/locale.ts'
import { enterWithPassword, properAddress } from '#app/lib/login.server.ts'
import { nextPage } from '#app/lib/next-page.ts'
import { paths } from '#app/paths.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { FormActions } from '#app/ui/form-actions.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { EmailField, PasswordField } from '#app/ui/text-field.tsx'
import { TextLink } from '#app/ui/text-link.tsx'
import { signInSchema } from '#server/auth/sign-in/schema.ts'
import { authProblems, signInMessages as m } from '#server/kit/messages/auth.ts'

export const meta: MetaFunction = authTitle(m.title)

const NOTES = { password: m.passwordIsSet, everywhere: m.signedOutEverywhere } as const

function noteOf(url: URL): keyof typeof NOTES | null {
  const done = url.searchParams.get('done')
  return done === 'password' || done === 'everywhere' ? done : null
}

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const actor = await context.actor()
  const next = nextPage(request)
  if (actor.kind === 'user') throw redirect(next ?? landingPath(actor, localeOf(params)))
  return {
    next,
    note: noteOf(new URL(request.url)),
    properAddress: properAddress({ context, request }),
    demo: context.isDemo ? await read(context, (caller) => caller.auth.demoAccounts()) : [],
  }
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const locale = localeOf(params)
  return submit({
    request,
    context,
    locale,
    schema: signInSchema,
    secretFields: ['password'],
    problems: authProblems,
    work: (values) => enterWithPassword({ context, request, locale, next: nextPage(request) }, values),
  })
}

/** Staff by password, participants by code, the demo's people by one press. */
export default function SignInPage() {
  const { next, note, properAddress: address, demo } = useLoaderData<typeof loader>()
  const result = useActionData<typeof action>()
  const t = useT()
  const locale = useLocale()
  const [form, fields] = useForm({ id: 'sign-in', lastResult: result?.lastResult })
  return (
    <div className="sign-in">
      <PageHead title={t(m.title)} lead={t(m.lead)} />
      {note && <Notice tone="success">{t(NOTES[note])}</Notice>}
      {address && <OtherAddress address={address} />}
      <div className="sign-in__ways">
        <section className="sign-in__way" aria-labelledby="participants">
          <h2 id="participants">{t(m.participantTitle)}</h2>
          <p>{t(m.participantText)}</p>
          <ButtonLink href={paths.code(locale, next)}>{t(m.byCode)}</ButtonLink>
        </section>
        <section className="sign-in__way" aria-labelledby="staff">
          <h2 id="staff">{t(m.staffTitle)}</h2>
          <Form method="post" {...getFormProps(form)} noValidate>
            <ErrorSummary form={form} />
            <EmailField field={fields.email} label={t(m.email)} autoComplete="username" required />
            <PasswordField field={fields.password} label={t(m.password)} required />
            <FormActions>
              <Button>{t(m.submit)}</Button>
              <TextLink href={paths.forgottenPassword(locale)}>{t(m.forgotten)}</TextLink>
            </FormActions>
          </Form>
        </section>
      </div>
      {demo.length > 0 && <DemoSignIns accounts={demo} />}
    </div>
  )
}

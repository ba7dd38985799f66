import { getFormProps, useForm } from '@conform-to/react'
import {
  data,
  redirect,
  type ActionFunctionArgs,
  type HeadersFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { authTitle } from '#app/auth/title.ts'
import { submit } from '#app/lib/form.server.ts'
import { useLocale, useT } from '#app/lib/i18n.tsx'
import { localeOf } from '#app/lib/locale.ts'
import { choosePassword, ownerOfLink } from '#app/lib/login.server.ts'
import { paths } from '#app/paths.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { FormActions } from '#app/ui/form-actions.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { PasswordField } from '#app/ui/text-field.tsx'
import { newPasswordSchema } from '#server/auth/sign-in/schema.ts'
import { authProblems, signInMessages as m } from '#server/kit/messages/auth.ts'

export const meta: MetaFunction = authTitle(m.newPasswordTitle)

/** The address holds the secret of the link: nothing may keep the page. */
export const headers: HeadersFunction = () => ({ 'Cache-Control': 'no-store' })

export async function loader({ context, params }: LoaderFunctionArgs) {
  const email = await ownerOfLink(context, params['token'] ?? '')
  return data({ email }, { status: email ? 200 : 404 })
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const locale = localeOf(params)
  return submit({
    request,
    context,
    locale,
    schema: newPasswordSchema,
    secretFields: ['password'],
    problems: authProblems,
    work: async ({ password }) => {
      await choosePassword(context, { token: params['token'] ?? '', password })
      return redirect(`${paths.signIn(locale)}?done=password`)
    },
  })
}

/** The page of the link: a new password, once. */
export default function NewPasswordPage() {
  const { email } = useLoaderData<typeof loader>()
  const result = useActionData<typeof action>()
  const t = useT()
  const locale = useLocale()
  const [form, fields] = useForm({ id: 'new-password', lastResult: result?.lastResult })
  if (!email) {
    return (
      <div className="narrow-page">
        <PageHead title={t(m.linkExpiredTitle)} lead={t(authProblems.link_expired)} />
        <ButtonLink href={paths.forgottenPassword(locale)}>{t(m.newLink)}</ButtonLink>
      </div>
    )
  }
  return (
    <div className="narrow-page">
      <PageHead title={t(m.newPasswordTitle)} lead={t(m.newPasswordFor, { email })} />
      <Form method="post" {...getFormProps(form)} noValidate>
        <ErrorSummary form={form} />
        <input type="hidden" name="username" value={email} autoComplete="username" />
        <PasswordField
          field={fields.password}
          label={t(m.newPasswordTitle)}
          hint={t(m.newPasswordHint)}
          autoComplete="new-password"
          required
        />
        <FormActions>
          <Button>{t(m.setPassword)}</Button>
        </FormActions>
      </Form>
    </div>
  )
}

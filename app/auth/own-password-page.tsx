import { getFormProps, useForm } from '@conform-to/react'
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { Form, useActionData } from '@remix-run/react'
import { authTitle } from '#app/auth/title.ts'
import { requireSignedIn } from '#app/lib/auth.server.ts'
import { submit } from '#app/lib/form.server.ts'
import { useLocale, useT } from '#app/lib/i18n.tsx'
import { localeOf } from '#app/lib/locale.ts'
import { paths } from '#app/paths.ts'
import { Button } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { FormActions } from '#app/ui/form-actions.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { PasswordField } from '#app/ui/text-field.tsx'
import { TextLink } from '#app/ui/text-link.tsx'
import { changePasswordSchema } from '#server/auth/account/schema.ts'
import { accountMessages as m } from '#server/kit/messages/account.ts'
import { authProblems, signInMessages } from '#server/kit/messages/auth.ts'
import { uiMessages } from '#server/kit/messages/ui.ts'

export const meta: MetaFunction = authTitle(m.changePassword)

export async function loader(args: LoaderFunctionArgs) {
  await requireSignedIn(args)
  return null
}

export async function action(args: ActionFunctionArgs) {
  await requireSignedIn(args)
  const { request, context, params } = args
  const locale = localeOf(params)
  return submit({
    request,
    context,
    locale,
    schema: changePasswordSchema,
    secretFields: ['current', 'password'],
    problems: authProblems,
    work: async (values, caller) => {
      await caller.auth.changePassword(values)
      return redirect(`${paths.account(locale)}?done=password`)
    },
  })
}

export default function OwnPasswordPage() {
  const result = useActionData<typeof action>()
  const t = useT()
  const locale = useLocale()
  const [form, fields] = useForm({ id: 'own-password', lastResult: result?.lastResult })
  return (
    <div className="narrow-page">
      <PageHead title={t(m.changePassword)} lead={t(m.passwordText)} />
      <Form method="post" {...getFormProps(form)} noValidate>
        <ErrorSummary form={form} />
        <PasswordField field={fields.current} label={t(m.currentPassword)} required />
        <PasswordField
          field={fields.password}
          label={t(m.newPassword)}
          hint={t(signInMessages.newPasswordHint)}
          autoComplete="new-password"
          required
        />
        <FormActions>
          <Button>{t(m.changePassword)}</Button>
          <TextLink href={paths.account(locale)}>{t(uiMessages.back)}</TextLink>
        </FormActions>
      </Form>
    </div>
  )
}

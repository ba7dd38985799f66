import { getFormProps, useForm } from '@conform-to/react'
import type { ActionFunctionArgs, MetaFunction } from '@remix-run/node'
import { Form, useActionData } from '@remix-run/react'
import { authTitle } from '#app/auth/title.ts'
import { submit } from '#app/lib/form.server.ts'
import { useLocale, useT } from '#app/lib/i18n.tsx'
import { localeOf } from '#app/lib/locale.ts'
import { enterWithSecondFactor } from '#app/lib/login.server.ts'
import { nextPage } from '#app/lib/next-page.ts'
import { paths } from '#app/paths.ts'
import { Button } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { FormActions } from '#app/ui/form-actions.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import { TextLink } from '#app/ui/text-link.tsx'
import { secondFactorSchema } from '#server/auth/sign-in/schema.ts'
import { authProblems, signInMessages as m } from '#server/kit/messages/auth.ts'
import { uiMessages } from '#server/kit/messages/ui.ts'

export const meta: MetaFunction = authTitle(m.secondTitle)

export async function action({ request, context, params }: ActionFunctionArgs) {
  const locale = localeOf(params)
  return submit({
    request,
    context,
    locale,
    schema: secondFactorSchema,
    secretFields: ['code'],
    problems: authProblems,
    work: (values) => enterWithSecondFactor({ context, request, locale, next: nextPage(request) }, values),
  })
}

/** After the password: a code of the authenticator, or a backup code. */
export default function SecondFactorPage() {
  const result = useActionData<typeof action>()
  const t = useT()
  const locale = useLocale()
  const [form, fields] = useForm({ id: 'second', lastResult: result?.lastResult })
  return (
    <div className="narrow-page">
      <PageHead title={t(m.secondTitle)} lead={t(m.secondLead)} />
      <Form method="post" {...getFormProps(form)} noValidate>
        <ErrorSummary form={form} />
        <TextField
          field={fields.code}
          label={t(m.secondCode)}
          hint={t(m.secondHint)}
          width="short"
          autoComplete="one-time-code"
          autoCapitalize="none"
          spellCheck={false}
          required
        />
        <FormActions>
          <Button>{t(m.submit)}</Button>
          <TextLink href={paths.signIn(locale)}>{t(uiMessages.back)}</TextLink>
        </FormActions>
      </Form>
    </div>
  )
}

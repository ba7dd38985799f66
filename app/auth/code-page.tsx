import { getFormProps, useForm } from '@conform-to/react'
import type { ActionFunctionArgs, MetaFunction } from '@remix-run/node'
import { Form, useActionData } from '@remix-run/react'
import { authTitle } from '#app/auth/title.ts'
import { submit } from '#app/lib/form.server.ts'
import { useLocale, useT } from '#app/lib/i18n.tsx'
import { localeOf } from '#app/lib/locale.ts'
import { askForCode } from '#app/lib/login.server.ts'
import { nextPage } from '#app/lib/next-page.ts'
import { paths } from '#app/paths.ts'
import { Button } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { FormActions } from '#app/ui/form-actions.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import { TextLink } from '#app/ui/text-link.tsx'
import { CODE_MINUTES } from '#server/auth/limits.ts'
import { codeRequestSchema } from '#server/auth/sign-in/schema.ts'
import { authProblems, signInMessages as m } from '#server/kit/messages/auth.ts'
import { uiMessages } from '#server/kit/messages/ui.ts'

export const meta: MetaFunction = authTitle(m.codeTitle)

export async function action({ request, context, params }: ActionFunctionArgs) {
  const locale = localeOf(params)
  return submit({
    request,
    context,
    locale,
    schema: codeRequestSchema,
    problems: authProblems,
    work: (values) => askForCode({ context, request, locale, next: nextPage(request) }, values),
  })
}

/** A participant asks for a code to an e-mail address or a phone. */
export default function CodePage() {
  const result = useActionData<typeof action>()
  const t = useT()
  const locale = useLocale()
  const [form, fields] = useForm({ id: 'ask-code', lastResult: result?.lastResult })
  return (
    <div className="narrow-page">
      <PageHead title={t(m.codeTitle)} lead={t(m.codeLead, { minutes: CODE_MINUTES })} />
      <Form method="post" {...getFormProps(form)} noValidate>
        <ErrorSummary form={form} />
        <TextField
          field={fields.contact}
          label={t(m.contact)}
          hint={t(m.contactHint)}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          required
        />
        <FormActions>
          <Button>{t(m.sendCode)}</Button>
          <TextLink href={paths.signIn(locale)}>{t(uiMessages.back)}</TextLink>
        </FormActions>
      </Form>
    </div>
  )
}

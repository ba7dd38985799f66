import { getFormProps, useForm } from '@conform-to/react'
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { authTitle } from '#app/auth/title.ts'
import { submit } from '#app/lib/form.server.ts'
import { useLocale, useT } from '#app/lib/i18n.tsx'
import { localeOf } from '#app/lib/locale.ts'
import { contactOfCode, enterWithCode, sendingWays } from '#app/lib/login.server.ts'
import { nextPage } from '#app/lib/next-page.ts'
import { paths } from '#app/paths.ts'
import { Button } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { FormActions } from '#app/ui/form-actions.tsx'
import { Details } from '#app/ui/menu.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { NumberField } from '#app/ui/text-field.tsx'
import { TextLink } from '#app/ui/text-link.tsx'
import { codeSchema } from '#server/auth/sign-in/schema.ts'
import { authProblems, signInMessages as m } from '#server/kit/messages/auth.ts'
import { formatPhone } from '#server/people/phone.ts'

export const meta: MetaFunction = authTitle(m.codeSentTitle)

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const contact = contactOfCode(request)
  const next = nextPage(request)
  if (!contact) throw redirect(paths.code(localeOf(params), next))
  const ways = await sendingWays(context)
  const isMail = contact.includes('@')
  return { contact, next, isSent: isMail ? ways.email : ways.sms }
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const locale = localeOf(params)
  return submit({
    request,
    context,
    locale,
    schema: codeSchema,
    secretFields: ['code'],
    problems: authProblems,
    work: (values) => enterWithCode({ context, request, locale, next: nextPage(request) }, values),
  })
}

/** The code that was sent opens the account. */
export default function EnterCodePage() {
  const { contact, next, isSent } = useLoaderData<typeof loader>()
  const result = useActionData<typeof action>()
  const t = useT()
  const locale = useLocale()
  const [form, fields] = useForm({ id: 'code', lastResult: result?.lastResult })
  const shown = contact.includes('@') ? contact : formatPhone(contact)
  return (
    <div className="narrow-page">
      <PageHead
        title={t(m.codeSentTitle)}
        lead={isSent ? t(m.codeSentLead, { contact: shown }) : undefined}
      />
      {!isSent && <Notice tone="warning">{t(m.notSentHere)}</Notice>}
      <Form method="post" {...getFormProps(form)} noValidate>
        <ErrorSummary form={form} />
        <NumberField
          field={fields.code}
          label={t(m.codeField)}
          autoComplete="one-time-code"
          maxLength={12}
          required
        />
        <FormActions>
          <Button>{t(m.submit)}</Button>
        </FormActions>
      </Form>
      <Details summary={t(m.codeAgain)}>
        <p>{t(m.codeAgainText)}</p>
        <p>
          <TextLink href={paths.code(locale, next)}>{t(m.askAgain)}</TextLink>
        </p>
      </Details>
    </div>
  )
}

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
import { askForPasswordLink, sendingWays } from '#app/lib/login.server.ts'
import { paths } from '#app/paths.ts'
import { Button } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { FormActions } from '#app/ui/form-actions.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { EmailField } from '#app/ui/text-field.tsx'
import { TextLink } from '#app/ui/text-link.tsx'
import { LINK_MINUTES } from '#server/auth/limits.ts'
import { passwordLinkSchema } from '#server/auth/sign-in/schema.ts'
import { authProblems, signInMessages as m } from '#server/kit/messages/auth.ts'
import { uiMessages } from '#server/kit/messages/ui.ts'

export const meta: MetaFunction = authTitle(m.forgottenTitle)

export async function loader({ request, context }: LoaderFunctionArgs) {
  const isAsked = new URL(request.url).searchParams.has('sent')
  return { isAsked, isSent: (await sendingWays(context)).email }
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const locale = localeOf(params)
  return submit({
    request,
    context,
    locale,
    schema: passwordLinkSchema,
    problems: authProblems,
    work: async (values) => {
      await askForPasswordLink(context, values)
      return redirect(`${paths.forgottenPassword(locale)}?sent=1`)
    },
  })
}

/** Asks for the link; the answer is the same for every address. */
export default function ForgottenPasswordPage() {
  const { isAsked, isSent } = useLoaderData<typeof loader>()
  const result = useActionData<typeof action>()
  const t = useT()
  const locale = useLocale()
  const [form, fields] = useForm({ id: 'forgotten', lastResult: result?.lastResult })
  return (
    <div className="narrow-page">
      <PageHead title={t(m.forgottenTitle)} lead={isAsked ? undefined : t(m.forgottenLead)} />
      {isAsked ? (
        <>
          <Notice tone="success">{t(m.linkSent, { minutes: LINK_MINUTES })}</Notice>
          {!isSent && <Notice tone="warning">{t(m.notSentHere)}</Notice>}
          <p>
            <TextLink href={paths.signIn(locale)}>{t(m.title)}</TextLink>
          </p>
        </>
      ) : (
        <Form method="post" {...getFormProps(form)} noValidate>
          <ErrorSummary form={form} />
          <EmailField field={fields.email} label={t(m.email)} required />
          <FormActions>
            <Button>{t(m.sendLink)}</Button>
            <TextLink href={paths.signIn(locale)}>{t(uiMessages.back)}</TextLink>
          </FormActions>
        </Form>
      )}
    </div>
  )
}

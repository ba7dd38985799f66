import { getFormProps, useForm } from '@conform-to/react'
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { territoryOptions } from '#app/auth/territory-options.ts'
import { authTitle } from '#app/auth/title.ts'
import { UserFields } from '#app/auth/user-fields.tsx'
import { requireSignedIn } from '#app/lib/auth.server.ts'
import { read } from '#app/lib/caller.server.ts'
import { submit } from '#app/lib/form.server.ts'
import { useLocale, useT } from '#app/lib/i18n.tsx'
import { localeOf } from '#app/lib/locale.ts'
import { permittedScope } from '#app/lib/permitted.server.ts'
import { paths } from '#app/paths.ts'
import { Breadcrumb } from '#app/ui/breadcrumb.tsx'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { FormActions } from '#app/ui/form-actions.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { newUserSchema } from '#server/auth/users/schema.ts'
import { authProblems } from '#server/kit/messages/auth.ts'
import { staffMessages as m } from '#server/kit/messages/staff.ts'
import { uiMessages } from '#server/kit/messages/ui.ts'

export const meta: MetaFunction = authTitle(m.newTitle)

export async function loader(args: LoaderFunctionArgs) {
  await requireSignedIn(args)
  const scope = await permittedScope(args.context, 'auth.manage')
  const divisions = await read(args.context, (caller) => caller.regions.list())
  const [own] = scope.katos
  return { territories: territoryOptions(divisions, { scope, locale: localeOf(args.params) }), own }
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const locale = localeOf(params)
  return submit({
    request,
    context,
    locale,
    schema: newUserSchema,
    problems: authProblems,
    work: async (values, caller) => {
      const { id } = await caller.auth.createUser(values)
      return redirect(`${paths.staffMember(locale, id)}?done=created`)
    },
  })
}

/** A new account, with the letter that lets its owner in. */
export default function NewUserPage() {
  const { territories, own } = useLoaderData<typeof loader>()
  const result = useActionData<typeof action>()
  const t = useT()
  const locale = useLocale()
  const [form, fields] = useForm({
    id: 'new-user',
    lastResult: result?.lastResult,
    defaultValue: { name: '', email: '', homeKato: own, locale },
  })
  return (
    <div className="narrow-page">
      <Breadcrumb steps={[{ label: t(m.title), href: paths.staff(locale) }, { label: t(m.newTitle) }]} />
      <PageHead title={t(m.newTitle)} lead={t(m.newLead)} />
      <Form method="post" {...getFormProps(form)} noValidate>
        <ErrorSummary form={form} />
        <UserFields fields={fields} territories={territories} />
        <FormActions>
          <Button>{t(m.createAndInvite)}</Button>
          <ButtonLink variant="quiet" href={paths.staff(locale)}>
            {t(uiMessages.cancel)}
          </ButtonLink>
        </FormActions>
      </Form>
    </div>
  )
}

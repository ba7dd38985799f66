import { getFormProps, useForm } from '@conform-to/react'
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { readForm } from '#app/lib/read-form.server.ts'
import type { CorrectValues } from '#app/registration/form-values.ts'
import { residenceOptions } from '#app/registration/residence-options.ts'
import { authTitle } from '#app/auth/title.ts'
import { read } from '#app/lib/caller.server.ts'
import { submit } from '#app/lib/form.server.ts'
import { useLocale, useT } from '#app/lib/i18n.tsx'
import { localeOf } from '#app/lib/locale.ts'
import { paths } from '#app/paths.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { CheckboxGroup } from '#app/ui/choice-field.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { FormActions } from '#app/ui/form-actions.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { SelectField } from '#app/ui/select-field.tsx'
import { EmailField, PhoneField, TextField } from '#app/ui/text-field.tsx'
import { targetGroupChoices } from '#server/kit/messages/people.ts'
import { registerForm } from '#server/kit/messages/register-form.ts'
import { registrationProblems } from '#server/kit/messages/registration.ts'
import { ticketMessages as m } from '#server/kit/messages/tickets.ts'
import { uiMessages } from '#server/kit/messages/ui.ts'
import { NAME_LENGTH_MAX } from '#server/people/name-key.ts'
import { formatPhone } from '#server/people/phone.ts'
import { TARGET_GROUPS } from '#server/people/target-groups.ts'
import { correctSchema, NO_RESIDENCE } from '#server/registration/schema.ts'

export const meta: MetaFunction = authTitle(m.correctTitle)

export async function loader({ params, context }: LoaderFunctionArgs) {
  const locale = localeOf(params)
  const token = params['token'] ?? ''
  const [ticket, divisions] = await Promise.all([
    read(context, (caller) => caller.registration.ticket({ token })),
    read(context, (caller) => caller.regions.list()),
  ])
  if (ticket.whyNotChange) throw redirect(paths.ticket(locale, token))
  return {
    token,
    residences: residenceOptions(divisions, { locale, regionKato: ticket.event.regionKato }),
    hasChildren: ticket.childrenCount > 0,
    hasGuardian: ticket.guardianName !== null,
    values: {
      ...ticket.name,
      phone: ticket.phone ? formatPhone(ticket.phone) : '',
      email: ticket.email ?? '',
      residence: ticket.residenceKato ?? NO_RESIDENCE,
      targetGroups: ticket.targetGroups,
    },
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const locale = localeOf(params)
  const token = params['token'] ?? ''
  const formData = await readForm(request)
  formData.set('token', token)
  return submit({
    request,
    context,
    locale,
    formData,
    schema: correctSchema,
    problems: registrationProblems,
    work: async (values, caller) => {
      await caller.registration.correctOwn(values)
      return redirect(paths.ticket(locale, token))
    },
  })
}

/** What a person may put right on their ticket, and why the rest stays. */
export default function CorrectPage() {
  const page = useLoaderData<typeof loader>()
  const result = useActionData<typeof action>()
  const t = useT()
  const locale = useLocale()
  const [form, fields] = useForm<CorrectValues>({
    id: 'correct',
    lastResult: result?.lastResult,
    defaultValue: page.values,
  })
  const name = { maxLength: NAME_LENGTH_MAX, autoCapitalize: 'words', spellCheck: false }
  return (
    <div className="narrow-page">
      <PageHead title={t(m.correctTitle)} lead={t(m.correctLead)} />
      <Form method="post" {...getFormProps(form)} noValidate className="stack">
        <ErrorSummary
          form={form}
          labels={{
            surname: t(registerForm.surname),
            givenName: t(registerForm.givenName),
            patronymic: t(registerForm.patronymic),
            residence: t(registerForm.residence),
            email: t(registerForm.email),
          }}
        />
        <TextField
          field={fields.surname}
          label={t(registerForm.surname)}
          autoComplete="family-name"
          {...name}
          required
        />
        <TextField
          field={fields.givenName}
          label={t(registerForm.givenName)}
          autoComplete="given-name"
          {...name}
          required
        />
        <TextField
          field={fields.patronymic}
          label={t(registerForm.patronymic)}
          autoComplete="additional-name"
          {...name}
          isOptional
        />
        <PhoneField field={fields.phone} label={t(registerForm.phone)} maxLength={40} />
        <EmailField field={fields.email} label={t(registerForm.email)} maxLength={254} />
        <SelectField
          field={fields.residence}
          label={t(registerForm.residence)}
          options={page.residences}
          required
        />
        <CheckboxGroup
          field={fields.targetGroups}
          label={t(registerForm.groups)}
          options={TARGET_GROUPS.map((group) => ({ value: group, label: t(targetGroupChoices[group]) }))}
          required
        />
        <section className="prose" aria-labelledby="fixed">
          <h2 id="fixed">{t(m.notCorrectable)}</h2>
          <ul>
            <li>{t(m.whyNotBirth)}</li>
            {page.hasChildren && <li>{t(m.whyNotChildren)}</li>}
            {page.hasGuardian && <li>{t(m.whyNotGuardian)}</li>}
          </ul>
        </section>
        <FormActions>
          <Button>{t(uiMessages.save)}</Button>
          <ButtonLink href={paths.ticket(locale, page.token)} variant="secondary">
            {t(uiMessages.back)}
          </ButtonLink>
        </FormActions>
      </Form>
    </div>
  )
}

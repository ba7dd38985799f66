import { getFormProps, useForm, type SubmissionResult } from '@conform-to/react'
import { Form } from '@remix-run/react'
import { UserFields } from '#app/auth/user-fields.tsx'
import { useT } from '#app/lib/i18n.tsx'
import { Button } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { FormActions } from '#app/ui/form-actions.tsx'
import type { SelectOption, SelectOptionGroup } from '#app/ui/select-field.tsx'
import type { Locale } from '#server/kit/messages/message.ts'
import { uiMessages } from '#server/kit/messages/ui.ts'

type User = { name: string; email: string | null; locale: Locale; homeKato: string | null }

/** Name, address, language and the territory that keeps the account. */
export function UserEditForm({
  user,
  territories,
  lastResult,
}: {
  user: User
  territories: (SelectOption | SelectOptionGroup)[]
  lastResult?: SubmissionResult<string[]>
}) {
  const t = useT()
  const isOwn = lastResult?.initialValue?.['intent'] === 'save'
  const [form, fields] = useForm({
    id: 'edit',
    lastResult: isOwn ? lastResult : undefined,
    defaultValue: {
      name: user.name,
      email: user.email ?? '',
      locale: user.locale,
      homeKato: user.homeKato ?? '',
    },
  })
  return (
    <Form method="post" {...getFormProps(form)} noValidate>
      <ErrorSummary form={form} />
      <UserFields fields={fields} territories={territories} />
      <FormActions>
        <Button name="intent" value="save">
          {t(uiMessages.save)}
        </Button>
      </FormActions>
    </Form>
  )
}

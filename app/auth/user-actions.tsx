import { getFormProps, useForm, type SubmissionResult } from '@conform-to/react'
import { Form } from '@remix-run/react'
import { useT } from '#app/lib/i18n.tsx'
import { Button } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { Details } from '#app/ui/menu.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import { INVITATION_DAYS } from '#server/auth/limits.ts'
import { authProblems } from '#server/kit/messages/auth.ts'
import { problemMessage } from '#server/kit/messages/problem-message.ts'
import { staffMessages as m } from '#server/kit/messages/staff.ts'

type User = {
  disabledAt: Date | null
  twoFactorEnabled: boolean | null
  whyNotDisable: string | null
}

const INTENTS = ['disable', 'enable', 'invite', 'reset-factor']

/** The link again, the second step, closing and opening: each with what it will do. */
export function UserActions({ user, lastResult }: { user: User; lastResult?: SubmissionResult<string[]> }) {
  const t = useT()
  const intent = lastResult?.initialValue?.['intent']
  const isOwn = typeof intent === 'string' && INTENTS.includes(intent)
  const [form, fields] = useForm<{ reason: string }>({
    id: 'disable',
    lastResult: isOwn ? lastResult : undefined,
  })
  if (user.disabledAt) {
    return (
      <Form method="post" {...getFormProps(form)}>
        <ErrorSummary form={form} />
        <Button name="intent" value="enable">
          {t(m.enable)}
        </Button>
      </Form>
    )
  }
  return (
    <>
      <Details summary={t(m.inviteAgain)}>
        <p>{t(m.inviteText, { days: INVITATION_DAYS })}</p>
        <Form method="post">
          <Button variant="secondary" name="intent" value="invite">
            {t(m.inviteAgain)}
          </Button>
        </Form>
      </Details>
      {user.twoFactorEnabled && !user.whyNotDisable && (
        <Details summary={t(m.resetFactor)}>
          <p>{t(m.resetFactorText)}</p>
          <Form method="post">
            <Button variant="secondary" name="intent" value="reset-factor">
              {t(m.resetFactor)}
            </Button>
          </Form>
        </Details>
      )}
      <Details summary={t(m.disable)} isOpen={isOwn}>
        {user.whyNotDisable ? (
          <Notice>{t(problemMessage(user.whyNotDisable, authProblems))}</Notice>
        ) : (
          <Form method="post" {...getFormProps(form)} noValidate>
            <ErrorSummary form={form} />
            <p>{t(m.disableText)}</p>
            <TextField field={fields.reason} label={t(m.disableReason)} maxLength={500} required />
            <Button variant="danger" name="intent" value="disable">
              {t(m.disable)}
            </Button>
          </Form>
        )}
      </Details>
    </>
  )
}

import { getFormProps, useForm, type SubmissionResult } from '@conform-to/react'
import { Form } from '@remix-run/react'
import { useT } from '#app/lib/i18n.tsx'
import { Button } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { FormActions } from '#app/ui/form-actions.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PrintButton } from '#app/ui/page-actions.tsx'
import { QrCode } from '#app/ui/qr.tsx'
import { NumberField, PasswordField } from '#app/ui/text-field.tsx'
import { accountMessages as m } from '#server/kit/messages/account.ts'

type Result = SubmissionResult<string[]> | undefined

/** The present password and one button: what each change of the second step begins with. */
function PasswordForm({
  intent,
  label,
  result,
  variant = 'primary',
}: {
  intent: string
  label: string
  result: Result
  variant?: 'primary' | 'secondary' | 'danger'
}) {
  const t = useT()
  const [form, fields] = useForm<{ password: string }>({ id: intent, lastResult: result })
  return (
    <Form method="post" {...getFormProps(form)} noValidate>
      <ErrorSummary form={form} />
      <PasswordField field={fields.password} label={t(m.currentPassword)} required />
      <FormActions>
        <Button variant={variant} name="intent" value={intent}>
          {label}
        </Button>
      </FormActions>
    </Form>
  )
}

export function FactorStart({ result }: { result: Result }) {
  const t = useT()
  return <PasswordForm intent="start" label={t(m.factorStart)} result={result} />
}

function BackupCodes({ codes }: { codes: readonly string[] }) {
  return (
    <ul className="backup-codes">
      {codes.map((code) => (
        <li key={code}>
          <code translate="no">{code}</code>
        </li>
      ))}
    </ul>
  )
}

/** Begun and not confirmed: the QR, the codes to keep, and the first code. */
export function FactorPending({
  pending,
  result,
}: {
  pending: { key: string; uri: string; backupCodes: string[] }
  result: Result
}) {
  const t = useT()
  const [form, fields] = useForm<{ code: string }>({ id: 'confirm', lastResult: result })
  return (
    <>
      <ErrorSummary form={form} />
      <section className="account-part">
        <h2>{t(m.factorStepScan)}</h2>
        <p>{t(m.factorScanText)}</p>
        <div className="factor-qr">
          <QrCode content={pending.uri} label={t(m.factorQr)} />
        </div>
        <p>
          {t(m.factorKey)}{' '}
          <code className="factor-key" translate="no">
            {pending.key.match(/.{1,4}/g)?.join(' ')}
          </code>
        </p>
      </section>
      <section className="account-part">
        <h2>{t(m.factorStepKeep)}</h2>
        <p>{t(m.factorKeepText)}</p>
        <BackupCodes codes={pending.backupCodes} />
        <PrintButton size="small" />
      </section>
      <section className="account-part">
        <h2>{t(m.factorStepConfirm)}</h2>
        <Form method="post" {...getFormProps(form)} noValidate>
          <NumberField
            field={fields.code}
            label={t(m.factorCode)}
            autoComplete="one-time-code"
            maxLength={12}
            required
          />
          <FormActions>
            <Button name="intent" value="confirm">
              {t(m.factorConfirm)}
            </Button>
            <Button variant="quiet" name="intent" value="cancel">
              {t(m.factorCancel)}
            </Button>
          </FormActions>
        </Form>
      </section>
    </>
  )
}

/** On: new backup codes, or off again; both with the password. */
export function FactorIsOn({
  newCodes,
  renewResult,
  offResult,
}: {
  newCodes: readonly string[] | undefined
  renewResult: Result
  offResult: Result
}) {
  const t = useT()
  return (
    <>
      <section className="account-part">
        <h2>{t(m.factorRenewTitle)}</h2>
        {newCodes ? (
          <Notice tone="success" title={t(m.factorNewCodes)} actions={<PrintButton size="small" />}>
            <p>{t(m.factorKeepText)}</p>
            <BackupCodes codes={newCodes} />
          </Notice>
        ) : (
          <>
            <p>{t(m.factorRenewText)}</p>
            <PasswordForm intent="renew" label={t(m.factorRenew)} result={renewResult} variant="secondary" />
          </>
        )}
      </section>
      <section className="account-part">
        <h2>{t(m.factorSwitchOff)}</h2>
        <PasswordForm intent="off" label={t(m.factorSwitchOff)} result={offResult} variant="danger" />
      </section>
    </>
  )
}

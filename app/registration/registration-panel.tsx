import { getFormProps, useForm, type SubmissionResult } from '@conform-to/react'
import { Form } from '@remix-run/react'
import { Localized, useLocale, useT } from '#app/lib/i18n.tsx'
import { groupsInWords, stateInWords, type RegistrationRow } from '#app/registration/registration-table.ts'
import { Button } from '#app/ui/button.tsx'
import { DefinitionList } from '#app/ui/definition-list.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { SidePanel } from '#app/ui/side-panel.tsx'
import { TextareaField } from '#app/ui/text-field.tsx'
import { formatDate, formatDateTime } from '#server/kit/dates.ts'
import { entryKinds } from '#server/kit/messages/events.ts'
import {
  cancelledBy,
  registrationChannels,
  registrationDesk as m,
} from '#server/kit/messages/registrations-desk.ts'
import { uiMessages } from '#server/kit/messages/ui.ts'
import { fullName } from '#server/people/name-key.ts'
import { formatPhone } from '#server/people/phone.ts'

const REASON_MAX = 500

/** One registration in full, beside the list; calling it off asks for the reason the person will read. */
export function RegistrationPanel({
  row,
  mayCancel,
  lastResult,
  closeHref,
}: {
  row: RegistrationRow
  mayCancel: boolean
  lastResult: SubmissionResult<string[]> | undefined
  closeHref: string
}) {
  const t = useT()
  const locale = useLocale()
  const yesNo = (value: boolean) => t(value ? uiMessages.yes : uiMessages.no)
  return (
    <SidePanel title={fullName(row)} closeHref={closeHref} key={row.registrationId}>
      <DefinitionList
        isEmptyLeftOut
        items={[
          { term: t(m.state), value: stateInWords(row, locale) },
          {
            term: t(m.reason),
            value:
              row.cancelledBy &&
              [t(cancelledBy[row.cancelledBy]), row.cancelReason].filter(Boolean).join(': '),
          },
          { term: t(m.code), value: row.code },
          {
            term: t(m.contact),
            value: row.contactPhone ? (
              <a href={`tel:${row.contactPhone}`}>{formatPhone(row.contactPhone)}</a>
            ) : (
              row.contactEmail
            ),
          },
          { term: t(m.birthOn), value: row.birthOn && formatDate(row.birthOn) },
          {
            term: t(m.residence),
            value: row.residenceRu && (
              <Localized text={{ kk: row.residenceKk, ru: row.residenceRu, en: row.residenceEn }} />
            ),
          },
          { term: t(m.groups), value: groupsInWords(row, locale) },
          { term: t(m.entry), value: t(entryKinds[row.entryKind]) },
          { term: t(m.children), value: row.childrenCount > 0 ? row.childrenCount : null },
          {
            term: t(m.guardian),
            value:
              row.guardianName &&
              [row.guardianName, row.guardianPhone && formatPhone(row.guardianPhone)]
                .filter(Boolean)
                .join(', '),
          },
          { term: t(m.photoConsent), value: yesNo(row.photoConsent) },
          { term: t(m.employerConsent), value: yesNo(row.employerConsent) },
          { term: t(m.channel), value: t(registrationChannels[row.channel]) },
          { term: t(m.registeredAt), value: formatDateTime(row.createdAt) },
          { term: t(m.cameAt), value: row.cameAt && formatDateTime(row.cameAt) },
        ]}
      />
      {mayCancel && row.status !== 'cancelled' && !row.cameAt && (
        <CancelForm registrationId={row.registrationId} lastResult={lastResult} />
      )}
    </SidePanel>
  )
}

function CancelForm({
  registrationId,
  lastResult,
}: {
  registrationId: string
  lastResult: SubmissionResult<string[]> | undefined
}) {
  const t = useT()
  const [form, fields] = useForm<{ registrationId: string; reason: string }>({ id: 'cancel', lastResult })
  return (
    <Form method="post" {...getFormProps(form)} noValidate className="stack-s">
      <h3>{t(m.cancelTitle)}</h3>
      <ErrorSummary form={form} />
      <input type="hidden" name={fields.registrationId.name} value={registrationId} />
      <TextareaField
        field={fields.reason}
        label={t(m.reason)}
        hint={t(m.cancelHint)}
        maxLength={REASON_MAX}
        rows={3}
        required
      />
      <Button variant="danger" size="small">
        {t(m.cancelSubmit)}
      </Button>
    </Form>
  )
}

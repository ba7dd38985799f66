import type { SubmissionResult } from '@conform-to/react'
import { Form } from '@remix-run/react'
import type { ReactNode } from 'react'
import { localized, useLocale, useT } from '#app/lib/i18n.tsx'
import { paths } from '#app/paths.ts'
import { Button } from '#app/ui/button.tsx'
import { CheckboxField } from '#app/ui/choice-field.tsx'
import { Details } from '#app/ui/menu.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { TextareaField } from '#app/ui/text-field.tsx'
import { REMARKS_MAX } from '#server/events/approvals/schema.ts'
import type { EventStatus } from '#server/events/words.ts'
import { formatDateTime } from '#server/kit/dates.ts'
import { approvalMessages as m } from '#server/kit/messages/approvals.ts'
import { eventForm } from '#server/kit/messages/events-form.ts'

type Last = {
  publishes: boolean
  askedAt: Date
  decision: 'approved' | 'returned' | 'withdrawn' | null
  decidedAt: Date | null
  remarks: string | null
  territoryKk: string
  territoryRu: string
  territoryEn: string | null
  askedByName: string | null
  decidedByName: string | null
}

type Props = {
  event: { id: string; version: number; status: EventStatus }
  approval: { isAsked: boolean; last?: Last | undefined; mayDecide: boolean }
  mayEdit: boolean
  missing: number
  result: SubmissionResult<string[]> | undefined
}

/** How an event stands with those who approve it, and what this person may do about that. */
export function ApprovalPanel(props: Props) {
  const { event, approval } = props
  if (event.status === 'submitted') return <Submitted {...props} />
  if (event.status === 'approved') return <Approved {...props} />
  if (event.status !== 'draft') return null
  return (
    <>
      <Returned {...props} />
      {approval.isAsked && <Asking {...props} />}
    </>
  )
}

function OfEvent({ event, children }: Pick<Props, 'event'> & { children: ReactNode }) {
  const locale = useLocale()
  return (
    <Form method="post" action={paths.deskEvent(locale, event.id)} className="stack" noValidate>
      <input type="hidden" name="version" value={event.version} />
      {children}
    </Form>
  )
}

function Asking({ event, mayEdit, missing }: Props) {
  const t = useT()
  return (
    <Notice>
      <p>{t(m.needed)}</p>
      {mayEdit && (
        <OfEvent event={event}>
          <CheckboxField name="publishes" id="publishes" label={t(m.publishes)} defaultChecked />
          <p>
            <Button
              name="intent"
              value="submit"
              disabledReason={missing > 0 ? t(eventForm.missingTitle, { count: missing }) : undefined}
            >
              {t(m.submit)}
            </Button>
          </p>
        </OfEvent>
      )}
    </Notice>
  )
}

function Returned({ approval: { last } }: Props) {
  const t = useT()
  if (last?.decision !== 'returned' || !last.decidedAt) return null
  const when = formatDateTime(last.decidedAt)
  return (
    <Notice tone="warning" title={t(m.returnedTitle)}>
      <p className="keep-lines">{last.remarks}</p>
      <p className="muted">{[last.decidedByName, when].filter(Boolean).join(', ')}</p>
    </Notice>
  )
}

function Submitted({ event, approval: { last, mayDecide }, mayEdit, result }: Props) {
  const t = useT()
  const locale = useLocale()
  if (!last) return null
  const territory = localized(
    { kk: last.territoryKk, ru: last.territoryRu, en: last.territoryEn },
    locale,
  ).text
  const when = formatDateTime(last.askedAt)
  const errors = result?.error?.['remarks'] ?? undefined
  const typed: unknown = result?.initialValue?.['remarks']
  return (
    <Notice tone="warning" title={t(m.submittedTitle)}>
      <p>{t(m.submittedText, { when, name: last.askedByName ?? '', territory })}</p>
      {last.publishes && <p>{t(m.thenPublished)}</p>}
      {mayDecide && (
        <>
          <OfEvent event={event}>
            <p>
              <Button name="decision" value="approve" icon="check">
                {t(last.publishes ? m.approveAndPublish : m.approve)}
              </Button>
            </p>
          </OfEvent>
          <Details summary={t(m.giveBack)} isOpen={errors !== undefined}>
            <OfEvent event={event}>
              <TextareaField
                name="remarks"
                id="remarks"
                label={t(m.remarks)}
                hint={t(m.remarksHint)}
                maxLength={REMARKS_MAX}
                rows={3}
                required
                errors={errors}
                defaultValue={typeof typed === 'string' ? typed : ''}
              />
              <p>
                <Button name="decision" value="return" variant="danger">
                  {t(m.giveBack)}
                </Button>
              </p>
            </OfEvent>
          </Details>
        </>
      )}
      {mayEdit && <Withdraw event={event} />}
    </Notice>
  )
}

function Approved({ event, approval: { last }, mayEdit }: Props) {
  const t = useT()
  const when = last?.decidedAt ? formatDateTime(last.decidedAt) : ''
  return (
    <Notice tone="success" title={t(m.approvedTitle)}>
      <p>{t(m.approvedText, { when, name: last?.decidedByName ?? '' })}</p>
      {last?.remarks && <p className="keep-lines">{last.remarks}</p>}
      {mayEdit && (
        <>
          <p className="muted">{t(m.changesLapse)}</p>
          <Withdraw event={event} />
        </>
      )}
    </Notice>
  )
}

function Withdraw({ event }: Pick<Props, 'event'>) {
  const t = useT()
  return (
    <OfEvent event={event}>
      <p>
        <Button name="intent" value="withdraw" variant="secondary" size="small">
          {t(m.withdraw)}
        </Button>
      </p>
    </OfEvent>
  )
}

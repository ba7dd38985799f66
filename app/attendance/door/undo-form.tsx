import { useState, type FormEvent } from 'react'
import { useLocale, useT } from '#app/lib/i18n.tsx'
import { ask, type LiveClient } from '#app/lib/trpc.ts'
import { Button } from '#app/ui/button.tsx'
import { RadioGroup } from '#app/ui/choice-field.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import { REASON_MAX } from '#server/attendance/schema.ts'
import { attendanceProblems } from '#server/kit/messages/attendance.ts'
import { doorMessages as m } from '#server/kit/messages/door.ts'
import { problemMessage } from '#server/kit/messages/problem-message.ts'
import type { Undoing } from './recent-scans.tsx'
import { UNDO_REASONS, undoReason } from './undo-reason.ts'
import { viewHref } from './views.ts'
import type { FieldErrors } from './walk-in-input.ts'

const UNDO_LIMIT_MS = 8000

/** Why a mark is taken back: one of a few, or in words. */
export function UndoForm({
  undoing,
  sessionId,
  client,
  given,
  onDone,
  onKeep,
}: {
  undoing: Undoing
  sessionId: string
  client: LiveClient | undefined
  given: FieldErrors
  onDone: () => void
  onKeep: () => void
}) {
  const t = useT()
  const locale = useLocale()
  const [errors, setErrors] = useState(given)
  const [isBusy, setIsBusy] = useState(false)
  const annul = async (form: FormData, by: LiveClient) => {
    const reason = undoReason(form, locale)
    if ('errors' in reason) return setErrors(reason.errors)
    setIsBusy(true)
    const input = { attendanceId: undoing.attendanceId, reason: reason.text }
    const asked = await ask((stop) => by.attendance.annul.mutate(input, { signal: stop }), UNDO_LIMIT_MS)
    setIsBusy(false)
    // Sent again after no answer, the mark may be gone already: that is what was wanted.
    const isGone = asked.kind === 'refused' && asked.code === 'attendance_already_annulled'
    if (asked.kind === 'answer' || isGone) return onDone()
    const words = asked.kind === 'refused' ? problemMessage(asked.code, attendanceProblems) : m.noAnswer
    setErrors({ '': [t(words)] })
  }
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    if (!client) return
    event.preventDefault()
    void annul(new FormData(event.currentTarget), client)
  }
  return (
    <form className="door-form" method="post" onSubmit={onSubmit}>
      <h2>{t(m.undoTitle)}</h2>
      {undoing.name && <p className="door-list__name">{undoing.name}</p>}
      <p className="door__note">{t(m.undoLead)}</p>
      {errors['']?.map((text) => (
        <Notice tone="danger" isLive key={text}>
          {text}
        </Notice>
      ))}
      <input type="hidden" name="intent" value="annul" />
      <input type="hidden" name="view" value="undo" />
      <input type="hidden" name="sessionId" value={sessionId} />
      <input type="hidden" name="attendanceId" value={undoing.attendanceId} />
      <RadioGroup
        label={t(m.undoReason)}
        name="reason"
        errors={errors['reason'] ?? null}
        options={UNDO_REASONS.map(([value, words]) => ({ value, label: t(words) }))}
      />
      <TextField label={t(m.undoOther)} name="other" maxLength={REASON_MAX} autoComplete="off" isOptional />
      <Button size="large" isWide icon="undo" isBusy={isBusy}>
        {t(m.undo)}
      </Button>
      <a
        className="button button--secondary"
        href={viewHref('scan', sessionId)}
        onClick={(event) => {
          if (!client) return
          event.preventDefault()
          onKeep()
        }}
      >
        {t(m.keepMark)}
      </a>
    </form>
  )
}

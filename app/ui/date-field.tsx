import type { InputHTMLAttributes } from 'react'
import { useT } from '#app/lib/i18n.tsx'
import { FieldFrame, useWiredField, type FieldProps } from '#app/ui/field.tsx'
import { TextField, inputFacts } from '#app/ui/text-field.tsx'
import { uiMessages } from '#server/kit/messages/ui.ts'

type NativeInput = Omit<InputHTMLAttributes<HTMLInputElement>, keyof FieldProps | 'type' | 'width'>
type DateFieldProps = FieldProps & NativeInput

function PickedField({
  type,
  ...props
}: DateFieldProps & { type: 'date' | 'time' | 'datetime-local' | 'month' }) {
  const { label, hint, field, name, id, errors, required, isOptional, isLabelHidden, width, ...native } =
    props
  const own = { label, hint, field, name, id, errors, required, isOptional, isLabelHidden, width }
  const wired = useWiredField(own)
  return (
    <FieldFrame wired={wired} props={{ ...own, width: width ?? 'medium' }}>
      <input
        {...inputFacts(field, native)}
        {...native}
        {...wired.aria}
        className="input input--date"
        type={type}
        id={wired.id}
        name={wired.name}
      />
    </FieldFrame>
  )
}

/** A day near today, sent as 2026-03-15. Where a browser has no picker it is typed, so schemas read both forms. */
export function DateField(props: DateFieldProps) {
  return <PickedField {...props} type="date" />
}

/** Hours and minutes, sent as 15:05. */
export function TimeField(props: DateFieldProps) {
  return <PickedField width="short" {...props} type="time" />
}

/** A wall-clock moment without a zone, sent as 2026-03-15T15:05. */
export function DateTimeField(props: DateFieldProps) {
  return <PickedField {...props} type="datetime-local" />
}

/** A month, sent as 2026-03. */
export function MonthField(props: DateFieldProps) {
  return <PickedField {...props} type="month" />
}

/** A day far from today, such as a birth date: typed as 15.03.2008, because pickers make people scroll for years. */
export function TypedDateField(props: DateFieldProps) {
  const t = useT()
  const hint = props.hint ?? t(uiMessages.dateTypedHint)
  return <TextField inputMode="decimal" maxLength={10} width="short" {...props} hint={hint} type="text" />
}

import { useId, type InputHTMLAttributes, type TextareaHTMLAttributes } from 'react'
import { useT } from '#app/lib/i18n.tsx'
import { classNames } from '#app/ui/class-names.ts'
import { FieldFrame, useWiredField, type FieldMeta, type FieldProps } from '#app/ui/field.tsx'
import { uiMessages } from '#server/kit/messages/ui.ts'

type NativeInput = Omit<InputHTMLAttributes<HTMLInputElement>, keyof FieldProps | 'type' | 'width'>

/** What the schema says of the control, and what a page adds to it. */
export function inputFacts(field: FieldMeta | undefined, given: { value?: unknown; defaultValue?: unknown }) {
  const { minLength, maxLength, min, max, step, pattern, defaultValue } = field ?? {}
  const facts = { minLength, maxLength, min, max, step, pattern }
  if (given.value !== undefined || given.defaultValue !== undefined) return facts
  return { ...facts, defaultValue }
}

/** Splits the design system's own props from those of the element. */
function ownAndNative<Props extends FieldProps>(props: Props) {
  const { label, hint, field, name, id, errors, required, isOptional, isLabelHidden, width, ...native } =
    props
  return { own: { label, hint, field, name, id, errors, required, isOptional, isLabelHidden, width }, native }
}

type TextFieldProps = FieldProps &
  NativeInput & { type?: 'text' | 'email' | 'tel' | 'url' | 'search' | 'password' | 'number' }

export function TextField({ type = 'text', ...props }: TextFieldProps) {
  const { own, native } = ownAndNative(props)
  const wired = useWiredField(own)
  return (
    <FieldFrame wired={wired} props={own}>
      <input
        {...inputFacts(own.field, native)}
        {...(type === 'number' ? {} : { min: undefined, max: undefined, step: undefined })}
        {...native}
        {...wired.aria}
        className={classNames('input', native.className)}
        type={type}
        id={wired.id}
        name={wired.name}
      />
    </FieldFrame>
  )
}

/** A whole number: digits on a phone's keyboard, no wheel that changes it by accident. */
export function NumberField(props: FieldProps & NativeInput) {
  return <TextField inputMode="numeric" autoComplete="off" width="short" {...props} type="text" />
}

export function EmailField(props: FieldProps & NativeInput) {
  return <TextField autoComplete="email" inputMode="email" spellCheck={false} {...props} type="email" />
}

export function PhoneField(props: FieldProps & NativeInput) {
  const t = useT()
  const hint = props.hint ?? t(uiMessages.phoneHint)
  return <TextField autoComplete="tel" inputMode="tel" width="medium" {...props} hint={hint} type="tel" />
}

export function PasswordField(props: FieldProps & NativeInput) {
  const t = useT()
  const switchId = useId()
  return (
    <div className="field-with-switch">
      <TextField autoComplete="current-password" {...props} type="password" />
      <div className="needs-script">
        <label className="choice choice--small" htmlFor={switchId}>
          <input className="choice__input" id={switchId} type="checkbox" data-enhance="show-password" />
          <span className="choice__text">{t(uiMessages.showPassword)}</span>
        </label>
      </div>
    </div>
  )
}

type TextareaFieldProps = FieldProps & Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, keyof FieldProps>

export function TextareaField(props: TextareaFieldProps) {
  const t = useT()
  const { own, native } = ownAndNative(props)
  const wired = useWiredField(own)
  const { minLength, maxLength, defaultValue } = inputFacts(own.field, native) as {
    minLength?: number
    maxLength?: number
    defaultValue?: string
  }
  const limit = native.maxLength ?? maxLength
  const limitId = `${wired.id}-limit`
  const describedBy = classNames(wired.aria['aria-describedby'], limit ? limitId : null)
  return (
    <FieldFrame
      wired={wired}
      props={own}
      after={
        limit ? (
          <p className="field__limit" id={limitId}>
            {t(uiMessages.charactersAtMost, { count: limit })}
          </p>
        ) : null
      }
    >
      <textarea
        rows={5}
        minLength={minLength}
        maxLength={maxLength}
        defaultValue={defaultValue}
        {...native}
        {...wired.aria}
        aria-describedby={describedBy || undefined}
        className={classNames('input input--area', native.className)}
        id={wired.id}
        name={wired.name}
      />
    </FieldFrame>
  )
}

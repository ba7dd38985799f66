import { useId, type ReactNode } from 'react'
import { useT } from '#app/lib/i18n.tsx'
import { classNames } from '#app/ui/class-names.ts'
import { Icon } from '#app/ui/icon.tsx'
import { uiMessages } from '#server/kit/messages/ui.ts'

/** What a field needs of conform's metadata; `fields.title` of `useForm` fits as it is. */
export type FieldMeta = {
  id: string
  name: string
  errors?: string[]
  defaultValue?: string
  defaultOptions?: string[]
  defaultChecked?: boolean
  required?: boolean
  minLength?: number
  maxLength?: number
  min?: string | number
  max?: string | number
  step?: string | number
  pattern?: string
}

/** Common to every field: either `field` (conform) or `name` with plain values. */
export type FieldProps = {
  label: ReactNode
  hint?: ReactNode
  field?: FieldMeta
  name?: string
  id?: string
  errors?: string[] | string | null
  required?: boolean
  /** Says "optional" beside the label; a form marks whichever of the two is rarer. */
  isOptional?: boolean
  /** Kept for screen readers where the place explains itself, as in a search box. */
  isLabelHidden?: boolean
  /** Characters the answer usually has: sets how wide the box is drawn. */
  width?: 'short' | 'medium' | 'full'
}

export type WiredField = {
  id: string
  name: string | undefined
  hintId: string | undefined
  errorId: string | undefined
  errors: string[]
  isRequired: boolean
  /** `required`, `aria-invalid` and `aria-describedby` of the control itself. */
  aria: { required?: boolean; 'aria-invalid'?: true; 'aria-describedby'?: string }
}

/** Ids, errors and their wiring for one control. */
export function useWiredField(props: Omit<FieldProps, 'label'>): WiredField {
  const made = useId()
  const { field, hint } = props
  const name = props.name ?? field?.name
  const id = props.id ?? field?.id ?? (name ? `field-${name}` : made)
  const given = props.errors ?? field?.errors ?? []
  const errors = (typeof given === 'string' ? [given] : given).filter(Boolean)
  const hintId = hint ? `${id}-hint` : undefined
  const errorId = errors.length > 0 ? `${id}-error` : undefined
  const isRequired = props.required ?? field?.required ?? false
  const describedBy = classNames(errorId, hintId)
  return {
    id,
    name,
    hintId,
    errorId,
    errors,
    isRequired,
    aria: {
      ...(isRequired ? { required: true } : {}),
      ...(errorId ? { 'aria-invalid': true as const } : {}),
      ...(describedBy ? { 'aria-describedby': describedBy } : {}),
    },
  }
}

export function FieldLabelText({
  label,
  isRequired,
  isOptional,
}: {
  label: ReactNode
  isRequired: boolean
  isOptional?: boolean
}) {
  const t = useT()
  return (
    <>
      {label}
      {isRequired && (
        <span className="field__mark" aria-hidden="true">
          {' *'}
        </span>
      )}
      {isOptional && <span className="field__optional"> ({t(uiMessages.optional)})</span>}
    </>
  )
}

export function FieldErrors({ id, errors }: { id: string | undefined; errors: string[] }) {
  const t = useT()
  if (errors.length === 0) return null
  return (
    <div className="field__errors" id={id}>
      {errors.map((error) => (
        <p className="field__error" key={error}>
          <Icon name="error" />
          <span>
            <span className="visually-hidden">{t(uiMessages.errorPrefix)} </span>
            {error}
          </span>
        </p>
      ))}
    </div>
  )
}

/** Label above, hint under it, error next to the control: the frame around one control. */
export function FieldFrame({
  wired,
  props,
  after,
  children,
}: {
  wired: WiredField
  props: FieldProps
  /** Shown under the control, such as characters left. */
  after?: ReactNode
  children: ReactNode
}) {
  return (
    <div
      className={classNames(
        'field',
        wired.errors.length > 0 && 'field--wrong',
        `field--${props.width ?? 'full'}`,
      )}
    >
      <label
        className={classNames('field__label', props.isLabelHidden && 'visually-hidden')}
        htmlFor={wired.id}
      >
        <FieldLabelText label={props.label} isRequired={wired.isRequired} isOptional={props.isOptional} />
      </label>
      {props.hint && (
        <div className="field__hint" id={wired.hintId}>
          {props.hint}
        </div>
      )}
      <FieldErrors id={wired.errorId} errors={wired.errors} />
      {children}
      {after}
    </div>
  )
}

/** The same for several controls that answer one question. */
export function FieldGroup({
  wired,
  props,
  children,
}: {
  wired: WiredField
  props: FieldProps
  children: ReactNode
}) {
  return (
    <fieldset
      className={classNames('field field--group', wired.errors.length > 0 && 'field--wrong')}
      id={wired.id}
      tabIndex={-1}
      aria-describedby={wired.aria['aria-describedby']}
    >
      <legend className={classNames('field__label', props.isLabelHidden && 'visually-hidden')}>
        <FieldLabelText label={props.label} isRequired={wired.isRequired} isOptional={props.isOptional} />
      </legend>
      {props.hint && (
        <div className="field__hint" id={wired.hintId}>
          {props.hint}
        </div>
      )}
      <FieldErrors id={wired.errorId} errors={wired.errors} />
      {children}
    </fieldset>
  )
}

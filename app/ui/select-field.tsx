import type { SelectHTMLAttributes } from 'react'
import { useT } from '#app/lib/i18n.tsx'
import { classNames } from '#app/ui/class-names.ts'
import { FieldFrame, useWiredField, type FieldProps } from '#app/ui/field.tsx'
import { uiMessages } from '#server/kit/messages/ui.ts'

export type SelectOption = { value: string; label: string; isDisabled?: boolean }
export type SelectOptionGroup = { label: string; options: SelectOption[] }

type SelectFieldProps = FieldProps &
  Omit<SelectHTMLAttributes<HTMLSelectElement>, keyof FieldProps> & {
    options: (SelectOption | SelectOptionGroup)[]
    /** The first, empty choice; `false` leaves it out. */
    emptyLabel?: string | false
  }

export function SelectField(props: SelectFieldProps) {
  const { label, hint, field, name, id, errors, required, isOptional, isLabelHidden, width, ...rest } = props
  const { options, emptyLabel, ...native } = rest
  const own = { label, hint, field, name, id, errors, required, isOptional, isLabelHidden, width }
  const t = useT()
  const wired = useWiredField(own)
  const isControlled = native.value !== undefined
  return (
    <FieldFrame wired={wired} props={own}>
      <span className="select">
        <select
          {...(isControlled ? {} : { defaultValue: native.defaultValue ?? field?.defaultValue ?? '' })}
          {...native}
          {...wired.aria}
          className={classNames('input', native.className)}
          id={wired.id}
          name={wired.name}
        >
          {emptyLabel !== false && <option value="">{emptyLabel ?? t(uiMessages.chooseOne)}</option>}
          {options.map((option) =>
            'options' in option ? (
              <optgroup key={option.label} label={option.label}>
                {option.options.map((inner) => (
                  <option key={inner.value} value={inner.value} disabled={inner.isDisabled}>
                    {inner.label}
                  </option>
                ))}
              </optgroup>
            ) : (
              <option key={option.value} value={option.value} disabled={option.isDisabled}>
                {option.label}
              </option>
            ),
          )}
        </select>
      </span>
    </FieldFrame>
  )
}

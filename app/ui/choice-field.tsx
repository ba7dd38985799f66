import type { ChangeEvent, ReactNode } from 'react'
import { classNames } from '#app/ui/class-names.ts'
import { FieldErrors, FieldGroup, FieldLabelText, useWiredField, type FieldProps } from '#app/ui/field.tsx'

type ChoiceOption = { value: string; label: ReactNode; hint?: ReactNode; isDisabled?: boolean }

/** One yes-or-no answer, sent as `on` (or `value`) when ticked; a consent, for instance. */
export function CheckboxField(
  props: FieldProps & {
    value?: string
    defaultChecked?: boolean
    checked?: boolean
    onChange?: (event: ChangeEvent<HTMLInputElement>) => void
  },
) {
  const wired = useWiredField(props)
  const { value = 'on', checked, onChange } = props
  const defaultChecked =
    props.defaultChecked ?? props.field?.defaultChecked ?? props.field?.defaultValue === value
  return (
    <div className={classNames('field', wired.errors.length > 0 && 'field--wrong')}>
      <FieldErrors id={wired.errorId} errors={wired.errors} />
      <label className="choice" htmlFor={wired.id}>
        <input
          {...(checked === undefined ? { defaultChecked } : { checked })}
          {...wired.aria}
          className="choice__input"
          type="checkbox"
          id={wired.id}
          name={wired.name}
          value={value}
          onChange={onChange}
        />
        <span className="choice__text">
          <FieldLabelText label={props.label} isRequired={wired.isRequired} isOptional={props.isOptional} />
          {props.hint && (
            <span className="choice__hint" id={wired.hintId}>
              {props.hint}
            </span>
          )}
        </span>
      </label>
    </div>
  )
}

type GroupProps = FieldProps & { options: ChoiceOption[]; isInline?: boolean }

/** One of a few; more than about seven belong into a `SelectField`. */
export function RadioGroup(
  props: GroupProps & {
    defaultValue?: string
    value?: string
    onChange?: (event: ChangeEvent<HTMLInputElement>) => void
  },
) {
  const wired = useWiredField(props)
  const chosen = props.defaultValue ?? props.field?.defaultValue
  return (
    <FieldGroup wired={wired} props={props}>
      <Choices
        type="radio"
        wired={wired}
        group={props}
        onChange={props.onChange}
        checkedOf={(option) =>
          props.value === undefined
            ? { defaultChecked: chosen === option.value }
            : { checked: props.value === option.value }
        }
      />
    </FieldGroup>
  )
}

/** Any of a few, each sent under the same name. */
export function CheckboxGroup(
  props: GroupProps & {
    defaultValues?: readonly string[]
    values?: readonly string[]
    onChange?: (event: ChangeEvent<HTMLInputElement>) => void
  },
) {
  const wired = useWiredField(props)
  const { field } = props
  const single = field?.defaultValue === undefined ? [] : [field.defaultValue]
  const chosen = props.defaultValues ?? field?.defaultOptions ?? single
  return (
    <FieldGroup wired={wired} props={props}>
      <Choices
        type="checkbox"
        wired={wired}
        group={props}
        onChange={props.onChange}
        checkedOf={(option) =>
          props.values === undefined
            ? { defaultChecked: chosen.includes(option.value) }
            : { checked: props.values.includes(option.value) }
        }
      />
    </FieldGroup>
  )
}

function Choices({
  type,
  wired,
  group,
  checkedOf,
  onChange,
}: {
  type: 'radio' | 'checkbox'
  wired: ReturnType<typeof useWiredField>
  group: GroupProps
  checkedOf: (option: ChoiceOption) => { checked: boolean } | { defaultChecked: boolean }
  onChange?: (event: ChangeEvent<HTMLInputElement>) => void
}) {
  return (
    <div className={classNames('choices', group.isInline && 'choices--inline')}>
      {group.options.map((option, index) => {
        const id = `${wired.id}-${index + 1}`
        return (
          <label className="choice" htmlFor={id} key={option.value}>
            <input
              {...checkedOf(option)}
              className="choice__input"
              type={type}
              id={id}
              name={wired.name}
              value={option.value}
              disabled={option.isDisabled}
              required={type === 'radio' && wired.isRequired ? true : undefined}
              aria-describedby={option.hint ? `${id}-hint` : undefined}
              onChange={onChange}
            />
            <span className="choice__text">
              {option.label}
              {option.hint && (
                <span className="choice__hint" id={`${id}-hint`}>
                  {option.hint}
                </span>
              )}
            </span>
          </label>
        )
      })}
    </div>
  )
}

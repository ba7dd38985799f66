import type { InputHTMLAttributes } from 'react'
import { FieldFrame, useWiredField, type FieldProps } from '#app/ui/field.tsx'

/** A file of the reader's; the form needs `encType="multipart/form-data"`. */
export function FileField(
  props: FieldProps & Omit<InputHTMLAttributes<HTMLInputElement>, keyof FieldProps | 'type' | 'width'>,
) {
  const { label, hint, field, name, id, errors, required, isOptional, isLabelHidden, width, ...native } =
    props
  const own = { label, hint, field, name, id, errors, required, isOptional, isLabelHidden, width }
  const wired = useWiredField(own)
  return (
    <FieldFrame wired={wired} props={own}>
      <input
        {...native}
        {...wired.aria}
        className="input input--file"
        type="file"
        id={wired.id}
        name={wired.name}
      />
    </FieldFrame>
  )
}

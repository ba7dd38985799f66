import type { InputHTMLAttributes } from 'react'
import { useLocale, useT } from '#app/lib/i18n.tsx'
import { FieldFrame, useWiredField, type FieldProps } from '#app/ui/field.tsx'
import { fileMessages as m } from '#server/kit/messages/files.ts'
import { formatNumber } from '#server/kit/numbers.ts'

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

/** The file of a form that keeps documents and pictures (`takeGivenFile` reads it), with what is wrong about it. */
export function DocumentField({
  form,
  hint,
}: {
  form: { id: string; allErrors: Record<string, string[]> }
  hint: string
}) {
  const t = useT()
  return (
    <FileField
      name="file"
      id={`${form.id}-file`}
      label={t(m.file)}
      hint={hint}
      errors={form.allErrors['file']}
      accept=".pdf,.docx,.xlsx,image/jpeg,image/png,image/webp"
    />
  )
}

/** Bytes as a reader counts them, in whole kilobytes from one. */
export function useFileSize(): (bytes: number) => string {
  const t = useT()
  const locale = useLocale()
  return (bytes) => t(m.size, { kb: formatNumber(Math.max(1, Math.round(bytes / 1024)), { locale }) })
}

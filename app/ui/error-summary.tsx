import { useEffect, useRef, type ReactNode } from 'react'
import { useT } from '#app/lib/i18n.tsx'
import { uiMessages } from '#server/kit/messages/ui.ts'

export type SummaryError = { text: ReactNode; fieldId?: string }

/** What the summary needs of conform's form; the result of `useForm` fits as it is. */
export type FormMeta = { id: string; allErrors: Record<string, string[]> }

/**
 * On top of a form that came back: what is wrong, each a link to its field. Takes conform's `form`, or `errors`.
 * Errors of the form as a whole stand without a link. Gets the focus when it appears.
 */
export function ErrorSummary({
  form,
  labels = {},
  errors = [],
  title,
}: {
  form?: FormMeta
  /** Names of fields whose errors do not say what they are about. */
  labels?: Readonly<Record<string, string>>
  errors?: SummaryError[]
  title?: ReactNode
}) {
  const t = useT()
  const box = useRef<HTMLDivElement>(null)
  const shown = [...(form ? errorsOfForm(form, labels) : []), ...errors]
  const count = shown.length
  useEffect(() => {
    if (count > 0) box.current?.focus()
  }, [count])
  if (count === 0) return null
  return (
    <div className="error-summary" role="alert" tabIndex={-1} ref={box} data-focus-first>
      <h2 className="error-summary__title">{title ?? t(uiMessages.errorSummaryTitle, { count })}</h2>
      <ul className="error-summary__list">
        {shown.map((error, index) => (
          <li key={`${error.fieldId ?? ''}${index}`}>
            {error.fieldId ? <a href={`#${error.fieldId}`}>{error.text}</a> : error.text}
          </li>
        ))}
      </ul>
    </div>
  )
}

function errorsOfForm(form: FormMeta, labels: Readonly<Record<string, string>>): SummaryError[] {
  return Object.entries(form.allErrors).flatMap(([name, texts]) =>
    (texts ?? []).map((text) => {
      if (name === '') return { text }
      const label = labels[name]
      return { text: label ? `${label}: ${lowered(text)}` : text, fieldId: `${form.id}-${name}` }
    }),
  )
}

/** `Fill in` → `fill in` after a name and a colon; `ЖСН-де` stays. */
function lowered(text: string): string {
  return /^\p{Lu}\p{Lu}/u.test(text) ? text : text.slice(0, 1).toLowerCase() + text.slice(1)
}

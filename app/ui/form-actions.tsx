import { useId, type ReactNode } from 'react'
import { classNames } from '#app/ui/class-names.ts'

/** The row of buttons under a form: the main one first. `isSticky` keeps it in reach on long desk forms. */
export function FormActions({ children, isSticky }: { children: ReactNode; isSticky?: boolean }) {
  return (
    <div className={classNames('form-actions cluster', isSticky && 'form-actions--sticky')}>{children}</div>
  )
}

/** Related fields under one heading, which tells equal labels apart for those who only hear them; `columns` sets short ones side by side where there is room. */
export function FormSection({
  title,
  hint,
  columns = 1,
  children,
}: {
  title?: ReactNode
  hint?: ReactNode
  columns?: 1 | 2 | 3
  children: ReactNode
}) {
  const titleId = useId()
  return (
    <section className="form-section" {...(title ? { role: 'group', 'aria-labelledby': titleId } : {})}>
      {title && (
        <h2 className="form-section__title" id={titleId}>
          {title}
        </h2>
      )}
      {hint && <p className="form-section__hint">{hint}</p>}
      <div className={classNames('form-section__fields', columns > 1 && `form-section__fields--${columns}`)}>
        {children}
      </div>
    </section>
  )
}

import type { ReactNode } from 'react'
import { Ornament } from '#app/ui/ornament.tsx'

/** Says what will be here and offers the next step. */
export function EmptyState({
  title,
  children,
  actions,
}: {
  title: ReactNode
  children?: ReactNode
  actions?: ReactNode
}) {
  return (
    <div className="empty-state">
      <Ornament kind="single" />
      <p className="empty-state__title">{title}</p>
      {children && <div className="empty-state__text">{children}</div>}
      {actions && <div className="empty-state__actions cluster">{actions}</div>}
    </div>
  )
}

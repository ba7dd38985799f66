import type { ReactNode } from 'react'
import { Unbroken } from '#app/ui/unbroken.tsx'

/** The one `h1` of a page with what stands around it. */
export function PageHead({
  title,
  kicker,
  lead,
  badge,
  actions,
}: {
  title: ReactNode
  /** A short line over the title: the kind of thing, the part of a whole. */
  kicker?: ReactNode
  lead?: ReactNode
  badge?: ReactNode
  actions?: ReactNode
}) {
  return (
    <header className="page-head">
      <div className="page-head__words">
        {kicker && <p className="page-head__kicker">{kicker}</p>}
        <h1 className="page-head__title">{typeof title === 'string' ? <Unbroken text={title} /> : title}</h1>
        {badge && <div className="page-head__badge cluster">{badge}</div>}
        {lead && <div className="page-head__lead">{lead}</div>}
      </div>
      {actions && <div className="page-head__actions cluster">{actions}</div>}
    </header>
  )
}

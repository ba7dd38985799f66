import { useEffect, useId, useRef, type ReactNode } from 'react'
import { useNavigate } from '@remix-run/react'
import { useT } from '#app/lib/i18n.tsx'
import { Icon } from '#app/ui/icon.tsx'
import { TextLink } from '#app/ui/text-link.tsx'
import { uiMessages } from '#server/kit/messages/ui.ts'

/** The list and, when a row is open, its panel beside it (below it on a phone). */
export function WithSidePanel({ panel, children }: { panel?: ReactNode; children: ReactNode }) {
  return (
    <div className={panel ? 'with-panel with-panel--open' : 'with-panel'}>
      <div className="with-panel__main">{children}</div>
      {panel}
    </div>
  )
}

/** One row in full without losing the list. It has its own URL; Escape and `closeHref` lead back to the list's. */
export function SidePanel({
  title,
  closeHref,
  children,
  actions,
}: {
  title: ReactNode
  closeHref: string
  children: ReactNode
  actions?: ReactNode
}) {
  const t = useT()
  const titleId = useId()
  const navigate = useNavigate()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  useEffect(() => {
    const closeOnEscape = (event: KeyboardEvent) => {
      const isFolding = event.target instanceof Element && event.target.closest('details[open]')
      if (event.key === 'Escape' && !isFolding) navigate(closeHref, { preventScrollReset: true })
    }
    document.addEventListener('keydown', closeOnEscape)
    return () => document.removeEventListener('keydown', closeOnEscape)
  }, [navigate, closeHref])
  return (
    <aside className="side-panel" aria-labelledby={titleId}>
      <div className="side-panel__head">
        <h2 className="side-panel__title" id={titleId} tabIndex={-1} ref={heading}>
          {title}
        </h2>
        <TextLink className="icon-button" href={closeHref} preventScrollReset>
          <Icon name="close" label={t(uiMessages.close)} />
        </TextLink>
      </div>
      <div className="side-panel__body">{children}</div>
      {actions && <div className="side-panel__actions cluster">{actions}</div>}
    </aside>
  )
}

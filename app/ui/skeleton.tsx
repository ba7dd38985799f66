import { useT } from '#app/lib/i18n.tsx'
import { uiMessages } from '#server/kit/messages/ui.ts'

/** The shape of what is coming. */
export function Skeleton({
  lines = 3,
  shape = 'text',
}: {
  lines?: number
  shape?: 'text' | 'card' | 'rows'
}) {
  const t = useT()
  return (
    <div className={`skeleton skeleton--${shape}`} role="status">
      <span className="visually-hidden">{t(uiMessages.loading)}</span>
      {Array.from({ length: lines }, (_, index) => (
        <span className="skeleton__line" key={index} />
      ))}
    </div>
  )
}

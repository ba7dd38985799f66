import type { ReactNode } from 'react'
import { useLocale } from '#app/lib/i18n.tsx'
import { Icon, type IconName } from '#app/ui/icon.tsx'
import type { Tone } from '#app/ui/notice.tsx'
import { formatNumber } from '#server/kit/numbers.ts'

/** A state in a word or two: colour supports the word, never replaces it. */
export function Badge({
  tone = 'neutral',
  icon,
  children,
}: {
  tone?: Tone | 'neutral' | 'accent'
  icon?: IconName
  children: ReactNode
}) {
  return (
    <span className={`badge badge--${tone}`}>
      {icon && <Icon name={icon} />}
      {children}
    </span>
  )
}

/** A number beside a word, as on a tab. */
export function Count({ value, label }: { value: number | string; label?: string }) {
  const locale = useLocale()
  return (
    <span className="count">
      {typeof value === 'number' ? formatNumber(value, { locale }) : value}
      {label && <span className="visually-hidden"> {label}</span>}
    </span>
  )
}

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

/** A number beside a word, as on a tab; `most` for what is counted to one more than it. */
export function Count({ value, most, label }: { value: number | string; most?: number; label?: string }) {
  const locale = useLocale()
  const shown = (count: number) =>
    most !== undefined && count > most
      ? `${formatNumber(most, { locale })}+`
      : formatNumber(count, { locale })
  return (
    <span className="count">
      {typeof value === 'number' ? shown(value) : value}
      {label && <span className="visually-hidden"> {label}</span>}
    </span>
  )
}

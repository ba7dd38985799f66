import type { ReactNode } from 'react'
import { useT } from '#app/lib/i18n.tsx'
import { Icon } from '#app/ui/icon.tsx'
import { TextLink } from '#app/ui/text-link.tsx'
import { uiMessages } from '#server/kit/messages/ui.ts'

export type StatChange = {
  direction: 'up' | 'down' | 'none'
  /** The size of the change in words, without a sign: "1 240" or "3,1 %". */
  amount: string
  /** Against what: "against October". */
  against?: ReactNode
  isGood?: boolean
}

/** A figure, what it counts, its change against the period before, and where it comes from. */
export function Stat({
  label,
  value,
  unit,
  change,
  whyHref,
  children,
}: {
  label: ReactNode
  /** Formatted for the reader. */
  value: ReactNode
  unit?: ReactNode
  change?: StatChange
  whyHref?: string
  /** Below the figure, such as a `Meter`. */
  children?: ReactNode
}) {
  const t = useT()
  return (
    <div className="stat">
      <p className="stat__label">{label}</p>
      <p className="stat__value">
        {value}
        {unit && <span className="stat__unit"> {unit}</span>}
      </p>
      {change && <StatChangeLine change={change} />}
      {children}
      {whyHref && (
        <p className="stat__why">
          <TextLink href={whyHref}>{t(uiMessages.why)}</TextLink>
        </p>
      )}
    </div>
  )
}

function StatChangeLine({ change }: { change: StatChange }) {
  const t = useT()
  const words = { up: uiMessages.changeUp, down: uiMessages.changeDown, none: uiMessages.changeNone }
  const icons = { up: 'arrow-up', down: 'arrow-down', none: 'minus' } as const
  const judgement = change.isGood === undefined ? 'neutral' : change.isGood ? 'good' : 'bad'
  return (
    <p className={`stat__change stat__change--${judgement}`}>
      <Icon name={icons[change.direction]} />
      <span>
        {t(words[change.direction], { change: change.amount })}
        {change.against && <span className="stat__against"> {change.against}</span>}
      </span>
    </p>
  )
}

/** Figures side by side. */
export function StatGrid({ children }: { children: ReactNode }) {
  return <div className="stat-grid">{children}</div>
}

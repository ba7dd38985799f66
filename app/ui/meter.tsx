import type { ReactNode } from 'react'
import { useLocale, useT } from '#app/lib/i18n.tsx'
import { formatNumber } from '#server/kit/numbers.ts'
import { uiMessages } from '#server/kit/messages/ui.ts'

/**
 * A bar of `value` out of `max`, with the plan as a thin mark. `label` says what is measured; the words beside the
 * bar (`text`, else "12 of 40") say the same to everyone, so the drawing itself is hidden from screen readers.
 */
export function Meter({
  label,
  value,
  max,
  plan,
  text,
  tone = 'accent',
  isLabelHidden,
}: {
  label: ReactNode
  value: number
  max: number
  plan?: number
  text?: ReactNode
  tone?: 'accent' | 'success' | 'warning' | 'danger'
  isLabelHidden?: boolean
}) {
  const t = useT()
  const locale = useLocale()
  const number = (amount: number) => formatNumber(amount, { locale })
  return (
    <div className={`meter meter--${tone}`}>
      <p className="meter__words">
        <span className={isLabelHidden ? 'visually-hidden' : 'meter__label'}>{label}</span>{' '}
        <span className="meter__text">
          {text ?? t(uiMessages.progressOf, { value: number(value), total: number(max) })}
          {plan !== undefined && (
            <span className="meter__plan-text"> · {t(uiMessages.planMark, { plan: number(plan) })}</span>
          )}
        </span>
      </p>
      <MeterBar value={value} max={max} plan={plan} />
    </div>
  )
}

/** The bar alone, for a table cell whose text already says the number. */
export function MeterBar({ value, max, plan }: { value: number; max: number; plan?: number }) {
  const share = (amount: number) => (max > 0 ? Math.min(100, Math.max(0, (amount / max) * 100)) : 0)
  const planAt = plan === undefined ? null : share(plan)
  return (
    <svg
      className="meter__bar"
      viewBox="0 0 100 10"
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      <rect className="meter__track" x="0" y="2" width="100" height="6" />
      <rect className="meter__fill" x="0" y="2" width={share(value).toFixed(2)} height="6" />
      {planAt !== null && (
        <line className="meter__plan" x1={planAt.toFixed(2)} x2={planAt.toFixed(2)} y1="0" y2="10" />
      )}
    </svg>
  )
}

/** How far a thing of several steps has come. */
export function StepProgress({ step, count, label }: { step: number; count: number; label?: ReactNode }) {
  const t = useT()
  return (
    <div className="step-progress">
      <p className="step-progress__text">
        {t(uiMessages.stepOf, { step, count })}
        {label && <>: {label}</>}
      </p>
      <MeterBar value={step} max={count} />
    </div>
  )
}

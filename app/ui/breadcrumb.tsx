import type { ReactNode } from 'react'
import { useT } from '#app/lib/i18n.tsx'
import { TextLink } from '#app/ui/text-link.tsx'
import { uiMessages } from '#server/kit/messages/ui.ts'

/** The way here, the page itself last and without a link. */
export function Breadcrumb({ steps }: { steps: { label: ReactNode; href?: string }[] }) {
  const t = useT()
  return (
    <nav className="breadcrumb" aria-label={t(uiMessages.breadcrumb)}>
      <ol className="breadcrumb__list">
        {steps.map((step, index) => (
          <li key={step.href ?? index}>
            {step.href ? (
              <TextLink href={step.href}>{step.label}</TextLink>
            ) : (
              <span aria-current={index === steps.length - 1 ? 'page' : undefined}>{step.label}</span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  )
}

import type { ReactNode } from 'react'
import { Count } from '#app/ui/badge.tsx'
import { TextLink } from '#app/ui/text-link.tsx'

export type Tab = {
  href: string
  label: ReactNode
  count?: number | string
  /** what is counted to one more than this is shown as "more than this" */
  most?: number
  isCurrent?: boolean
}

/** Views of one list or thing, each with its own URL. */
export function Tabs({ label, tabs }: { label: string; tabs: Tab[] }) {
  return (
    <nav className="tabs" aria-label={label}>
      <ul className="tabs__list">
        {tabs.map((tab) => (
          <li key={tab.href}>
            <TextLink className="tabs__tab" href={tab.href} aria-current={tab.isCurrent ? 'page' : undefined}>
              {tab.label}
              {tab.count !== undefined && (
                <>
                  {' '}
                  <Count value={tab.count} {...(tab.most === undefined ? {} : { most: tab.most })} />
                </>
              )}
            </TextLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}

import type { ReactNode } from 'react'
import { Count } from '#app/ui/badge.tsx'
import { Icon, type IconName } from '#app/ui/icon.tsx'
import { TextLink } from '#app/ui/text-link.tsx'

export type NavItem = {
  href: string
  label: string
  isCurrent?: boolean
  icon?: IconName
  /** What waits there, such as events to close. */
  count?: number
  /** A file or feed: an ordinary link. */
  isPlain?: boolean
}

export type NavGroup = { label?: ReactNode; items: NavItem[] }

export function NavList({ items, className }: { items: NavItem[]; className: string }) {
  return (
    <ul className={`${className}__list`}>
      {items.map((item) => (
        <li key={item.href}>
          <TextLink
            className={`${className}__link`}
            href={item.href}
            isPlain={item.isPlain}
            aria-current={item.isCurrent ? 'page' : undefined}
          >
            {item.icon && <Icon name={item.icon} />}
            <span>{item.label}</span>
            {item.count !== undefined && item.count > 0 && <Count value={item.count} />}
          </TextLink>
        </li>
      ))}
    </ul>
  )
}

import type { ReactNode } from 'react'
import { classNames } from '#app/ui/class-names.ts'
import { Icon, type IconName } from '#app/ui/icon.tsx'
import { TextLink } from '#app/ui/text-link.tsx'

/** A button that unfolds a box. Works without a script; public/enhance.js makes Escape and a press elsewhere fold it. */
export function Disclosure({
  label,
  icon,
  children,
  look = 'button',
  align = 'start',
  isOpen,
}: {
  label: ReactNode
  icon?: IconName
  children: ReactNode
  look?: 'button' | 'quiet' | 'plain'
  align?: 'start' | 'end'
  isOpen?: boolean
}) {
  return (
    <details className={classNames('disclosure', `disclosure--${align}`)} open={isOpen} data-fold>
      <summary
        className={classNames(
          'disclosure__summary',
          look !== 'plain' && 'disclosure__summary--button',
          look === 'quiet' && 'disclosure__summary--quiet',
        )}
      >
        <span className="disclosure__label">
          {icon && <Icon name={icon} />}
          <span>{label}</span>
          <Icon name="chevron-down" className="disclosure__arrow" />
        </span>
      </summary>
      <div className="disclosure__box">{children}</div>
    </details>
  )
}

export type MenuItem = {
  label: ReactNode
  icon?: IconName
  href?: string
  /** A file or feed: an ordinary link. */
  isPlain?: boolean
  isCurrent?: boolean
  /** Anything else, such as a form with a button. */
  content?: ReactNode
}

/** Further actions of a page or a row. */
export function Menu({
  label,
  icon,
  items,
  look,
  align,
}: {
  label: ReactNode
  icon?: IconName
  items: MenuItem[]
  look?: 'button' | 'quiet' | 'plain'
  align?: 'start' | 'end'
}) {
  return (
    <Disclosure label={label} icon={icon} look={look} align={align}>
      <ul className="menu">
        {items.map((item, index) => (
          <li key={item.href ?? index}>
            {item.content ??
              (item.href ? (
                <TextLink
                  className="menu__item"
                  href={item.href}
                  isPlain={item.isPlain}
                  aria-current={item.isCurrent ? 'page' : undefined}
                >
                  {item.icon && <Icon name={item.icon} />}
                  <span>{item.label}</span>
                </TextLink>
              ) : (
                <span className="menu__item">{item.label}</span>
              ))}
          </li>
        ))}
      </ul>
    </Disclosure>
  )
}

/** Text most people can skip, under a summary that says what it is. */
export function Details({
  summary,
  children,
  isOpen,
}: {
  summary: ReactNode
  children: ReactNode
  isOpen?: boolean
}) {
  return (
    <details className="details" open={isOpen}>
      <summary className="details__summary">{summary}</summary>
      <div className="details__body">{children}</div>
    </details>
  )
}

import { Link } from '@remix-run/react'
import type { AnchorHTMLAttributes, ReactNode } from 'react'

export type TextLinkProps = Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href'> & {
  href: string
  /** Files, feeds and pages outside the application: an ordinary link, never a client-side transition. */
  isPlain?: boolean
  preventScrollReset?: boolean
  children: ReactNode
}

/** The one link of the application: plain HTML on public pages, a quick transition on desk pages. */
export function TextLink({ href, isPlain, preventScrollReset, children, ...rest }: TextLinkProps) {
  const isOutside = /^[a-z][a-z+.-]*:|^\/\//i.test(href)
  if (isPlain || isOutside || rest.download !== undefined || href.startsWith('#')) {
    return (
      <a href={href} rel={rest.target === '_blank' ? 'noopener' : undefined} {...rest}>
        {children}
      </a>
    )
  }
  return (
    <Link to={href} preventScrollReset={preventScrollReset} {...rest}>
      {children}
    </Link>
  )
}

import type { ReactNode } from 'react'
import { classNames } from '#app/ui/class-names.ts'
import { TextLink } from '#app/ui/text-link.tsx'

type Heading = 'h2' | 'h3' | 'h4'

/** A thing in a list or a box on a page. With `href` the title is the link and the whole card takes the touch. */
export function Card({
  title,
  href,
  above,
  before,
  badge,
  children,
  footer,
  headingLevel = 'h3',
  tone,
}: {
  title?: ReactNode
  href?: string
  /** A short line over the title, such as a date. */
  above?: ReactNode
  /** Stands in front of the words, such as the leaf of a calendar. */
  before?: ReactNode
  badge?: ReactNode
  children?: ReactNode
  footer?: ReactNode
  headingLevel?: Heading
  tone?: 'plain' | 'accent' | 'sunken'
}) {
  const Title = headingLevel
  const words = (
    <>
      {(above || badge) && (
        <div className="card__above">
          {above && <span className="card__kicker">{above}</span>}
          {badge}
        </div>
      )}
      {title && (
        <Title className="card__title">
          {href ? (
            <TextLink className="card__link" href={href}>
              {title}
            </TextLink>
          ) : (
            title
          )}
        </Title>
      )}
      {children && <div className="card__body">{children}</div>}
      {footer && <div className="card__footer cluster">{footer}</div>}
    </>
  )
  return (
    <article
      className={classNames(
        'card',
        tone && `card--${tone}`,
        href && 'card--link',
        Boolean(before) && 'card--with-before',
      )}
    >
      {before}
      {before ? <div className="card__words">{words}</div> : words}
    </article>
  )
}

/** Cards side by side where there is room; `columns` is the most there may be. */
export function CardGrid({ columns = 3, children }: { columns?: 2 | 3 | 4; children: ReactNode }) {
  return <div className={`card-grid card-grid--${columns}`}>{children}</div>
}

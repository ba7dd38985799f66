import type { ReactNode } from 'react'
import { LogoMark } from '#app/ui/logo.tsx'

/** The hall's big screen: read at 20 metres, nothing scrolls, always dark so that a projector does not dazzle. */
export function BoardLayout({
  title,
  place,
  clock,
  footer,
  children,
}: {
  title: ReactNode
  place?: ReactNode
  clock?: ReactNode
  /** What turns by itself says where it is: "2 of 3". */
  footer?: ReactNode
  children: ReactNode
}) {
  return (
    <div className="board">
      <header className="board__head">
        <LogoMark />
        <div className="board__words">
          <h1 className="board__title">{title}</h1>
          {place && <p className="board__place">{place}</p>}
        </div>
        {clock && <p className="board__clock">{clock}</p>}
      </header>
      <main className="board__main" id="content" tabIndex={-1}>
        {children}
      </main>
      {footer && <footer className="board__foot">{footer}</footer>}
    </div>
  )
}

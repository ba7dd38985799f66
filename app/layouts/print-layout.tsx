import type { ReactNode } from 'react'
import { useT } from '#app/lib/i18n.tsx'
import { ButtonLink } from '#app/ui/button.tsx'
import { Ornament } from '#app/ui/ornament.tsx'
import { PrintButton } from '#app/ui/page-actions.tsx'
import { uiMessages } from '#server/kit/messages/ui.ts'

export type SignaturePlace = { position: ReactNode; name?: ReactNode }

/** An official A4 sheet: who issues it, number and date, the matter, places to sign. Needs no colours. */
export function PrintLayout({
  organisation,
  title,
  subtitle,
  number,
  date,
  facts = [],
  signatures = [],
  orientation = 'portrait',
  backHref,
  children,
}: {
  organisation?: ReactNode
  title: ReactNode
  subtitle?: ReactNode
  number?: ReactNode
  date?: ReactNode
  /** What was asked for: period, territory, filter, who printed it and when. */
  facts?: { term: ReactNode; value: ReactNode }[]
  signatures?: SignaturePlace[]
  orientation?: 'portrait' | 'landscape'
  backHref?: string
  children: ReactNode
}) {
  const t = useT()
  return (
    <div className={`sheet sheet--${orientation}`}>
      <header className="sheet__head">
        <div className="sheet__tools cluster no-print">
          {backHref && (
            <ButtonLink variant="quiet" icon="chevron-left" href={backHref}>
              {t(uiMessages.back)}
            </ButtonLink>
          )}
          <PrintButton variant="primary" />
        </div>
        {organisation && <p className="sheet__organisation">{organisation}</p>}
        <Ornament />
        {(number || date) && (
          <p className="sheet__number">
            {date && (
              <span>
                {t(uiMessages.documentDate)}: {date}
              </span>
            )}
            {number && (
              <span>
                {t(uiMessages.documentNumber)}: {number}
              </span>
            )}
          </p>
        )}
        <h1 className="sheet__title">{title}</h1>
        {subtitle && <p className="sheet__subtitle">{subtitle}</p>}
        {facts.length > 0 && (
          <dl className="sheet__facts">
            {facts.map((fact, index) => (
              <div key={index}>
                <dt>{fact.term}</dt>
                <dd>{fact.value}</dd>
              </div>
            ))}
          </dl>
        )}
      </header>
      <main className="sheet__main" id="content" tabIndex={-1}>
        {children}
      </main>
      {signatures.length > 0 && (
        <footer className="sheet__signatures">
          {signatures.map((place, index) => (
            <div className="signature" key={index}>
              <p className="signature__position">{place.position}</p>
              <p className="signature__line">
                <span className="signature__hint">({t(uiMessages.signature)})</span>
              </p>
              <p className="signature__name">
                {place.name ?? <span className="signature__blank" />}
                <span className="signature__hint">({t(uiMessages.signedName)})</span>
              </p>
            </div>
          ))}
        </footer>
      )}
    </div>
  )
}

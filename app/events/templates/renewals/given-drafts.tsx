import { useLocale, useT } from '#app/lib/i18n.tsx'
import { paths } from '#app/paths.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PlaceLink, type DraftRow } from '#app/events/templates/renewals/place-link.tsx'
import { renewalMessages as m } from '#server/kit/messages/template-renewals.ts'

/** On the page of a template that was rolled out: which drafts nobody has touched, and whether they are out of date. */
export function GivenDrafts({ templateId, drafts }: { templateId: string; drafts: DraftRow[] }) {
  const t = useT()
  const locale = useLocale()
  const untouched = drafts.filter(({ isUntouched }) => isUntouched)
  const outdated = drafts.filter(({ renewal }) => renewal === 'renewed')
  if (drafts.length === 0) return null
  return (
    <section className="stack" aria-labelledby="given-drafts">
      <h2 id="given-drafts">{t(m.section)}</h2>
      {outdated.length > 0 && (
        <Notice
          tone="warning"
          actions={
            <ButtonLink size="small" href={paths.templateRenewal(locale, templateId)}>
              {t(m.look)}
            </ButtonLink>
          }
        >
          <p>{t(m.outdated, { count: outdated.length })}</p>
        </Notice>
      )}
      <p>
        {t(m.untouched, { count: untouched.length })}{' '}
        {untouched.map((row, index) => (
          <span key={`${row.rolloutId} ${row.kato}`}>
            {index > 0 && ', '}
            <PlaceLink row={row} />
          </span>
        ))}
      </p>
      {untouched.length > 0 && outdated.length === 0 && <p className="muted">{t(m.upToDate)}</p>}
    </section>
  )
}

import { useLocale, useT } from '#app/lib/i18n.tsx'
import { paths } from '#app/paths.ts'
import { Notice } from '#app/ui/notice.tsx'
import { TextLink } from '#app/ui/text-link.tsx'
import { seriesPages as m } from '#server/kit/messages/series-pages.ts'

/** On the page of one event of a series: what is changed here stays here, and the way to change the others too. */
export function SeriesNotice({
  event,
  mayEdit = true,
}: {
  event: { id: string; seriesId: string | null }
  mayEdit?: boolean
}) {
  const t = useT()
  const locale = useLocale()
  if (!event.seriesId) return null
  return (
    <Notice
      tone="info"
      actions={
        <span className="cluster">
          <TextLink href={paths.series(locale, event.seriesId)}>{t(m.openSeries)}</TextLink>
          {mayEdit && (
            <TextLink href={paths.changeSeriesFrom(locale, event.id)}>{t(m.changeFollowing)}</TextLink>
          )}
        </span>
      }
    >
      {t(m.isOfSeries)}
    </Notice>
  )
}

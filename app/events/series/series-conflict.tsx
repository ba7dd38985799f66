import { useLocale, useT } from '#app/lib/i18n.tsx'
import { paths } from '#app/paths.ts'
import { Notice } from '#app/ui/notice.tsx'
import { TextLink } from '#app/ui/text-link.tsx'
import { formatDateTime } from '#server/kit/dates.ts'
import { seriesPages as m } from '#server/kit/messages/series-pages.ts'

/** Somebody was faster with the series: who and when; nothing typed here is lost. */
export function SeriesConflict({
  series,
}: {
  series: { id: string; updatedByName: string | null; updatedAt: Date }
}) {
  const t = useT()
  const locale = useLocale()
  return (
    <Notice
      tone="warning"
      isLive
      actions={
        <TextLink href={paths.series(locale, series.id)} target="_blank" isPlain>
          {t(m.openSeries)}
        </TextLink>
      }
    >
      <p>
        {t(m.conflict, {
          who: series.updatedByName ?? t(m.someone),
          when: formatDateTime(series.updatedAt),
        })}
      </p>
    </Notice>
  )
}

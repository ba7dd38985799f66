import { useLocale, useT } from '#app/lib/i18n.tsx'
import { paths } from '#app/paths.ts'
import { Notice } from '#app/ui/notice.tsx'
import { TextLink } from '#app/ui/text-link.tsx'
import { formatDateTime } from '#server/kit/dates.ts'
import { seriesPages as m } from '#server/kit/messages/series-pages.ts'

type Faster = { id: string; updatedByName: string | null; updatedAt: Date }

/** The event is in a series already, perhaps since a moment ago: who made it, and where dates are added now. */
export function SeriesMade({ series, isTyped }: { series: Faster; isTyped: boolean }) {
  const t = useT()
  const locale = useLocale()
  const values = {
    who: series.updatedByName ?? t(m.someone),
    when: formatDateTime(series.updatedAt),
  }
  return (
    <Notice
      tone="warning"
      isLive
      actions={
        <>
          <TextLink href={paths.series(locale, series.id)} target={isTyped ? '_blank' : undefined} isPlain>
            {t(m.openSeries)}
          </TextLink>
          <TextLink
            href={paths.seriesMore(locale, series.id)}
            target={isTyped ? '_blank' : undefined}
            isPlain
          >
            {t(m.addDates)}
          </TextLink>
        </>
      }
    >
      <p>{t(isTyped ? m.madeMeanwhile : m.madeAlready, values)}</p>
    </Notice>
  )
}

/** Somebody was faster with the series: who and when; nothing typed here is lost. */
export function SeriesConflict({ series }: { series: Faster }) {
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

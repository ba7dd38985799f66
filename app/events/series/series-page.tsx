import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData, useSearchParams } from '@remix-run/react'
import { PHASE_TONES, useEventWords } from '#app/events/desk/event-words.ts'
import { WhenText } from '#app/events/when-text.tsx'
import { read } from '#app/lib/caller.server.ts'
import { Localized, localized, useLocale, useT } from '#app/lib/i18n.tsx'
import { localeOf } from '#app/lib/locale.ts'
import { paths } from '#app/paths.ts'
import { Badge } from '#app/ui/badge.tsx'
import { Breadcrumb } from '#app/ui/breadcrumb.tsx'
import { ButtonLink } from '#app/ui/button.tsx'
import { DataTable, type TableColumn } from '#app/ui/data-table.tsx'
import { DefinitionList } from '#app/ui/definition-list.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { phaseOf } from '#server/events/lifecycle.ts'
import { isAhead } from '#server/events/series/ahead.ts'
import { isPart } from '#server/events/series/pattern.ts'
import { datesOf } from '#server/events/series/recurrence.ts'
import { ruleText } from '#server/events/series/rule-words.ts'
import { formatDateTime, formatLongDate, formatMoment } from '#server/kit/dates.ts'
import { eventDesk, eventPhases } from '#server/kit/messages/events-desk.ts'
import { eventFields } from '#server/kit/messages/events.ts'
import { formatMessage } from '#server/kit/messages/format.ts'
import { seriesPages as m } from '#server/kit/messages/series-pages.ts'
import { partName } from '#app/events/series/part-name.ts'

export const meta: MetaFunction<typeof loader> = ({ data, params }) => {
  const locale = localeOf(params)
  const series = data?.series
  const title =
    series && localized({ kk: series.titleKk, ru: series.titleRu, en: series.titleEn }, locale).text
  return [
    { title: `${title || formatMessage(m.series, locale)} · Qamtu` },
    { name: 'robots', content: 'noindex' },
  ]
}

export const shouldRevalidate = () => true

export async function loader({ params, context }: LoaderFunctionArgs) {
  const id = params['id'] ?? ''
  return read(context, async (caller) => {
    const found = await caller.events.series.find({ id })
    const { rule, events, now } = found
    const held = new Set(events.map(({ seriesOn }) => seriesOn))
    const lines = [
      ...events.map((event) => ({ ...event, on: event.seriesOn ?? '' })),
      // Dates of the rule whose event was removed as a draft.
      ...datesOf(rule)
        .filter((on) => !held.has(on))
        .map((on) => ({ on, id: null })),
    ].sort((a, b) => (a.on < b.on ? -1 : 1))
    const ahead = events.filter((event) => isAhead(event, now) && event.startsAt)
    return {
      ...found,
      lines,
      next: ahead[0],
      last: events.filter(({ status }) => status !== 'cancelled').at(-1),
    }
  })
}

const DONE = { created: m.created, changed: m.changedNow, added: m.addedNow, ended: m.endedNow } as const

type Line = ReturnType<typeof useLoaderData<typeof loader>>['lines'][number]

/** A series: its rule, its dates with their state, and what can be done with all of them. */
export default function SeriesPage() {
  const page = useLoaderData<typeof loader>()
  const { series, rule, lines, next, last, may, now } = page
  const t = useT()
  const locale = useLocale()
  const words = useEventWords(now)
  const [search] = useSearchParams()
  const done = search.get('done') ?? ''
  const columns: TableColumn<Line>[] = [
    {
      id: 'date',
      header: t(m.date),
      cell: (line) => (
        <WhenText>
          {line.id === null || !line.startsAt ? formatLongDate(line.on, { locale }) : words.when(line)}
        </WhenText>
      ),
      sortValue: (line) => line.on,
    },
    {
      id: 'state',
      header: t(eventFields.status),
      cell: (line) => {
        if (line.id === null) return <span className="muted">{t(m.noEvent)}</span>
        const phase = phaseOf(line, now)
        return <Badge tone={PHASE_TONES[phase]}>{t(eventPhases[phase])}</Badge>
      },
    },
    {
      id: 'venue',
      header: t(eventFields.venue),
      cell: (line) =>
        line.id !== null && <Localized text={{ kk: line.venueKk, ru: line.venueRu, en: line.venueEn }} />,
    },
    {
      id: 'alone',
      header: t(m.changedAlone),
      cell: (line) =>
        line.id !== null &&
        line.seriesChanges.length > 0 &&
        line.seriesChanges
          .filter(isPart)
          .map((part) => t(partName(part)))
          .join(', '),
    },
    {
      id: 'registered',
      header: t(m.registered),
      align: 'end',
      cell: (line) =>
        line.id === null
          ? may.edit && (
              <ButtonLink
                variant="quiet"
                size="small"
                href={paths.seriesMore(locale, series.id, `?on=${line.on}`)}
              >
                {t(m.addBack)}
              </ButtonLink>
            )
          : words.places(line),
    },
  ]
  const title = words.title(series)
  return (
    <>
      <Breadcrumb
        steps={[
          { label: t(eventDesk.listTitle), href: paths.deskEvents(locale) },
          { label: t(m.listTitle), href: paths.seriesList(locale) },
          { label: title },
        ]}
      />
      {Object.hasOwn(DONE, done) && <Notice tone="success">{t(DONE[done as keyof typeof DONE])}</Notice>}
      <PageHead title={title} kicker={t(m.series)} lead={<p>{ruleLine()}</p>} />
      {may.edit && (
        <div className="cluster">
          {next && (
            <ButtonLink href={paths.changeSeriesFrom(locale, next.id)} variant="secondary">
              {t(m.changeAll)}
            </ButtonLink>
          )}
          <ButtonLink href={paths.seriesMore(locale, series.id)} variant="secondary" icon="plus">
            {t(m.addDates)}
          </ButtonLink>
          <ButtonLink href={paths.copySeries(locale, series.id)} variant="quiet">
            {t(m.copy)}
          </ButtonLink>
          {next && (
            <ButtonLink href={paths.endSeries(locale, series.id)} variant="quiet">
              {t(m.end)}
            </ButtonLink>
          )}
        </div>
      )}
      <DefinitionList
        isEmptyLeftOut
        items={[
          { term: t(m.next), value: next?.startsAt && formatMoment(next.startsAt, { locale, now }) },
          { term: t(m.last), value: last?.startsAt && formatMoment(last.startsAt, { locale, now }) },
          {
            term: t(eventFields.institution),
            value: series.institutionKk && (
              <Localized
                text={{ kk: series.institutionKk, ru: series.institutionRu, en: series.institutionEn }}
              />
            ),
          },
          {
            term: t(eventFields.district),
            value: series.districtKk && (
              <Localized text={{ kk: series.districtKk, ru: series.districtRu, en: series.districtEn }} />
            ),
          },
        ]}
      />
      <DataTable
        caption={t(m.dates)}
        columns={columns}
        rows={lines}
        rowId={(line) => line.id ?? line.on}
        rowHref={(line) => (line.id === null ? null : paths.deskEvent(locale, line.id))}
        isDense
        narrow="cards"
      />
      <p className="muted">
        {t(m.changedBy, {
          who: series.updatedByName ?? t(m.someone),
          when: formatDateTime(series.updatedAt),
        })}
      </p>
    </>
  )

  function ruleLine() {
    const hours = series.startTime && [series.startTime, series.endTime].filter(Boolean).join('–')
    const text = ruleText(rule, locale)
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}${hours ? `, ${hours}` : ''}`
  }
}

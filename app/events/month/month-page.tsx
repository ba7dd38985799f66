import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react'
import { authTitle } from '#app/auth/title.ts'
import { withQuery } from '#app/events/calendar-query.ts'
import { useEventWords } from '#app/events/desk/event-words.ts'
import { Board } from '#app/events/month/board.tsx'
import { BoardPartItem } from '#app/events/month/board-part.tsx'
import { MonthFilter } from '#app/events/month/month-filter.tsx'
import { changeMonth, loadMonth } from '#app/events/month/month.server.ts'
import { MovePanel } from '#app/events/month/move-panel.tsx'
import { useLocale, useT } from '#app/lib/i18n.tsx'
import { paths } from '#app/paths.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { Flash } from '#app/ui/flash.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { SidePanel, WithSidePanel } from '#app/ui/side-panel.tsx'
import { addMonths } from '#server/kit/calendar.ts'
import { formatMonth, formatWeekdayDate } from '#server/kit/dates.ts'
import { calendarMessages } from '#server/kit/messages/calendar.ts'
import { monthMessages as m } from '#server/kit/messages/desk-month.ts'

export const meta: MetaFunction = authTitle(m.title)

export const loader = (args: LoaderFunctionArgs) => loadMonth(args)
export const action = (args: ActionFunctionArgs) => changeMonth(args)

/** The month of one's own territory: what stands on which day, and carrying it to another. */
export default function MonthPage() {
  const page = useLoaderData<typeof loader>()
  const result = useActionData<typeof action>()
  const t = useT()
  const locale = useLocale()
  const [search] = useSearchParams()
  const { filter, moving, day, now } = page
  const title = formatMonth(`${filter.month}-01`, { locale })
  const turn = (by: number) =>
    withQuery(search, { ...CLOSED, month: addMonths(`${filter.month}-01`, by).slice(0, 7) })
  const panel = moving ? (
    <MovePanel moving={moving} now={now} error={result?.error} />
  ) : (
    day && <DayPanel key={day.on} page={page} day={day} />
  )
  return (
    <>
      <PageHead title={t(m.title)} lead={page.mayEdit && <p>{t(m.hint)}</p>} />
      <MovedFlash page={page} />
      {result?.error && !moving && (
        <Notice tone="danger" isLive>
          {result.error}
        </Notice>
      )}
      <MonthFilter filter={filter} territories={page.territories} programmes={page.programmes} />
      <WithSidePanel panel={panel}>
        <section className="month" aria-label={title}>
          <div className="month__head">
            <ButtonLink variant="quiet" icon="chevron-left" href={turn(-1)} className="month__turn">
              {t(calendarMessages.previousMonth)}
            </ButtonLink>
            <h2 className="month__title">{title}</h2>
            <ButtonLink variant="quiet" iconAtEnd="chevron-right" href={turn(1)} className="month__turn">
              {t(calendarMessages.nextMonth)}
            </ButtonLink>
          </div>
          <Board month={filter.month} parts={page.parts} off={page.off} now={now} mayEdit={page.mayEdit} />
        </section>
      </WithSidePanel>
    </>
  )
}

/** What passes with the next step: the open panel and what was just done. */
const CLOSED = { move: undefined, to: undefined, day: undefined, moved: undefined, done: undefined }

type Page = ReturnType<typeof useLoaderData<typeof loader>>

function MovedFlash({ page: { moved, isUndone, now } }: { page: Page }) {
  const t = useT()
  const locale = useLocale()
  const [search] = useSearchParams()
  const words = useEventWords(now)
  if (!moved) return <Flash message={isUndone && t(m.undone)} />
  const { id, days, version, changeId, event, firstDay } = moved
  const text = t(m.moved, { title: words.title(event), day: formatWeekdayDate(firstDay, { locale }) })
  return (
    <Flash
      message={changeId ? `${text} ${t(m.toldSoon)}` : text}
      flashKey={version}
      undo={{
        action: paths.month(locale, withQuery(search, CLOSED)),
        label: t(m.undo),
        values: {
          intent: 'undo',
          id,
          version: String(version),
          days: String(days),
          ...(changeId ? { changeId } : {}),
        },
      }}
    />
  )
}

function DayPanel({ page: { now, mayEdit }, day }: { page: Page; day: NonNullable<Page['day']> }) {
  const t = useT()
  const locale = useLocale()
  const [search] = useSearchParams()
  return (
    <SidePanel title={formatWeekdayDate(day.on, { locale })} closeHref={withQuery(search, CLOSED) || '?'}>
      {day.parts.length === 0 && <p>{t(m.dayEmpty)}</p>}
      <ul className="month__events desk-month">
        {day.parts.map((part) => (
          <BoardPartItem key={part.sessionId} part={part} now={now} mayEdit={mayEdit} />
        ))}
      </ul>
    </SidePanel>
  )
}

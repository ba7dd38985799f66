import { useSearchParams } from '@remix-run/react'
import { withQuery } from '#app/events/calendar-query.ts'
import { useEventWords } from '#app/events/desk/event-words.ts'
import { useLocale, useT } from '#app/lib/i18n.tsx'
import { paths } from '#app/paths.ts'
import { classNames } from '#app/ui/class-names.ts'
import { Icon } from '#app/ui/icon.tsx'
import { TextLink } from '#app/ui/text-link.tsx'
import type { BoardPart } from '#server/events/board/queries.ts'
import { isUnseen } from '#server/events/words.ts'
import { formatTime } from '#server/kit/dates.ts'
import { monthMessages as m } from '#server/kit/messages/desk-month.ts'
import { eventPhases } from '#server/kit/messages/events-desk.ts'

/** Whether an event can still be moved as a whole; the server says the last word. */
function isMovable({ status, startsAt, isClosed }: BoardPart, now: Date): boolean {
  if (status === 'cancelled' || isClosed) return false
  if (status === 'submitted') return false
  return isUnseen(status) || (startsAt !== null && startsAt > now)
}

/** One part of an event in the square of its day: opened by its title, moved by its mark or by carrying it. */
export function BoardPartItem({ part, now, mayEdit }: { part: BoardPart; now: Date; mayEdit: boolean }) {
  const t = useT()
  const locale = useLocale()
  const [search] = useSearchParams()
  const title = useEventWords(now).title(part)
  const canMove = mayEdit && isMovable(part, now)
  const moveHref = withQuery(search, {
    move: part.id,
    to: undefined,
    day: undefined,
    moved: undefined,
    done: undefined,
  })
  return (
    <li
      className={classNames(
        'desk-month__part',
        isUnseen(part.status) ? 'desk-month__part--draft' : `desk-month__part--${part.status}`,
        canMove && 'is-movable',
      )}
      {...(canMove && { 'data-part': part.id, 'data-version': part.version, 'data-on': part.day })}
    >
      {canMove && (
        <span className="desk-month__grip" data-grip aria-hidden="true">
          <Icon name="menu" />
        </span>
      )}
      <TextLink className="desk-month__link" href={paths.deskEvent(locale, part.id)} draggable={false}>
        {part.startsAt && <span className="month__time">{formatTime(part.startsAt)}</span>}{' '}
        <span>{title}</span>
        {part.status !== 'published' && (
          <span className="desk-month__state"> {t(eventPhases[part.status])}</span>
        )}
      </TextLink>
      {canMove && (
        <TextLink className="desk-month__move" href={moveHref} preventScrollReset draggable={false}>
          <Icon name="calendar" label={t(m.moveOne, { title })} />
        </TextLink>
      )}
    </li>
  )
}

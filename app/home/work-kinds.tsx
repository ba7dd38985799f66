import type { ReactNode } from 'react'
import { GivenList } from '#app/events/templates/given-list.tsx'
import { WorkList, WorkNote } from '#app/home/work-list.tsx'
import type { DeskWork } from '#app/home/work.server.ts'
import { useLocale, useT } from '#app/lib/i18n.tsx'
import { paths } from '#app/paths.ts'
import { Badge } from '#app/ui/badge.tsx'
import { ButtonLink } from '#app/ui/button.tsx'
import { approvalMessages } from '#server/kit/messages/approvals.ts'
import { bookingMessages } from '#server/kit/messages/booking-pages.ts'
import { workMessages as w } from '#server/kit/messages/desk-work.ts'
import { deskHome as m, eventDesk } from '#server/kit/messages/events-desk.ts'
import { formatNumber } from '#server/kit/numbers.ts'

/** One kind of work: how much of it there is, and how it is shown. */
export type WorkKind = { id: string; count: number; content: ReactNode }

const small = { size: 'small', variant: 'secondary' } as const

/** Every kind of work of the first page in the order of urgency; a new kind is a row here. */
export function useWorkKinds(page: DeskWork): WorkKind[] {
  const t = useT()
  const locale = useLocale()
  const { counts, notices, waiting, given, late, may, now } = page
  const tab = (name: string) => paths.deskEvents(locale, `?tab=${name}`)
  const number = (value: number) => formatNumber(value, { locale })
  const orders = notices.ordersLate + notices.ordersSoon
  return [
    {
      id: 'today',
      count: counts.today,
      content: (
        <WorkList
          id="today"
          title={t(m.todayTitle)}
          count={counts.today}
          rows={page.today}
          now={now}
          action={(row) =>
            page.doorIds.includes(row.id) && (
              <ButtonLink size="small" icon="camera" href={paths.door(locale, row.id)}>
                {t(m.openDoor)}
              </ButtonLink>
            )
          }
        />
      ),
    },
    {
      id: 'closing',
      count: counts.closing,
      content: (
        <WorkList
          id="closing"
          title={t(m.closingTitle)}
          count={counts.closing}
          note={counts.overdue > 0 && t(m.overdue, { count: counts.overdue })}
          rows={page.closing}
          now={now}
          allHref={tab('closing')}
          badge={(row) =>
            row.endsAt && row.endsAt < page.overdueBefore && <Badge tone="danger">{t(m.overdueBadge)}</Badge>
          }
          action={(row) =>
            may.close && (
              <ButtonLink {...small} href={paths.attendance(locale, row.id)}>
                {t(eventDesk.closeNow)}
              </ButtonLink>
            )
          }
        />
      ),
    },
    {
      id: 'approvals',
      count: waiting.count,
      content: (
        <WorkList
          id="approvals"
          title={t(approvalMessages.homeTitle)}
          count={waiting.count}
          rows={waiting.rows}
          now={now}
          allHref={paths.approvals(locale)}
          action={(row) => (
            <ButtonLink {...small} href={paths.deskEvent(locale, row.id)}>
              {t(approvalMessages.look)}
            </ButtonLink>
          )}
        />
      ),
    },
    {
      id: 'bookings',
      count: notices.bookings,
      content: (
        <WorkNote
          id="bookings"
          title={t(bookingMessages.pendingTitle)}
          count={notices.bookings}
          action={
            <ButtonLink {...small} href={paths.bookings(locale)}>
              {t(w.decideBookings)}
            </ButtonLink>
          }
        />
      ),
    },
    { id: 'rollouts', count: given.count, content: <GivenList given={given} now={now} /> },
    {
      id: 'orders',
      count: orders,
      content: (
        <WorkNote
          id="orders"
          title={t(w.ordersTitle)}
          count={orders}
          note={notices.ordersLate > 0 && t(w.ordersLate, { count: notices.ordersLate })}
          action={
            <ButtonLink
              {...small}
              href={notices.orderPlanId ? paths.planOrders(locale, notices.orderPlanId) : paths.plans(locale)}
            >
              {t(w.openOrders)}
            </ButtonLink>
          }
        />
      ),
    },
    {
      id: 'late',
      count: late.count,
      content: (
        <WorkNote
          id="late"
          title={t(w.lateTitle)}
          count={late.count}
          action={
            <ButtonLink
              {...small}
              href={late.planId ? paths.planExecution(locale, late.planId) : paths.plans(locale)}
            >
              {t(w.openExecution)}
            </ButtonLink>
          }
        />
      ),
    },
    {
      id: 'behind',
      count: counts.behind,
      content: (
        <WorkList
          id="behind"
          title={t(w.behindTitle)}
          count={counts.behind}
          note={t(w.behindHint)}
          rows={page.behind}
          now={now}
          badge={(row) => (
            <Badge tone="warning">
              {t(w.behindOf, { taken: number(row.taken ?? 0), planned: number(row.plannedPeople ?? 0) })}
            </Badge>
          )}
          action={(row) => (
            <ButtonLink {...small} href={paths.eventPoster(locale, row.id)}>
              {t(w.poster)}
            </ButtonLink>
          )}
        />
      ),
    },
    {
      id: 'full',
      count: counts.full,
      content: (
        <WorkList
          id="full"
          title={t(w.fullTitle)}
          count={counts.full}
          note={may.edit && t(m.fullHint)}
          rows={page.full}
          now={now}
          badge={(row) =>
            (row.waiting ?? 0) > 0 && (
              <Badge tone="warning">{t(eventDesk.waitingCount, { count: row.waiting })}</Badge>
            )
          }
          action={(row) =>
            may.edit && (
              <ButtonLink {...small} href={paths.editEvent(locale, row.id)}>
                {t(eventDesk.edit)}
              </ButtonLink>
            )
          }
        />
      ),
    },
    {
      id: 'letters',
      count: notices.letters,
      content: (
        <WorkNote
          id="letters"
          title={t(w.lettersTitle)}
          count={notices.letters}
          action={
            <ButtonLink {...small} href={`${paths.outbox(locale)}?state=failed`}>
              {t(w.openLetters)}
            </ButtonLink>
          }
        />
      ),
    },
    {
      id: 'drafts',
      count: counts.drafts,
      content: (
        <WorkList
          id="drafts"
          title={t(m.draftsTitle)}
          count={counts.drafts}
          note={counts.draftsNear > 0 && t(w.draftsNear, { count: counts.draftsNear })}
          rows={page.drafts}
          now={now}
          allHref={tab('drafts')}
          action={(row) =>
            may.edit && (
              <ButtonLink {...small} href={paths.editEvent(locale, row.id)}>
                {t(eventDesk.fillIn)}
              </ButtonLink>
            )
          }
        />
      ),
    },
  ]
}

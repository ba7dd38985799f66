import { redirect, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import type { ReactNode } from 'react'
import { authTitle } from '#app/auth/title.ts'
import { useEventWords } from '#app/events/desk/event-words.ts'
import { GivenList } from '#app/events/templates/given-list.tsx'
import { requireSignedIn } from '#app/lib/auth.server.ts'
import { read } from '#app/lib/caller.server.ts'
import { Localized, useLocale, useT } from '#app/lib/i18n.tsx'
import { landingPath } from '#app/lib/landing.ts'
import { localeOf } from '#app/lib/locale.ts'
import { paths } from '#app/paths.ts'
import { Badge, Count } from '#app/ui/badge.tsx'
import { ButtonLink } from '#app/ui/button.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { TextLink } from '#app/ui/text-link.tsx'
import { can, mayAnywhere, mayOverTerritory } from '#server/access/scope.ts'
import { formatFullDate } from '#server/kit/dates.ts'
import { approvalMessages } from '#server/kit/messages/approvals.ts'
import { deskHome as m, eventDesk } from '#server/kit/messages/events-desk.ts'

export const meta: MetaFunction = authTitle(m.title)

const APPROVALS_SHOWN = 6

export async function loader(args: LoaderFunctionArgs) {
  const locale = localeOf(args.params)
  const actor = await requireSignedIn(args)
  // Judges, employers and door staff have a page of their own; a participant has tickets.
  if (!mayAnywhere(actor, 'events.view')) throw redirect(landingPath(actor, locale))
  const mayApprove = mayAnywhere(actor, 'events.approve')
  const mayEdit = mayAnywhere(actor, 'events.edit')
  const [work, waiting, given] = await read(args.context, (caller) =>
    Promise.all([
      caller.events.work(),
      mayApprove ? caller.events.approvals.waiting() : { rows: [], count: 0 },
      mayEdit ? caller.events.templates.rollouts.waiting() : { rows: [], count: 0 },
    ]),
  )
  const may = {
    edit: mayEdit,
    reports: mayOverTerritory(actor, 'reports.view'),
    close: mayAnywhere(actor, 'attendance.close'),
  }
  const atDoor = work.today.filter((row) => can(actor, 'attendance.scan', { ...row, eventId: row.id }))
  return {
    ...work,
    waiting: { ...waiting, rows: waiting.rows.slice(0, APPROVALS_SHOWN) },
    given,
    may,
    doorIds: atDoor.map((row) => row.id),
  }
}

type Line = ReturnType<typeof useLoaderData<typeof loader>>['today'][number]
type Named = Pick<
  Line,
  | 'id'
  | 'titleKk'
  | 'titleRu'
  | 'titleEn'
  | 'startsAt'
  | 'endsAt'
  | 'districtKk'
  | 'districtRu'
  | 'districtEn'
>

/** What waits for this person today, the most pressing first. */
export default function DeskPage() {
  const page = useLoaderData<typeof loader>()
  const { counts, today, closing, full, drafts, waiting, given, now, overdueBefore, may, doorIds } = page
  const t = useT()
  const locale = useLocale()
  const isQuiet =
    today.length + closing.length + full.length + drafts.length + waiting.count + given.count === 0
  const tab = (name: string) => paths.deskEvents(locale, `?tab=${name}`)
  return (
    <>
      <PageHead
        title={t(m.title)}
        lead={<p>{formatFullDate(now, { locale })}</p>}
        actions={
          <>
            {may.edit && (
              <ButtonLink icon="plus" href={paths.newEvent(locale)}>
                {t(eventDesk.add)}
              </ButtonLink>
            )}
            {may.reports && (
              <ButtonLink variant="secondary" icon="chart" href={paths.reach(locale)}>
                {t(m.navReach)}
              </ButtonLink>
            )}
          </>
        }
      />
      {isQuiet && (
        <EmptyState
          title={t(m.nothing)}
          actions={
            <ButtonLink variant="secondary" href={paths.deskEvents(locale)}>
              {t(m.upcoming)}
            </ButtonLink>
          }
        >
          <p>{t(m.nothingText)}</p>
        </EmptyState>
      )}
      <div className="work">
        <WorkList
          id="today"
          title={t(m.todayTitle)}
          count={counts.today}
          rows={today}
          action={(row) =>
            doorIds.includes(row.id) && (
              <ButtonLink size="small" icon="camera" href={paths.door(locale, row.id)}>
                {t(m.openDoor)}
              </ButtonLink>
            )
          }
        />
        <GivenList given={given} now={now} />
        <WorkList
          id="approvals"
          title={t(approvalMessages.homeTitle)}
          count={waiting.count}
          rows={waiting.rows}
          allHref={paths.approvals(locale)}
          action={(row) => (
            <ButtonLink size="small" variant="secondary" href={paths.deskEvent(locale, row.id)}>
              {t(approvalMessages.look)}
            </ButtonLink>
          )}
        />
        <WorkList
          id="closing"
          title={t(m.closingTitle)}
          count={counts.closing}
          note={counts.overdue > 0 && t(m.overdue, { count: counts.overdue })}
          rows={closing}
          allHref={tab('closing')}
          badge={(row) =>
            row.endsAt && row.endsAt < overdueBefore && <Badge tone="danger">{t(m.overdueBadge)}</Badge>
          }
          action={(row) =>
            may.close && (
              <ButtonLink size="small" variant="secondary" href={paths.attendance(locale, row.id)}>
                {t(eventDesk.closeNow)}
              </ButtonLink>
            )
          }
        />
        <WorkList
          id="full"
          title={t(m.fullTitle)}
          count={counts.full}
          note={may.edit && t(m.fullHint)}
          rows={full}
          badge={(row) =>
            (row.waiting ?? 0) > 0 && (
              <Badge tone="warning">{t(eventDesk.waitingCount, { count: row.waiting })}</Badge>
            )
          }
          action={(row) =>
            may.edit && (
              <ButtonLink size="small" variant="secondary" href={paths.editEvent(locale, row.id)}>
                {t(eventDesk.edit)}
              </ButtonLink>
            )
          }
        />
        <WorkList
          id="drafts"
          title={t(m.draftsTitle)}
          count={counts.drafts}
          rows={drafts}
          allHref={tab('drafts')}
          action={(row) =>
            may.edit && (
              <ButtonLink size="small" variant="secondary" href={paths.editEvent(locale, row.id)}>
                {t(eventDesk.fillIn)}
              </ButtonLink>
            )
          }
        />
      </div>
      {counts.upcoming > 0 && (
        <p>
          <TextLink href={paths.deskEvents(locale)}>{t(m.upcoming)}</TextLink>{' '}
          <Count value={counts.upcoming} />
        </p>
      )}
    </>
  )
}

function WorkList<Row extends Named>({
  id,
  title,
  count,
  note,
  rows,
  allHref,
  badge,
  action,
}: {
  id: string
  title: string
  count: number
  note?: ReactNode
  rows: Row[]
  allHref?: string
  badge?: (row: Row) => ReactNode
  action?: (row: Row) => ReactNode
}) {
  const { now } = useLoaderData<typeof loader>()
  const t = useT()
  const locale = useLocale()
  const words = useEventWords(now)
  if (rows.length === 0) return null
  return (
    <section className="work__group" aria-labelledby={`work-${id}`}>
      <h2 className="work__title" id={`work-${id}`}>
        {title} <Count value={count} />
      </h2>
      {note && <p className="muted">{note}</p>}
      <ul className="work__list">
        {rows.map((row) => (
          <li className="work__item" key={row.id}>
            <div className="work__words">
              <TextLink className="work__link" href={paths.deskEvent(locale, row.id)}>
                {words.title(row)}
              </TextLink>{' '}
              {badge?.(row)}
              <p className="muted">
                {words.when(row)}
                {row.districtRu && (
                  <>
                    {' · '}
                    <Localized text={{ kk: row.districtKk, ru: row.districtRu, en: row.districtEn }} />
                  </>
                )}
              </p>
            </div>
            {action?.(row)}
          </li>
        ))}
      </ul>
      {allHref && count > rows.length && (
        <p>
          <TextLink href={allHref}>{t(m.all)}</TextLink>
        </p>
      )}
    </section>
  )
}

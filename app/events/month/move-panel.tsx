import { Form, useNavigation, useSearchParams } from '@remix-run/react'
import { withQuery } from '#app/events/calendar-query.ts'
import { ConflictPanel } from '#app/events/desk/conflict-panel.tsx'
import { useEventWords } from '#app/events/desk/event-words.ts'
import { useLocale, useT } from '#app/lib/i18n.tsx'
import { paths } from '#app/paths.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { DateField } from '#app/ui/date-field.tsx'
import { KeptParams } from '#app/ui/kept-params.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { SidePanel } from '#app/ui/side-panel.tsx'
import { TextareaField } from '#app/ui/text-field.tsx'
import type { Conflicts } from '#server/events/conflicts/whole/queries.ts'
import { REASON_MAX } from '#server/events/schema.ts'
import { isUnseen, type EventStatus } from '#server/events/words.ts'
import type { IsoDate } from '#server/kit/calendar.ts'
import { formatWeekdayDate } from '#server/kit/dates.ts'
import { monthMessages as m, shiftProblems } from '#server/kit/messages/desk-month.ts'
import { eventDesk } from '#server/kit/messages/events-desk.ts'
import { eventProblems } from '#server/kit/messages/events-form.ts'
import { problemMessage } from '#server/kit/messages/problem-message.ts'

export type Moving = {
  id: string
  version: number
  status: EventStatus
  titleKk: string | null
  titleRu: string | null
  titleEn: string | null
  firstDay: IsoDate | undefined
  to: IsoDate | undefined
  days: number
  sessionCount: number
  refusal: string | undefined
  conflicts: Conflicts
  toldCount: number
}

/** One event to another day: choose, see what stands in the way, confirm. Works without a script. */
export function MovePanel({ moving, now, error }: { moving: Moving; now: Date; error: string | undefined }) {
  const t = useT()
  const locale = useLocale()
  const [search] = useSearchParams()
  const words = useEventWords(now)
  const isBusy = useNavigation().state === 'submitting'
  const { id, firstDay, to, days, status, conflicts, refusal } = moving
  const title = words.title(moving)
  const isBlocked = conflicts.clashes.length > 0
  // Another hour or hall is for the form that can change them.
  const whole = isUnseen(status)
    ? paths.editEvent(locale, id)
    : paths.moveEvent(locale, id, to ? `?on=${to}` : '')
  return (
    <SidePanel
      key={id}
      title={t(m.moveTitle)}
      closeHref={withQuery(search, { move: undefined, to: undefined }) || '?'}
    >
      <div className="stack">
        <p>
          <strong>{title}</strong>
        </p>
        {error && (
          <Notice tone="danger" isLive>
            {error}
          </Notice>
        )}
        {refusal && refusal !== 'nothing_moved' ? (
          <Notice tone="warning">{t(problemMessage(refusal, { ...eventProblems, ...shiftProblems }))}</Notice>
        ) : (
          <>
            <Form method="get" className="stack" preventScrollReset>
              <KeptParams without={['to', 'moved', 'done', 'day']} />
              <DateField
                name="to"
                id="move-to"
                key={to}
                label={t(m.firstDay)}
                hint={t(m.firstDayHint, { count: moving.sessionCount })}
                defaultValue={to ?? firstDay ?? ''}
              />
              <p>
                <Button variant="secondary" size="small">
                  {t(m.check)}
                </Button>
              </p>
            </Form>
            {to && days !== 0 && firstDay && (
              <>
                <p>
                  <strong>
                    {t(m.fromTo, {
                      from: formatWeekdayDate(firstDay, { locale }),
                      to: formatWeekdayDate(to, { locale }),
                    })}
                  </strong>
                </p>
                <ConflictPanel conflicts={conflicts} now={now} areWaysTold />
                {isBlocked ? (
                  <p>{t(m.blocked)}</p>
                ) : (
                  <Form method="post" className="stack" noValidate>
                    <input type="hidden" name="id" value={id} />
                    <input type="hidden" name="version" value={moving.version} />
                    <input type="hidden" name="days" value={days} />
                    {!isUnseen(status) && (
                      <>
                        <p>{t(m.told, { count: moving.toldCount })}</p>
                        <TextareaField
                          name="reason"
                          id="move-reason"
                          label={t(eventDesk.moveReason)}
                          isOptional
                          maxLength={REASON_MAX}
                          rows={2}
                        />
                      </>
                    )}
                    <p>
                      <Button name="intent" value="move" isBusy={isBusy}>
                        {t(m.confirm)}
                      </Button>
                    </p>
                  </Form>
                )}
              </>
            )}
          </>
        )}
        <p>
          <ButtonLink variant="quiet" size="small" href={whole}>
            {t(m.wholeForm)}
          </ButtonLink>
        </p>
      </div>
    </SidePanel>
  )
}

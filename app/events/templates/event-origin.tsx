import { useTemplateTitle } from '#app/events/templates/template-words.ts'
import { EventTasks, type Task } from '#app/events/templates/tasks/event-tasks.tsx'
import { Localized, localized, useLocale, useT } from '#app/lib/i18n.tsx'
import { paths } from '#app/paths.ts'
import { DefinitionList } from '#app/ui/definition-list.tsx'
import { Icon } from '#app/ui/icon.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { TextLink } from '#app/ui/text-link.tsx'
import { checkedParts, type CheckedEvent } from '#server/events/templates/checklist.ts'
import { isUnseen, type EventStatus } from '#server/events/words.ts'
import { formatDateRange, formatFullDate } from '#server/kit/dates.ts'
import { renewalMessages } from '#server/kit/messages/template-renewals.ts'
import { checkParts, rolloutMessages, templateMessages as m } from '#server/kit/messages/templates.ts'

export type Origin = {
  id: string
  titleKk: string | null
  titleRu: string | null
  titleEn: string | null
  notesKk: string | null
  notesRu: string | null
  checklist: string[]
  tasks: Task[]
  templateVersion: number
  givenVersion: number | null
  rolloutId: string | null
  periodFrom: string | null
  periodTo: string | null
  note: string | null
  deadline: string | null
}

/** What the template of an event asks of whoever fills it in: dates, notes, what is to be filled in and to be done. */
export function EventOrigin({
  origin,
  event,
  mayTick,
}: {
  origin: Origin
  event: CheckedEvent & { id: string; status: EventStatus }
  mayTick: boolean
}) {
  const t = useT()
  const locale = useLocale()
  const title = useTemplateTitle()(origin)
  const parts = checkedParts(origin.checklist, event)
  const notes = { kk: origin.notesKk, ru: origin.notesRu }
  const isOutdated = origin.givenVersion !== null && origin.givenVersion < origin.templateVersion
  return (
    <section className="stack" aria-labelledby="origin">
      <h2 id="origin">{t(m.originTitle)}</h2>
      {isOutdated && isUnseen(event.status) && <Notice tone="info">{t(renewalMessages.changedSince)}</Notice>}
      <DefinitionList
        isEmptyLeftOut
        items={[
          {
            term: t(m.template),
            value: <TextLink href={paths.template(locale, origin.id)}>{title}</TextLink>,
          },
          {
            term: t(rolloutMessages.deadline),
            value: origin.deadline && formatFullDate(origin.deadline, { locale }),
          },
          {
            term: t(rolloutMessages.period),
            value: origin.rolloutId && origin.periodFrom && origin.periodTo && (
              <TextLink href={paths.rollout(locale, origin.rolloutId)}>
                {formatDateRange({ from: origin.periodFrom, to: origin.periodTo }, { locale })}
              </TextLink>
            ),
          },
          {
            term: t(rolloutMessages.noteShown),
            value: origin.note && <div className="keeps-lines">{origin.note}</div>,
          },
          {
            term: t(m.notes),
            value: localized(notes, locale).text && (
              <div className="keeps-lines">
                <Localized text={notes} />
              </div>
            ),
          },
        ]}
      />
      {parts.length > 0 && (
        <>
          <h3>{t(m.checklist)}</h3>
          <p className="muted">
            {t(m.checkedOf, {
              done: parts.filter(({ isFilled }) => isFilled).length,
              total: parts.length,
            })}
          </p>
          <ul className="checklist">
            {parts.map(({ part, isFilled }) => (
              <li key={part}>
                <Icon name={isFilled ? 'done' : 'warning'} label={t(isFilled ? m.isFilled : m.isMissing)} />{' '}
                {t(checkParts[part])}
              </li>
            ))}
          </ul>
        </>
      )}
      {origin.tasks.length > 0 && <EventTasks eventId={event.id} tasks={origin.tasks} mayTick={mayTick} />}
    </section>
  )
}

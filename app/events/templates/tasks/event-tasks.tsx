import { Form } from '@remix-run/react'
import { Localized, useLocale, useT } from '#app/lib/i18n.tsx'
import { paths } from '#app/paths.ts'
import { Badge } from '#app/ui/badge.tsx'
import { Button } from '#app/ui/button.tsx'
import { Icon } from '#app/ui/icon.tsx'
import { formatDateTime } from '#server/kit/dates.ts'
import { taskMessages as m } from '#server/kit/messages/template-tasks.ts'

export type Task = {
  id: string
  textKk: string | null
  textRu: string | null
  isRequired: boolean
  tickedAt: Date | null
  tickedByName: string | null
}

/** What the template asks to be done before the event, who has done it and when; ticked by those who run it. */
export function EventTasks({
  eventId,
  tasks,
  mayTick,
}: {
  eventId: string
  tasks: Task[]
  mayTick: boolean
}) {
  const t = useT()
  const locale = useLocale()
  return (
    <section id="tasks" aria-labelledby="tasks-title" tabIndex={-1}>
      <h3 id="tasks-title">{t(m.title)}</h3>
      <p className="muted">
        {t(m.doneOf, { done: tasks.filter(({ tickedAt }) => tickedAt).length, total: tasks.length })}
      </p>
      <ol className="tasks">
        {tasks.map((task) => (
          <li key={task.id} className="tasks__item">
            <div className="tasks__row">
              <div className="tasks__words">
                <Icon
                  name={task.tickedAt ? 'done' : 'clock'}
                  label={t(task.tickedAt ? m.isDone : m.isOpen)}
                />{' '}
                <Localized text={{ kk: task.textKk, ru: task.textRu }} />{' '}
                {task.isRequired && !task.tickedAt && <Badge tone="warning">{t(m.required)}</Badge>}
                {task.tickedAt && (
                  <p className="muted">
                    {[formatDateTime(task.tickedAt), task.tickedByName].filter(Boolean).join(', ')}
                  </p>
                )}
              </div>
              {mayTick && (
                <Form method="post" action={paths.deskEvent(locale, eventId)}>
                  <input type="hidden" name="taskId" value={task.id} />
                  <Button
                    size="small"
                    variant={task.tickedAt ? 'quiet' : 'secondary'}
                    name="intent"
                    value={task.tickedAt ? 'untick' : 'tick'}
                  >
                    {t(task.tickedAt ? m.untick : m.tick)}
                  </Button>
                </Form>
              )}
            </div>
          </li>
        ))}
      </ol>
    </section>
  )
}

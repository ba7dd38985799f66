import { useT } from '#app/lib/i18n.tsx'
import { Button } from '#app/ui/button.tsx'
import { doorMessages as m } from '#server/kit/messages/door.ts'
import type { DoorAttempt } from './use-door.ts'

/** Checks that nobody answered stay in sight until they are sent again or let go. */
export function UnansweredList({
  door,
}: {
  door: {
    unanswered: readonly DoorAttempt[]
    send: (attempt: DoorAttempt) => unknown
    drop: (id: string) => void
  }
}) {
  const t = useT()
  const { unanswered } = door
  if (unanswered.length === 0) return null
  return (
    <section className="door-unanswered" aria-labelledby="door-unanswered">
      <h2 id="door-unanswered" className="door__heading">
        {t(m.unanswered, { count: unanswered.length })}
      </h2>
      <p className="door__note">{t(m.noAnswerText)}</p>
      <ul className="door-list">
        {unanswered.map((attempt) => (
          <li className="door-list__row" key={attempt.attemptId}>
            <p className="door-list__words door-list__name">{attempt.label}</p>
            <Button type="button" className="door-list__button" onClick={() => door.send(attempt)}>
              {t(m.sendAgain)}
            </Button>
            <button type="button" className="door-list__undo" onClick={() => door.drop(attempt.attemptId)}>
              {t(m.letGo)}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}

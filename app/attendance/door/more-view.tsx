import { useLocale, useT } from '#app/lib/i18n.tsx'
import { paths } from '#app/paths.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { CheckboxField } from '#app/ui/choice-field.tsx'
import { doorMessages as m } from '#server/kit/messages/door.ts'
import { formatNumber } from '#server/kit/numbers.ts'
import { insideNow, type DoorNumbers } from './door-facts.ts'
import { TallyCounter } from './tally-counter.tsx'
import { viewHref } from './views.ts'

export type SessionChoice = { sessionId: string; label: string; when: string }

/** The numbers, the tally, another session, sound: what is not needed for every person. */
export function MoreView({
  eventId,
  sessionId,
  sessions,
  numbers,
  numbersAt,
  mayClose,
  isLive,
  isMuted,
  onMute,
}: {
  eventId: string
  sessionId: string
  sessions: readonly SessionChoice[]
  numbers: DoorNumbers
  numbersAt: string
  mayClose: boolean
  isLive: boolean
  isMuted: boolean
  onMute: (isMuted: boolean) => void
}) {
  const t = useT()
  const locale = useLocale()
  const figures = [
    { label: t(m.came), value: numbers.came },
    { label: t(m.registered), value: numbers.registered },
    {
      label: t(m.inside),
      value: insideNow(numbers),
      hint: numbers.children > 0 ? t(m.insideHint) : undefined,
    },
  ]
  return (
    <div className="stack-l">
      <section aria-label={t(m.numbersAt, { time: numbersAt })}>
        <dl className="door-numbers">
          {figures.map(({ label, value, hint }) => (
            <div className="door-numbers__item" key={label}>
              <dt>{label}</dt>
              <dd>
                <span className="door-numbers__value">{formatNumber(value, { locale })}</span>
                {hint && <span className="door-numbers__hint">{hint}</span>}
              </dd>
            </div>
          ))}
        </dl>
        <p className="door__note">{t(m.numbersAt, { time: numbersAt })}</p>
      </section>
      <TallyCounter sessionId={sessionId} isLive={isLive} />
      {mayClose && (
        <ButtonLink variant="secondary" href={paths.attendance(locale, eventId)} isPlain>
          {t(m.toClosing)}
        </ButtonLink>
      )}
      {sessions.length > 1 && (
        <nav aria-labelledby="door-sessions">
          <h2 id="door-sessions" className="door__heading">
            {t(m.sessions)}
          </h2>
          <ul className="door-list">
            {sessions.map((session) => (
              <li className="door-list__row" key={session.sessionId}>
                <a
                  className="door-list__link"
                  href={viewHref('scan', session.sessionId)}
                  aria-current={session.sessionId === sessionId ? 'true' : undefined}
                >
                  <span className="door-list__name">{session.label}</span>
                  <span className="door-list__facts">{session.when}</span>
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {isLive && (
        <CheckboxField
          label={t(m.sound)}
          name="sound"
          checked={!isMuted}
          onChange={(event) => onMute(!event.currentTarget.checked)}
        />
      )}
    </div>
  )
}

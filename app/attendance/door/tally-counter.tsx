import { useTally } from '#app/attendance/use-tally.ts'
import { useT } from '#app/lib/i18n.tsx'
import { Button } from '#app/ui/button.tsx'
import { doorMessages as m } from '#server/kit/messages/door.ts'

/** Counts a crowd without names by the thumb; the number stays on this phone. */
export function TallyCounter({ sessionId, isLive }: { sessionId: string; isLive: boolean }) {
  const t = useT()
  const [count, keep] = useTally(sessionId)
  const change = (by: number) => {
    keep(Math.max(0, count + by))
    if (typeof navigator.vibrate === 'function') navigator.vibrate(30)
  }
  return (
    <section className="door-tally stack-s" aria-labelledby="door-tally">
      <h2 id="door-tally" className="door__heading">
        {t(m.tallyTitle)}
      </h2>
      <p className="door__note">{t(m.tallyLead)}</p>
      {!isLive && <p className="door__note">{t(m.needsScript)}</p>}
      {isLive && (
        <>
          <p className="door-tally__count" role="status">
            {t(m.tallyNow, { count })}
          </p>
          <Button type="button" size="large" isWide icon="plus" onClick={() => change(1)}>
            {t(m.tallyAdd)}
          </Button>
          <div className="door-tally__less">
            <Button type="button" variant="secondary" onClick={() => change(10)}>
              {t(m.tallyTen)}
            </Button>
            <Button type="button" variant="secondary" icon="minus" onClick={() => change(-1)}>
              {t(m.tallyTake)}
            </Button>
          </div>
          <p className="door__note">{t(m.tallyTell)}</p>
        </>
      )}
    </section>
  )
}

import { useT } from '#app/lib/i18n.tsx'
import { Icon, type IconName } from '#app/ui/icon.tsx'
import { formatTime } from '#server/kit/dates.ts'
import { admissionReasons } from '#server/kit/messages/attendance.ts'
import { doorMessages as m } from '#server/kit/messages/door.ts'
import type { RecentScan } from './door-facts.ts'
import { viewHref } from './views.ts'

const ICONS: Record<RecentScan['outcome'], IconName> = { green: 'check', yellow: 'warning', red: 'close' }

export type Undoing = { attendanceId: string; name: string | null }

/** The last checks of the session by anyone, each let-in one with its undo. */
export function RecentScans({
  scans,
  sessionId,
  onUndo,
}: {
  scans: readonly RecentScan[]
  sessionId: string
  onUndo: ((undoing: Undoing) => void) | undefined
}) {
  const t = useT()
  return (
    <section className="door-recent" aria-labelledby="door-recent">
      <h2 id="door-recent" className="door__heading">
        {t(m.recent)}
      </h2>
      {scans.length === 0 && <p className="door__note">{t(m.recentNone)}</p>}
      <ul className="door-list">
        {scans.map((scan) => (
          <li className={`door-list__row door-list__row--${scan.outcome}`} key={scan.id}>
            <Icon name={scan.isUndone ? 'undo' : ICONS[scan.outcome]} />
            <div className="door-list__words">
              <p className="door-list__name">{scan.name ?? t(m.noName)}</p>
              <p className="door-list__facts">
                {formatTime(scan.at)} · {scan.isUndone ? t(m.undone) : t(admissionReasons[scan.reason])}
              </p>
            </div>
            {scan.undoableId && (
              <UndoLink
                undoing={{ attendanceId: scan.undoableId, name: scan.name }}
                sessionId={sessionId}
                onUndo={onUndo}
              />
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

export function UndoLink({
  undoing,
  sessionId,
  onUndo,
  isButton,
}: {
  undoing: Undoing
  sessionId: string
  onUndo: ((undoing: Undoing) => void) | undefined
  isButton?: boolean
}) {
  const t = useT()
  return (
    <a
      className={isButton ? 'button button--secondary' : 'door-list__undo'}
      href={viewHref('undo', sessionId, { attendance: undoing.attendanceId })}
      aria-label={undoing.name ? t(m.undoOf, { name: undoing.name }) : undefined}
      onClick={(event) => {
        if (!onUndo) return
        event.preventDefault()
        onUndo(undoing)
      }}
    >
      {t(m.undo)}
    </a>
  )
}

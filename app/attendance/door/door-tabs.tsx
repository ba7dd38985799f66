import { useT } from '#app/lib/i18n.tsx'
import { Icon, type IconName } from '#app/ui/icon.tsx'
import { doorMessages as m } from '#server/kit/messages/door.ts'
import { viewHref, type DoorView } from './views.ts'

const TABS = [
  { view: 'scan', icon: 'camera', label: m.viewScan },
  { view: 'search', icon: 'search', label: m.viewSearch },
  { view: 'new', icon: 'plus', label: m.viewNew },
  { view: 'more', icon: 'chart', label: m.viewMore },
] as const satisfies readonly { view: DoorView; icon: IconName; label: object }[]

/** The parts of the scanner, under the thumb. */
export function DoorTabs({
  view,
  sessionId,
  maySearch,
  onView,
}: {
  view: DoorView
  sessionId: string
  maySearch: boolean
  onView: ((view: DoorView) => void) | undefined
}) {
  const t = useT()
  return (
    <nav className="door-tabs" aria-label={t(m.views)}>
      {TABS.filter((tab) => maySearch || tab.view !== 'search').map((tab) => (
        <a
          className="door-tabs__tab"
          key={tab.view}
          href={viewHref(tab.view, sessionId)}
          aria-current={view === tab.view ? 'page' : undefined}
          onClick={(event) => {
            if (!onView) return
            event.preventDefault()
            onView(tab.view)
          }}
        >
          <Icon name={tab.icon} />
          <span>{t(tab.label)}</span>
        </a>
      ))}
    </nav>
  )
}

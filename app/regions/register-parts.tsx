import { useSearchParams } from '@remix-run/react'
import { withQuery } from '#app/events/calendar-query.ts'
import { useT } from '#app/lib/i18n.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Tabs } from '#app/ui/tabs.tsx'
import { institutionMessages as m } from '#server/kit/messages/institutions.ts'

const DONE = { saved: m.saved, archived: m.archivedNow, restored: m.restoredNow } as const

/** What has just been done to a row of a register. */
export function RegisterNotice() {
  const t = useT()
  const [search] = useSearchParams()
  const done = search.get('done')
  if (done !== 'saved' && done !== 'archived' && done !== 'restored') return null
  return <Notice tone="success">{t(DONE[done])}</Notice>
}

/** Rows in use, and those in the archive. */
export function RegisterTabs({ isArchived }: { isArchived: boolean }) {
  const t = useT()
  const [search] = useSearchParams()
  const href = (state: string | undefined) =>
    withQuery(search, { state, page: undefined, done: undefined }) || '?'
  return (
    <Tabs
      label={t(m.states)}
      tabs={[
        { href: href(undefined), label: t(m.active), isCurrent: !isArchived },
        { href: href('archived'), label: t(m.archived), isCurrent: isArchived },
      ]}
    />
  )
}

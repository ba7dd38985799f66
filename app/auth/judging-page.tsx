import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { OwnEventList } from '#app/auth/own-event-list.tsx'
import { authTitle } from '#app/auth/title.ts'
import { requireSignedIn } from '#app/lib/auth.server.ts'
import { read } from '#app/lib/caller.server.ts'
import { useT } from '#app/lib/i18n.tsx'
import { EmptyState } from '#app/ui/empty-state.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { staffMessages as m } from '#server/kit/messages/staff.ts'

export const meta: MetaFunction = authTitle(m.judgingTitle)

export async function loader(args: LoaderFunctionArgs) {
  await requireSignedIn(args)
  return { events: await read(args.context, (caller) => caller.auth.judgeEvents()), now: new Date() }
}

/** The events a judge is appointed to. */
export default function JudgingPage() {
  const { events, now } = useLoaderData<typeof loader>()
  const t = useT()
  return (
    <div className="narrow-page">
      <PageHead title={t(m.judgingTitle)} />
      {events.length === 0 ? (
        <EmptyState title={t(m.judgingEmptyTitle)}>{t(m.judgingEmptyText)}</EmptyState>
      ) : (
        <OwnEventList events={events} now={now} />
      )}
    </div>
  )
}

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
  const events = await read(args.context, (caller) => caller.auth.judgeEvents())
  return { ...events, now: new Date() }
}

/** The events a judge is appointed to: those ahead with all it takes to come, then those that are over. */
export default function JudgingPage() {
  const { own, past, now } = useLoaderData<typeof loader>()
  const t = useT()
  return (
    <>
      <PageHead title={t(m.judgingTitle)} lead={t(m.judgingLead)} />
      <div className="narrow-page">
        <section className="stack">
          <h2>{t(m.ahead)}</h2>
          {own.length === 0 ? (
            <EmptyState title={t(m.judgingEmptyTitle)}>{t(m.judgingEmptyText)}</EmptyState>
          ) : (
            <OwnEventList events={own} now={now} withFacts />
          )}
        </section>
        {past.length > 0 && (
          <section className="stack">
            <h2>{t(m.past)}</h2>
            <OwnEventList events={past} now={now} />
          </section>
        )}
      </div>
    </>
  )
}

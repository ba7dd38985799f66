import {
  data,
  redirect,
  type ActionFunctionArgs,
  type HeadersFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { authTitle } from '#app/auth/title.ts'
import { requireSignedIn } from '#app/lib/auth.server.ts'
import { read } from '#app/lib/caller.server.ts'
import { useLocale, useT } from '#app/lib/i18n.tsx'
import { localeOf } from '#app/lib/locale.ts'
import { readForm } from '#app/lib/read-form.server.ts'
import { paths } from '#app/paths.ts'
import { FeedPart, type MadeFeed } from '#app/registration/feeds/feed-part.tsx'
import { Breadcrumb } from '#app/ui/breadcrumb.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { accountMessages } from '#server/kit/messages/account.ts'
import { ownCalendarMessages as m } from '#server/kit/messages/own-calendar.ts'
import { feedKindSchema } from '#server/registration/feeds/schema.ts'

export const meta: MetaFunction = authTitle(m.feedsTitle)

/** The address stands here once, while it is new. */
export const headers: HeadersFunction = () => ({
  'Cache-Control': 'no-store',
  'Referrer-Policy': 'same-origin',
})

export async function loader(args: LoaderFunctionArgs) {
  await requireSignedIn(args)
  const { feeds, worksWithEvents } = await read(args.context, (caller) => caller.registration.feeds())
  const isEnded = new URL(args.request.url).searchParams.get('done') === 'ended'
  return { feeds, worksWithEvents, isEnded }
}

export async function action(args: ActionFunctionArgs) {
  await requireSignedIn(args)
  const { request, context, params } = args
  const form = await readForm(request)
  const asked = feedKindSchema.safeParse({ kind: form.get('kind') })
  if (!asked.success) throw Response.json({ code: 'invalid_input', details: {} }, { status: 400 })
  if (form.get('intent') === 'end') {
    await read(context, (caller) => caller.registration.endFeed(asked.data))
    return redirect(`${paths.ownFeeds(localeOf(params))}?done=ended`)
  }
  const { token } = await read(context, (caller) => caller.registration.makeFeed(asked.data))
  return data<MadeFeed>({ ...asked.data, url: context.publicUrl + paths.ownFeed(token) })
}

/** Private calendar addresses: make one, make it anew, end it. */
export default function OwnFeedsPage() {
  const { feeds, worksWithEvents, isEnded } = useLoaderData<typeof loader>()
  const made = useActionData<typeof action>()
  const t = useT()
  const locale = useLocale()
  const kinds = worksWithEvents ? (['registrations', 'work'] as const) : (['registrations'] as const)
  return (
    <div className="narrow-page">
      <Breadcrumb
        steps={[{ label: t(accountMessages.title), href: paths.account(locale) }, { label: t(m.feedsTitle) }]}
      />
      <PageHead title={t(m.feedsTitle)} lead={<p>{t(m.feedsLead)}</p>} />
      {isEnded && !made && <Notice tone="success">{t(m.ended)}</Notice>}
      {kinds.map((kind) => (
        <FeedPart
          key={kind}
          kind={kind}
          feed={feeds.find((one) => one.kind === kind)}
          made={made?.kind === kind ? made : undefined}
        />
      ))}
    </div>
  )
}

import { redirect, type AppLoadContext } from '@remix-run/node'
import { paths } from '#app/paths.ts'
import type { SignedInActor } from '#server/access/actor.ts'
import { localeOf } from '#app/lib/locale.ts'

type Args = {
  request: Request
  context: AppLoadContext
  params: Readonly<Record<string, string | undefined>>
}

/** The signed-in person, or a redirect to the sign-in page that comes back here. */
export async function requireSignedIn({ request, context, params }: Args): Promise<SignedInActor> {
  const actor = await context.actor()
  if (actor.kind === 'user') return actor
  const url = new URL(request.url)
  throw redirect(paths.signIn(localeOf(params), url.pathname + url.search))
}

import { Outlet, useLoaderData, useLocation, useRouteLoaderData } from '@remix-run/react'
import type { LoaderFunctionArgs } from '@remix-run/node'
import { DeskLayout } from '#app/layouts/desk-layout.tsx'
import { deskAccess, deskNav } from '#app/layouts/desk-nav.ts'
import { requireSignedIn } from '#app/lib/auth.server.ts'
import { useLocale, useT } from '#app/lib/i18n.tsx'
import { paths } from '#app/paths.ts'
import type { loader as rootLoader } from '#app/root.tsx'
import { roleNames } from '#server/kit/messages/roles.ts'

export const handle = { scripts: true }

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const actor = await requireSignedIn({ request, context, params })
  return { name: actor.name, access: deskAccess(actor) }
}

/** Pages for staff: the frame of the desk with the list of what this person may open. */
export default function DeskRoute() {
  const { name, access } = useLoaderData<typeof loader>()
  const root = useRouteLoaderData<typeof rootLoader>('root')
  const t = useT()
  const locale = useLocale()
  const { pathname } = useLocation()
  return (
    <DeskLayout
      homeHref={paths.desk(locale)}
      nav={deskNav(access, { t, locale, pathname })}
      person={{
        name,
        role: access.roles.map((role) => t(roleNames[role])).join(', '),
        accountHref: paths.account(locale),
        signOutAction: paths.signOut(locale),
      }}
      preferences={root?.preferences}
    >
      <Outlet />
    </DeskLayout>
  )
}

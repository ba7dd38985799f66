import { Outlet } from '@remix-run/react'
import type { LoaderFunctionArgs } from '@remix-run/node'
import { requireSignedIn } from '#app/lib/auth.server.ts'

export const handle = { scripts: true }

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  await requireSignedIn({ request, context, params })
  return null
}

/** Pages for staff: the signed-in person's desk. */
export default function DeskRoute() {
  return (
    <main id="content">
      <Outlet />
    </main>
  )
}

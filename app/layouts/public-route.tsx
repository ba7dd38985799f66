import { Outlet } from '@remix-run/react'

/** Pages for everybody: plain HTML, no scripts needed. */
export default function PublicRoute() {
  return (
    <main id="content">
      <Outlet />
    </main>
  )
}

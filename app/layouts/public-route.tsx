import { Outlet } from '@remix-run/react'
import { PublicFrame } from '#app/layouts/public-frame.tsx'

/** Pages for everybody: plain HTML, no scripts needed. */
export default function PublicRoute() {
  return (
    <PublicFrame>
      <Outlet />
    </PublicFrame>
  )
}

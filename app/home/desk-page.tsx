import { useRouteLoaderData } from '@remix-run/react'
import type { loader as rootLoader } from '#app/root.tsx'

export default function DeskPage() {
  const root = useRouteLoaderData<typeof rootLoader>('root')
  return <h1>{root?.person?.name}</h1>
}

import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useSearchParams } from '@remix-run/react'
import { localeOf } from '#app/lib/locale.ts'
import { samples } from '#app/ui/style-guide-samples.ts'
import { STYLE_GUIDE_FRAMES, StyleGuide } from '#app/ui/style-guide.tsx'

export const handle = { scripts: true }

export const meta: MetaFunction = ({ params }) => [{ title: samples.title[localeOf(params)] }]

/** For those who build pages, and for the checks: it is there with the demo and nowhere else. */
export function loader({ context }: LoaderFunctionArgs) {
  if (!context.isDemo) throw Response.json({ code: 'not_found', details: {} }, { status: 404 })
  return null
}

/** `?frame=desk` shows another layout, `?panel` opens the side panel. */
export default function StyleGuidePage() {
  const [search] = useSearchParams()
  const frame = STYLE_GUIDE_FRAMES.find((known) => known === search.get('frame'))
  return <StyleGuide frame={frame} isPanelOpen={search.has('panel')} />
}

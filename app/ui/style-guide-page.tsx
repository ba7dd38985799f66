import { useSearchParams } from '@remix-run/react'
import { STYLE_GUIDE_FRAMES, StyleGuide } from '#app/ui/style-guide.tsx'

/** In development only: `?frame=desk`, `?panel=1`. */
export const handle = { scripts: true }

export default function StyleGuidePage() {
  const [search] = useSearchParams()
  const frame = STYLE_GUIDE_FRAMES.find((known) => known === search.get('frame'))
  return <StyleGuide frame={frame} isPanelOpen={search.has('panel')} />
}

import type { MetaFunction } from '@remix-run/node'

export const meta: MetaFunction = () => [{ title: 'Qamtu' }, { name: 'robots', content: 'noindex' }]

/** A page with nothing on it: what `npm run bench` compares real pages with. */
export default function BarePage() {
  return <main>Qamtu</main>
}

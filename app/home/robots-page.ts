import type { LoaderFunctionArgs } from '@remix-run/node'

/** Search engines read the public calendar and nothing else. */
export function loader({ context }: LoaderFunctionArgs) {
  const lines = [
    'User-agent: *',
    'Disallow: /*/tickets',
    'Disallow: /*/desk',
    'Disallow: /*/door',
    'Disallow: /api/',
    `Sitemap: ${context.publicUrl}/sitemap.xml`,
  ]
  return new Response(`${lines.join('\n')}\n`, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } })
}

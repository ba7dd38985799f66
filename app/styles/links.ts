import type { LinkDescriptor } from '@remix-run/node'

const font = (name: string): LinkDescriptor => ({
  rel: 'preload',
  href: `/fonts/${name}.woff2`,
  as: 'font',
  type: 'font/woff2',
  crossOrigin: 'anonymous',
})

/** Letters that every first page needs (21 KB for both weights), icons of the mark, and the manifest. */
export const headLinks: LinkDescriptor[] = [
  font('golos-text-400'),
  font('golos-text-600'),
  { rel: 'icon', href: '/favicon.ico', sizes: '32x32' },
  { rel: 'icon', href: '/favicon.svg', type: 'image/svg+xml' },
  { rel: 'apple-touch-icon', href: '/icons/apple-touch-180.png' },
  { rel: 'manifest', href: '/manifest.webmanifest' },
]

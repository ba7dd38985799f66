import type { MetaDescriptor } from '@remix-run/node'
import { inLanguage } from '#app/paths.ts'
import { DEFAULT_LOCALE, LOCALES } from '#server/kit/messages/message.ts'

const DESCRIPTION_MAX = 200

/** Head of a public page: title, description, its own address and those in the other languages. */
export function pageMeta(page: {
  title: string
  description?: string
  pathname: string
  search?: string
  publicUrl: string | undefined
  isHidden?: boolean
}): MetaDescriptor[] {
  const { title, description, pathname, search = '', publicUrl = '', isHidden } = page
  const short = description?.replace(/\s+/g, ' ').slice(0, DESCRIPTION_MAX)
  return [
    { title: `${title} · Qamtu` },
    ...(short
      ? [
          { name: 'description', content: short },
          { property: 'og:description', content: short },
        ]
      : []),
    { property: 'og:title', content: title },
    { property: 'og:type', content: 'website' },
    { property: 'og:url', content: publicUrl + pathname },
    ...(isHidden ? [{ name: 'robots', content: 'noindex' }] : []),
    { tagName: 'link', rel: 'canonical', href: publicUrl + pathname + search },
    ...[...LOCALES, 'x-default' as const].map((language) => ({
      tagName: 'link',
      rel: 'alternate',
      hrefLang: language,
      href: publicUrl + inLanguage(pathname, language === 'x-default' ? DEFAULT_LOCALE : language) + search,
    })),
  ]
}

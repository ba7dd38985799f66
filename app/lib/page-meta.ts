import type { MetaDescriptor } from '@remix-run/node'
import { inLanguage } from '#app/paths.ts'
import { DEFAULT_LOCALE, isLocale, LOCALES, type Locale } from '#server/kit/messages/message.ts'

const DESCRIPTION_MAX = 200
const OG_LOCALES: Readonly<Record<Locale, string>> = { kk: 'kk_KZ', ru: 'ru_KZ', en: 'en_GB' }

/** A picture that messengers show beside a link. */
type PageImage = { path: string; alt: string; width: number; height: number }

function imageMeta({ path, alt, width, height }: PageImage, publicUrl: string): MetaDescriptor[] {
  return [
    { property: 'og:image', content: publicUrl + path },
    { property: 'og:image:type', content: 'image/png' },
    { property: 'og:image:width', content: String(width) },
    { property: 'og:image:height', content: String(height) },
    { property: 'og:image:alt', content: alt },
    { name: 'twitter:card', content: 'summary_large_image' },
  ]
}

/** Head of a public page: title, description, its own address and those in the other languages. */
export function pageMeta(page: {
  title: string
  description?: string
  pathname: string
  search?: string
  publicUrl: string | undefined
  isHidden?: boolean
  image?: PageImage
}): MetaDescriptor[] {
  const { title, description, pathname, search = '', publicUrl = '', isHidden, image } = page
  const asked = pathname.split('/')[1]
  const own = isLocale(asked) ? asked : DEFAULT_LOCALE
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
    { property: 'og:site_name', content: 'Qamtu' },
    { property: 'og:locale', content: OG_LOCALES[own] },
    ...LOCALES.filter((locale) => locale !== own).map((locale) => ({
      property: 'og:locale:alternate',
      content: OG_LOCALES[locale],
    })),
    ...(image ? imageMeta(image, publicUrl) : []),
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

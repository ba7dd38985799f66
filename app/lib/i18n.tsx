import { useRouteLoaderData } from '@remix-run/react'
import { createContext, useContext, useMemo, type ReactNode } from 'react'
import { translator, type Translate } from '#server/kit/messages/format.ts'
import { DEFAULT_LOCALE, LOCALES, type Locale } from '#server/kit/messages/message.ts'

const LocaleContext = createContext<Locale | null>(null)

export function LocaleProvider({ locale, children }: { locale: Locale; children: ReactNode }) {
  return <LocaleContext.Provider value={locale}>{children}</LocaleContext.Provider>
}

/** The language of the page, as its URL says. */
export function useLocale(): Locale {
  const given = useContext(LocaleContext)
  const root = useRouteLoaderData<{ locale: Locale }>('root')
  return given ?? root?.locale ?? DEFAULT_LOCALE
}

/** `const t = useT(); t(eventMessages.publish, { count })` */
export function useT(): Translate {
  const locale = useLocale()
  return useMemo(() => translator(locale), [locale])
}

/** Text written by people in some languages: the reader's own if it exists, else another with its `lang`. */
export function localized(
  text: Partial<Record<Locale, string | null>>,
  locale: Locale,
): { text: string; lang?: Locale } {
  const own = text[locale]
  if (own) return { text: own }
  for (const other of LOCALES) {
    const found = text[other]
    if (found) return { text: found, lang: other }
  }
  return { text: '' }
}

/** Shows such a text, marking its language for screen readers when it is not the page's. */
export function Localized({ text }: { text: Partial<Record<Locale, string | null>> }) {
  const shown = localized(text, useLocale())
  return shown.lang ? <span lang={shown.lang}>{shown.text}</span> : <>{shown.text}</>
}

import { useLocation } from '@remix-run/react'
import { useLocale, useT } from '#app/lib/i18n.tsx'
import { inLanguage } from '#app/paths.ts'
import { LOCALES, type Locale } from '#server/kit/messages/message.ts'
import { uiMessages } from '#server/kit/messages/ui.ts'

// Each language under its own name, whatever the page's: the way back must be readable to who needs it.
const names: Record<Locale, { short: string; full: string }> = {
  kk: { short: 'Қаз', full: 'Қазақша' },
  ru: { short: 'Рус', full: 'Русский' },
  en: { short: 'Eng', full: 'English' },
}

/** Links to the same page, and the same query, in the other languages. */
export function LanguageSwitcher() {
  const t = useT()
  const current = useLocale()
  const { pathname, search } = useLocation()
  return (
    <nav className="languages" aria-label={t(uiMessages.language)}>
      <ul className="languages__list">
        {LOCALES.map((locale) => (
          <li key={locale}>
            <a
              className="languages__link"
              href={inLanguage(pathname, locale) + search}
              hrefLang={locale}
              lang={locale}
              aria-label={names[locale].full}
              aria-current={locale === current ? 'true' : undefined}
            >
              {names[locale].short}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

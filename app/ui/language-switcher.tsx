import { useLocation } from '@remix-run/react'
import { useLocale, useT } from '#app/lib/i18n.tsx'
import { inLanguage } from '#app/paths.ts'
import { VisuallyHidden } from '#app/ui/visually-hidden.tsx'
import { LOCALES, type Locale } from '#server/kit/messages/message.ts'
import { uiMessages } from '#server/kit/messages/ui.ts'

// Each language under its own name, whatever the page's: the way back must be readable to who needs it.
const names: Record<Locale, { seen: string; heard: string }> = {
  kk: { seen: 'Қаз', heard: 'ақша' },
  ru: { seen: 'Рус', heard: 'ский' },
  en: { seen: 'Eng', heard: 'lish' },
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
              aria-current={locale === current ? 'true' : undefined}
            >
              {names[locale].seen}
              <VisuallyHidden>{names[locale].heard}</VisuallyHidden>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

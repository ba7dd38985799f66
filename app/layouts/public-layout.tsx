import { useLocation } from '@remix-run/react'
import type { ReactNode } from 'react'
import { NavList, type NavItem } from '#app/layouts/navigation.tsx'
import { SkipLink } from '#app/layouts/skip-link.tsx'
import { useT } from '#app/lib/i18n.tsx'
import { DisplaySettings } from '#app/ui/display-settings.tsx'
import { Icon } from '#app/ui/icon.tsx'
import { Kept } from '#app/ui/kept.tsx'
import { LanguageSwitcher } from '#app/ui/language-switcher.tsx'
import { Logo } from '#app/ui/logo.tsx'
import { Disclosure } from '#app/ui/menu.tsx'
import { Ornament } from '#app/ui/ornament.tsx'
import type { Preferences } from '#app/lib/preferences.ts'
import { TextLink } from '#app/ui/text-link.tsx'
import { uiMessages } from '#server/kit/messages/ui.ts'

/** Pages that anyone reads: no script needed, one column, the ornament as a quiet border. */
export function PublicLayout({
  homeHref,
  nav,
  account,
  footerNav = [],
  footerNote,
  preferences,
  flash,
  width = 'normal',
  children,
}: {
  homeHref: string
  nav: NavItem[]
  /** Sign in, or the signed-in person's own page. */
  account?: { href: string; label: string }
  footerNav?: NavItem[]
  footerNote?: string
  preferences?: Preferences
  /** A `Flash`, right above the content. */
  flash?: ReactNode
  /** `wide` for calendars and maps. */
  width?: 'normal' | 'wide'
  children: ReactNode
}) {
  const t = useT()
  const { pathname, search } = useLocation()
  const here = pathname + search
  return (
    <div className={`public public--${width}`}>
      <SkipLink />
      <Kept
        as="header"
        name="header"
        className="public-header"
        of={[homeHref, nav, account, preferences, here]}
      >
        <div className="public-header__row page-width">
          <TextLink
            className="public-header__home"
            href={homeHref}
            aria-label={`${t(uiMessages.productName)}: ${t(uiMessages.home)}`}
          >
            <Logo />
          </TextLink>
          <div className="public-header__tools">
            <LanguageSwitcher />
            <div className="public-header__display">
              <Disclosure label={t(uiMessages.preferencesShort)} icon="display" look="quiet" align="end">
                <p className="disclosure__title">{t(uiMessages.preferences)}</p>
                <DisplaySettings preferences={preferences} />
              </Disclosure>
            </div>
            <div className="public-header__menu">
              <Disclosure label={t(uiMessages.menu)} icon="menu" look="quiet" align="end">
                <nav aria-label={t(uiMessages.mainNavigation)}>
                  <NavList
                    items={account ? [...nav, { ...account, icon: 'person' }] : nav}
                    className="menu-nav"
                  />
                </nav>
                <p className="disclosure__title">{t(uiMessages.preferences)}</p>
                <DisplaySettings preferences={preferences} idPrefix="menu-display" />
              </Disclosure>
            </div>
          </div>
        </div>
        {(nav.length > 0 || account) && (
          <div className="public-nav">
            <div className="public-nav__row page-width">
              <nav aria-label={t(uiMessages.mainNavigation)}>
                <NavList items={nav} className="public-nav" />
              </nav>
              {account && (
                <TextLink className="public-nav__link public-nav__account" href={account.href}>
                  <Icon name="person" />
                  <span>{account.label}</span>
                </TextLink>
              )}
            </div>
          </div>
        )}
        <Ornament />
      </Kept>
      <main className="public-main page-width" id="content" tabIndex={-1}>
        {flash}
        {children}
      </main>
      <Kept as="footer" name="footer" className="public-footer" of={[footerNav, footerNote]}>
        <Ornament />
        <div className="page-width public-footer__row">
          <div className="public-footer__about">
            <Logo />
            <p>{t(uiMessages.productPurpose)}</p>
            {footerNote && <p>{footerNote}</p>}
          </div>
          {footerNav.length > 0 && (
            <nav aria-label={t(uiMessages.footerNavigation)}>
              <NavList items={footerNav} className="footer-nav" />
            </nav>
          )}
        </div>
      </Kept>
    </div>
  )
}

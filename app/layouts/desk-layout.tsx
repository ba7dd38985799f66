import type { ReactNode } from 'react'
import { NavList, type NavGroup } from '#app/layouts/navigation.tsx'
import { SkipLink } from '#app/layouts/skip-link.tsx'
import { useT } from '#app/lib/i18n.tsx'
import { DisplaySettings } from '#app/ui/display-settings.tsx'
import { Icon } from '#app/ui/icon.tsx'
import { LanguageSwitcher } from '#app/ui/language-switcher.tsx'
import { Logo } from '#app/ui/logo.tsx'
import { Disclosure } from '#app/ui/menu.tsx'
import type { Preferences } from '#app/lib/preferences.ts'
import { TextLink } from '#app/ui/text-link.tsx'
import { uiMessages } from '#server/kit/messages/ui.ts'

export type DeskPerson = { name: string; role?: string; accountHref?: string; signOutAction: string }

/** The desk of staff: the list of work on the left, which a phone folds under a menu button. */
export function DeskLayout({
  homeHref,
  nav,
  person,
  tools,
  preferences,
  flash,
  children,
}: {
  homeHref: string
  nav: NavGroup[]
  person: DeskPerson
  /** In the top bar, such as a territory choice. */
  tools?: ReactNode
  preferences?: Preferences
  flash?: ReactNode
  children: ReactNode
}) {
  const t = useT()
  const groups = nav.map((group, index) => (
    <div className="desk-nav__group" key={index}>
      {group.label && <p className="desk-nav__heading">{group.label}</p>}
      <NavList items={group.items} className="desk-nav" />
    </div>
  ))
  return (
    <div className="desk">
      <SkipLink />
      <header className="desk-top">
        <div className="desk-top__start">
          <div className="desk-top__menu">
            <Disclosure
              label={<span className="visually-hidden">{t(uiMessages.menu)}</span>}
              icon="menu"
              look="quiet"
            >
              <nav className="desk-nav" aria-label={t(uiMessages.mainNavigation)}>
                {groups}
              </nav>
            </Disclosure>
          </div>
          <TextLink
            className="desk-top__home"
            href={homeHref}
            aria-label={`${t(uiMessages.productName)}: ${t(uiMessages.myWork)}`}
          >
            <Logo />
          </TextLink>
          {tools && <div className="desk-top__tools">{tools}</div>}
        </div>
        <div className="desk-top__end">
          <LanguageSwitcher />
          <Disclosure
            label={<span className="desk-top__person">{person.name}</span>}
            icon="person"
            look="quiet"
            align="end"
          >
            <p className="disclosure__title">{person.name}</p>
            {person.role && <p className="muted">{person.role}</p>}
            <ul className="menu">
              {person.accountHref && (
                <li>
                  <TextLink className="menu__item" href={person.accountHref}>
                    <Icon name="settings" />
                    <span>{t(uiMessages.account)}</span>
                  </TextLink>
                </li>
              )}
              <li>
                <form method="post" action={person.signOutAction}>
                  <button className="menu__item" type="submit">
                    <Icon name="arrow-right" />
                    <span>{t(uiMessages.signOut)}</span>
                  </button>
                </form>
              </li>
            </ul>
            <DisplaySettings preferences={preferences} />
          </Disclosure>
        </div>
      </header>
      <div className="desk__body">
        <nav className="desk-nav desk-nav--side" aria-label={t(uiMessages.mainNavigation)}>
          {groups}
        </nav>
        <main className="desk__main" id="content" tabIndex={-1}>
          {flash}
          {children}
        </main>
      </div>
    </div>
  )
}

import { useLocation, useRouteLoaderData } from '@remix-run/react'
import type { ReactNode } from 'react'
import { PublicLayout } from '#app/layouts/public-layout.tsx'
import { useLocale, useT } from '#app/lib/i18n.tsx'
import { paths } from '#app/paths.ts'
import type { loader as rootLoader } from '#app/root.tsx'
import { calendarMessages as m } from '#server/kit/messages/calendar.ts'
import { programmeMessages } from '#server/kit/messages/programmes.ts'
import { uiMessages } from '#server/kit/messages/ui.ts'
import { competitionTable } from '#server/kit/messages/competition-table.ts'

/** The public layout with the product's own menus: around public pages, and around refusals and faults. */
export function PublicFrame({ children }: { children: ReactNode }) {
  const t = useT()
  const locale = useLocale()
  const { pathname } = useLocation()
  const root = useRouteLoaderData<typeof rootLoader>('root')
  const person = root?.person
  const accountLink = person
    ? person.isStaff
      ? { href: paths.desk(locale), label: t(m.desk) }
      : { href: paths.account(locale), label: t(uiMessages.account) }
    : { href: paths.signIn(locale), label: t(m.signIn) }
  const nav = [
    { href: paths.events(locale), label: t(m.nav), icon: 'calendar' as const },
    { href: paths.tickets(locale), label: t(m.myTickets), icon: 'ticket' as const },
  ]
  return (
    <PublicLayout
      homeHref={paths.home(locale)}
      nav={nav.map((item) => ({ ...item, isCurrent: pathname.startsWith(item.href) }))}
      account={accountLink}
      preferences={root?.preferences}
      footerNav={[
        { href: paths.programmeRegister(locale), label: t(programmeMessages.title) },
        { href: paths.competitionTable(locale), label: t(competitionTable.title) },
      ]}
      footerNote={t(m.footerNote)}
    >
      {children}
    </PublicLayout>
  )
}

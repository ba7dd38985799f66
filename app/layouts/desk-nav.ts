import type { NavGroup, NavItem } from '#app/layouts/navigation.tsx'
import { paths } from '#app/paths.ts'
import type { Actor } from '#server/access/actor.ts'
import type { Permission, Role } from '#server/access/permissions.ts'
import { mayAnywhere, mayOverTerritory } from '#server/access/scope.ts'
import type { Translate } from '#server/kit/messages/format.ts'
import { approvalMessages } from '#server/kit/messages/approvals.ts'
import { bookingMessages, holidayMessages } from '#server/kit/messages/booking-pages.ts'
import { deskHome as m, eventDesk } from '#server/kit/messages/events-desk.ts'
import { dayMessages } from '#server/kit/messages/desk-day.ts'
import { monthMessages } from '#server/kit/messages/desk-month.ts'
import { yearMessages } from '#server/kit/messages/desk-year.ts'
import { institutionMessages } from '#server/kit/messages/institutions.ts'
import type { Locale } from '#server/kit/messages/message.ts'
import { planMessages } from '#server/kit/messages/plan.ts'
import { programmeMessages } from '#server/kit/messages/programmes.ts'
import { templateMessages } from '#server/kit/messages/templates.ts'
import { spaceMessages, venueMessages } from '#server/kit/messages/venues.ts'

/** What a person may open, as the frame of the desk has to know it. */
export type DeskAccess = { permissions: Permission[]; roles: Role[] }

const SHOWN: readonly Permission[] = [
  'events.view',
  'events.approve',
  'events.approval_rules',
  'attendance.scan',
  'plan.view',
  'reports.view',
  'reports.import',
  'venues.edit',
  'venues.approve',
  'regions.holidays',
  'institutions.edit',
  'programmes.edit',
  'people.duplicates',
  'auth.manage',
  'audit.view',
  'notifications.view',
]

export function deskAccess(actor: Actor): DeskAccess {
  const roles = actor.kind === 'user' ? [...new Set(actor.grants.map(({ role }) => role))] : []
  // Reach is read by territory: an organiser of a single organisation has none to read.
  const may = (permission: Permission) =>
    permission === 'reports.view' ? mayOverTerritory(actor, permission) : mayAnywhere(actor, permission)
  return { permissions: SHOWN.filter(may), roles }
}

/** The list of work on the left: only what this person may open, the page they are on marked. */
export function deskNav(
  { permissions, roles }: DeskAccess,
  { t, locale, pathname }: { t: Translate; locale: Locale; pathname: string },
): NavGroup[] {
  const may = (permission: Permission, item: NavItem) => (permissions.includes(permission) ? [item] : [])
  // An administrator may do everything; a judge's and an employer's own page is for who is one.
  const has = (role: Role, item: NavItem) => (roles.includes(role) ? [item] : [])
  const groups: NavGroup[] = [
    {
      items: [
        ...may('events.view', { href: paths.desk(locale), label: t(m.navHome), icon: 'sun' }),
        ...may('events.view', {
          href: paths.deskEvents(locale),
          label: t(eventDesk.listTitle),
          icon: 'calendar',
        }),
        ...may('events.view', { href: paths.month(locale), label: t(monthMessages.nav), icon: 'calendar' }),
        ...may('events.view', { href: paths.year(locale), label: t(yearMessages.nav), icon: 'chart' }),
        ...may('events.approve', {
          href: paths.approvals(locale),
          label: t(approvalMessages.title),
          icon: 'check',
        }),
        ...may('events.view', {
          href: paths.templates(locale),
          label: t(templateMessages.title),
          icon: 'columns',
        }),
        ...may('events.view', { href: paths.territoryDay(locale), label: t(dayMessages.nav), icon: 'clock' }),
        ...may('plan.view', { href: paths.plans(locale), label: t(planMessages.title), icon: 'columns' }),
        ...may('attendance.scan', { href: paths.doors(locale), label: t(m.navDoor), icon: 'camera' }),
        ...has('judge', { href: paths.judging(locale), label: t(m.navJudging), icon: 'medal' }),
        ...has('employer', { href: paths.employer(locale), label: t(m.navEmployer), icon: 'building' }),
      ],
    },
    {
      label: t(m.groupReports),
      items: [
        ...may('reports.view', { href: paths.reach(locale), label: t(m.navReach), icon: 'chart' }),
        ...may('reports.import', {
          href: paths.populations(locale),
          label: t(m.navPopulations),
          icon: 'people',
        }),
      ],
    },
    {
      label: t(m.groupRegisters),
      items: [
        ...may('institutions.edit', {
          href: paths.institutions(locale),
          label: t(institutionMessages.title),
          icon: 'building',
        }),
        ...may('venues.edit', { href: paths.venues(locale), label: t(venueMessages.title), icon: 'place' }),
        ...may('venues.approve', {
          href: paths.bookings(locale),
          label: t(bookingMessages.pendingTitle),
          icon: 'done',
        }),
        ...may('venues.edit', {
          href: paths.resources(locale),
          label: t(spaceMessages.resources),
          icon: 'people',
        }),
        ...may('programmes.edit', {
          href: paths.programmes(locale),
          label: t(programmeMessages.title),
          icon: 'columns',
        }),
      ],
    },
    {
      label: t(m.groupAdministration),
      items: [
        ...may('auth.manage', { href: paths.staff(locale), label: t(m.navStaff), icon: 'person' }),
        ...may('people.duplicates', {
          href: paths.duplicates(locale),
          label: t(m.navDuplicates),
          icon: 'people',
        }),
        ...may('events.approval_rules', {
          href: paths.approvalRules(locale),
          label: t(approvalMessages.rulesTitle),
          icon: 'done',
        }),
        ...may('regions.holidays', {
          href: paths.holidays(locale),
          label: t(holidayMessages.title),
          icon: 'calendar',
        }),
        ...may('notifications.view', { href: paths.outbox(locale), label: t(m.navOutbox), icon: 'mail' }),
        ...may('audit.view', { href: paths.audit(locale), label: t(m.navAudit), icon: 'shield' }),
      ],
    },
  ]
  const isHere = (href: string) =>
    href === paths.desk(locale) ? pathname === href : pathname === href || pathname.startsWith(`${href}/`)
  return groups
    .filter(({ items }) => items.length > 0)
    .map((group) => ({
      ...group,
      items: group.items.map((item) => ({ ...item, isCurrent: isHere(item.href) })),
    }))
}

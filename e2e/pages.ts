import { readFileSync } from 'node:fs'
import type { Permission } from '../server/access/permissions.ts'

/** Who may open a page: everyone, whoever is signed in, or whoever has a permission. */
type Needs = 'everyone' | 'signedIn' | Permission

export type PageRule = {
  needs: Needs
  /** what its `:id`, `:token` or `:session` stands for */
  of?:
    | 'event'
    | 'series'
    | 'institution'
    | 'venue'
    | 'resource'
    | 'programme'
    | 'plan'
    | 'measure'
    | 'template'
    | 'rollout'
    | 'user'
    | 'ticket'
    | 'link'
  query?: string
  /** what the rightful get instead of the page itself: a redirect, or that this thing is not in that state */
  rightful?: readonly number[]
}

const REDIRECT = [302] as const
/** Only for events of a certain state: another one is sent back to the event, or told so. */
const BY_STATE = [200, 302, 404, 409] as const
const NO_SUCH = [404] as const
const YEAR = '?from=2026-01-01&to=2026-12-31'

/** Every page of app/routes.ts with who may open it; the journey fails for a page that is not here. */
export const PAGES: Readonly<Record<string, PageRule>> = {
  '/': { needs: 'everyone', rightful: REDIRECT },
  '/preferences': { needs: 'everyone', rightful: [302, 405] },
  '/feeds/:file': { needs: 'everyone', rightful: NO_SUCH },
  '/bare': { needs: 'everyone' },
  '/calendar.ics': { needs: 'everyone' },
  '/robots.txt': { needs: 'everyone' },
  '/sitemap.xml': { needs: 'everyone' },
  '/:lang': { needs: 'everyone' },
  '/:lang/events': { needs: 'everyone' },
  '/:lang/events/:id': { needs: 'everyone', of: 'event' },
  '/:lang/events/:id/register': { needs: 'everyone', of: 'event' },
  '/:lang/events/:id/event.ics': { needs: 'everyone', of: 'event' },
  '/:lang/events/:id/picture.png': { needs: 'everyone', of: 'event' },
  '/:lang/events/:id/poster': { needs: 'everyone', of: 'event' },
  '/:lang/events.rss': { needs: 'everyone' },
  '/:lang/embed/events': { needs: 'everyone' },
  '/:lang/programmes': { needs: 'everyone' },
  '/:lang/tickets': { needs: 'everyone', rightful: [200, 302] },
  '/:lang/tickets/:token': { needs: 'everyone', of: 'ticket', rightful: NO_SUCH },
  '/:lang/tickets/:token/cancel': { needs: 'everyone', of: 'ticket', rightful: NO_SUCH },
  '/:lang/tickets/:token/correct': { needs: 'everyone', of: 'ticket', rightful: NO_SUCH },
  '/:lang/tickets/:token/ticket.png': { needs: 'everyone', of: 'ticket', rightful: NO_SUCH },
  '/:lang/competitions/table': { needs: 'everyone' },
  '/:lang/sign-in': { needs: 'everyone', rightful: [200, 302] },
  '/:lang/sign-in/second-factor': { needs: 'everyone' },
  '/:lang/sign-in/code': { needs: 'everyone' },
  '/:lang/sign-in/code/enter': { needs: 'everyone', rightful: REDIRECT },
  '/:lang/sign-in/password': { needs: 'everyone' },
  '/:lang/sign-in/password/:token': { needs: 'everyone', of: 'link', rightful: NO_SUCH },
  '/:lang/sign-out': { needs: 'everyone', rightful: REDIRECT },
  '/:lang/account': { needs: 'signedIn' },
  '/:lang/account/password': { needs: 'signedIn' },
  '/:lang/account/second-factor': { needs: 'signedIn' },
  '/:lang/account/roles': { needs: 'signedIn' },
  '/:lang/account/feeds': { needs: 'signedIn' },
  '/:lang/account/filters': { needs: 'signedIn' },
  '/:lang/desk': { needs: 'signedIn', rightful: [200, 302] },
  '/:lang/desk/day': { needs: 'events.view' },
  '/:lang/desk/year': { needs: 'events.view' },
  '/:lang/desk/year/print': { needs: 'events.view' },
  '/:lang/desk/year.csv': { needs: 'events.view' },
  '/:lang/desk/year.xlsx': { needs: 'events.view' },
  '/:lang/desk/month': { needs: 'events.view' },
  '/:lang/desk/events': { needs: 'events.view' },
  '/:lang/desk/events.csv': { needs: 'events.view' },
  '/:lang/desk/events.xlsx': { needs: 'events.view' },
  '/:lang/desk/events/bulk': { needs: 'events.edit' },
  '/:lang/desk/events/new': { needs: 'events.edit' },
  '/:lang/desk/events/:id': { needs: 'events.view', of: 'event' },
  '/:lang/events/:id/files/:file': { needs: 'everyone', of: 'event', rightful: NO_SUCH },
  '/:lang/desk/events/:id/files': { needs: 'events.edit', of: 'event' },
  '/:lang/desk/events/:id/files/:file/edit': { needs: 'events.edit', of: 'event', rightful: NO_SUCH },
  '/:lang/desk/events/:id/files/:file': { needs: 'events.view', of: 'event', rightful: NO_SUCH },
  '/:lang/desk/events/:id/extras': { needs: 'events.edit', of: 'event' },
  '/:lang/desk/events/:id/edit': { needs: 'events.edit', of: 'event' },
  '/:lang/desk/events/:id/move': { needs: 'events.edit', of: 'event', rightful: BY_STATE },
  '/:lang/desk/events/:id/cancel': { needs: 'events.edit', of: 'event', rightful: BY_STATE },
  '/:lang/desk/events/:id/copy': { needs: 'events.edit', of: 'event' },
  '/:lang/desk/events/:id/repeat': { needs: 'events.edit', of: 'event', rightful: BY_STATE },
  '/:lang/desk/series': { needs: 'events.view' },
  '/:lang/desk/series/:id': { needs: 'events.view', of: 'series' },
  '/:lang/desk/series/:id/dates': { needs: 'events.edit', of: 'series' },
  '/:lang/desk/series/:id/copy': { needs: 'events.edit', of: 'series' },
  '/:lang/desk/series/:id/end': { needs: 'events.edit', of: 'series' },
  '/:lang/desk/events/:id/series': { needs: 'events.edit', of: 'event', rightful: BY_STATE },
  '/:lang/desk/events/:id/remove': { needs: 'events.edit', of: 'event', rightful: BY_STATE },
  '/:lang/desk/events/:id/registrations': { needs: 'registration.view', of: 'event' },
  '/:lang/desk/events/:id/registrations/print': { needs: 'registration.view', of: 'event' },
  '/:lang/desk/events/:id/registrations.csv': { needs: 'registration.view', of: 'event' },
  '/:lang/desk/events/:id/registrations.xlsx': { needs: 'registration.view', of: 'event' },
  '/:lang/desk/events/:id/note': { needs: 'events.view', of: 'event' },
  '/:lang/desk/events/:id/attendance': { needs: 'attendance.close', of: 'event' },
  '/:lang/desk/events/:id/attendance/:session': { needs: 'attendance.close', of: 'event', rightful: NO_SUCH },
  '/:lang/desk/approvals': { needs: 'events.approve' },
  '/:lang/desk/approval-rules': { needs: 'events.approval_rules' },
  '/:lang/desk/templates': { needs: 'events.view' },
  '/:lang/desk/templates/new': { needs: 'templates.edit' },
  '/:lang/desk/templates/:id': { needs: 'events.view', of: 'template' },
  // A template of the country is read by all and edited by its own.
  '/:lang/desk/templates/:id/edit': { needs: 'templates.edit', of: 'template', rightful: [200, 403] },
  '/:lang/desk/templates/:id/rollout': { needs: 'templates.roll_out', of: 'template' },
  '/:lang/desk/templates/:id/renewal': { needs: 'templates.roll_out', of: 'template' },
  '/:lang/desk/rollouts/:id': { needs: 'events.view', of: 'rollout' },
  '/:lang/desk/rollouts/:id/print': { needs: 'events.view', of: 'rollout' },
  '/:lang/desk/rollouts/:id/rollout.csv': { needs: 'events.view', of: 'rollout' },
  '/:lang/desk/rollouts/:id/rollout.xlsx': { needs: 'events.view', of: 'rollout' },
  '/:lang/desk/institutions': { needs: 'institutions.edit' },
  '/:lang/desk/institutions/new': { needs: 'institutions.edit' },
  '/:lang/desk/institutions/:id': { needs: 'institutions.edit', of: 'institution' },
  '/:lang/desk/venues': { needs: 'venues.edit' },
  '/:lang/desk/venues/new': { needs: 'venues.edit' },
  '/:lang/desk/venues/choices': { needs: 'events.edit', query: '?district=352400000' },
  '/:lang/desk/venues/:id': { needs: 'venues.edit', of: 'venue' },
  '/:lang/desk/venues/:id/spaces': { needs: 'venues.edit', of: 'venue' },
  '/:lang/desk/venues/:id/spaces/:space': { needs: 'venues.edit', of: 'venue', rightful: NO_SUCH },
  '/:lang/desk/venues/:id/day': { needs: 'events.edit', of: 'venue' },
  '/:lang/desk/venues/spaces': { needs: 'events.edit', query: '?district=352400000' },
  '/:lang/venues/:id/photo': { needs: 'everyone', of: 'venue', rightful: [200, 404] },
  '/:lang/desk/bookings': { needs: 'venues.approve' },
  '/:lang/desk/resources': { needs: 'venues.edit' },
  '/:lang/desk/resources/new': { needs: 'venues.edit' },
  '/:lang/desk/resources/:id': { needs: 'venues.edit', of: 'resource' },
  '/:lang/desk/holidays': { needs: 'regions.holidays' },
  '/:lang/desk/plan': { needs: 'plan.view' },
  '/:lang/desk/plan/new': { needs: 'plan.edit' },
  '/:lang/desk/plan/import': { needs: 'plan.edit' },
  '/:lang/desk/plan/measures/:id': { needs: 'plan.view', of: 'measure' },
  '/:lang/desk/plan/measures/:id/edit': { needs: 'plan.edit', of: 'measure' },
  '/:lang/desk/plan/measures/:id/documents': { needs: 'plan.edit', of: 'measure' },
  '/:lang/desk/plan/measures/:id/documents/:file': { needs: 'plan.view', of: 'measure', rightful: NO_SUCH },
  '/:lang/desk/plan/bad-rows.xlsx': { needs: 'plan.edit', rightful: REDIRECT },
  '/:lang/desk/plan/:id': { needs: 'plan.view', of: 'plan' },
  '/:lang/desk/plan/:id/measures/new': { needs: 'plan.edit', of: 'plan' },
  '/:lang/desk/plan/:id/execution': { needs: 'plan.view', of: 'plan' },
  '/:lang/desk/plan/:id/orders': { needs: 'plan.view', of: 'plan' },
  '/:lang/desk/plan/:id/orders/new': { needs: 'plan.control', of: 'plan' },
  '/:lang/desk/plan/:id/versions': { needs: 'plan.view', of: 'plan' },
  '/:lang/desk/plan/:id/print': { needs: 'plan.view', of: 'plan' },
  '/:lang/desk/plan/:id/plan.xlsx': { needs: 'plan.view', of: 'plan' },
  '/:lang/desk/programmes': { needs: 'programmes.edit' },
  '/:lang/desk/programmes/new': { needs: 'programmes.edit' },
  '/:lang/desk/programmes/:id': { needs: 'programmes.edit', of: 'programme' },
  '/:lang/desk/people': { needs: 'auth.manage' },
  '/:lang/desk/people/new': { needs: 'auth.manage' },
  '/:lang/desk/people/:id': { needs: 'auth.manage', of: 'user' },
  '/:lang/desk/people/:id/role': { needs: 'auth.manage', of: 'user' },
  '/:lang/desk/audit': { needs: 'audit.view' },
  '/:lang/desk/judging': { needs: 'competitions.judge' },
  '/:lang/desk/employer': { needs: 'jobfairs.employ' },
  '/:lang/door': { needs: 'attendance.scan' },
  '/:lang/door/:id': { needs: 'attendance.scan', of: 'event' },
  '/:lang/desk/outbox': { needs: 'notifications.view' },
  '/:lang/desk/duplicates': { needs: 'people.duplicates' },
  '/:lang/desk/reach': { needs: 'reports.view' },
  '/:lang/desk/reach/sessions': { needs: 'reports.view', query: YEAR },
  '/:lang/desk/reach/people': { needs: 'reports.people', query: YEAR },
  '/:lang/desk/reach/print': { needs: 'reports.view' },
  '/:lang/desk/reach.csv': { needs: 'reports.view' },
  '/:lang/desk/reach.xlsx': { needs: 'reports.view' },
  '/:lang/desk/populations': { needs: 'reports.import' },
  '/:lang/desk/populations/wrong-rows': { needs: 'reports.import', rightful: REDIRECT },
  '/:lang/style-guide': { needs: 'everyone', rightful: [200, 404] },
  '/:lang/*': { needs: 'everyone', rightful: NO_SUCH },
}

/** The addresses of the table of contents, `/:lang/desk/people/:id`; everything after `prefix(':lang'` lies under it. */
export function routedPaths(): string[] {
  const source = readFileSync(new URL('../app/routes.ts', import.meta.url), 'utf8')
  const start = source.indexOf("prefix(':lang'")
  return [...source.matchAll(/\b(?:index|route)\(\s*'([^']*)'(?:,\s*'[^']*[.]tsx?')?/g)]
    .map((match) => {
      const [call, first = ''] = match
      const isIndex = call.startsWith('index')
      const isInside = match.index > start
      const path = isIndex ? '' : `/${first}`
      return (isInside ? `/:lang${path}` : path) || '/'
    })
    .sort()
}

import { index, layout, prefix, route, type RouteConfig } from '@remix-run/route-config'

/** The table of contents: every URL of the product, one line each (typed builders are in paths.ts). */
export default [
  index('home/choose-language-page.tsx'),
  route('preferences', 'home/preferences-page.ts'),
  route('calendar.ics', 'events/feed-page.ts'),
  route('bare', 'home/bare-page.tsx'),
  route('robots.txt', 'home/robots-page.ts'),
  route('sitemap.xml', 'home/sitemap-page.ts'),

  ...prefix(':lang', [
    layout('layouts/public-route.tsx', [
      index('home/home-page.tsx'),
      route('events', 'events/public-list-page.tsx'),
      route('events/:id', 'events/public-event-page.tsx'),
      route('events/:id/register', 'registration/register-page.tsx'),
      route('tickets', 'registration/tickets-page.tsx'),
      route('tickets/:token', 'registration/ticket-page.tsx'),
      route('tickets/:token/cancel', 'registration/cancel-page.tsx'),
      route('tickets/:token/correct', 'registration/correct-page.tsx'),
      route('sign-in', 'auth/sign-in-page.tsx'),
      route('sign-in/second-factor', 'auth/second-factor-page.tsx'),
      route('sign-in/code', 'auth/code-page.tsx'),
      route('sign-in/code/enter', 'auth/enter-code-page.tsx'),
      route('sign-in/password', 'auth/forgotten-password-page.tsx'),
      route('sign-in/password/:token', 'auth/new-password-page.tsx'),
      route('sign-out', 'auth/sign-out-page.tsx'),
      route('account', 'auth/account-page.tsx'),
      route('account/password', 'auth/own-password-page.tsx'),
      route('account/second-factor', 'auth/own-second-factor-page.tsx'),
      route('account/roles', 'auth/roles-page.tsx'),
    ]),

    layout('layouts/desk-route.tsx', [
      route('desk', 'home/desk-page.tsx'),
      route('desk/people', 'auth/staff-page.tsx'),
      route('desk/people/new', 'auth/new-user-page.tsx'),
      route('desk/people/:id', 'auth/user-page.tsx'),
      route('desk/people/:id/role', 'auth/grant-role-page.tsx'),
      route('desk/audit', 'audit/audit-page.tsx'),
      route('desk/judging', 'auth/judging-page.tsx'),
      route('desk/employer', 'auth/employer-page.tsx'),
      route('door', 'auth/doors-page.tsx'),
      route('desk/outbox', 'notifications/outbox-page.tsx'),
      route('desk/duplicates', 'people/duplicates-page.tsx'),
    ]),

    route('door/:id', 'attendance/door-page.tsx'),
    route('events/:id/event.ics', 'events/event-file-page.ts'),
    route('tickets/:token/ticket.png', 'registration/picture-page.ts'),
    route('style-guide', 'ui/style-guide-page.tsx'),
    route('*', 'home/not-found-page.tsx'),
  ]),
] satisfies RouteConfig

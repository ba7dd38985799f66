import { index, layout, prefix, route, type RouteConfig } from '@remix-run/route-config'

/** The table of contents: every URL of the product, one line each (typed builders are in paths.ts). */
export default [
  index('home/choose-language-page.tsx'),
  route('preferences', 'home/preferences-page.ts'),
  route('calendar.ics', 'events/feed-page.ts'),
  route('robots.txt', 'home/robots-page.ts'),
  route('sitemap.xml', 'home/sitemap-page.ts'),

  ...prefix(':lang', [
    layout('layouts/public-route.tsx', [
      index('home/home-page.tsx'),
      route('events', 'events/public-list-page.tsx'),
      route('events/:id', 'events/public-event-page.tsx'),
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
      route('desk/outbox', 'notifications/outbox-page.tsx'),
      route('desk/duplicates', 'people/duplicates-page.tsx'),
    ]),

    route('events/:id/event.ics', 'events/event-file-page.ts'),
    route('style-guide', 'ui/style-guide-page.tsx'),
    route('*', 'home/not-found-page.tsx'),
  ]),
] satisfies RouteConfig

import { index, layout, prefix, route, type RouteConfig } from '@remix-run/route-config'

/** The table of contents: every URL of the product, one line each (typed builders are in paths.ts). */
export default [
  index('home/choose-language-page.tsx'),

  ...prefix(':lang', [
    layout('layouts/public-route.tsx', [
      index('home/home-page.tsx'),
      route('sign-in', 'auth/sign-in-page.tsx'),
      route('sign-out', 'auth/sign-out-page.tsx'),
    ]),

    layout('layouts/desk-route.tsx', [route('desk', 'home/desk-page.tsx')]),

    route('*', 'home/not-found-page.tsx'),
  ]),
] satisfies RouteConfig

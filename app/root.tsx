import {
  isRouteErrorResponse,
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useMatches,
  useParams,
  useRouteError,
  useRouteLoaderData,
} from '@remix-run/react'
import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { parse as parseCookies } from 'cookie'
import { useContext, type ReactNode } from 'react'
import { LocaleProvider } from '#app/lib/i18n.tsx'
import { useNonce } from '#app/lib/nonce.tsx'
import { parsePreferences, PREFERENCES_COOKIE } from '#app/lib/preferences.ts'
import { ProblemPage, problemTitle } from '#app/home/problem-page.tsx'
import { localeOf } from '#app/lib/locale.ts'
import { formatMessage } from '#server/kit/messages/format.ts'
import { DEFAULT_LOCALE, isLocale, type Locale } from '#server/kit/messages/message.ts'
import { headLinks } from '#app/styles/links.ts'
import { KeepContext } from '#app/ui/kept.tsx'
import stylesheet from './styles/app.css?url'

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: stylesheet }, ...headLinks]

/** The head of whatever has none of its own: a refusal or a fault, which no search engine should keep. */
export const meta: MetaFunction = ({ error, params }) => {
  if (!error) return [{ title: 'Qamtu' }]
  const title = isRouteErrorResponse(error) ? problemTitle(error.status, error.data) : problemTitle(500, null)
  return [
    { title: `${formatMessage(title, localeOf(params))} · Qamtu` },
    { name: 'robots', content: 'noindex' },
  ]
}

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const locale: Locale = isLocale(params['lang']) ? params['lang'] : DEFAULT_LOCALE
  if (params['lang'] && !isLocale(params['lang'])) {
    throw Response.json({ code: 'not_found', details: {} }, { status: 404 })
  }
  const actor = await context.actor()
  const cookies = parseCookies(request.headers.get('cookie') ?? '')
  return {
    locale,
    preferences: parsePreferences(cookies[PREFERENCES_COOKIE]),
    person: actor.kind === 'user' ? { name: actor.name, isStaff: actor.grants.length > 0 } : null,
    isDemo: context.isDemo,
  }
}

/** Routes that live in the browser say `export const handle = { scripts: true }`; every other page is plain HTML. */
function useWantsScripts(): boolean {
  return useMatches().some((match) => {
    const handle = match.handle
    return typeof handle === 'object' && handle !== null && 'scripts' in handle && handle.scripts === true
  })
}

export function Layout({ children }: { children: ReactNode }) {
  const root = useRouteLoaderData<typeof loader>('root')
  const params = useParams()
  const locale = root?.locale ?? (isLocale(params['lang']) ? params['lang'] : DEFAULT_LOCALE)
  const look = root?.preferences
  const nonce = useNonce()
  const wantsScripts = useWantsScripts()
  const keep = useContext(KeepContext)
  return (
    <html
      lang={locale}
      data-theme={look?.theme ?? 'auto'}
      data-contrast={look?.contrast}
      data-text={look?.text}
    >
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <Meta />
        <Links />
      </head>
      <body>
        <LocaleProvider locale={locale}>
          <KeepContext.Provider value={wantsScripts ? null : keep}>{children}</KeepContext.Provider>
        </LocaleProvider>
        <script src="/enhance.js" defer />
        {wantsScripts && (
          <>
            <ScrollRestoration nonce={nonce} />
            <Scripts nonce={nonce} />
          </>
        )}
      </body>
    </html>
  )
}

export default function Root() {
  return <Outlet />
}

export function ErrorBoundary() {
  const error = useRouteError()
  if (isRouteErrorResponse(error)) return <ProblemPage status={error.status} body={error.data} />
  return <ProblemPage status={500} body={null} />
}

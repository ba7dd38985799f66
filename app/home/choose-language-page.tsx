import { redirect, type LoaderFunctionArgs } from '@remix-run/node'
import { parse as parseCookies } from 'cookie'
import { paths } from '#app/paths.ts'
import { LANGUAGE_COOKIE } from '#server/kit/language-cookie.ts'
import { DEFAULT_LOCALE, isLocale } from '#server/kit/messages/message.ts'

/** The bare address: the language chosen last time, else Kazakh. */
export function loader({ request }: LoaderFunctionArgs) {
  const remembered = parseCookies(request.headers.get('cookie') ?? '')[LANGUAGE_COOKIE]
  return redirect(paths.home(isLocale(remembered) ? remembered : DEFAULT_LOCALE), {
    headers: { Vary: 'Cookie', 'Cache-Control': 'no-store' },
  })
}

import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { serialize } from 'cookie'
import { formatPreferences, parsePreferences, PREFERENCES_COOKIE } from '#app/lib/preferences.ts'
import { readForm } from '#app/lib/read-form.server.ts'

const YEAR_SECONDS = 365 * 24 * 60 * 60

/** Only a path of our own: `//elsewhere` and `/\elsewhere` lead away. */
function ownPath(value: FormDataEntryValue | null): string {
  return typeof value === 'string' && /^\/(?![/\\])/.test(value) ? value : '/'
}

const textOf = (value: FormDataEntryValue | null) => (typeof value === 'string' ? value : '')

/** How the reader wants pages shown, kept in a cookie of this browser; back to where they were. */
export async function action({ request }: ActionFunctionArgs) {
  const form = await readForm(request)
  const look = parsePreferences(['theme', 'contrast', 'text'].map((name) => textOf(form.get(name))).join('.'))
  return redirect(ownPath(form.get('returnTo')), {
    headers: {
      'Set-Cookie': serialize(PREFERENCES_COOKIE, formatPreferences(look), {
        path: '/',
        maxAge: YEAR_SECONDS,
        sameSite: 'lax',
      }),
    },
  })
}

export function loader() {
  return redirect('/')
}

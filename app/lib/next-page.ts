const ANY_ORIGIN = 'http://qamtu.invalid'
const OWN_PAGE = /^\/(kk|ru|en)(\/|$)/
const SIGNING = /^\/(kk|ru|en)\/sign-(in|out)(\/|$)/

/**
 * Where to go after signing in, as the address says: a page of ours that is not about signing in itself, or undefined.
 * A path that a browser could read as another host (`//host`, `/\host`, control characters) is never taken.
 */
export function nextPage(request: { url: string }): string | undefined {
  const next = new URL(request.url).searchParams.get('next')
  if (!next || !URL.canParse(next, ANY_ORIGIN)) return undefined
  const url = new URL(next, ANY_ORIGIN)
  if (url.origin !== ANY_ORIGIN || !next.startsWith('/')) return undefined
  return OWN_PAGE.test(url.pathname) && !SIGNING.test(url.pathname) ? url.pathname + url.search : undefined
}

import type { AppLoadContext } from '@remix-run/node'

/** Sign-in and sign-out go through better-auth; its Set-Cookie headers travel with the page's redirect. */
export async function signInWithPassword(
  context: AppLoadContext,
  request: Request,
  email: string,
  password: string,
) {
  return context.auth.api.signInEmail({
    body: { email, password },
    headers: request.headers,
    asResponse: true,
  })
}

export async function signOut(context: AppLoadContext, request: Request) {
  return context.auth.api.signOut({ headers: request.headers, asResponse: true })
}

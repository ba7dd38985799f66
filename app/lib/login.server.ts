import { redirect, type AppLoadContext } from '@remix-run/node'
import { parse as parseCookies, serialize } from 'cookie'
import { landingPath } from '#app/lib/landing.ts'
import { paths } from '#app/paths.ts'
import {
  confirmSecondFactor,
  endSessions,
  switchSecondFactorOff,
  type OwnAsk,
} from '#server/auth/account/service.ts'
import { CODE_MINUTES } from '#server/auth/limits.ts'
import { findPasswordTokenOwner } from '#server/auth/password/queries.ts'
import { findActor } from '#server/auth/queries.ts'
import {
  passSecondFactor,
  requestCode,
  requestPasswordLink,
  setPasswordByLink,
  signInWithCode,
  signInWithPassword,
  signOut,
  type SignedIn,
} from '#server/auth/sign-in/service.ts'
import type { Context } from '#server/context.ts'
import type { Locale } from '#server/kit/messages/message.ts'
import { isConfigured } from '#server/notifications/channels.ts'
import { Problem } from '#server/kit/problem.ts'

// Signing in and out does not go through procedures: its answers are cookies of the page.

/** One request to sign in: where it came from and where it wants to go. */
type Visit = { context: AppLoadContext; request: Request; locale: Locale; next: string | undefined }

/**
 * The address to use instead, when PUBLIC_URL is https and this request came to another host: its cookies would be
 * kept only for https, and the sign-in would silently not hold.
 */
export function properAddress({ context, request }: Pick<Visit, 'context' | 'request'>): string | undefined {
  const own = new URL(context.publicUrl)
  const isElsewhere = own.protocol === 'https:' && new URL(request.url).host !== own.host
  return isElsewhere ? own.origin : undefined
}

function withCookies(to: string, setCookies: readonly string[]): Response {
  const headers = new Headers()
  for (const cookie of setCookies) headers.append('Set-Cookie', cookie)
  return redirect(to, { headers })
}

async function enter(visit: Visit, work: (ask: Context) => Promise<SignedIn>, extraCookies: string[] = []) {
  const address = properAddress(visit)
  if (address) throw new Problem('other_address', { address })
  const ask = await visit.context.serverContext()
  const { userId, setCookies } = await work(ask)
  const cookies = [...setCookies, ...extraCookies]
  if (userId === null) return withCookies(paths.secondFactor(visit.locale, visit.next), cookies)
  const actor = await findActor(ask.db, userId)
  const landing = actor?.kind === 'user' ? landingPath(actor, visit.locale) : paths.home(visit.locale)
  return withCookies(visit.next ?? landing, cookies)
}

export function enterWithPassword(visit: Visit, values: { email: string; password: string }) {
  return enter(visit, (ask) => signInWithPassword(ask, values))
}

export function enterWithSecondFactor(visit: Visit, values: { code: string }) {
  return enter(visit, (ask) => passSecondFactor(ask, values))
}

/** Where the last code went; kept by the browser so that no address stands in a URL. */
const CONTACT_COOKIE = 'qamtu.code_to'

function contactCookie(contact: string, maxAge: number, { context, locale }: Visit): string {
  return serialize(CONTACT_COOKIE, contact, {
    httpOnly: true,
    sameSite: 'lax',
    secure: context.publicUrl.startsWith('https:'),
    path: `/${locale}/sign-in`,
    maxAge,
  })
}

/** The contact that the last code of this browser went to. */
export function contactOfCode(request: Request): string | undefined {
  return parseCookies(request.headers.get('cookie') ?? '')[CONTACT_COOKIE] || undefined
}

export async function askForCode(visit: Visit, values: { contact: string }): Promise<Response> {
  const { recipient } = await requestCode(await visit.context.serverContext(), values)
  const cookie = contactCookie(recipient, CODE_MINUTES * 60, visit)
  return withCookies(paths.enterCode(visit.locale, visit.next), [cookie])
}

export function enterWithCode(visit: Visit, { code }: { code: string }): Promise<Response> {
  const contact = contactOfCode(visit.request)
  if (!contact) throw new Problem('code_expired', {}, 'code')
  return enter(visit, (ask) => signInWithCode(ask, { contact, code }), [contactCookie('', 0, visit)])
}

export async function askForPasswordLink(context: AppLoadContext, values: { email: string }): Promise<void> {
  await requestPasswordLink(await context.serverContext(), values)
}

/** The address of the account that a link sets the password of; null when the link no longer works. */
export async function ownerOfLink(context: AppLoadContext, token: string): Promise<string | null> {
  const { db, now } = await context.serverContext()
  return (await findPasswordTokenOwner(db, token, now))?.email ?? null
}

export async function choosePassword(
  context: AppLoadContext,
  values: { token: string; password: string },
): Promise<void> {
  await setPasswordByLink(await context.serverContext(), values)
}

export async function leave(context: AppLoadContext, to: string): Promise<Response> {
  const { setCookies } = await signOut(await context.serverContext())
  return withCookies(to, setCookies)
}

async function ownAsk(context: AppLoadContext): Promise<OwnAsk> {
  const ask = await context.serverContext()
  if (ask.actor.kind !== 'user') throw new Problem('not_signed_in')
  return { ...ask, actor: ask.actor }
}

/** Ends every session, this one too. */
export async function leaveEverywhere(context: AppLoadContext, to: string): Promise<Response> {
  await endSessions(await ownAsk(context), { isThisToo: true })
  return leave(context, to)
}

/** Switching the second factor on or off gives this browser a new session. */
export async function confirmFactor(context: AppLoadContext, values: { code: string }, to: string) {
  const { setCookies } = await confirmSecondFactor(await ownAsk(context), values)
  return withCookies(to, setCookies)
}

export async function switchFactorOff(context: AppLoadContext, values: { password: string }, to: string) {
  const { setCookies } = await switchSecondFactorOff(await ownAsk(context), values)
  return withCookies(to, setCookies)
}

/** Which ways of sending are set up here. */
export async function sendingWays(context: AppLoadContext): Promise<{ email: boolean; sms: boolean }> {
  const { config } = await context.serverContext()
  return { email: isConfigured('email', config), sms: isConfigured('sms', config) }
}

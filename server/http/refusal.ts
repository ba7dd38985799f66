import type { NextFunction, Request, Response } from 'express'
import { requestLocale } from './facts.ts'

/** Why a request is answered before any page sees it: the HTTP status and a code of messages/problems.ts. */
export type Refusal = { status: number; code: string }

/** What travels with an answer: the nonce of its scripts, made once, and a refusal that a page has still to say. */
export type AnswerLocals = { nonce: string; refusal?: Refusal | undefined }

export const localsOf = (response: Response) => (response as Response<unknown, AnswerLocals>).locals

const wantsJson = (request: Request) =>
  request.path.startsWith('/api/') || (request.get('accept') ?? '').includes('application/json')

/**
 * A refusal before any page is reached: JSON for programs; for people the page that says what is wrong, with the
 * product's frame around it, in the language of the address.
 */
export function refuse(
  { request, response, next }: { request: Request; response: Response; next: NextFunction },
  refusal: Refusal,
): void {
  response.setHeader('Cache-Control', 'no-store')
  if (wantsJson(request)) {
    response.status(refusal.status).json({ error: { code: refusal.code } })
    return
  }
  localsOf(response).refusal = refusal
  // No page stands there, so the one for unknown addresses answers; nothing that was asked for runs.
  const kind = request.path.endsWith('.data') ? '.data' : ''
  request.method = 'POST'
  // Remix fails on an origin that is not the host; this one has been judged already.
  delete request.headers.origin
  request.url = `/${requestLocale(request)}/refused${kind}`
  request.originalUrl = request.url
  next()
}

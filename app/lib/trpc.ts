import { createTRPCClient, httpLink, TRPCClientError } from '@trpc/client'
import type { Locale } from '#server/kit/messages/message.ts'
import type { AppRouter } from '#server/router.ts'

/** The procedures for screens that live: each call is one request to our own address, in the reader's language. */
export function liveClient(locale: Locale) {
  return createTRPCClient<AppRouter>({
    links: [httpLink({ url: '/api/trpc', headers: { 'x-qamtu-lang': locale } })],
  })
}
export type LiveClient = ReturnType<typeof liveClient>

/** How a live call ends. `unanswered` means that nobody knows whether the server did it. */
export type Asked<T> =
  | { kind: 'answer'; value: T }
  | { kind: 'refused'; code: string; details: Record<string, string | number | boolean>; field?: string }
  | { kind: 'unanswered' }

type ProblemData = {
  httpStatus?: number
  problem?: { code: string; field?: string; details: Record<string, string | number | boolean> }
}

/** Waits for a call at most `limitMs`; a fault of the server counts as no answer, a refusal is told by its code. */
export async function ask<T>(call: (signal: AbortSignal) => Promise<T>, limitMs: number): Promise<Asked<T>> {
  const stop = new AbortController()
  const timer = setTimeout(() => stop.abort(), limitMs)
  try {
    return { kind: 'answer', value: await call(stop.signal) }
  } catch (error) {
    if (!(error instanceof TRPCClientError)) return { kind: 'unanswered' }
    const { problem, httpStatus = 0 } = (error.data ?? {}) as ProblemData
    if (problem) return { kind: 'refused', ...problem }
    if (httpStatus >= 400 && httpStatus < 500) return { kind: 'refused', code: 'invalid_input', details: {} }
    return { kind: 'unanswered' }
  } finally {
    clearTimeout(timer)
  }
}

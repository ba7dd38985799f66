import type { AppLoadContext } from '@remix-run/node'
import { TRPCError } from '@trpc/server'
import { ZodError } from 'zod'
import type { Actor } from '#server/access/actor.ts'
import type { Refusal } from '#server/http/refusal.ts'
import { asProblem, problemStatus } from '#server/kit/problem.ts'
import type { Context } from '#server/context.ts'
import type { Caller } from '#server/router.ts'

/** What server/main.ts hands to every request: the door to the procedures and who is asking. */
export type RequestDoor = {
  caller: () => Promise<Caller>
  actor: () => Promise<Actor>
  /** opaque key of this browser, from a signed cookie */
  device: string | null
  /** a new key for a browser that has none, with the Set-Cookie header that gives it */
  giveDevice: () => { device: string; setCookie: string }
  publicUrl: string
  /** logs a fault without personal data */
  logFault: (error: unknown, pathname: string) => void
  isDemo: boolean
  /** for app/lib/login.server.ts only: signing in needs the cookies of the answer */
  serverContext: () => Promise<Context>
}

declare module '@remix-run/node' {
  interface AppLoadContext extends RequestDoor {
    nonce: string
    /** what the server refused before any page saw it */
    refusal?: Refusal | undefined
  }
}

/** What a screen needs to know of a refusal; the words are chosen where it is shown. */
export type ShownProblem = { code: string; details: Record<string, string | number | boolean> }

function refused(error: unknown): Response | undefined {
  const problem = asProblem(error)
  if (problem) {
    const shown: ShownProblem = { code: problem.code, details: { ...problem.details } }
    return Response.json(shown, { status: problemStatus(problem.code) })
  }
  // An address with parameters that no page has (a broken id, an impossible date) is a page that does not exist.
  if (error instanceof TRPCError && error.cause instanceof ZodError) {
    return Response.json({ code: 'not_found', details: {} } satisfies ShownProblem, { status: 404 })
  }
  return undefined
}

/** Loaders read through this: a Problem becomes the page of its status, anything else stays a fault. */
export async function read<T>(context: AppLoadContext, work: (caller: Caller) => Promise<T>): Promise<T> {
  try {
    return await work(await context.caller())
  } catch (error) {
    throw refused(error) ?? error
  }
}

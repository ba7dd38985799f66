import type { AppLoadContext } from '@remix-run/node'
import { read } from '#app/lib/caller.server.ts'
import type { Permission } from '#server/access/permissions.ts'
import { scopeFor, type Scope } from '#server/access/scope.ts'

/** The scope of whoever asks for a page, or the page of the refusal. */
export function permittedScope(context: AppLoadContext, permission: Permission): Promise<Scope> {
  return read(context, async () => scopeFor(await context.actor(), permission))
}

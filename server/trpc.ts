import { initTRPC, TRPCError } from '@trpc/server'
import { ZodError } from 'zod'
import type { Permission } from './access/permissions.ts'
import { scopeFor } from './access/scope.ts'
import type { Context } from './context.ts'
import { asProblem, problemStatus, Problem } from './kit/problem.ts'

/** Who may call a procedure; the generated tests read it from the router. */
export type Access = 'open' | 'signedIn' | Permission

const t = initTRPC
  .context<Context>()
  .meta<{ access: Access }>()
  .create({
    defaultMeta: { access: 'open' },
    errorFormatter: ({ shape, error }) => {
      const problem = asProblem(error)
      return {
        ...shape,
        message: problem?.code ?? shape.message,
        data: {
          code: shape.data.code,
          httpStatus: shape.data.httpStatus,
          problem: problem
            ? { code: problem.code, field: problem.field, details: problem.details }
            : undefined,
          fields:
            error.cause instanceof ZodError
              ? error.cause.issues.map((issue) => issue.path.join('.'))
              : undefined,
        },
      }
    },
  })

const CODES: Readonly<Record<number, TRPCError['code']>> = {
  400: 'BAD_REQUEST',
  401: 'UNAUTHORIZED',
  403: 'FORBIDDEN',
  404: 'NOT_FOUND',
  409: 'CONFLICT',
  413: 'PAYLOAD_TOO_LARGE',
  429: 'TOO_MANY_REQUESTS',
}

// A Problem keeps its name on the way out; everything else stays an internal error without details.
const base = t.procedure.use(async ({ next }) => {
  const result = await next()
  if (result.ok) return result
  const problem = asProblem(result.error)
  if (!problem) return result
  throw new TRPCError({
    code: CODES[problemStatus(problem.code)] ?? 'CONFLICT',
    message: problem.code,
    cause: problem,
  })
})

export const router = t.router
export const createCallerFactory = t.createCallerFactory

/** Anybody may call; the service still limits what can be guessed. */
export const open = base.meta({ access: 'open' })

/** Somebody signed in, any role. */
export const signedIn = base.meta({ access: 'signedIn' }).use(({ ctx, next }) => {
  if (ctx.actor.kind !== 'user') throw new Problem('not_signed_in')
  return next({ ctx: { ...ctx, actor: ctx.actor } })
})

/** Somebody with a permission; the procedure gets the Scope of rows it may touch. */
export function permitted(permission: Permission) {
  return base.meta({ access: permission }).use(({ ctx, next }) => {
    const scope = scopeFor(ctx.actor, permission)
    return next({ ctx: { ...ctx, scope } })
  })
}

import { authRouter } from './auth/router.ts'
import { regionsRouter } from './regions/router.ts'
import { createCallerFactory, router } from './trpc.ts'

/** One line a domain. */
export const appRouter = router({
  auth: authRouter,
  regions: regionsRouter,
})

export type AppRouter = typeof appRouter
export const createCaller = createCallerFactory(appRouter)
export type Caller = ReturnType<typeof createCaller>

import { attendanceRouter } from './attendance/router.ts'
import { auditRouter } from './audit/router.ts'
import { authRouter } from './auth/router.ts'
import { eventsRouter } from './events/router.ts'
import { institutionsRouter } from './institutions/router.ts'
import { notificationsRouter } from './notifications/router.ts'
import { peopleRouter } from './people/router.ts'
import { planRouter } from './programmes/plan/router.ts'
import { programmesRouter } from './programmes/router.ts'
import { regionsRouter } from './regions/router.ts'
import { registrationRouter } from './registration/router.ts'
import { createCallerFactory, router } from './trpc.ts'
import { reportsRouter } from './reports/router.ts'
import { venuesRouter } from './venues/router.ts'

/** One line a domain. */
export const appRouter = router({
  attendance: attendanceRouter,
  audit: auditRouter,
  auth: authRouter,
  events: eventsRouter,
  institutions: institutionsRouter,
  notifications: notificationsRouter,
  people: peopleRouter,
  plan: planRouter,
  programmes: programmesRouter,
  regions: regionsRouter,
  registration: registrationRouter,
  reports: reportsRouter,
  venues: venuesRouter,
})

export type AppRouter = typeof appRouter
export const createCaller = createCallerFactory(appRouter)
export type Caller = ReturnType<typeof createCaller>

import { router } from '#server/trpc.ts'
import { calendarRouter } from './calendar/router.ts'

export const eventsRouter = router({
  /** what everybody may read */
  calendar: calendarRouter,
})

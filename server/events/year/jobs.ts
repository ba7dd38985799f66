import type { House } from '#server/context.ts'
import { keepYears } from './service.ts'

/** What the year of districts does on the clock. */
export const yearJobs = [
  {
    name: 'keep the years of districts',
    everySeconds: 5,
    run: async ({ db }: House) => {
      while ((await keepYears(db)) > 0);
    },
  },
]

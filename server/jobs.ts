import { authJobs } from './auth/jobs.ts'
import type { House } from './context.ts'
import { eventJobs } from './events/jobs.ts'
import { yearJobs } from './events/year/jobs.ts'
import { statisticsJobs } from './kit/statistics/jobs.ts'
import { notificationJobs } from './notifications/jobs.ts'
import { registrationJobs } from './registration/jobs.ts'

/** Work on a clock; each run takes what is due under FOR UPDATE SKIP LOCKED, so that any number of processes may run it. */
export type Job = { name: string; everySeconds: number; run: (house: House) => Promise<void> }

export const JOBS: readonly Job[] = [
  ...authJobs,
  ...notificationJobs,
  ...eventJobs,
  ...yearJobs,
  ...registrationJobs,
  ...statisticsJobs,
]

/** Runs the jobs until told to stop; a run that is under way is waited for. */
export function startJobs(house: House, jobs: readonly Job[] = JOBS): () => Promise<void> {
  let isStopped = false
  const running = new Set<Promise<void>>()
  const timers = new Set<NodeJS.Timeout>()
  const schedule = (job: Job) => {
    const timer = setTimeout(() => {
      timers.delete(timer)
      const run = job
        .run(house)
        .catch((error: unknown) => house.log.error({ err: error, job: job.name }, 'job failed'))
        .finally(() => {
          running.delete(run)
          if (!isStopped) schedule(job)
        })
      running.add(run)
    }, job.everySeconds * 1000)
    timer.unref()
    timers.add(timer)
  }
  for (const job of jobs) schedule(job)
  return async () => {
    isStopped = true
    for (const timer of timers) clearTimeout(timer)
    await Promise.all(running)
  }
}

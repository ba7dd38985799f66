const MINUTE_MS = 60_000

/** The minute that is running: what events say changes with it, and with nothing smaller. */
export const minuteOf = (now: Date) => new Date(Math.floor(now.getTime() / MINUTE_MS) * MINUTE_MS)

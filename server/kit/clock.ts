/** The present instant. Rules take `now` as an argument; only services, jobs and entries ask the clock. */
export function now(): Date {
  return new Date()
}

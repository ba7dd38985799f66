/** What one session wants to have booked, once its spaces are known. */
export type Wish = { thingId: string; amount: number }
/** A session of the form: an id when it is there already, and whether its hours change. */
export type WishingSession = { sessionId: string | undefined; isMoved: boolean; wishes: readonly Wish[] }

export type Held = {
  id: string
  sessionId: string
  spaceId: string | null
  resourceId: string | null
  amount: number
}

const thingOf = (booking: Held) => booking.spaceId ?? booking.resourceId

/**
 * The bookings that a changed list of sessions gives up: of sessions that are gone or moved (the owner is asked
 * again), and those no longer wanted. They are freed before anything new is taken, so that two sessions can change
 * places.
 */
export function toRelease(held: readonly Held[], sessions: readonly WishingSession[]): string[] {
  const known = new Map(sessions.map((session) => [session.sessionId, session]))
  return held.flatMap((booking) => {
    const session = known.get(booking.sessionId)
    const isKept =
      session !== undefined &&
      !session.isMoved &&
      session.wishes.some(({ thingId, amount }) => thingId === thingOf(booking) && amount === booking.amount)
    return isKept ? [] : [booking.id]
  })
}

/** What is wanted and not held yet, by session. */
export function toBook(
  held: readonly Held[],
  sessions: readonly { sessionId: string; wishes: readonly Wish[] }[],
): { sessionId: string; thingId: string; amount: number }[] {
  return sessions.flatMap(({ sessionId, wishes }) =>
    wishes
      .filter(
        ({ thingId }) =>
          !held.some((booking) => booking.sessionId === sessionId && thingOf(booking) === thingId),
      )
      .map((wish) => ({ sessionId, ...wish })),
  )
}

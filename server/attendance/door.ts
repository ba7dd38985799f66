import { localDate } from '#server/kit/zone.ts'

type Timed = { sessionId: string; startsAt: Date | null; endsAt: Date | null; cancelledAt: Date | null }

/** The session a door opens with: the one that runs, else today's next, else the next to come, else the last that was. */
export function sessionAtDoor<Session extends Timed>(
  sessions: readonly Session[],
  now: Date,
): Session | undefined {
  const live = sessions
    .filter((session) => session.startsAt && session.endsAt && !session.cancelledAt)
    .toSorted((a, b) => Number(a.startsAt) - Number(b.startsAt))
  const running = live.find(
    (session) => Number(session.startsAt) <= now.getTime() && Number(session.endsAt) > now.getTime(),
  )
  const today = live.filter((session) => session.startsAt && localDate(session.startsAt) === localDate(now))
  const laterToday = today.find((session) => Number(session.startsAt) > now.getTime())
  const next = live.find((session) => Number(session.startsAt) > now.getTime())
  return running ?? laterToday ?? today.at(-1) ?? next ?? live.at(-1) ?? sessions[0]
}

import { localDateTime } from '#server/kit/zone.ts'

type Session = {
  id: string
  titleKk: string | null
  titleRu: string | null
  titleEn: string | null
  heldOn: string | null
  startsAt: Date | null
  endsAt: Date | null
}

type Booking = {
  sessionId: string
  spaceId: string | null
  resourceId: string | null
  isShared: boolean
  amount: number
  status: 'pending' | 'confirmed' | 'cancelled'
}

const text = (value: string | null) => value ?? undefined

/** A session as forms and checks take it: the wall clock of Almaty, and what it has booked. */
export function sessionInput(session: Session, bookings: readonly Booking[]) {
  const own = bookings.filter(({ sessionId, status }) => sessionId === session.id && status !== 'cancelled')
  const start = session.startsAt ? localDateTime(session.startsAt) : undefined
  const end = session.endsAt ? localDateTime(session.endsAt) : undefined
  return {
    id: session.id,
    titleKk: text(session.titleKk),
    titleRu: text(session.titleRu),
    titleEn: text(session.titleEn),
    on: start?.on ?? text(session.heldOn),
    start: start?.time,
    end: end?.time,
    spaceIds: own.flatMap(({ spaceId }) => spaceId ?? []),
    resourceIds: own.flatMap(({ resourceId }) => resourceId ?? []),
    people: own.find(({ isShared }) => isShared)?.amount,
  }
}

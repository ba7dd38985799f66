/** Instants in milliseconds, `from` included, `to` not. */
export type Span = { from: number; to: number }

/** A part of a venue as a booking sees it; `unitFrom`–`unitTo` are the numbers it covers (venues/spaces/tree.ts). */
export type SpaceFacts = {
  kind: 'space'
  id: string
  venueId: string
  unitFrom: number
  unitTo: number
  isShared: boolean
  capacity: number | null
  minutesBefore: number
  minutesAfter: number
}
export type ResourceFacts = { kind: 'resource'; id: string }
export type Thing = SpaceFacts | ResourceFacts

/** One session of the list that is checked: when, what it wants, for how many people in what is shared. */
export type WantedSession = { startsAt: Date; endsAt: Date; things: readonly Thing[]; people: number }

/** What is booked: the span has the buffers of the space in it already. */
export type Taken = { span: Span; amount: number } & (
  | { kind: 'space'; venueId: string; unitFrom: number; unitTo: number; isShared: boolean }
  | { kind: 'resource'; id: string }
)

/** A thing that a session cannot have, with everything in its way: bookings, and sessions of the same list. */
export type Clash<T> = {
  session: number
  thing: Thing
  bookings: T[]
  /** positions in the list */
  sessions: number[]
  /** people that would still fit into a shared space; absent when somebody is there alone */
  left?: number
}

const MINUTE_MS = 60_000

/** When a session keeps a thing, setting up and clearing up included. */
export function spanOf(session: { startsAt: Date; endsAt: Date }, thing: Thing): Span {
  const before = thing.kind === 'space' ? thing.minutesBefore : 0
  const after = thing.kind === 'space' ? thing.minutesAfter : 0
  return {
    from: session.startsAt.getTime() - before * MINUTE_MS,
    to: session.endsAt.getTime() + after * MINUTE_MS,
  }
}

const doOverlap = (a: Span, b: Span) => a.from < b.to && b.from < a.to

/** A thing of a session, as if it were booked. */
export function asTaken(session: WantedSession, thing: Thing): Taken {
  const span = spanOf(session, thing)
  if (thing.kind === 'resource') return { kind: 'resource', id: thing.id, span, amount: 1 }
  const { venueId, unitFrom, unitTo, isShared } = thing
  return {
    kind: 'space',
    venueId,
    unitFrom,
    unitTo,
    isShared,
    span,
    amount: isShared ? session.people : 1,
  }
}

function isSamePlace(thing: Thing, taken: Taken): boolean {
  if (thing.kind === 'resource') return taken.kind === 'resource' && taken.id === thing.id
  if (taken.kind === 'resource') return false
  return taken.venueId === thing.venueId && thing.unitFrom < taken.unitTo && taken.unitFrom < thing.unitTo
}

const isShared = (one: Thing | Taken) => one.kind === 'space' && one.isShared

/** Most people at one moment of a span. */
function peakOf(span: Span, taken: readonly Taken[]): number {
  const moments = [
    span.from,
    ...taken.map((one) => one.span.from).filter((at) => at > span.from && at < span.to),
  ]
  const at = (moment: number) =>
    taken
      .filter((one) => one.span.from <= moment && moment < one.span.to)
      .reduce((sum, one) => sum + one.amount, 0)
  return Math.max(...moments.map(at))
}

const isInside = (taken: Taken, space: SpaceFacts) =>
  taken.kind === 'space' &&
  taken.venueId === space.venueId &&
  space.unitFrom <= taken.unitFrom &&
  taken.unitTo <= space.unitTo

/**
 * What stands in the way of one thing at one time: those who have it (or what lies in it or around it) alone, or
 * too many people in a shared space or one around it. The same truth as the table's constraints.
 * `spaces` are all spaces of the venues concerned.
 */
export function obstacles<T extends Taken>(
  { session, thing }: { session: WantedSession; thing: Thing },
  taken: readonly T[],
  spaces: readonly SpaceFacts[],
): { taken: T[]; left?: number } {
  const span = spanOf(session, thing)
  const there = taken.filter((one) => isSamePlace(thing, one) && doOverlap(span, one.span))
  const alone = there.filter((one) => !isShared(thing) || !isShared(one))
  if (alone.length > 0 || thing.kind === 'resource' || !thing.isShared) return { taken: alone }
  const around = [thing, ...spaces.filter((space) => space.id !== thing.id)].filter(
    (space) =>
      space.isShared &&
      space.venueId === thing.venueId &&
      space.unitFrom <= thing.unitFrom &&
      thing.unitTo <= space.unitTo,
  )
  for (const space of around) {
    const inside = taken.filter((one) => isShared(one) && isInside(one, space) && doOverlap(span, one.span))
    const left = (space.capacity ?? 0) - peakOf(span, inside)
    if (session.people > left) return { taken: inside, left: Math.max(0, left) }
  }
  return { taken: [] }
}

/**
 * Every clash of a whole list of sessions, with what is booked and with each other, before anything is saved. A
 * session that wants nothing clashes with nothing.
 */
export function findClashes<T extends Taken>(
  wanted: readonly WantedSession[],
  taken: readonly T[],
  spaces: readonly SpaceFacts[],
): Clash<T>[] {
  type Own = Taken & { session: number }
  const own: Own[] = []
  const clashes: Clash<T>[] = []
  for (const [index, session] of wanted.entries()) {
    for (const thing of session.things) {
      const found = obstacles<T | Own>({ session, thing }, [...taken, ...own], spaces)
      const isOwn = (one: T | Own): one is Own => own.includes(one as Own)
      if (found.taken.length > 0 || found.left !== undefined) {
        clashes.push({
          session: index,
          thing,
          bookings: found.taken.filter((one): one is T => !isOwn(one)),
          sessions: [...new Set(found.taken.filter(isOwn).map((one) => one.session))],
          ...(found.left === undefined ? {} : { left: found.left }),
        })
      }
    }
    own.push(...session.things.map((thing) => ({ ...asTaken(session, thing), session: index })))
  }
  return clashes
}

import { addDays, daysBetween, type IsoDate } from '#server/kit/calendar.ts'
import { instantOf, localDateTime } from '#server/kit/zone.ts'
import type { SessionInput } from '../schema.ts'
import type { EntryTypeRow, EventRow, SessionRow } from '../storage/queries.ts'

/**
 * What the events of a series have in common, told from the day that its rule gives: the same words on every date,
 * days as distances, hours as the clock shows them.
 */
export type Pattern = {
  columns: PatternColumns
  registrationOpens: Moment | null
  registrationCloses: Moment | null
  entryTypes: EntryTypePattern[]
  sessions: SessionPattern[]
}

/** Days after the day of the rule (before it when negative), and `HH:MM`. */
type Moment = { days: number; time: string }

export type EntryTypePattern = Pick<EntryTypeRow, 'kind' | 'capacity' | 'hasWaitingList'>

export type SessionPattern = {
  /** null when the day is not known */
  days: number | null
  start: string | null
  end: string | null
  titleKk: string | null
  titleRu: string | null
  titleEn: string | null
  spaceIds: string[]
  resourceIds: string[]
  /** in what is shared; null is as many as the event plans */
  people: number | null
}

const COLUMNS = [
  'kind',
  'programmeId',
  'measureId',
  'institutionId',
  'contactPhone',
  'titleKk',
  'titleRu',
  'titleEn',
  'descriptionKk',
  'descriptionRu',
  'descriptionEn',
  'districtKato',
  'venueId',
  'plannedPeople',
  'targetGroups',
  'ageMin',
  'ageMax',
  'languages',
] as const satisfies readonly (keyof EventRow)[]
export type PatternColumns = Pick<EventRow, (typeof COLUMNS)[number]>

/** The parts of an event that a change of its series names, in the order of the form. */
export const PARTS = [
  ...COLUMNS,
  'day',
  'time',
  'sessionTitles',
  'bookings',
  'entryTypes',
  'registrationOpensAt',
  'registrationClosesAt',
] as const
export type Part = (typeof PARTS)[number]

export const isPart = (name: string): name is Part => (PARTS as readonly string[]).includes(name)

type Booking = {
  sessionId: string
  spaceId: string | null
  resourceId: string | null
  isShared: boolean
  amount: number
  status: 'pending' | 'confirmed' | 'cancelled'
}

/** An event with everything that repeats. */
export type EventParts = {
  event: Omit<PatternColumns, 'targetGroups' | 'languages'> & {
    targetGroups: string[]
    languages: string[]
    registrationOpensAt: Date | null
    registrationClosesAt: Date | null
  }
  sessions: readonly SessionRow[]
  entryTypes: readonly EntryTypePattern[]
  bookings: readonly Booking[]
}

export const momentOf = (at: Date | null, seriesOn: IsoDate): Moment | null => {
  if (!at) return null
  const { on, time } = localDateTime(at)
  return { days: daysBetween(seriesOn, on), time }
}

function sessionPattern(
  session: SessionRow,
  {
    bookings,
    plannedPeople,
    seriesOn,
  }: { bookings: readonly Booking[]; plannedPeople: number | null; seriesOn: IsoDate },
): SessionPattern {
  const own = bookings.filter(({ sessionId, status }) => sessionId === session.id && status !== 'cancelled')
  const start = session.startsAt && localDateTime(session.startsAt)
  const end = session.endsAt && localDateTime(session.endsAt)
  const on = start?.on ?? session.heldOn
  const shared = own.find(({ isShared }) => isShared)
  return {
    days: on ? daysBetween(seriesOn, on) : null,
    start: start?.time ?? null,
    end: end?.time ?? null,
    titleKk: session.titleKk,
    titleRu: session.titleRu,
    titleEn: session.titleEn,
    spaceIds: own.flatMap(({ spaceId }) => spaceId ?? []).sort(),
    resourceIds: own.flatMap(({ resourceId }) => resourceId ?? []).sort(),
    people: shared && shared.amount !== plannedPeople ? shared.amount : null,
  }
}

/** What of an event repeats, seen from the day of the rule. Sessions called off are not part of it. */
export function patternOf({ event, sessions, entryTypes, bookings }: EventParts, seriesOn: IsoDate): Pattern {
  const { plannedPeople } = event
  return {
    columns: Object.fromEntries(COLUMNS.map((name) => [name, event[name]])) as PatternColumns,
    registrationOpens: momentOf(event.registrationOpensAt, seriesOn),
    registrationCloses: momentOf(event.registrationClosesAt, seriesOn),
    entryTypes: entryTypes.map(({ kind, capacity, hasWaitingList }) => ({ kind, capacity, hasWaitingList })),
    sessions: sessions
      .filter((session) => !session.cancelledAt)
      .map((session) => sessionPattern(session, { bookings, plannedPeople, seriesOn })),
  }
}

/** The day of an event whose date the series takes: that of its first dated session. */
export function dayOf(
  sessions: readonly Pick<SessionRow, 'heldOn' | 'startsAt' | 'cancelledAt'>[],
): IsoDate | undefined {
  return sessions
    .filter((session) => !session.cancelledAt)
    .flatMap(({ heldOn, startsAt }) => (startsAt ? localDateTime(startsAt).on : (heldOn ?? [])))
    .sort()[0]
}

/** The instant of a moment on one date of the series. */
export function instantOn(moment: Moment | null, seriesOn: IsoDate): Date | null {
  return moment && instantOf({ on: addDays(seriesOn, moment.days), time: moment.time })
}

/** The sessions of a pattern on one date, as a form has them; what has no day takes the date itself. */
export function sessionsOn(
  pattern: Pattern,
  seriesOn: IsoDate,
): (Omit<SessionInput, 'id' | 'on'> & { on: IsoDate; spaceIds: string[]; resourceIds: string[] })[] {
  return pattern.sessions.map((session) => ({
    on: addDays(seriesOn, session.days ?? 0),
    start: session.start ?? undefined,
    end: session.end ?? undefined,
    titleKk: session.titleKk ?? undefined,
    titleRu: session.titleRu ?? undefined,
    titleEn: session.titleEn ?? undefined,
    spaceIds: session.spaceIds,
    resourceIds: session.resourceIds,
    people: session.people ?? undefined,
  }))
}

/** One part as it can be compared. */
function partOf(pattern: Pattern, part: Part): unknown {
  switch (part) {
    case 'day':
      return pattern.sessions.map(({ days }) => days)
    case 'time':
      return pattern.sessions.map(({ start, end }) => [start, end])
    case 'sessionTitles':
      return pattern.sessions.map(({ titleKk, titleRu, titleEn }) => [titleKk, titleRu, titleEn])
    case 'bookings':
      return pattern.sessions.map(({ spaceIds, resourceIds, people }) => [
        [...spaceIds].sort(),
        [...resourceIds].sort(),
        people,
      ])
    case 'entryTypes':
      return pattern.entryTypes.map(({ kind, capacity, hasWaitingList }) => [kind, capacity, hasWaitingList])
    case 'registrationOpensAt':
      return pattern.registrationOpens
    case 'registrationClosesAt':
      return pattern.registrationCloses
    default:
      return pattern.columns[part]
  }
}

/** The parts in which two patterns differ, in the order of the form. */
export function changedParts(before: Pattern, after: Pattern): Part[] {
  return PARTS.filter((part) => JSON.stringify(partOf(before, part)) !== JSON.stringify(partOf(after, part)))
}

const isOfSessions = (part: Part) => ['day', 'time', 'sessionTitles', 'bookings'].includes(part)

function mergedSessions(own: Pattern, next: Pattern, parts: readonly Part[]): SessionPattern[] {
  if (!parts.some(isOfSessions)) return own.sessions
  // Another number of parts leaves nothing to merge them by.
  if (own.sessions.length !== next.sessions.length) return next.sessions
  return own.sessions.map((session, index) => {
    const { days, start, end, titleKk, titleRu, titleEn, ...things } = next.sessions[index] ?? session
    return {
      ...session,
      ...(parts.includes('day') ? { days } : {}),
      ...(parts.includes('time') ? { start, end } : {}),
      ...(parts.includes('sessionTitles') ? { titleKk, titleRu, titleEn } : {}),
      ...(parts.includes('bookings') ? things : {}),
    }
  })
}

/** An event's own pattern with these parts of another. */
export function merged(own: Pattern, next: Pattern, parts: readonly Part[]): Pattern {
  const names = COLUMNS.filter((name) => parts.includes(name))
  return {
    columns: { ...own.columns, ...Object.fromEntries(names.map((name) => [name, next.columns[name]])) },
    registrationOpens: parts.includes('registrationOpensAt') ? next.registrationOpens : own.registrationOpens,
    registrationCloses: parts.includes('registrationClosesAt')
      ? next.registrationCloses
      : own.registrationCloses,
    entryTypes: parts.includes('entryTypes') ? next.entryTypes : own.entryTypes,
    sessions: mergedSessions(own, next, parts),
  }
}

/** The clock of the first part, for the words of a series. */
export const clockOf = (pattern: Pattern) => ({
  startTime: pattern.sessions[0]?.start ?? null,
  endTime: pattern.sessions[0]?.end ?? null,
})

import { isRegion } from '#server/access/territory.ts'
import type { ProblemDetails } from '#server/kit/problem.ts'
import { isUnseen, type EventStatus } from './words.ts'

/** What the rules need to know of an event; rows of the tables fit as they are. */
export type EventFacts = {
  status: EventStatus
  titleKk: string | null
  titleRu: string | null
  titleEn: string | null
  descriptionKk: string | null
  descriptionRu: string | null
  descriptionEn: string | null
  institutionId: string | null
  contactPhone: string | null
  districtKato: string | null
  venueId: string | null
  endsAt: Date | null
  registrationOpensAt: Date | null
  registrationClosesAt: Date | null
  sessions: readonly SessionFacts[]
}

export type SessionFacts = {
  heldOn: string | null
  startsAt: Date | null
  endsAt: Date | null
  cancelledAt: Date | null
  attendanceClosedAt: Date | null
}

/** A refusal in the form of a Problem; `whyNot…` give undefined when nothing stands in the way. */
export type Refusal = { code: string; details?: ProblemDetails }

/** What an event lacks before it can be published. */
export const MISSING_PARTS = [
  'title',
  'title_kk',
  'title_ru',
  'description',
  'description_kk',
  'description_ru',
  'institution',
  'contact_phone',
  'district',
  'venue',
  'session_day',
  'session_start',
  'session_end',
  'registration_opens',
  'registration_closes',
  // what only a template asks for
  'title_en',
  'description_en',
  'programme',
  'measure',
  'capacity',
  'target_groups',
  'ages',
  'languages',
  'planned_people',
  'registration_window',
  'task',
] as const
export type MissingPart = (typeof MISSING_PARTS)[number]
/** `session` counts from 0, in the order of the form; `task` from 1, in the order of the template's list. */
export type Missing = { part: MissingPart; session?: number; task?: number }

function missingTexts(event: EventFacts, isStateBody: boolean): MissingPart[] {
  // The law on languages: state bodies speak in Kazakh and Russian; others in whichever language they have.
  if (isStateBody) {
    return [
      ...(event.titleKk ? [] : (['title_kk'] as const)),
      ...(event.titleRu ? [] : (['title_ru'] as const)),
      ...(event.descriptionKk ? [] : (['description_kk'] as const)),
      ...(event.descriptionRu ? [] : (['description_ru'] as const)),
    ]
  }
  return [
    ...((event.titleKk ?? event.titleRu ?? event.titleEn) ? [] : (['title'] as const)),
    ...((event.descriptionKk ?? event.descriptionRu ?? event.descriptionEn)
      ? []
      : (['description'] as const)),
  ]
}

function missingOfSession({ heldOn, startsAt, endsAt }: SessionFacts): MissingPart[] {
  if (!heldOn && !startsAt) return ['session_day', 'session_start', 'session_end']
  if (!startsAt) return ['session_start', 'session_end']
  return endsAt ? [] : ['session_end']
}

function wrongWindow(event: EventFacts): MissingPart[] {
  const ends = event.sessions.flatMap(({ endsAt, cancelledAt }) => (endsAt && !cancelledAt ? [endsAt] : []))
  if (ends.length === 0) return []
  const last = Math.max(...ends.map((at) => at.getTime()))
  const isLate = (at: Date | null) => at !== null && at.getTime() > last
  return [
    ...(isLate(event.registrationOpensAt) ? (['registration_opens'] as const) : []),
    ...(isLate(event.registrationClosesAt) ? (['registration_closes'] as const) : []),
  ]
}

/**
 * Everything that has to be filled in or put right before publishing, in the order of the form; last what the event's
 * template asks for beyond it (`asked`, see templates/checklist.ts).
 */
export function missingForPublishing(
  event: EventFacts,
  isStateBody: boolean,
  asked: readonly Missing[] = [],
): Missing[] {
  const missing = missingAnyway(event, isStateBody)
  return [...missing, ...asked.filter(({ part }) => !missing.some((known) => known.part === part))]
}

function missingAnyway(event: EventFacts, isStateBody: boolean): Missing[] {
  const live = event.sessions.filter((session) => !session.cancelledAt)
  return [
    ...(event.institutionId ? [] : [{ part: 'institution' } as const]),
    ...(event.contactPhone ? [] : [{ part: 'contact_phone' } as const]),
    ...missingTexts(event, isStateBody).map((part) => ({ part })),
    ...(event.districtKato && !isRegion(event.districtKato) ? [] : [{ part: 'district' } as const]),
    ...(event.venueId ? [] : [{ part: 'venue' } as const]),
    ...(live.length > 0 ? [] : [{ part: 'session_day', session: 0 } as const]),
    ...live.flatMap((found, session) => missingOfSession(found).map((part) => ({ part, session }))),
    ...wrongWindow(event).map((part) => ({ part })),
  ]
}

/** The list as one word of a Problem, and back: `venue,session_end:1,task:2`. */
export function writeMissing(missing: readonly Missing[]): string {
  return missing
    .map(({ part, session, task }) => [part, session ?? task].filter((word) => word !== undefined).join(':'))
    .join(',')
}

export function readMissing(text: string): Missing[] {
  return text.split(',').flatMap((word) => {
    const [name, number] = word.split(':')
    const part = MISSING_PARTS.find((known) => known === name)
    if (!part) return []
    if (number === undefined) return [{ part }]
    return [part === 'task' ? { part, task: Number(number) } : { part, session: Number(number) }]
  })
}

const isOver = (event: EventFacts, now: Date) => event.endsAt !== null && event.endsAt <= now
const liveSessions = (event: EventFacts) => event.sessions.filter((session) => !session.cancelledAt)

type Demands = { isStateBody: boolean; asked?: readonly Missing[] }

function whyIncomplete(event: EventFacts, { isStateBody, asked }: Demands): Refusal | undefined {
  const missing = missingForPublishing(event, isStateBody, asked)
  if (missing.length === 0) return undefined
  return { code: 'event_incomplete', details: { missing: writeMissing(missing), count: missing.length } }
}

/** `needsApproval`: the event's territory asks for it; `asked`: what its template asks for and is not there. */
export function whyNotPublish(
  event: EventFacts,
  { needsApproval, ...demands }: Demands & { needsApproval: boolean },
): Refusal | undefined {
  if (event.status === 'cancelled') return { code: 'event_is_cancelled' }
  if (event.status === 'published') return { code: 'event_is_published' }
  if (event.status === 'submitted') return { code: 'event_is_submitted' }
  const refusal = whyIncomplete(event, demands)
  if (refusal) return refusal
  return event.status === 'draft' && needsApproval ? { code: 'approval_needed' } : undefined
}

/** What is laid before others is as complete as what is published. */
export function whyNotSubmit(event: EventFacts, demands: Demands): Refusal | undefined {
  if (event.status !== 'draft') return { code: `event_is_${event.status}` }
  return whyIncomplete(event, demands)
}

export function whyNotWithdraw({ status }: Pick<EventFacts, 'status'>): Refusal | undefined {
  return status === 'submitted' || status === 'approved' ? undefined : { code: 'event_not_submitted' }
}

export function whyNotDecide({ status }: Pick<EventFacts, 'status'>): Refusal | undefined {
  return status === 'submitted' ? undefined : { code: 'approval_decided' }
}

/** What waits for approval stays as it was laid before those who decide. */
export function whyNotEdit(event: EventFacts): Refusal | undefined {
  if (event.status === 'cancelled') return { code: 'event_is_cancelled' }
  if (event.status === 'submitted') return { code: 'event_is_submitted' }
  const live = liveSessions(event)
  const isClosed = live.length > 0 && live.every((session) => session.attendanceClosedAt)
  return isClosed ? { code: 'event_is_closed' } : undefined
}

/** Where and when of a draft are simply edited; of what has been they are history. */
export function whyNotMove(event: EventFacts, now: Date): Refusal | undefined {
  if (isUnseen(event.status)) return { code: 'event_is_draft' }
  if (event.status === 'cancelled') return { code: 'event_is_cancelled' }
  return isOver(event, now) ? { code: 'event_is_over' } : undefined
}

/** A part that has begun or whose attendance is closed stays where and when it was. */
export function whyNotMoveSession(session: SessionFacts, now: Date): Refusal | undefined {
  if (session.attendanceClosedAt) return { code: 'session_is_closed' }
  return session.startsAt && session.startsAt <= now ? { code: 'session_has_begun' } : undefined
}

export function whyNotCancel(event: EventFacts, now: Date): Refusal | undefined {
  if (isUnseen(event.status)) return { code: 'event_is_draft' }
  if (event.status === 'cancelled') return { code: 'event_is_cancelled' }
  if (event.sessions.some((session) => session.attendanceClosedAt)) return { code: 'event_is_closed' }
  return isOver(event, now) ? { code: 'event_is_over' } : undefined
}

/** Only what nobody has seen is thrown away; everything else is cancelled and stays. */
export function whyNotRemove(event: Pick<EventFacts, 'status'>): Refusal | undefined {
  return isUnseen(event.status) ? undefined : { code: 'event_is_published' }
}

/** Capacity may shrink to what is given, not below (rules/capacity.md); null is no limit. */
export function whyNotCapacity(entryType: { taken: number }, capacity: number | null): Refusal | undefined {
  if (capacity === null || capacity >= entryType.taken) return undefined
  return {
    code: 'capacity_below_taken',
    details: { taken: entryType.taken, over: entryType.taken - capacity },
  }
}

/** How an event stands to the present, in the words of the desk's tabs. */
export const EVENT_PHASES = [
  'draft',
  'submitted',
  'approved',
  'upcoming',
  'running',
  'closing',
  'past',
  'cancelled',
] as const
export type EventPhase = (typeof EVENT_PHASES)[number]

type PhaseFacts = { status: EventStatus; startsAt: Date | null; endsAt: Date | null; isClosed: boolean }

export function phaseOf(event: PhaseFacts, now: Date): EventPhase {
  if (event.status !== 'published') return event.status
  if (event.endsAt && event.endsAt <= now) return event.isClosed ? 'past' : 'closing'
  return event.startsAt && event.startsAt <= now ? 'running' : 'upcoming'
}

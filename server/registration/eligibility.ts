import { registrationState, type RegistrationState } from '#server/events/registration-state.ts'
import type { EventStatus } from '#server/events/words.ts'
import type { IsoDate } from '#server/kit/calendar.ts'
import { localDate } from '#server/kit/zone.ts'
import { ADULT_AGE, ageOn, isMinor, isUnder14, whyNotAge } from '#server/people/age.ts'

/** What of an event decides about registration; `startsAt` and `endsAt` are its first start and last end. */
export type RegistrationEvent = {
  status: EventStatus
  startsAt: Date | null
  endsAt: Date | null
  registrationOpensAt: Date | null
  registrationClosesAt: Date | null
  ageMin: number | null
  ageMax: number | null
}

/** Places of an entry type; `capacity` null is no limit. */
export type Places = { capacity: number | null; taken: number; hasWaitingList: boolean }

/** Who registers: with children under 14 it is the adult who brings them. */
export type RegistrationPerson = { birthOn: IsoDate; childrenCount: number; hasGuardian: boolean }

/** Places free now; null is no limit. */
export function placesLeft({ capacity, taken }: Pick<Places, 'capacity' | 'taken'>): number | null {
  return capacity === null ? null : Math.max(0, capacity - taken)
}

const STATE_REFUSALS: Readonly<Record<RegistrationState, string | undefined>> = {
  open: undefined,
  waiting_list: undefined,
  full: 'registration_full',
  not_open: 'registration_not_open',
  closed: 'registration_closed',
  over: 'event_over',
  cancelled: 'event_cancelled',
}

/** A refusal: a Problem code, its values, and the field of the form it belongs to. */
export type Refusal = { code: string; details?: Record<string, number>; field?: string }

/**
 * Why this person cannot register now, undefined when they can: the service throws it, the page shows it in place of
 * the form. `person` null asks about the event alone. Ages count on the day of the first session (rules/people.md).
 */
export function whyNotRegister(
  event: RegistrationEvent,
  person: RegistrationPerson | null,
  taken: Places,
  now: Date,
): Refusal | undefined {
  const { hasWaitingList } = taken
  const code =
    STATE_REFUSALS[registrationState({ ...event, placesLeft: placesLeft(taken), hasWaitingList }, now)]
  if (code) return { code }
  return person ? whyNotPerson(event, person, now) : undefined
}

/** Why this person cannot come to this event, whatever its places. */
export function whyNotPerson(
  event: RegistrationEvent,
  person: RegistrationPerson,
  now: Date,
): Refusal | undefined {
  const day = localDate(event.startsAt ?? now)
  const { birthOn, childrenCount } = person
  if (childrenCount > 0) {
    return isMinor(birthOn, day)
      ? { code: 'children_need_adult', details: { age: ADULT_AGE }, field: 'birthOn' }
      : undefined
  }
  if (isUnder14(birthOn, day)) return { code: 'under_14', field: 'birthOn' }
  const limit = whyNotAge(ageOn(birthOn, day), { from: event.ageMin, to: event.ageMax })
  if (limit === 'too_young')
    return { code: 'age_too_young', details: { age: event.ageMin ?? 0 }, field: 'birthOn' }
  if (limit === 'too_old')
    return { code: 'age_too_old', details: { age: event.ageMax ?? 0 }, field: 'birthOn' }
  if (isMinor(birthOn, day) && !person.hasGuardian) return { code: 'guardian_needed', field: 'guardianName' }
  return undefined
}

/** Places a registration takes: the person and every child they bring. */
export function placesOf(childrenCount: number): number {
  return 1 + childrenCount
}

/** Why the person cannot cancel: it is cancelled already, or the event is over or will not take place. */
export function whyNotCancel(
  registration: { status: 'confirmed' | 'waiting' | 'cancelled' },
  event: Pick<RegistrationEvent, 'status' | 'endsAt'>,
  now: Date,
): Refusal | undefined {
  if (registration.status === 'cancelled') return { code: 'registration_cancelled_before' }
  if (event.status === 'cancelled') return { code: 'event_cancelled' }
  if (event.endsAt && event.endsAt <= now) return { code: 'event_over' }
  return undefined
}

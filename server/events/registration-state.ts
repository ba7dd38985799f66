import { isUnseen, type EventStatus } from './words.ts'

/** What may be done about taking part, as the one button of an event says it. */
export const REGISTRATION_STATES = [
  'open',
  'waiting_list',
  'full',
  'not_open',
  'closed',
  'over',
  'cancelled',
] as const
export type RegistrationState = (typeof REGISTRATION_STATES)[number]

export type RegistrationFacts = {
  status: EventStatus
  startsAt: Date | null
  endsAt: Date | null
  registrationOpensAt: Date | null
  registrationClosesAt: Date | null
  /** places that can still be given; null when there is no limit */
  placesLeft: number | null
  hasWaitingList: boolean
}

/**
 * The state of an event's registration at `now`. Without a closing time it stays open until the event ends, so that
 * those who come late to a long fair can still take a ticket. A full event leads to its waiting list while that is open.
 */
export function registrationState(event: RegistrationFacts, now: Date): RegistrationState {
  if (event.status === 'cancelled') return 'cancelled'
  if (isUnseen(event.status) || !event.startsAt || !event.endsAt) return 'closed'
  if (event.endsAt <= now) return 'over'
  if (event.registrationClosesAt && event.registrationClosesAt <= now) return 'closed'
  if (event.registrationOpensAt && event.registrationOpensAt > now) return 'not_open'
  if (event.placesLeft === null || event.placesLeft > 0) return 'open'
  return event.hasWaitingList ? 'waiting_list' : 'full'
}

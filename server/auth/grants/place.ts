import type { Role } from '#server/access/permissions.ts'
import { ROLE_PLACES } from '#server/access/permissions.ts'
import { covers, type Scope } from '#server/access/scope.ts'
import type { Message } from '#server/kit/messages/message.ts'

export const PLACE_KINDS = ['territory', 'institution', 'event'] as const
export type PlaceKind = (typeof PLACE_KINDS)[number]

/** Places shown for one search; more would be looked through and not searched. */
export const FOUND_AT_MOST = 20

/** What a role is granted for: a territory by KATO, an institution or an event by id. */
export type PlaceRef = { kind: PlaceKind; id: string }

/**
 * The same with its name, the territory it lies in (null for an event without a district) and, since names repeat, the
 * name of what it lies within.
 */
export type Place = PlaceRef & {
  name: Message
  kato: string | null
  within: Message | null
  startsAt?: Date | null
}

/** The three columns of a grant, of which one is filled (constraint role_grant_has_one_place). */
export function placeColumns({ kind, id }: PlaceRef) {
  return {
    kato: kind === 'territory' ? id : null,
    institutionId: kind === 'institution' ? id : null,
    eventId: kind === 'event' ? id : null,
  }
}

/** Why this role cannot be granted or taken away here by somebody with this scope; nobody reaches beyond it. */
export function whyNotGrant(scope: Scope, role: Role, place: Place | undefined): string | null {
  if (!place || !covers(scope, { districtKato: place.kato })) return 'place_outside'
  return ROLE_PLACES[role].includes(place.kind) ? null : 'place_wrong_kind'
}

type HeldRole = { userId: string; role: Role; place: Place }

/**
 * Why this role cannot be taken away by somebody with this scope. Whether it is the republic's last administrator is
 * known only inside the transaction that takes it.
 */
export function whyNotRevoke(scope: Scope, { userId, role, place }: HeldRole): string | null {
  if (!covers(scope, { districtKato: place.kato })) return 'place_outside'
  return role === 'administrator' && userId === scope.userId ? 'grant_own' : null
}

import type { Actor } from '#server/access/actor.ts'
import { covers, mayAnywhere, scopeFor } from '#server/access/scope.ts'

/** What of a venue decides who says yes. */
export type OwnedVenue = { needsApproval: boolean; ownerId: string | null; districtKato: string }

/**
 * Whether a booking holds at once. Where a venue wants its owner's word it waits, unless whoever books speaks for the
 * owner: for the organisation that keeps it or, when none does, for its territory. (Who answers for the territory may
 * still decide for an organisation there, but then says so.) What the program itself books waits too.
 */
export function statusOfBooking(actor: Actor, venue: OwnedVenue): 'pending' | 'confirmed' {
  if (!venue.needsApproval) return 'confirmed'
  if (actor.kind !== 'user' || !mayAnywhere(actor, 'venues.approve')) return 'pending'
  const scope = scopeFor(actor, 'venues.approve')
  const isOwner = venue.ownerId
    ? scope.institutionIds.includes(venue.ownerId)
    : covers(scope, { districtKato: venue.districtKato })
  return isOwner ? 'confirmed' : 'pending'
}

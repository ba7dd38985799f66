import { Problem } from '#server/kit/problem.ts'
import type { Actor, Grant } from './actor.ts'
import { ROLE_PERMISSIONS, type Permission } from './permissions.ts'
import { katoContains, katoPrefix, REPUBLIC } from './territory.ts'

declare const minted: unique symbol

/**
 * The rows a person may touch under one permission. Minted only here; every query of a protected thing takes one,
 * so that a forgotten check does not compile.
 */
export type Scope = {
  readonly [minted]: true
  readonly permission: Permission
  readonly userId: string | null
  readonly katos: readonly string[]
  readonly institutionIds: readonly string[]
  readonly eventIds: readonly string[]
}

/** Who writes, within which rows, and when: the second argument of a service. */
export type By = { actor: Actor; scope: Scope; now: Date }

/** Where a row lies: what a Scope is compared with. */
export type Place = {
  districtKato?: string | null
  institutionId?: string | null
  eventId?: string | null
  createdBy?: string | null
}

function grantsFor(actor: Actor, permission: Permission): readonly Grant[] {
  if (actor.kind !== 'user') return []
  return actor.grants.filter((grant) => ROLE_PERMISSIONS[grant.role].includes(permission))
}

function mint(scope: Omit<Scope, typeof minted>): Scope {
  return scope as Scope
}

const unique = (values: readonly (string | null)[]) => [...new Set(values.filter((value) => value !== null))]

/** The scope of an actor under a permission; Problems: not_signed_in, not_allowed. */
export function scopeFor(actor: Actor, permission: Permission): Scope {
  if (actor.kind === 'system') {
    return mint({ permission, userId: null, katos: [REPUBLIC], institutionIds: [], eventIds: [] })
  }
  if (actor.kind === 'public') throw new Problem('not_signed_in')
  const grants = grantsFor(actor, permission)
  if (grants.length === 0) throw new Problem('not_allowed')
  return mint({
    permission,
    userId: actor.userId,
    katos: unique(grants.map((grant) => grant.kato)),
    institutionIds: unique(grants.map((grant) => grant.institutionId)),
    eventIds: unique(grants.map((grant) => grant.eventId)),
  })
}

/** The same scope kept to a territory the reader chose; a territory outside it is refused as unknown. */
export function narrow(scope: Scope, kato: string): Scope {
  if (scope.katos.some((own) => katoContains(own, kato))) {
    return mint({ ...scope, katos: [kato], institutionIds: [], eventIds: [] })
  }
  throw new Problem('not_found')
}

/** Whether a row lies inside a scope; the same truth as `inScope` in SQL. */
export function covers(scope: Scope, place: Place): boolean {
  const { districtKato, institutionId, eventId, createdBy } = place
  if (scope.katos.includes(REPUBLIC)) return true
  if (districtKato && scope.katos.some((kato) => katoContains(kato, districtKato))) return true
  if (institutionId && scope.institutionIds.includes(institutionId)) return true
  if (eventId && scope.eventIds.includes(eventId)) return true
  // A draft without a district belongs to the one who began it.
  return !districtKato && !institutionId && Boolean(createdBy) && createdBy === scope.userId
}

/** Refuses a row outside the scope the same way as one that does not exist. */
export function assertCovers(scope: Scope, place: Place | undefined): asserts place is Place {
  if (!place || !covers(scope, place)) throw new Problem('not_found')
}

/** Whether the actor has the permission anywhere: for menus. */
export function mayAnywhere(actor: Actor, permission: Permission): boolean {
  return actor.kind === 'system' || grantsFor(actor, permission).length > 0
}

/** Whether the actor has the permission over a whole territory, not only for an organisation or one event. */
export function mayOverTerritory(actor: Actor, permission: Permission): boolean {
  return actor.kind === 'system' || grantsFor(actor, permission).some(({ kato }) => kato !== null)
}

/** Whether the actor has the permission for this row: for buttons. */
export function can(actor: Actor, permission: Permission, place: Place): boolean {
  if (!mayAnywhere(actor, permission)) return false
  return covers(scopeFor(actor, permission), place)
}

/** Text prefixes of KATO codes that the scope's territories cover; `['']` for the republic. */
export function scopePrefixes(scope: Scope): string[] {
  return scope.katos.map(katoPrefix)
}

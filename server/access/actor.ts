import type { Role } from './permissions.ts'

/** A role in force, for exactly one place. */
export type Grant = {
  id: string
  role: Role
  kato: string | null
  institutionId: string | null
  eventId: string | null
}

export type SignedInActor = {
  kind: 'user'
  userId: string
  name: string
  /** null for who came by phone and gave no address */
  email: string | null
  phone: string | null
  isDemo: boolean
  hasSecondFactor: boolean
  grants: readonly Grant[]
}

/** Who asks: somebody signed in, anybody, or the program itself (jobs, command line). */
export type Actor = SignedInActor | { kind: 'public' } | { kind: 'system' }

export const PUBLIC_ACTOR: Actor = { kind: 'public' }
export const SYSTEM_ACTOR: Actor = { kind: 'system' }

import { covers, type Scope } from '#server/access/scope.ts'

/** What decides who may change an account. */
export type ManagedAccount = {
  userId: string
  /** territory whose administrators keep the account; null for a participant's own */
  homeKato: string | null
  /** where its roles in force lie; null for an event without a district */
  grantKatos: readonly (string | null)[]
}

/** An account is seen by the administrators who keep it, and by those of every territory in which it has a role. */
export function whyNotSee(scope: Scope, { homeKato, grantKatos }: ManagedAccount): string | null {
  if (homeKato === null) return 'not_found'
  return [homeKato, ...grantKatos].some((kato) => covers(scope, { districtKato: kato })) ? null : 'not_found'
}

/**
 * Why somebody with this scope may not change the account itself (name, address, second factor, being disabled): it
 * also opens doors outside their territory.
 */
export function whyNotManage(scope: Scope, account: ManagedAccount): string | null {
  const katos = [...account.grantKatos, account.homeKato]
  return katos.every((kato) => covers(scope, { districtKato: kato })) ? null : 'account_outside'
}

/** Why the account cannot be disabled by this person. */
export function whyNotDisable(scope: Scope, account: ManagedAccount): string | null {
  if (account.userId === scope.userId) return 'account_own'
  return whyNotManage(scope, account)
}

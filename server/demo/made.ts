import { SYSTEM_ACTOR } from '#server/access/actor.ts'
import { scopeFor, type By } from '#server/access/scope.ts'
import type { Config } from '#server/config.ts'

export type DemoDeps = { config: Config; now: Date }

/** What the demo has made so far, by the keys of its own files. */
export type Made = {
  institutions: Map<string, string>
  venues: Map<string, string>
  programmes: Map<string, string>
  spaces: Map<string, string>
  /** measures of the demo plan by the kind of event that carries them out */
  measures: Map<string, string>
}

export const found = (map: Map<string, string>, key: string): string => {
  const id = map.get(key)
  if (!id) throw new Error(`the demo has no ${key}`)
  return id
}

/** The program itself, at a moment. */
export const byAt = (now: Date, permission: Parameters<typeof scopeFor>[1]): By => ({
  actor: SYSTEM_ACTOR,
  scope: scopeFor(SYSTEM_ACTOR, permission),
  now,
})

import { paths } from '#app/paths.ts'
import type { SignedInActor } from '#server/access/actor.ts'
import type { Role } from '#server/access/permissions.ts'
import type { Locale } from '#server/kit/messages/message.ts'

/** Each role's own place, the widest work first: whoever has several lands where most of it is done. */
const PLACES: readonly (readonly [Role, (lang: Locale) => string])[] = [
  ['organiser', paths.desk],
  ['administrator', paths.desk],
  ['reviewer', paths.reach],
  ['door', paths.doors],
  ['judge', paths.judging],
  ['employer', paths.employer],
]

/** The page a person lands on after signing in; a participant on their tickets. */
export function landingPath({ grants }: Pick<SignedInActor, 'grants'>, lang: Locale): string {
  const place = PLACES.find(([role]) => grants.some((grant) => grant.role === role))
  return place ? place[1](lang) : paths.tickets(lang)
}

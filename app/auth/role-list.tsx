import { useLocale, useT } from '#app/lib/i18n.tsx'
import type { Role } from '#server/access/permissions.ts'
import type { Message } from '#server/kit/messages/message.ts'
import { roleNames } from '#server/kit/messages/roles.ts'

export type ShownPlace = { name: Message; within: Message | null }
export type ShownGrant = { id: string; role: Role; place: ShownPlace }

/** `Karaganda, Karaganda Region`: a name with what it lies within, since names repeat. */
export function usePlaceWords(): (place: ShownPlace) => string {
  const locale = useLocale()
  return ({ name, within }) => (within ? `${name[locale]}, ${within[locale]}` : name[locale])
}

/** `Organiser: Karaganda Region`. */
export function useGrantWords(): (grant: ShownGrant) => string {
  const t = useT()
  const placeWords = usePlaceWords()
  return ({ role, place }) => `${t(roleNames[role])}: ${placeWords(place)}`
}

/** A person's roles in words; nothing for whoever has none. */
export function RoleList({ grants }: { grants: readonly ShownGrant[] }) {
  const words = useGrantWords()
  if (grants.length === 0) return null
  return (
    <ul className="plain-list">
      {grants.map((grant) => (
        <li key={grant.id}>{words(grant)}</li>
      ))}
    </ul>
  )
}

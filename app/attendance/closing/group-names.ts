import { useT } from '#app/lib/i18n.tsx'
import { headcountGroups } from '#server/kit/messages/attendance.ts'
import { targetGroupNames } from '#server/kit/messages/people.ts'
import type { Message } from '#server/kit/messages/message.ts'

const NAMES: Readonly<Record<string, Message>> = { ...headcountGroups, ...targetGroupNames }

/** The name of a group that people are counted in. */
export function useGroupName(): (group: string) => string {
  const t = useT()
  return (group) => {
    const name = NAMES[group]
    return name ? t(name) : group
  }
}

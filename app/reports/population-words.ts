import type { Translate } from '#server/kit/messages/format.ts'
import { targetGroupNames } from '#server/kit/messages/people.ts'
import { populationMessages } from '#server/kit/messages/reports.ts'
import { isPopulationGroup } from '#server/reports/populations/schema.ts'

/** The name of a group whose population is known. */
export function populationGroupName(group: string, t: Translate): string {
  if (!isPopulationGroup(group)) return group
  return t(group === 'youth' ? populationMessages.youth : targetGroupNames[group])
}

import { inLocale } from '#app/lib/in-locale.ts'
import { formatMessage } from '#server/kit/messages/format.ts'
import type { Locale } from '#server/kit/messages/message.ts'
import { resourceKinds } from '#server/kit/messages/venues.ts'
import type { RESOURCE_KINDS } from '#server/venues/kinds.ts'
import { inTreeOrder, type Node } from '#server/venues/spaces/tree.ts'

type Named = { id: string; nameKk: string; nameRu: string; nameEn: string | null }
type Space = Named & Node & { capacity: number | null; isShared: boolean }
type Resource = Named & { kind: (typeof RESOURCE_KINDS)[number] }

/** What a session may choose: a space in the tree of its venue, a thing or a person of the region. */
export type ThingChoices = {
  spaces: { id: string; label: string; capacity: number | null; isShared: boolean }[]
  resources: { id: string; label: string }[]
}

export const NO_THINGS: ThingChoices = { spaces: [], resources: [] }

export function thingChoices(
  { spaces, resources }: { spaces: readonly Space[]; resources: readonly Resource[] },
  locale: Locale,
): ThingChoices {
  return {
    spaces: inTreeOrder(spaces).map((space) => ({
      id: space.id,
      label: `${'— '.repeat(space.depth)}${inLocale(space, locale)}`,
      capacity: space.capacity,
      isShared: space.isShared,
    })),
    resources: resources.map((row) => ({
      id: row.id,
      label: `${inLocale(row, locale)} (${formatMessage(resourceKinds[row.kind], locale).toLowerCase()})`,
    })),
  }
}

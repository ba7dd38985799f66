import type { z } from 'zod'
import type { extrasSchema } from '#server/events/extras/schema.ts'
import type { Caller } from '#server/router.ts'

export type ExtrasValues = z.input<typeof extrasSchema>

type Found = Pick<Awaited<ReturnType<Caller['events']['extras']['find']>>, 'extras' | 'partners' | 'agenda'>

const given = <T>(value: T | null | undefined) => value ?? undefined

/** What is said of an event as its form shows it; an agenda of nothing begins with a row of the first part. */
export function extrasValues(
  { extras, partners, agenda }: Found,
  firstSession: string | undefined,
): Partial<ExtrasValues> {
  const empty = firstSession ? [{ sessionId: firstSession }] : []
  return {
    mode: extras?.mode ?? 'onsite',
    joinLink: given(extras?.joinLink),
    accessibilityKk: given(extras?.accessibilityKk),
    accessibilityRu: given(extras?.accessibilityRu),
    partners:
      partners.length === 0
        ? [{}]
        : partners.map(({ institutionId, name }) => ({
            institutionId: given(institutionId),
            name: given(name),
          })),
    agenda:
      agenda.length === 0
        ? empty
        : agenda.map((item) => ({
            sessionId: item.sessionId,
            starts: given(item.starts),
            titleKk: given(item.titleKk),
            titleRu: given(item.titleRu),
            titleEn: given(item.titleEn),
            speaker: given(item.speaker),
            resourceId: given(item.resourceId),
            spaceId: given(item.spaceId),
          })),
  }
}

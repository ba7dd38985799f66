import { z } from 'zod'
import { optionalText, typedDay } from '#server/kit/input.ts'
import { FILE_KINDS } from '#server/kit/files/content.ts'
import { FILE_NAME_MAX, givenBytes } from '#server/kit/files/schema.ts'

export const ALT_MAX = 300
export const CONSENT_BY_MAX = 200

const fields = {
  kind: z.enum(FILE_KINDS),
  name: optionalText(FILE_NAME_MAX),
  altKk: optionalText(ALT_MAX),
  altRu: optionalText(ALT_MAX),
  isPublic: z.boolean().default(false),
  consentBy: optionalText(CONSENT_BY_MAX),
  consentOn: typedDay.optional(),
}

type Shown = z.output<z.ZodObject<typeof fields>>

/** A photo for everybody says what is on it, and who has confirmed the consent of those on it, and when. */
export function missingToShow({ kind, isPublic, altKk, altRu, consentBy, consentOn }: Shown): string[] {
  if (kind !== 'photo' || !isPublic) return []
  return [
    ...(altKk || altRu ? [] : ['altKk']),
    ...(consentBy ? [] : ['consentBy']),
    ...(consentOn ? [] : ['consentOn']),
  ]
}

function needsConsent(shown: Shown, context: z.RefinementCtx): void {
  for (const name of missingToShow(shown)) {
    context.addIssue({ code: 'custom', message: 'needed_to_show', path: [name] })
  }
}

/** What the form says of a file; `name` is what readers see, the file's own without it. */
export const fileFormSchema = z.object(fields).superRefine(needsConsent)

/** A file given to an event. */
export const fileSchema = z
  .object({
    ...fields,
    eventId: z.uuid(),
    bytes: givenBytes,
  })
  .superRefine(needsConsent)
export type FileInput = z.output<typeof fileSchema>

/** What is said of a file anew; `version` is the one its editor saw. What it is, is told by the row. */
const { kind: _kind, ...words } = fields
export const fileWordsSchema = z.object({
  ...words,
  eventId: z.uuid(),
  id: z.uuid(),
  version: z.number().int().min(1),
})
export type FileWords = z.output<typeof fileWordsSchema>

export const fileIdSchema = z.object({ eventId: z.uuid(), id: z.uuid() })

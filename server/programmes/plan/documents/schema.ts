import { z } from 'zod'
import { FILE_NAME_MAX, givenBytes } from '#server/kit/files/schema.ts'
import { optionalText } from '#server/kit/input.ts'

export const DOCUMENT_KINDS = ['memorandum', 'agreement', 'decision', 'other'] as const

/** What the form says of a document; without a name the file's own is taken. */
export const measureDocumentFormSchema = z.object({
  kind: z.enum(DOCUMENT_KINDS),
  name: optionalText(FILE_NAME_MAX),
})
export const measureDocumentSchema = measureDocumentFormSchema.extend({
  measureId: z.uuid(),
  bytes: givenBytes,
})
export type MeasureDocumentInput = z.output<typeof measureDocumentSchema>

export const measureDocumentIdSchema = z.object({ measureId: z.uuid(), id: z.uuid() })

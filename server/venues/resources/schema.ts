import { z } from 'zod'
import { katoCode, optionalText, pageNumber, requiredText, searchText } from '#server/kit/input.ts'
import { typedPhone } from '#server/people/phone-input.ts'
import { RESOURCE_KINDS } from '../kinds.ts'

export const RESOURCE_NAME_MAX = 160

/** A thing or a person that events book; without `id` a new one. */
export const resourceSchema = z.object({
  id: z.uuid().optional(),
  kind: z.enum(RESOURCE_KINDS),
  nameKk: requiredText(RESOURCE_NAME_MAX),
  nameRu: requiredText(RESOURCE_NAME_MAX),
  nameEn: optionalText(RESOURCE_NAME_MAX),
  districtKato: katoCode,
  institutionId: z.uuid().optional(),
  phone: typedPhone.optional(),
})
export type ResourceInput = z.output<typeof resourceSchema>

export const resourceListSchema = z.object({
  q: searchText,
  kind: z.enum(RESOURCE_KINDS).optional().catch(undefined),
  isArchived: z.boolean().catch(false),
  page: pageNumber,
})
export type ResourceListInput = z.output<typeof resourceListSchema>

export const archiveResourceSchema = z.object({ id: z.uuid(), isArchived: z.boolean() })

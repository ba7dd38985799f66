import { z } from 'zod'
import { katoCode, optionalText, pageNumber, requiredText, searchText } from '#server/kit/input.ts'
import { plainNumber, whyNotBin } from '#server/people/iin.ts'
import { typedPhone } from '#server/people/phone-input.ts'
import { INSTITUTION_KINDS } from './kinds.ts'

export const NAME_MAX = 200
export const ADDRESS_MAX = 300

const typedBin = z
  .string()
  .trim()
  .max(30, 'bin_wrong')
  .refine((text) => whyNotBin(text) === undefined, 'bin_wrong')
  .transform(plainNumber)

/** One organisation of the register; without `id` a new one. */
export const institutionSchema = z.object({
  id: z.uuid().optional(),
  kind: z.enum(INSTITUTION_KINDS),
  isStateBody: z.boolean().default(false),
  bin: typedBin.optional(),
  nameKk: requiredText(NAME_MAX),
  nameRu: requiredText(NAME_MAX),
  nameEn: optionalText(NAME_MAX),
  districtKato: katoCode,
  addressKk: optionalText(ADDRESS_MAX),
  addressRu: optionalText(ADDRESS_MAX),
  phone: typedPhone.optional(),
  email: z.email().max(200).optional(),
})
export type InstitutionInput = z.output<typeof institutionSchema>

export const institutionListSchema = z.object({
  q: searchText,
  kind: z.enum(INSTITUTION_KINDS).optional().catch(undefined),
  /** a region or a district; everything inside it is listed */
  kato: katoCode.optional().catch(undefined),
  isArchived: z.boolean().catch(false),
  sort: z.enum(['name', '-name', 'district', '-district', 'kind', '-kind']).catch('name'),
  page: pageNumber,
})
export type InstitutionListInput = z.output<typeof institutionListSchema>

export const archiveSchema = z.object({ id: z.uuid(), isArchived: z.boolean() })

import { z } from 'zod'
import { REPUBLIC } from '#server/access/territory.ts'
import { katoCode, optionalText, pageNumber, requiredText, searchText } from '#server/kit/input.ts'
import { TARGET_GROUPS } from '#server/people/target-groups.ts'
import { readOutsideSystems } from './outside-systems.ts'

export const PROGRAMME_NAME_MAX = 200
export const PROGRAMME_TEXT_MAX = 4000
/** The whole country is twenty million people. */
const PLANNED_PEOPLE_MAX = 20_000_000

/** One programme of the register; without `id` a new one. `kato` is a region, or the republic for all of it. */
export const programmeSchema = z.object({
  id: z.uuid().optional(),
  kato: katoCode.refine((kato) => kato.endsWith('0000000'), 'choice_wrong').default(REPUBLIC),
  nameKk: requiredText(PROGRAMME_NAME_MAX),
  nameRu: requiredText(PROGRAMME_NAME_MAX),
  nameEn: optionalText(PROGRAMME_NAME_MAX),
  descriptionKk: optionalText(PROGRAMME_TEXT_MAX),
  descriptionRu: optionalText(PROGRAMME_TEXT_MAX),
  descriptionEn: optionalText(PROGRAMME_TEXT_MAX),
  targetGroups: z.array(z.enum(TARGET_GROUPS)).max(TARGET_GROUPS.length).default([]),
  plannedPeople: z.number().int().min(0).max(PLANNED_PEOPLE_MAX).optional(),
  link: z
    .url({ protocol: /^https?$/, error: 'link_wrong' })
    .max(500)
    .optional(),
  partners: optionalText(1000),
  /** one a line: name, then address (outside-systems.ts) */
  outsideSystems: optionalText(4000).refine(
    (text) => text === undefined || readOutsideSystems(text) !== undefined,
    'systems_wrong',
  ),
})
export type ProgrammeInput = z.output<typeof programmeSchema>

export const programmeListSchema = z.object({
  q: searchText,
  isArchived: z.boolean().catch(false),
  sort: z.enum(['name', '-name', 'planned', '-planned']).catch('name'),
  page: pageNumber,
})
export type ProgrammeListInput = z.output<typeof programmeListSchema>

export const archiveProgrammeSchema = z.object({ id: z.uuid(), isArchived: z.boolean() })

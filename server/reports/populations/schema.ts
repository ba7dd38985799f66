import { z } from 'zod'
import { pageNumber, searchText } from '#server/kit/input.ts'
import { TARGET_GROUPS } from '#server/people/target-groups.ts'

/** Groups a population is known of: youth, which coverage divides by, and those people say of themselves. */
export const POPULATION_GROUPS = ['youth', ...TARGET_GROUPS] as const
export type PopulationGroup = (typeof POPULATION_GROUPS)[number]

export function isPopulationGroup(value: unknown): value is PopulationGroup {
  return POPULATION_GROUPS.some((group) => group === value)
}

export const POPULATIONS_PAGE = 50
export const populationListSchema = z.object({ q: searchText, page: pageNumber })
export type PopulationListInput = z.output<typeof populationListSchema>

/** A spreadsheet as it was given; its size is limited where it is read (kit/tables). */
export const populationFileSchema = z.object({ bytes: z.instanceof(Uint8Array) })

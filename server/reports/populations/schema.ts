import { z } from 'zod'
import { katoCode, pageNumber, searchText, typedDay } from '#server/kit/input.ts'
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

export const DEFINITION_MAX = 200
export const SOURCE_MAX = 300
export const PEOPLE_MAX = 25_000_000
const FIGURES_MAX = 50_000

/** Figures read from a spreadsheet and confirmed by who gave it; `row` is their row there. */
export const populationFiguresSchema = z.object({
  figures: z
    .array(
      z.object({
        row: z.int().min(1),
        kato: katoCode,
        targetGroup: z.enum(POPULATION_GROUPS),
        asOf: typedDay,
        definition: z.string().min(1).max(DEFINITION_MAX),
        source: z.string().min(1).max(SOURCE_MAX),
        people: z.int().min(0).max(PEOPLE_MAX),
      }),
    )
    .min(1)
    .max(FIGURES_MAX),
})

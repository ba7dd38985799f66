import { z } from 'zod'
import { optionalText, requiredText } from '#server/kit/input.ts'

export const SPACE_NAME_MAX = 120
/** Setting up a hall takes a day at most. */
const BUFFER_MAX = 1440
const CAPACITY_MAX = 100_000
export const SPACES_MAX = 200

/** A part of a venue; without `id` a new one, without `parentId` at the top. */
export const spaceSchema = z
  .object({
    id: z.uuid().optional(),
    venueId: z.uuid(),
    parentId: z.uuid().optional(),
    nameKk: requiredText(SPACE_NAME_MAX),
    nameRu: requiredText(SPACE_NAME_MAX),
    nameEn: optionalText(SPACE_NAME_MAX),
    /** several events at once, as long as their people fit in */
    isShared: z.boolean().default(false),
    capacity: z.number().int().min(1).max(CAPACITY_MAX).optional(),
    minutesBefore: z.number().int().min(0).max(BUFFER_MAX).default(0),
    minutesAfter: z.number().int().min(0).max(BUFFER_MAX).default(0),
  })
  .superRefine(({ isShared, capacity }, context) => {
    if (isShared && capacity === undefined) {
      context.addIssue({ code: 'custom', message: 'shared_needs_capacity', path: ['capacity'] })
    }
  })
export type SpaceInput = z.output<typeof spaceSchema>

export const archiveSpaceSchema = z.object({ id: z.uuid(), isArchived: z.boolean() })

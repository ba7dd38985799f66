import { z } from 'zod'
import { optionalText, requiredText, typedDay } from '#server/kit/input.ts'

export const DAY_NAME_MAX = 160
export const MOVED_KINDS = ['day_off', 'working_day'] as const

const year = z.coerce.number().int().min(2000).max(2100)

export const holidayYearSchema = z.object({ year })
export const movedDaySchema = z.object({
  heldOn: typedDay,
  kind: z.enum(MOVED_KINDS),
  nameKk: requiredText(DAY_NAME_MAX),
  nameRu: requiredText(DAY_NAME_MAX),
  nameEn: optionalText(DAY_NAME_MAX),
  /** where it was published */
  source: optionalText(300),
})
export type MovedDayInput = z.output<typeof movedDaySchema>
export const removeDaySchema = z.object({ heldOn: typedDay })

import { z } from 'zod'
import { katoCode, optionalText, pageNumber, searchText, typedTime } from '#server/kit/input.ts'
import { eventDetailsSchema } from '../schema.ts'
import { CHECK_PARTS } from './checklist.ts'
import { tasksSchema } from './tasks/schema.ts'

export const NOTES_MAX = 4000
export const DURATION_MIN = 5
/** A part ends on the day it begins. */
export const DURATION_MAX = 1439

const { kind, programmeId, titleKk, titleRu, titleEn, descriptionKk, descriptionRu, descriptionEn } =
  eventDetailsSchema.shape
const { entryTypes, plannedPeople, targetGroups, ageMin, ageMax, languages } = eventDetailsSchema.shape

/**
 * A template: an event without where and when. `owner` is the territory (KATO) or the organisation (id) whose it is;
 * `id` with the `version` its editor saw changes one, without them it is new.
 */
export const templateSchema = z
  .object({
    id: z.uuid().optional(),
    version: z.number().int().min(1).optional(),
    owner: z.union([katoCode, z.uuid()], 'choice_wrong'),
    kind,
    programmeId,
    titleKk,
    titleRu,
    titleEn,
    descriptionKk,
    descriptionRu,
    descriptionEn,
    entryTypes,
    plannedPeople,
    targetGroups,
    ageMin,
    ageMax,
    languages,
    usualStart: typedTime.optional(),
    durationMinutes: z.number().int().min(DURATION_MIN).max(DURATION_MAX).optional(),
    notesKk: optionalText(NOTES_MAX),
    notesRu: optionalText(NOTES_MAX),
    checklist: z.array(z.enum(CHECK_PARTS)).max(CHECK_PARTS.length).default([]),
    tasks: tasksSchema,
  })
  .superRefine((template, context) => {
    const { ageMin: from, ageMax: to, usualStart, durationMinutes } = template
    const complain = (message: string, path: keyof typeof template) =>
      context.addIssue({ code: 'custom', message, path: [path] })
    if (!template.titleKk && !template.titleRu && !template.titleEn) complain('required', 'titleKk')
    if (from !== undefined && to !== undefined && to < from) complain('ages_out_of_order', 'ageMax')
    if (usualStart && durationMinutes && endOf(usualStart, durationMinutes) === undefined) {
      complain('past_midnight', 'durationMinutes')
    }
  })
export type TemplateInput = z.output<typeof templateSchema>

/** When a part that begins at `start` ends on the same day; undefined when it would be another day. */
export function endOf(start: string, minutes: number): string | undefined {
  const [hour = 0, minute = 0] = start.split(':').map(Number)
  const end = hour * 60 + minute + minutes
  if (end > DURATION_MAX) return undefined
  return [Math.floor(end / 60), end % 60].map((part) => String(part).padStart(2, '0')).join(':')
}

export const TEMPLATE_TABS = ['active', 'archived', 'rollouts'] as const

export const templateListSchema = z.object({
  q: searchText,
  isArchived: z.boolean().catch(false),
  page: pageNumber,
})
export type TemplateListInput = z.output<typeof templateListSchema>

export const templateIdSchema = z.object({ id: z.uuid() })
export const archiveTemplateSchema = z.object({ id: z.uuid(), isArchived: z.boolean() })

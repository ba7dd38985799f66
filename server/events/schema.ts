import { z } from 'zod'
import {
  katoCode,
  optionalText,
  pageNumber,
  requiredText,
  searchText,
  typedDay,
  typedMoment,
  typedTime,
} from '#server/kit/input.ts'
import { LOCALES } from '#server/kit/messages/message.ts'
import { typedPhone } from '#server/people/phone-input.ts'
import { TARGET_GROUPS } from '#server/people/target-groups.ts'
import { VENUE_KINDS } from '#server/venues/kinds.ts'
import { VENUE_ADDRESS_MAX, VENUE_NAME_MAX } from '#server/venues/schema.ts'
import { ENTRY_KINDS, EVENT_KINDS } from './words.ts'

export const TITLE_MAX = 160
export const DESCRIPTION_MAX = 6000
export const SESSION_TITLE_MAX = 120
export const REASON_MAX = 500
/** A league that plays every Monday of a year has 52. */
export const SESSIONS_MAX = 60
/** More than any stadium of the country holds. */
export const CAPACITY_MAX = 100_000
const SPACES_OF_SESSION_MAX = 30
const PLANNED_MAX = 1_000_000
const OLDEST = 120

/**
 * One dated part as it stands on the clock in Almaty: `on` 2026-03-15, `start` 15:05, `end` 17:30 of the same day.
 * A draft may leave out any of them, but hours need their day.
 */
const sessionSchema = z
  .object({
    id: z.uuid().optional(),
    titleKk: optionalText(SESSION_TITLE_MAX),
    titleRu: optionalText(SESSION_TITLE_MAX),
    titleEn: optionalText(SESSION_TITLE_MAX),
    on: typedDay.optional(),
    start: typedTime.optional(),
    end: typedTime.optional(),
    /** parts of the event's venue that are booked for it; none books nothing */
    spaceIds: z.array(z.uuid()).max(SPACES_OF_SESSION_MAX).optional(),
    resourceIds: z.array(z.uuid()).max(SPACES_OF_SESSION_MAX).optional(),
    /** who come into a space that is shared; without it as many as the event plans */
    people: z.number().int().min(1).max(CAPACITY_MAX).optional(),
  })
  .superRefine(({ on, start, end }, context) => {
    const complain = (message: string, path: 'on' | 'start' | 'end') =>
      context.addIssue({ code: 'custom', message, path: [path] })
    if (!on && (start || end)) complain('day_needed', 'on')
    if (end && !start) complain('start_needed', 'start')
    if (start && end && end <= start) complain('end_before_start', 'end')
  })
export type SessionInput = z.output<typeof sessionSchema>

/** A way to come; without `capacity` there is no limit. */
const entryTypeSchema = z.object({
  id: z.uuid().optional(),
  kind: z.enum(ENTRY_KINDS).default('visitor'),
  capacity: z.number().int().min(0).max(CAPACITY_MAX).optional(),
  hasWaitingList: z.boolean().default(false),
})
export type EntryTypeInput = z.output<typeof entryTypeSchema>

/** A venue typed into the event's own form; nothing typed means none. */
const addedVenueSchema = z
  .object({
    kind: z.enum(VENUE_KINDS).default('other'),
    nameKk: optionalText(VENUE_NAME_MAX),
    nameRu: optionalText(VENUE_NAME_MAX),
    nameEn: optionalText(VENUE_NAME_MAX),
    addressKk: optionalText(VENUE_ADDRESS_MAX),
    addressRu: optionalText(VENUE_ADDRESS_MAX),
  })
  .transform((venue, context) => {
    const { kind, nameKk, nameRu, ...others } = venue
    if (!nameKk && !nameRu && Object.values(others).every((text) => !text)) return undefined
    if (nameKk && nameRu) return { kind, nameKk, nameRu, ...others }
    const path = [nameKk ? 'nameRu' : 'nameKk']
    context.issues.push({ code: 'custom', message: 'name_for_address', path, input: venue })
    return z.NEVER
  })

const detailFields = {
  kind: z.enum(EVENT_KINDS),
  programmeId: z.uuid().optional(),
  /** the line of a region's plan it carries out */
  measureId: z.uuid().optional(),
  institutionId: z.uuid().optional(),
  contactPhone: typedPhone.optional(),
  titleKk: optionalText(TITLE_MAX),
  titleRu: optionalText(TITLE_MAX),
  titleEn: optionalText(TITLE_MAX),
  descriptionKk: optionalText(DESCRIPTION_MAX),
  descriptionRu: optionalText(DESCRIPTION_MAX),
  descriptionEn: optionalText(DESCRIPTION_MAX),
  entryTypes: z
    .array(entryTypeSchema)
    .max(ENTRY_KINDS.length)
    .default([])
    .superRefine((types, context) => {
      for (const [index, { kind }] of types.entries()) {
        if (types.findIndex((other) => other.kind === kind) === index) continue
        context.addIssue({ code: 'custom', message: 'chosen_twice', path: [index, 'kind'] })
      }
    }),
  plannedPeople: z.number().int().min(0).max(PLANNED_MAX).optional(),
  targetGroups: z.array(z.enum(TARGET_GROUPS)).max(TARGET_GROUPS.length).default([]),
  ageMin: z.number().int().min(0).max(OLDEST).optional(),
  ageMax: z.number().int().min(0).max(OLDEST).optional(),
  languages: z.array(z.enum(LOCALES)).max(LOCALES.length).default([]),
  registrationOpensAt: typedMoment.optional(),
  registrationClosesAt: typedMoment.optional(),
}

const placeFields = {
  districtKato: katoCode.optional(),
  venueId: z.uuid().optional(),
  /** added to the register together with the event; comes before `venueId` */
  newVenue: addedVenueSchema.optional(),
  sessions: z.array(sessionSchema).max(SESSIONS_MAX).default([]),
}

type Limits = {
  ageMin?: number | undefined
  ageMax?: number | undefined
  registrationOpensAt?: string | undefined
  registrationClosesAt?: string | undefined
}

function checkLimits(event: Limits, context: z.RefinementCtx) {
  const { ageMin, ageMax, registrationOpensAt: opens, registrationClosesAt: closes } = event
  if (ageMin !== undefined && ageMax !== undefined && ageMax < ageMin) {
    context.addIssue({ code: 'custom', message: 'ages_out_of_order', path: ['ageMax'] })
  }
  if (opens && closes && closes <= opens) {
    context.addIssue({ code: 'custom', message: 'end_before_start', path: ['registrationClosesAt'] })
  }
}

/** Everything that may be said of a new event; a draft may leave out all but its kind. */
export const eventSchema = z
  .object({
    ...detailFields,
    ...placeFields,
    /** the template it is made of */ templateId: z.uuid().optional(),
  })
  .superRefine(checkLimits)
export type EventInput = z.output<typeof eventSchema>

/** What may be changed in any state but a cancelled one. */
export const eventDetailsSchema = z.object(detailFields).superRefine(checkLimits)
export type EventDetails = z.output<typeof eventDetailsSchema>

/** Where and when: freely in a draft, by `events.move` once published. */
export const placeTimeSchema = z.object(placeFields)
export type PlaceTime = z.output<typeof placeTimeSchema>

/** The row as its editor saw it: a different number in the table means that somebody was faster. */
const version = z.number().int().min(1)

export const eventUpdateSchema = z.object({
  id: z.uuid(),
  version,
  details: eventDetailsSchema,
  /** only for a draft; left out, place and time stay */
  placeTime: placeTimeSchema.optional(),
  /** writes to everyone registered that a published event was changed */
  isToldToRegistered: z.boolean().default(false),
})
export type EventUpdate = z.output<typeof eventUpdateSchema>

export const eventIdSchema = z.object({ id: z.uuid() })
export const eventVersionSchema = z.object({ id: z.uuid(), version })
export const eventMoveSchema = placeTimeSchema.extend({
  id: z.uuid(),
  version,
  reason: optionalText(REASON_MAX),
})
export type EventMove = z.output<typeof eventMoveSchema>
export const eventCancelSchema = z.object({ id: z.uuid(), version, reason: requiredText(REASON_MAX) })
export const eventCopySchema = z.object({
  id: z.uuid(),
  /** the day of the copy's first session; the others follow at the same distance */
  on: typedDay.optional(),
})

/** A list of sessions to be looked at before it is saved. */
export const eventCheckSchema = z.object({
  eventId: z.uuid().optional(),
  districtKato: katoCode.optional(),
  venueId: z.uuid().optional(),
  targetGroups: z.array(z.enum(TARGET_GROUPS)).max(TARGET_GROUPS.length).default([]),
  plannedPeople: z.number().int().min(0).max(PLANNED_MAX).optional(),
  sessions: z.array(sessionSchema).max(SESSIONS_MAX).default([]),
})

export const EVENT_TABS = ['upcoming', 'closing', 'approval', 'drafts', 'past', 'cancelled'] as const
/** Nobody turns over more pages of a tab than these fill: beyond it is only said that there are more. */
export const MOST_LISTED = 5000
export type EventTab = (typeof EVENT_TABS)[number]

export const eventListSchema = z.object({
  tab: z.enum(EVENT_TABS).catch('upcoming'),
  q: searchText,
  region: katoCode.optional().catch(undefined),
  district: katoCode.optional().catch(undefined),
  kind: z.enum(EVENT_KINDS).optional().catch(undefined),
  programme: z.uuid().optional().catch(undefined),
  sort: z
    .enum(['when', '-when', 'title', '-title', 'district', '-district', 'taken', '-taken'])
    .optional()
    .catch(undefined),
  page: pageNumber,
})
export type EventListInput = z.output<typeof eventListSchema>

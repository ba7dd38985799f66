import { z } from 'zod'
import {
  katoCode,
  optionalText,
  pageNumber,
  requiredText,
  searchText,
  typedDay,
  typedTime,
} from '#server/kit/input.ts'
import { typedPhone } from '#server/people/phone-input.ts'
import { ACCESSIBILITY, VENUE_CONDITIONS, VENUE_KINDS } from './kinds.ts'

export const VENUE_NAME_MAX = 200
export const VENUE_ADDRESS_MAX = 300
/** More than any stadium of the country holds. */
const CAPACITY_MAX = 100_000

// Corners of Kazakhstan with a margin: a point outside is a slip, mostly latitude and longitude exchanged.
const latitude = z.number('wrong').min(40).max(56)
const longitude = z.number('wrong').min(46).max(88)

/** What a venue is called and where it stands; the district is given beside it. */
export const newVenueSchema = z.object({
  kind: z.enum(VENUE_KINDS).default('other'),
  nameKk: requiredText(VENUE_NAME_MAX),
  nameRu: requiredText(VENUE_NAME_MAX),
  nameEn: optionalText(VENUE_NAME_MAX),
  addressKk: optionalText(VENUE_ADDRESS_MAX),
  addressRu: optionalText(VENUE_ADDRESS_MAX),
})

type TypedHours = { opens?: string | undefined; closes?: string | undefined }

function checkHours({ opens, closes }: TypedHours, context: z.RefinementCtx) {
  const complain = (message: string, path: 'opens' | 'closes') =>
    context.addIssue({ code: 'custom', message, path: [path] })
  if (opens && !closes) complain('closing_needed', 'closes')
  if (closes && !opens) complain('opening_needed', 'opens')
  if (opens && closes && closes <= opens) complain('end_before_start', 'closes')
}

const hours = { opens: typedTime.optional(), closes: typedTime.optional() }
/** A weekday (1 is Monday) without hours is a day the venue is closed. */
const weekdaySchema = z.object({ weekday: z.number().int().min(1).max(7), ...hours }).superRefine(checkHours)
/** A date with hours of its own; without them the venue is closed on it. */
const dateSchema = z.object({ heldOn: typedDay.optional(), ...hours }).superRefine((date, context) => {
  checkHours(date, context)
  if (!date.heldOn && (date.opens || date.closes)) {
    context.addIssue({ code: 'custom', message: 'day_needed', path: ['heldOn'] })
  }
})
export const DATES_MAX = 60

/** One venue of the register; without `id` a new one. */
export const venueSchema = newVenueSchema
  .extend({
    id: z.uuid().optional(),
    kind: z.enum(VENUE_KINDS),
    districtKato: katoCode,
    institutionId: z.uuid().optional(),
    lat: latitude.optional(),
    lon: longitude.optional(),
    capacity: z.number().int().min(1).max(CAPACITY_MAX).optional(),
    phone: typedPhone.optional(),
    contactName: optionalText(VENUE_NAME_MAX),
    email: z.email('email_wrong').max(VENUE_NAME_MAX).optional(),
    accessibility: z.array(z.enum(ACCESSIBILITY)).max(ACCESSIBILITY.length).optional(),
    openedOn: typedDay.optional(),
    condition: z.enum(VENUE_CONDITIONS).optional(),
    /** bookings wait for whoever answers for the venue */
    needsApproval: z.boolean().optional(),
    weekdays: z.array(weekdaySchema).max(7).optional(),
    dates: z.array(dateSchema).max(DATES_MAX).optional(),
  })
  .superRefine((venue, context) => {
    for (const [index, { heldOn }] of (venue.dates ?? []).entries()) {
      const isTwice = venue.dates?.some((other, at) => at < index && heldOn && other.heldOn === heldOn)
      if (isTwice)
        context.addIssue({ code: 'custom', message: 'date_twice', path: ['dates', index, 'heldOn'] })
    }
    if ((venue.lat === undefined) === (venue.lon === undefined)) return
    context.addIssue({
      code: 'custom',
      message: 'both_coordinates',
      path: [venue.lat === undefined ? 'lat' : 'lon'],
    })
  })
export type VenueInput = z.output<typeof venueSchema>

export const venueListSchema = z.object({
  q: searchText,
  kind: z.enum(VENUE_KINDS).optional().catch(undefined),
  /** a region or a district; everything inside it is listed */
  kato: katoCode.optional().catch(undefined),
  isArchived: z.boolean().catch(false),
  sort: z
    .enum(['name', '-name', 'district', '-district', 'kind', '-kind', 'capacity', '-capacity'])
    .catch('name'),
  page: pageNumber,
})
export type VenueListInput = z.output<typeof venueListSchema>

export const venueChoicesSchema = z.object({ districtKato: katoCode })
export const archiveVenueSchema = z.object({ id: z.uuid(), isArchived: z.boolean() })

import { z } from 'zod'
import { katoCode, optionalText, pageNumber, requiredText, searchText } from '#server/kit/input.ts'
import { typedPhone } from '#server/people/phone-input.ts'
import { VENUE_KINDS } from './kinds.ts'

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
  })
  .superRefine((venue, context) => {
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

import { z } from 'zod'
import { isIsoDate, parseTypedDate } from '#server/kit/calendar.ts'
import { katoCode, optionalText, pageNumber, plainText, requiredText, searchText } from '#server/kit/input.ts'
import { localDate } from '#server/kit/zone.ts'
import { whyNotBirthDate } from '#server/people/age.ts'
import { whyNotIin } from '#server/people/iin.ts'
import { NAME_LENGTH_MAX, whyNotName } from '#server/people/name-key.ts'
import { typedPhone } from '#server/people/phone-input.ts'
import { TARGET_GROUPS } from '#server/people/target-groups.ts'

/** Version of the consent text in messages/consent.ts; a new text gets a new one. */
export const CONSENT_VERSION = '2026-12'
/** Children under 14 that one adult brings. */
export const CHILDREN_MAX = 40
/** Residence that is no district of Kazakhstan, or that a person does not want to name: counted as unknown. */
export const NO_RESIDENCE = 'elsewhere'

/** A surname or given name as it is written; letters of any alphabet. */
export const personName = z
  .string()
  .trim()
  .min(1)
  .max(NAME_LENGTH_MAX)
  .refine((text) => text === '' || whyNotName(text) !== 'letters', 'letters_only')

const optionalName = z
  .string()
  .trim()
  .max(NAME_LENGTH_MAX)
  .refine((text) => text === '' || whyNotName(text) === undefined, 'letters_only')
  .transform((text) => text || undefined)
  .optional()

/** A birth date as people type it; gives `2008-03-15`. */
export const typedBirthDate = z
  .string()
  .trim()
  .max(20, 'date_wrong')
  .transform((text, context) => {
    const today = localDate(new Date())
    const on = isIsoDate(text) ? text : parseTypedDate(text, Number(today.slice(0, 4)))
    const fault = on ? whyNotBirthDate(on, today) : 'not_a_date'
    if (on && !fault) return on
    const message = {
      not_a_date: 'date_wrong',
      future: 'birth_date_future',
      too_old: 'birth_date_too_old',
    } as const
    context.issues.push({ code: 'custom', message: message[fault ?? 'not_a_date'], input: text })
    return z.NEVER
  })

const email = z.string().trim().max(254).pipe(z.email())

const iin = z
  .string()
  .trim()
  .max(20, 'iin_wrong')
  .refine((text) => text === '' || whyNotIin(text) === undefined, 'iin_wrong')
  .transform((text) => text || undefined)
  .optional()

const residence = z.union([katoCode, z.literal(NO_RESIDENCE)], 'choice_wrong')
const targetGroups = z.array(z.enum(TARGET_GROUPS)).min(1).max(TARGET_GROUPS.length)
const tick = z.boolean().default(false)

const nameFields = { surname: personName, givenName: personName, patronymic: optionalName }

type Contact = { phone?: string | undefined; email?: string | undefined }
type GuardianPart = {
  guardianName?: string | undefined
  guardianPhone?: string | undefined
  guardianConsent?: boolean | undefined
}

// All that is wrong is said at once, so these ask also while other fields are wrong.
const always = () => true
const hasContact = ({ phone, email }: Contact) => Boolean(phone ?? email)
const hasGuardianPart = ({ guardianName, guardianPhone, guardianConsent }: GuardianPart) =>
  Boolean(guardianName ?? guardianPhone) || guardianConsent === true

/** The form of a registration; what depends on the event (ages, a guardian) is asked by the rule. */
export const registerSchema = z
  .object({
    eventId: z.uuid(),
    entryTypeId: z.uuid().optional(),
    /** made with the form: sent twice, it gives the same answer */
    clientKey: z.uuid(),
    ...nameFields,
    phone: typedPhone.optional(),
    email: email.optional(),
    birthOn: typedBirthDate,
    residence,
    targetGroups,
    childrenCount: z.coerce.number().int().min(0).max(CHILDREN_MAX).default(0),
    iin,
    guardianName: optionalText(200),
    guardianPhone: typedPhone.optional(),
    guardianConsent: tick,
    consent: z.literal(true, 'consent_needed'),
    photoConsent: tick,
    employerConsent: tick,
  })
  .refine(hasContact, { path: ['phone'], message: 'contact_needed', when: always })
  .refine((input) => !hasGuardianPart(input) || Boolean(input.guardianName), {
    path: ['guardianName'],
    message: 'required',
    when: always,
  })
  .refine((input) => !hasGuardianPart(input) || Boolean(input.guardianPhone), {
    path: ['guardianPhone'],
    message: 'required',
    when: always,
  })
  .refine((input) => !hasGuardianPart(input) || input.guardianConsent, {
    path: ['guardianConsent'],
    message: 'consent_needed',
    when: always,
  })
export type RegisterInput = z.output<typeof registerSchema>

/** What a person may put right on their own ticket. */
export const correctSchema = z
  .object({
    token: plainText(60),
    ...nameFields,
    phone: typedPhone.optional(),
    email: email.optional(),
    residence,
    targetGroups,
  })
  .refine(hasContact, { path: ['phone'], message: 'contact_needed', when: always })
export type CorrectInput = z.output<typeof correctSchema>

export const tokenSchema = z.object({ token: plainText(60) })
export const eventIdSchema = z.object({ eventId: z.uuid() })

export const REGISTRATION_TABS = ['all', 'confirmed', 'waiting', 'came', 'cancelled'] as const
export type RegistrationTab = (typeof REGISTRATION_TABS)[number]
export const LIST_PAGE_SIZE = 50

/** The desk's list; without `page` all rows, for printing and files. */
export const listSchema = z.object({
  eventId: z.uuid(),
  tab: z.enum(REGISTRATION_TABS).default('all'),
  text: searchText.default(''),
  sort: z.enum(['name', 'registered', 'queue']).default('registered'),
  page: pageNumber.optional(),
})
export type ListInput = z.output<typeof listSchema>

export const cancelSchema = z.object({ registrationId: z.uuid(), reason: requiredText(500) })
export const findSchema = z.object({ eventId: z.uuid().optional(), text: plainText(80).trim().min(3) })

import type { FormMetadata } from '@conform-to/react'
import type { z } from 'zod'
import type { EventFacts, Missing, MissingPart } from '#server/events/lifecycle.ts'
import type { eventSchema } from '#server/events/schema.ts'
import { sessionInput } from '#server/events/session-input.ts'
import type { EntryKind, EventKind } from '#server/events/words.ts'
import type { Locale } from '#server/kit/messages/message.ts'
import { toLocalInput } from '#server/kit/zone.ts'
import { isTargetGroup } from '#server/people/target-groups.ts'

type Booking = Parameters<typeof sessionInput>[1][number]

/** `reason` is asked for when a published event is moved. */
export type EventFormValues = z.input<typeof eventSchema> & { reason?: string }
export type EventForm = FormMetadata<EventFormValues, string[]>
export type EventFieldset = Required<ReturnType<EventForm['getFieldset']>>

type Session = Parameters<typeof sessionInput>[0] & { cancelledAt: Date | null }
type EntryType = { id: string; kind: EntryKind; capacity: number | null; hasWaitingList: boolean }

type StoredEvent = Omit<EventFacts, 'sessions' | 'status' | 'endsAt'> & {
  kind: EventKind
  programmeId: string | null
  measureId: string | null
  plannedPeople: number | null
  targetGroups: string[]
  ageMin: number | null
  ageMax: number | null
  languages: string[]
}

const text = (value: string | null) => value ?? undefined
const isLocale = (value: string): value is Locale => value === 'kk' || value === 'ru' || value === 'en'

/** An event as its form shows it. */
export function formValues(
  event: StoredEvent,
  sessions: readonly Session[],
  { entryTypes, bookings }: { entryTypes: readonly EntryType[]; bookings: readonly Booking[] },
): EventFormValues {
  return {
    kind: event.kind,
    programmeId: text(event.programmeId),
    measureId: text(event.measureId),
    institutionId: text(event.institutionId),
    contactPhone: text(event.contactPhone),
    titleKk: text(event.titleKk),
    titleRu: text(event.titleRu),
    titleEn: text(event.titleEn),
    descriptionKk: text(event.descriptionKk),
    descriptionRu: text(event.descriptionRu),
    descriptionEn: text(event.descriptionEn),
    districtKato: text(event.districtKato),
    venueId: text(event.venueId),
    sessions: sessions
      .filter((session) => !session.cancelledAt)
      .map((session) => sessionInput(session, bookings)),
    entryTypes: entryTypes.map(({ id, kind, capacity, hasWaitingList }) => ({
      id,
      kind,
      capacity: capacity ?? undefined,
      hasWaitingList,
    })),
    plannedPeople: event.plannedPeople ?? undefined,
    targetGroups: event.targetGroups.filter(isTargetGroup),
    ageMin: event.ageMin ?? undefined,
    ageMax: event.ageMax ?? undefined,
    languages: event.languages.filter(isLocale),
    registrationOpensAt: event.registrationOpensAt ? toLocalInput(event.registrationOpensAt) : undefined,
    registrationClosesAt: event.registrationClosesAt ? toLocalInput(event.registrationClosesAt) : undefined,
  }
}

/** A form that nobody has touched: one part, visitors with a waiting list. */
export const EMPTY_EVENT: Partial<EventFormValues> = {
  sessions: [{}],
  entryTypes: [{ kind: 'visitor', hasWaitingList: true }],
}

export const FORM_ID = 'event'

const FIELD_OF: Readonly<Record<Exclude<MissingPart, 'task'>, string>> = {
  title: 'titleKk',
  title_kk: 'titleKk',
  title_ru: 'titleRu',
  description: 'descriptionKk',
  description_kk: 'descriptionKk',
  description_ru: 'descriptionRu',
  institution: 'institutionId',
  contact_phone: 'contactPhone',
  district: 'districtKato',
  venue: 'venueId',
  session_day: 'on',
  session_start: 'start',
  session_end: 'end',
  registration_opens: 'registrationOpensAt',
  registration_closes: 'registrationClosesAt',
  title_en: 'titleEn',
  description_en: 'descriptionEn',
  programme: 'programmeId',
  measure: 'measureId',
  capacity: 'entryTypes[0].capacity',
  target_groups: 'targetGroups',
  ages: 'ageMin',
  languages: 'languages',
  planned_people: 'plannedPeople',
  registration_window: 'registrationOpensAt',
}

/** The field that a missing part is filled in at; a task is ticked on the page of the event. */
export function fieldOfMissing({ part, session }: Missing): string | undefined {
  if (part === 'task') return undefined
  const field = FIELD_OF[part]
  return session === undefined ? field : `sessions[${session}].${field}`
}

export function fieldId(name: string): string {
  return `${FORM_ID}-${name}`
}

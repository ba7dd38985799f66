import { isRegion } from '#server/access/territory.ts'
import { MISSING_PARTS, type Missing } from '../lifecycle.ts'

/** What a template may ask to be filled in before publishing, beyond what every event needs; the order of the form. */
export const CHECK_PARTS = [
  'title_kk',
  'title_ru',
  'title_en',
  'description_kk',
  'description_ru',
  'description_en',
  'programme',
  'measure',
  'institution',
  'contact_phone',
  'district',
  'venue',
  'when',
  'capacity',
  'target_groups',
  'ages',
  'languages',
  'planned_people',
  'registration_window',
] as const
export type CheckPart = (typeof CHECK_PARTS)[number]

/** What the list looks at; rows of the tables fit as they are. */
export type CheckedEvent = {
  titleKk: string | null
  titleRu: string | null
  titleEn: string | null
  descriptionKk: string | null
  descriptionRu: string | null
  descriptionEn: string | null
  programmeId: string | null
  measureId: string | null
  institutionId: string | null
  contactPhone: string | null
  districtKato: string | null
  venueId: string | null
  startsAt: Date | null
  targetGroups: readonly string[]
  ageMin: number | null
  ageMax: number | null
  languages: readonly string[]
  plannedPeople: number | null
  registrationOpensAt: Date | null
  registrationClosesAt: Date | null
  entryTypes: readonly { capacity: number | null }[]
}

const IS_FILLED: Readonly<Record<CheckPart, (event: CheckedEvent) => boolean>> = {
  title_kk: ({ titleKk }) => Boolean(titleKk),
  title_ru: ({ titleRu }) => Boolean(titleRu),
  title_en: ({ titleEn }) => Boolean(titleEn),
  description_kk: ({ descriptionKk }) => Boolean(descriptionKk),
  description_ru: ({ descriptionRu }) => Boolean(descriptionRu),
  description_en: ({ descriptionEn }) => Boolean(descriptionEn),
  programme: ({ programmeId }) => programmeId !== null,
  measure: ({ measureId }) => measureId !== null,
  institution: ({ institutionId }) => institutionId !== null,
  contact_phone: ({ contactPhone }) => contactPhone !== null,
  district: ({ districtKato }) => districtKato !== null && !isRegion(districtKato),
  venue: ({ venueId }) => venueId !== null,
  when: ({ startsAt }) => startsAt !== null,
  capacity: ({ entryTypes }) =>
    entryTypes.length > 0 && entryTypes.every(({ capacity }) => capacity !== null),
  target_groups: ({ targetGroups }) => targetGroups.length > 0,
  ages: ({ ageMin, ageMax }) => ageMin !== null || ageMax !== null,
  languages: ({ languages }) => languages.length > 0,
  planned_people: ({ plannedPeople }) => plannedPeople !== null,
  registration_window: ({ registrationOpensAt, registrationClosesAt }) =>
    registrationOpensAt !== null && registrationClosesAt !== null,
}

export function isCheckPart(value: unknown): value is CheckPart {
  return CHECK_PARTS.some((part) => part === value)
}

/** A template's list beside an event: each part and whether it is filled in. */
export function checkedParts(
  checklist: readonly string[],
  event: CheckedEvent,
): { part: CheckPart; isFilled: boolean }[] {
  return CHECK_PARTS.filter((part) => checklist.includes(part)).map((part) => ({
    part,
    isFilled: IS_FILLED[part](event),
  }))
}

/** What a template asks for, with the tasks ticked for one event in their order. */
export type Asked = {
  checklist: readonly string[]
  tasks: readonly { isRequired: boolean; tickedAt: Date | null }[]
}

/**
 * What an event lacks of all that its template asks for before it is published: parts of the form, then required tasks
 * that nobody has ticked. Nothing without a template; a task that is not required only reminds.
 */
export function missingOfTemplate(asked: Asked | null | undefined, event: CheckedEvent): Missing[] {
  if (!asked) return []
  const parts = checkedParts(asked.checklist, event).filter(({ isFilled }) => !isFilled)
  return [
    // The day and its hours are asked for by every event, part by part.
    ...MISSING_PARTS.filter((name) => parts.some(({ part }) => part === name)).map((part) => ({ part })),
    ...asked.tasks.flatMap(({ isRequired, tickedAt }, index) =>
      isRequired && !tickedAt ? [{ part: 'task' as const, task: index + 1 }] : [],
    ),
  ]
}

import { dateParts, isIsoDate, type IsoDate } from '#server/kit/calendar.ts'

/** Youth is 14–35 in the law on youth policy and 14–34 in statistics; both ends included. */
export const YOUTH_DEFINITIONS = ['14_35', '14_34'] as const
export type YouthDefinition = (typeof YOUTH_DEFINITIONS)[number]

const YOUTH_AGES: Readonly<Record<YouthDefinition, { from: number; to: number }>> = {
  '14_35': { from: 14, to: 35 },
  '14_34': { from: 14, to: 34 },
}

/** Below 14 nothing is stored of a child; below 18 a guardian consents. */
export const CHILD_AGE = 14
export const ADULT_AGE = 18
const OLDEST = 120

/** Whole years on a day; someone born on 29 February is a year older on 1 March of common years. */
export function ageOn(birthOn: IsoDate, on: IsoDate): number {
  const birth = dateParts(birthOn)
  const day = dateParts(on)
  const isBeforeBirthday = day.month < birth.month || (day.month === birth.month && day.day < birth.day)
  return day.year - birth.year - (isBeforeBirthday ? 1 : 0)
}

/** Why this cannot be a birth date: no date, after `today`, or more than 120 years ago. */
export function whyNotBirthDate(
  birthOn: string,
  today: IsoDate,
): 'not_a_date' | 'future' | 'too_old' | undefined {
  if (!isIsoDate(birthOn)) return 'not_a_date'
  if (birthOn > today) return 'future'
  return ageOn(birthOn, today) > OLDEST ? 'too_old' : undefined
}

/** Under 18: a guardian's name, phone and consent are needed. */
export function isMinor(birthOn: IsoDate, on: IsoDate): boolean {
  return ageOn(birthOn, on) < ADULT_AGE
}

/** Under 14: an adult registers with a number of children, the child is not stored. */
export function isUnder14(birthOn: IsoDate, on: IsoDate): boolean {
  return ageOn(birthOn, on) < CHILD_AGE
}

/** Whether a person is youth on a day, by the definition the installation has set. */
export function isYouth(person: { birthOn: IsoDate; on: IsoDate; definition: YouthDefinition }): boolean {
  const age = ageOn(person.birthOn, person.on)
  const { from, to } = YOUTH_AGES[person.definition]
  return age >= from && age <= to
}

/** Age limits of an event on its day, ends included; a missing end is no limit. */
export type AgeLimits = { from?: number | null; to?: number | null }

export function whyNotAge(age: number, limits: AgeLimits): 'too_young' | 'too_old' | undefined {
  if (limits.from !== null && limits.from !== undefined && age < limits.from) return 'too_young'
  if (limits.to !== null && limits.to !== undefined && age > limits.to) return 'too_old'
  return undefined
}

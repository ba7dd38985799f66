import type { z } from 'zod'
import type { EventFormValues } from '#app/events/desk/form-values.ts'
import { isCheckPart } from '#server/events/templates/checklist.ts'
import type { TemplateFacts } from '#server/events/templates/renewals/difference.ts'
import { endOf, type templateSchema } from '#server/events/templates/schema.ts'
import type { EntryKind } from '#server/events/words.ts'
import { isLocale } from '#server/kit/messages/message.ts'
import { localDateTime } from '#server/kit/zone.ts'
import { isTargetGroup } from '#server/people/target-groups.ts'

export type TemplateValues = z.input<typeof templateSchema>

type EntryType = { kind: EntryKind; capacity?: number | null | undefined; hasWaitingList: boolean }

/** What a template and an event have in common, as rows keep it. */
type Shared = Omit<TemplateFacts, 'entryTypes'>

export type StoredTemplate = Shared & {
  id: string
  version: number
  kato: string
  institutionId: string | null
  usualStart: string | null
  durationMinutes: number | null
  notesKk: string | null
  notesRu: string | null
  checklist: readonly string[]
  tasks: readonly { id: string; textKk: string | null; textRu: string | null; isRequired: boolean }[]
  entryTypes: readonly EntryType[]
}

const given = <T>(value: T | null) => value ?? undefined

function sharedValues(row: Shared, entryTypes: readonly EntryType[]) {
  return {
    kind: row.kind,
    programmeId: given(row.programmeId),
    titleKk: given(row.titleKk),
    titleRu: given(row.titleRu),
    titleEn: given(row.titleEn),
    descriptionKk: given(row.descriptionKk),
    descriptionRu: given(row.descriptionRu),
    descriptionEn: given(row.descriptionEn),
    plannedPeople: given(row.plannedPeople),
    targetGroups: row.targetGroups.filter(isTargetGroup),
    ageMin: given(row.ageMin),
    ageMax: given(row.ageMax),
    languages: row.languages.filter(isLocale),
    entryTypes: entryTypes.map(({ kind, capacity, hasWaitingList }) => ({
      kind,
      capacity: capacity ?? undefined,
      hasWaitingList,
    })),
  }
}

/** A template as its form shows it. */
export function templateValues(template: StoredTemplate): Partial<TemplateValues> {
  return {
    ...sharedValues(template, template.entryTypes),
    owner: template.institutionId ?? template.kato,
    usualStart: given(template.usualStart),
    durationMinutes: given(template.durationMinutes),
    notesKk: given(template.notesKk),
    notesRu: given(template.notesRu),
    checklist: template.checklist.filter(isCheckPart),
    tasks: template.tasks.map(({ id, textKk, textRu, isRequired }) => ({
      id,
      textKk: given(textKk),
      textRu: given(textRu),
      isRequired,
    })),
  }
}

const MINUTE_MS = 60_000

/** The form of a template made of an event: everything but where and when; its first part says the usual hours. */
export function valuesOfEvent(
  event: Shared,
  entryTypes: readonly EntryType[],
  sessions: readonly { startsAt: Date | null; endsAt: Date | null }[],
): Partial<TemplateValues> {
  const first = sessions.find(({ startsAt }) => startsAt !== null)
  const { startsAt = null, endsAt = null } = first ?? {}
  return {
    ...sharedValues(event, entryTypes),
    usualStart: startsAt ? localDateTime(startsAt).time : undefined,
    durationMinutes:
      startsAt && endsAt ? Math.round((endsAt.getTime() - startsAt.getTime()) / MINUTE_MS) : undefined,
  }
}

/** The form of a new event that is made of a template. */
export function eventOfTemplate(template: StoredTemplate): Partial<EventFormValues> {
  const { usualStart, durationMinutes, entryTypes } = template
  const end = usualStart && durationMinutes ? endOf(usualStart, durationMinutes) : undefined
  return {
    ...sharedValues(template, entryTypes),
    templateId: template.id,
    institutionId: given(template.institutionId),
    sessions: [{ start: given(usualStart), end }],
    ...(entryTypes.length > 0 ? {} : { entryTypes: [{ kind: 'visitor', hasWaitingList: true }] }),
  }
}

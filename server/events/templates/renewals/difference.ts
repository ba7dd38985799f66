import type { EntryTypeInput } from '../../schema.ts'
import { isUnseen, type EventKind, type EventStatus } from '../../words.ts'

/** What a template says and a draft made of it has, in the order of the form. */
export type TemplateFacts = {
  kind: EventKind
  programmeId: string | null
  titleKk: string | null
  titleRu: string | null
  titleEn: string | null
  descriptionKk: string | null
  descriptionRu: string | null
  descriptionEn: string | null
  plannedPeople: number | null
  targetGroups: readonly string[]
  ageMin: number | null
  ageMax: number | null
  languages: readonly string[]
  entryTypes: readonly EntryTypeFacts[]
}
export type EntryTypeFacts = Pick<EntryTypeInput, 'kind' | 'hasWaitingList'> & { capacity: number | null }

export const TEMPLATE_FACTS = [
  'kind',
  'programmeId',
  'titleKk',
  'titleRu',
  'titleEn',
  'descriptionKk',
  'descriptionRu',
  'descriptionEn',
  'plannedPeople',
  'targetGroups',
  'ageMin',
  'ageMax',
  'languages',
  'entryTypes',
] as const satisfies readonly (keyof TemplateFacts)[]
export type TemplateFact = (typeof TEMPLATE_FACTS)[number]

const entryType = ({ kind, capacity, hasWaitingList }: EntryTypeFacts) => ({ kind, capacity, hasWaitingList })

/** A row of either table, kept to these facts. */
export function factsOf(row: TemplateFacts): TemplateFacts {
  const facts = Object.fromEntries(TEMPLATE_FACTS.map((name) => [name, row[name]])) as TemplateFacts
  return { ...facts, entryTypes: row.entryTypes.map(entryType) }
}

/**
 * What a draft becomes: everything as in the template, but a planned figure that came with the order stays, and a
 * template that names no way to take part leaves the draft's.
 */
export function renewed(
  draft: TemplateFacts & { hasOwnPeople: boolean },
  template: TemplateFacts,
): TemplateFacts {
  return {
    ...factsOf(template),
    ...(draft.hasOwnPeople ? { plannedPeople: draft.plannedPeople } : {}),
    ...(template.entryTypes.length === 0 ? { entryTypes: draft.entryTypes.map(entryType) } : {}),
  }
}

/** The facts in which two differ, in the order of the form. */
export function differing(before: TemplateFacts, after: TemplateFacts): TemplateFact[] {
  const [old, fresh] = [factsOf(before), factsOf(after)]
  return TEMPLATE_FACTS.filter((name) => JSON.stringify(old[name]) !== JSON.stringify(fresh[name]))
}

/** What a change of the template means to a draft that was given out, in the order of the page. */
export const RENEWALS = [
  'renewed',
  'same',
  'edited',
  'submitted',
  'published',
  'cancelled',
  'removed',
] as const
export type Renewal = (typeof RENEWALS)[number]

/** `status` is null once the territory has thrown its draft away; `changes` is how many facts differ. */
export function renewalOf({
  status,
  isUntouched,
  changes,
}: {
  status: EventStatus | null
  isUntouched: boolean
  changes: number
}): Renewal {
  if (status === null) return 'removed'
  if (!isUnseen(status)) return status === 'cancelled' ? 'cancelled' : 'published'
  if (status !== 'draft') return 'submitted'
  if (!isUntouched) return 'edited'
  return changes > 0 ? 'renewed' : 'same'
}

export type Change = { fact: TemplateFact; before: TemplateFacts; after: TemplateFacts; drafts: number }

/** The same change of several drafts is told once, with how many drafts it is of. */
export function changesOf(drafts: readonly { before: TemplateFacts; after: TemplateFacts }[]): Change[] {
  const found = new Map<string, Change>()
  for (const { before, after } of drafts) {
    for (const fact of differing(before, after)) {
      const key = JSON.stringify([fact, before[fact], after[fact]])
      const known = found.get(key)
      found.set(key, { fact, before, after, drafts: (known?.drafts ?? 0) + 1 })
    }
  }
  const place = ({ fact }: Change) => TEMPLATE_FACTS.indexOf(fact)
  return [...found.values()].sort((a, b) => place(a) - place(b) || b.drafts - a.drafts)
}

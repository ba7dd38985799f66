import type { Locale } from '#server/kit/messages/message.ts'
import { planColumnNames, sheetOnlyColumnNames } from '#server/kit/messages/plan-import.ts'
import type { PlanColumn } from '#server/programmes/plan/sheet/columns.ts'

type Measure = {
  directionId: string
  number: string | null
  nameKk: string | null
  nameRu: string | null
  nameKey: string
  ordinal: number
  form: string | null
  term: string
  responsible: string
  funding: string | null
  cost: number | null
  plannedEvents: number | null
  plannedPeople: number | null
  districtKatos: readonly string[]
  partners: string | null
  documents: string | null
  /** names of the documents that are kept with it */
  attached: readonly string[]
  note: string | null
}
type Direction = { id: string; nameKk: string | null; nameRu: string | null }

/** The names of kept documents are printed and never read: the import leaves out a column it does not know. */
type SheetColumn = PlanColumn | 'attached'
const HEADINGS = { ...planColumnNames, ...sheetOnlyColumnNames }

export type PlanCell = string | number | null
/** A plan as a sheet: headings, and under every direction its measures cell by cell. */
export type PlanSheet = {
  headings: string[]
  sections: { name: string; rows: PlanCell[][] }[]
}

const KAZAKH_LETTERS = /[әғқңөұүһі]/iu

/** One column of names says what two would when the import tells their language from the words as they stand. */
function nameColumns(measures: readonly Measure[]): PlanColumn[] {
  const kazakh = measures.filter(({ nameRu, nameKk }) => KAZAKH_LETTERS.test(nameRu ?? nameKk ?? ''))
  const isReadKazakh = kazakh.length * 2 > measures.length
  const isAlike = measures.every(({ nameKk, nameRu }) => (isReadKazakh ? nameRu === null : nameKk === null))
  return isAlike ? ['name'] : ['nameKk', 'nameRu']
}

/** Equal names that do not follow one another as they are counted must say their place. */
function needsOrdinals(sections: readonly (readonly Measure[])[]): boolean {
  return sections.some((measures) => {
    const met = new Map<string, number>()
    return measures.some(({ nameKey, ordinal }) => {
      const next = (met.get(nameKey) ?? 0) + 1
      met.set(nameKey, next)
      return ordinal !== next
    })
  })
}

/**
 * A plan in the form it is imported in, so that reading it again changes nothing. Headings are Kazakh or Russian: the
 * plan is an official paper.
 */
export function planSheet(
  { directions, measures }: { directions: readonly Direction[]; measures: readonly Measure[] },
  { locale, placeName }: { locale: Locale; placeName: (kato: string) => string },
): PlanSheet {
  const words = locale === 'kk' ? 'kk' : 'ru'
  const named = directions.map((direction) => ({
    name: direction.nameRu ?? direction.nameKk ?? '',
    measures: measures.filter(({ directionId }) => directionId === direction.id),
  }))
  const sections = named
    .filter((section) => section.measures.length > 0)
    .toSorted((a, b) => Number(a.name !== '') - Number(b.name !== ''))
  const names = nameColumns(measures)
  const value: Record<SheetColumn, (measure: Measure) => PlanCell> = {
    number: ({ number }) => number,
    direction: () => null,
    name: ({ nameKk, nameRu }) => nameRu ?? nameKk,
    nameKk: ({ nameKk }) => nameKk,
    nameRu: ({ nameRu }) => nameRu,
    form: ({ form }) => form,
    term: ({ term }) => term,
    responsible: ({ responsible }) => responsible,
    funding: ({ funding }) => funding,
    cost: ({ cost }) => cost,
    events: ({ plannedEvents }) => plannedEvents,
    people: ({ plannedPeople }) => plannedPeople,
    districts: ({ districtKatos }) => districtKatos.map(placeName).join(', ') || null,
    partners: ({ partners }) => partners,
    documents: ({ documents }) => documents,
    attached: ({ attached }) => attached.join(', ') || null,
    note: ({ note }) => note,
    ordinal: ({ ordinal }) => ordinal,
  }
  const kept = (['districts', 'partners', 'documents', 'note', 'attached'] as const).filter((column) =>
    measures.some((measure) => value[column](measure) !== null),
  )
  const columns: SheetColumn[] = [
    'number',
    ...names,
    'form',
    'term',
    'responsible',
    'funding',
    'cost',
    'events',
    'people',
    ...kept,
    ...(needsOrdinals(sections.map((section) => section.measures)) ? (['ordinal'] as const) : []),
  ]
  return {
    headings: columns.map((column) => HEADINGS[column][words]),
    sections: sections.map((section) => ({
      name: section.name,
      rows: section.measures.map((measure) => columns.map((column) => value[column](measure))),
    })),
  }
}

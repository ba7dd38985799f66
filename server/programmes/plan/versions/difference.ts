/** A measure as a version of the plan keeps it. */
export type VersionMeasure = {
  id: string
  direction: string
  number: string | null
  nameKk: string | null
  nameRu: string | null
  form: string | null
  term: string
  responsible: string
  funding: string | null
  cost: number | null
  plannedEvents: number | null
  plannedPeople: number | null
  districtKatos: string[]
  partners: string | null
  documents: string | null
  note: string | null
}
export type VersionContent = { measures: VersionMeasure[] }
export type ComparedField = Exclude<keyof VersionMeasure, 'id'>

export const COMPARED_FIELDS: readonly ComparedField[] = [
  'direction',
  'number',
  'nameKk',
  'nameRu',
  'form',
  'term',
  'responsible',
  'funding',
  'cost',
  'plannedEvents',
  'plannedPeople',
  'districtKatos',
  'partners',
  'documents',
  'note',
]

type Value = string | number | string[] | null
export type ChangedMeasure = {
  measure: VersionMeasure
  fields: { name: ComparedField; before: Value; after: Value }[]
}
export type PlanDifference = { added: VersionMeasure[]; removed: VersionMeasure[]; changed: ChangedMeasure[] }

const plain = (value: Value) => (Array.isArray(value) ? value.toSorted().join(',') : (value ?? ''))

/** What became of the measures between two versions, by their ids. */
export function planDifference(before: VersionContent, after: VersionContent): PlanDifference {
  const old = new Map(before.measures.map((measure) => [measure.id, measure]))
  const kept = new Set(after.measures.map(({ id }) => id))
  return {
    added: after.measures.filter(({ id }) => !old.has(id)),
    removed: before.measures.filter(({ id }) => !kept.has(id)),
    changed: after.measures.flatMap((measure) => {
      const was = old.get(measure.id)
      const fields = COMPARED_FIELDS.flatMap((name) =>
        was && plain(was[name]) !== plain(measure[name])
          ? [{ name, before: was[name], after: measure[name] }]
          : [],
      )
      return fields.length > 0 ? [{ measure, fields }] : []
    }),
  }
}

/** A document as a version names it: its fingerprint tells a file that was changed under the same name. */
export type AttachedName = { name: string; digest: string }

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
  /** versions approved before documents were kept have none */
  attached?: AttachedName[]
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
  'attached',
  'note',
]

type Value = string | number | string[] | null
export type ChangedMeasure = {
  measure: VersionMeasure
  fields: { name: ComparedField; before: Value; after: Value }[]
}
export type PlanDifference = { added: VersionMeasure[]; removed: VersionMeasure[]; changed: ChangedMeasure[] }

const FINGERPRINT_SHOWN = 8

/** Names of documents; a fingerprint stands beside a name when the file was changed and the name was not. */
function attachedNames(own: readonly AttachedName[], other: readonly AttachedName[]): string[] {
  return own.map(({ name, digest }) =>
    other.some((one) => one.name === name && one.digest !== digest)
      ? `${name} (${digest.slice(0, FINGERPRINT_SHOWN)})`
      : name,
  )
}

const plain = (value: Value) => (Array.isArray(value) ? value.toSorted().join(',') : (value ?? ''))

function changeOf(name: ComparedField, was: VersionMeasure, is: VersionMeasure) {
  const values = (own: VersionMeasure, other: VersionMeasure): Value =>
    name === 'attached' ? attachedNames(own.attached ?? [], other.attached ?? []) : own[name]
  const [before, after] = [values(was, is), values(is, was)]
  return plain(before) === plain(after) ? [] : [{ name, before, after }]
}

/** What became of the measures between two versions, by their ids. */
export function planDifference(before: VersionContent, after: VersionContent): PlanDifference {
  const old = new Map(before.measures.map((measure) => [measure.id, measure]))
  const kept = new Set(after.measures.map(({ id }) => id))
  return {
    added: after.measures.filter(({ id }) => !old.has(id)),
    removed: before.measures.filter(({ id }) => !kept.has(id)),
    changed: after.measures.flatMap((measure) => {
      const was = old.get(measure.id)
      const fields = was ? COMPARED_FIELDS.flatMap((name) => changeOf(name, was, measure)) : []
      return fields.length > 0 ? [{ measure, fields }] : []
    }),
  }
}

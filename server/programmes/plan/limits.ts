/** The country's population and its budget bound what one line of a plan can mean. */
export const PLANNED_PEOPLE_MAX = 25_000_000
export const PLANNED_EVENTS_MAX = 100_000
export const COST_MAX = 100_000_000_000_000
export const NAME_MAX = 2000
export const TEXT_MAX = 2000
export const NUMBER_MAX = 40
/** Longest texts of a measure by the column they stand in. */
export const MEASURE_LIMITS: Readonly<Record<string, number>> = {
  number: NUMBER_MAX,
  name: NAME_MAX,
  nameKk: NAME_MAX,
  nameRu: NAME_MAX,
  form: TEXT_MAX,
  responsible: TEXT_MAX,
  funding: TEXT_MAX,
  partners: TEXT_MAX,
  documents: TEXT_MAX,
  note: TEXT_MAX,
}

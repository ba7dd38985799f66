import type { EventFormValues } from '#app/events/desk/form-values.ts'
import { TITLE_MAX } from '#server/events/schema.ts'

type Measure = {
  id: string
  nameKk: string | null
  nameRu: string | null
  programmeId: string | null
  districtKatos: readonly string[]
  plannedEvents: number | null
  plannedPeople: number | null
  termKind: string
  termFrom: string
}

const title = (name: string | null) => name?.slice(0, TITLE_MAX)

/** The form of an event that carries out a measure: its names, programme, only district and its share of the people. */
export function measureEvent(
  measure: Measure,
  responsibles: readonly { institutionId: string | null }[],
): Partial<EventFormValues> {
  const { plannedEvents, plannedPeople, districtKatos } = measure
  const [district, ...otherDistricts] = districtKatos
  const holder = responsibles.find(({ institutionId }) => institutionId !== null)?.institutionId
  return {
    measureId: measure.id,
    titleKk: title(measure.nameKk),
    titleRu: title(measure.nameRu),
    programmeId: measure.programmeId ?? undefined,
    institutionId: holder ?? undefined,
    districtKato: otherDistricts.length === 0 ? district : undefined,
    plannedPeople:
      plannedPeople === null ? undefined : Math.ceil(plannedPeople / Math.max(1, plannedEvents ?? 1)),
    sessions: [measure.termKind === 'day' ? { on: measure.termFrom } : {}],
  }
}

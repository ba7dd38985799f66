import type { SelectOptionGroup } from '#app/ui/select-field.tsx'
import type { Locale } from '#server/kit/messages/message.ts'

type Measure = {
  id: string
  number: string | null
  nameKk: string | null
  nameRu: string | null
  directionId: string
  directionKk: string | null
  directionRu: string | null
  yearFrom: number
  yearTo: number
}

const LABEL_MAX = 110
const cut = (text: string) => (text.length <= LABEL_MAX ? text : `${text.slice(0, LABEL_MAX - 1).trimEnd()}…`)
const inOwn = (kk: string | null, ru: string | null, locale: Locale) =>
  (locale === 'kk' ? (kk ?? ru) : (ru ?? kk)) ?? ''

/**
 * Measures to choose from, under the directions of their plans. Undefined when the measure an event has is not among
 * them (of a plan that is over): then it is kept as it is.
 */
export function measureOptions(
  measures: readonly Measure[],
  locale: Locale,
  chosen: string | null,
): SelectOptionGroup[] | undefined {
  if (chosen && !measures.some(({ id }) => id === chosen)) return undefined
  const groups = new Map<string, SelectOptionGroup>()
  for (const measure of measures) {
    const years = [...new Set([measure.yearFrom, measure.yearTo])].join('–')
    const direction = inOwn(measure.directionKk, measure.directionRu, locale)
    const group = groups.get(measure.directionId) ?? {
      label: cut([years, direction].filter(Boolean).join('. ')),
      options: [],
    }
    const name = inOwn(measure.nameKk, measure.nameRu, locale)
    group.options.push({
      value: measure.id,
      label: cut([measure.number && `№ ${measure.number}`, name].filter(Boolean).join(' ')),
    })
    groups.set(measure.directionId, group)
  }
  return [...groups.values()]
}

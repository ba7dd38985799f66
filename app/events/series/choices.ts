/** What was decided of one date, as the form carries it in hidden fields (`choices[0].seriesOn`). */
export type TypedChoice = {
  seriesOn: string
  isLeftOut?: boolean
  on?: string
  start?: string
  end?: string
  spaceIds?: string[]
  venueId?: string
}

const FIELD = /^choices\[(\d+)\]\.(\w+)/

/** The decisions of a form that was sent. */
export function readChoices(formData: FormData): TypedChoice[] {
  const byIndex = new Map<string, TypedChoice>()
  for (const [name, value] of formData) {
    const [, index, field] = FIELD.exec(name) ?? []
    if (!index || !field || typeof value !== 'string') continue
    const choice = byIndex.get(index) ?? { seriesOn: '' }
    byIndex.set(index, choice)
    if (field === 'isLeftOut') choice.isLeftOut = value === 'on'
    else if (field === 'spaceIds') choice.spaceIds = [...(choice.spaceIds ?? []), value]
    else if (
      field === 'seriesOn' ||
      field === 'on' ||
      field === 'start' ||
      field === 'end' ||
      field === 'venueId'
    )
      choice[field] = value
  }
  return [...byIndex.values()].filter(({ seriesOn }) => seriesOn !== '')
}

/** The decisions as hidden fields: names and values. */
export function choiceFields(choices: readonly TypedChoice[]): [string, string][] {
  return choices.flatMap((choice, index) => {
    const name = (field: string) => `choices[${index}].${field}`
    const texts = (['seriesOn', 'on', 'start', 'end', 'venueId'] as const).flatMap((field) =>
      choice[field] ? [[name(field), choice[field]] as [string, string]] : [],
    )
    const spaces = (choice.spaceIds ?? []).map((id): [string, string] => [name('spaceIds'), id])
    return [...texts, ...(choice.isLeftOut ? [[name('isLeftOut'), 'on'] as [string, string]] : []), ...spaces]
  })
}

/** Puts decisions into a form in the place of those it carries. */
export function writeChoices(formData: FormData, choices: readonly TypedChoice[]): void {
  for (const name of Array.from(formData.keys())) if (FIELD.test(name)) formData.delete(name)
  for (const [name, value] of choiceFields(choices)) formData.append(name, value)
}

/**
 * A button of the preview: `leave-out <dates>`, `bring-back <date>`, `move <date> <day> …`,
 * `fill-time <date> <day> <start> <end>`, `fill-space <date> <venue> <spaces>`. Undefined for any other button.
 */
export function choose(choices: readonly TypedChoice[], intent: string): TypedChoice[] | undefined {
  const [name, ...values] = intent.split(' ')
  const [date = '', ...rest] = values
  const without = (dates: readonly string[]) => choices.filter(({ seriesOn }) => !dates.includes(seriesOn))
  const changed = (change: Partial<TypedChoice>) => {
    const old = choices.find(({ seriesOn }) => seriesOn === date)
    return [...without([date]), { ...old, seriesOn: date, isLeftOut: false, ...change }]
  }
  switch (name) {
    case 'leave-out':
      return [...without(values), ...values.map((seriesOn) => ({ seriesOn, isLeftOut: true }))]
    case 'bring-back':
      return without([date])
    case 'move': {
      const pairs = values.flatMap((seriesOn, index) =>
        index % 2 === 0 ? [{ seriesOn, on: values[index + 1] ?? seriesOn }] : [],
      )
      return [...without(pairs.map(({ seriesOn }) => seriesOn)), ...pairs]
    }
    case 'fill-time': {
      const [on = '', start = '', end = ''] = rest
      return changed({ on, start, end })
    }
    case 'fill-space': {
      const [venueId = '', ...spaceIds] = rest
      return changed({ venueId, spaceIds })
    }
    default:
      return undefined
  }
}

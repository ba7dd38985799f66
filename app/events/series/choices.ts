/** What was decided of one date, as the form carries it in hidden fields (`choices[0].seriesOn`). */
export type TypedChoice = {
  seriesOn: string
  isLeftOut?: boolean
  /** another day for the whole event */
  on?: string
  venueId?: string
  parts?: PartChoice[]
}
/** What was decided of one part of the event (`choices[0].parts[0].start`); `part` counts from 0. */
export type PartChoice = { part: number; on?: string; start?: string; end?: string; spaceIds?: string[] }

const FIELD = /^choices\[(\d+)\]\.(\w+)(?:\[(\d+)\]\.(\w+))?/

function readPart(parts: Map<string, PartChoice>, index: string, field: string, value: string) {
  const part = parts.get(index) ?? { part: 0 }
  parts.set(index, part)
  if (field === 'part') part.part = Number(value)
  else if (field === 'spaceIds') part.spaceIds = [...(part.spaceIds ?? []), value]
  else if (field === 'on' || field === 'start' || field === 'end') part[field] = value
}

/** The decisions of a form that was sent. */
export function readChoices(formData: FormData): TypedChoice[] {
  type Reading = { choice: TypedChoice; parts: Map<string, PartChoice> }
  const byIndex = new Map<string, Reading>()
  for (const [name, value] of formData) {
    const [, index, field, partIndex, partField] = FIELD.exec(name) ?? []
    if (!index || !field || typeof value !== 'string') continue
    const reading: Reading = byIndex.get(index) ?? { choice: { seriesOn: '' }, parts: new Map() }
    byIndex.set(index, reading)
    const { choice, parts } = reading
    if (field === 'parts' && partIndex && partField) readPart(parts, partIndex, partField, value)
    else if (field === 'isLeftOut') choice.isLeftOut = value === 'on'
    else if (field === 'seriesOn' || field === 'on' || field === 'venueId') choice[field] = value
  }
  return [...byIndex.values()]
    .filter(({ choice }) => choice.seriesOn !== '')
    .map(({ choice, parts }) => (parts.size > 0 ? { ...choice, parts: [...parts.values()] } : choice))
}

/** The decisions as hidden fields: names and values. */
export function choiceFields(choices: readonly TypedChoice[]): [string, string][] {
  return choices.flatMap((choice, index) => {
    const name = (field: string) => `choices[${index}].${field}`
    const filled = (pairs: [string, string | undefined][]) =>
      pairs.flatMap(([field, value]): [string, string][] => (value ? [[name(field), value]] : []))
    const parts = (choice.parts ?? []).flatMap(({ part, on, start, end, spaceIds = [] }, at) => {
      const field = (key: string) => `parts[${at}].${key}`
      return filled([
        [field('part'), String(part)],
        [field('on'), on],
        [field('start'), start],
        [field('end'), end],
        ...spaceIds.map((id): [string, string] => [field('spaceIds'), id]),
      ])
    })
    const { seriesOn, on, venueId, isLeftOut } = choice
    const whole = filled([
      ['seriesOn', seriesOn],
      ['on', on],
      ['venueId', venueId],
      ['isLeftOut', isLeftOut ? 'on' : undefined],
    ])
    return [...whole, ...parts]
  })
}

/** Puts decisions into a form in the place of those it carries. */
export function writeChoices(formData: FormData, choices: readonly TypedChoice[]): void {
  for (const name of Array.from(formData.keys())) if (FIELD.test(name)) formData.delete(name)
  for (const [name, value] of choiceFields(choices)) formData.append(name, value)
}

/**
 * A button of the preview: `leave-out <dates>`, `bring-back <date>`, `move <date> <day> …`,
 * `date-time <date> <part> <day> <start> <end>`, `date-space <date> <part> <venue> <spaces>`. Undefined for any other
 * button.
 */
export function choose(choices: readonly TypedChoice[], intent: string): TypedChoice[] | undefined {
  const [name, ...values] = intent.split(' ')
  const [date = '', part = '', ...rest] = values
  const without = (dates: readonly string[]) => choices.filter(({ seriesOn }) => !dates.includes(seriesOn))
  const changed = (change: Omit<PartChoice, 'part'>, whole: Partial<TypedChoice> = {}) => {
    const old = choices.find(({ seriesOn }) => seriesOn === date)
    const parts = old?.parts ?? []
    const own = { ...parts.find((one) => one.part === Number(part)), part: Number(part), ...change }
    const others = parts.filter((one) => one.part !== own.part)
    return [
      ...without([date]),
      { ...old, ...whole, seriesOn: date, isLeftOut: false, parts: [...others, own] },
    ]
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
    case 'date-time': {
      const [on = '', start = '', end = ''] = rest
      return changed({ on, start, end })
    }
    case 'date-space': {
      const [venueId = '', ...spaceIds] = rest
      return changed({ spaceIds }, { venueId })
    }
    default:
      return undefined
  }
}

import { anything, count, fields, finite, listOf, number, optional, text, valuesOf } from '../shape.ts'

const days = optional(listOf(text))

export const seasonShape = fields({
  matches: listOf(
    fields({
      id: text,
      home: text,
      away: text,
      stage: optional(finite),
      series: optional(text),
      after: optional(listOf(text)),
      referees: optional(count),
      notBefore: optional(text),
    }),
  ),
  slots: listOf(fields({ id: text, day: text, startMinute: number, endMinute: number })),
  spaces: listOf(
    fields({
      id: text,
      venue: text,
      capacity: number,
      hours: optional(listOf(fields({ from: finite, to: finite }))),
      closedOn: days,
    }),
  ),
  referees: optional(listOf(fields({ id: text, notFor: listOf(text), awayOn: days }))),
  minimumRest: anything,
  blackouts: days,
  teamBlackouts: optional(valuesOf(listOf(text))),
  wishes: optional(
    fields({
      idealDays: finite,
      spreadCost: finite,
      venueCost: finite,
      gapCost: finite,
      moveCost: finite,
    }),
  ),
})

export const placementsShape = listOf(
  fields({ match: text, slot: text, space: text, referees: listOf(text) }),
)
export const planOptionsShape = fields({ seed: text, steps: optional(count) })
export const postponementShape = fields({ postponed: listOf(text), from: text })

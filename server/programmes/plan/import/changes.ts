import type { PlanRow } from '../sheet/read-plan.ts'
import { tidy, type ReadValues } from '../sheet/read-measure.ts'

export type StoredMeasure = { id: string; directionKey: string; nameKey: string; ordinal: number } & Record<
  keyof ReadValues,
  unknown
>

export type Change = { id: string; row: PlanRow; values: Partial<ReadValues> }
export type PlanChanges = { added: PlanRow[]; changed: Change[]; unchanged: number }

/** A measure is recognised by its direction, folded name and ordinal among equal names, not by its number. */
export const measureIdentity = (measure: { directionKey: string; nameKey: string; ordinal: number }) =>
  [measure.directionKey, measure.nameKey, measure.ordinal].join('\u0000')

// A cell brings no line breaks over; what was typed with them stays as it is.
const sameText = (a: string, b: string) => tidy(a) === tidy(b)

const sameValue = (a: unknown, b: unknown) =>
  typeof a === 'string' && typeof b === 'string'
    ? sameText(a, b)
    : Array.isArray(a) && Array.isArray(b)
      ? JSON.stringify(a.toSorted()) === JSON.stringify(b.toSorted())
      : (a ?? null) === (b ?? null)

/** What the rows of a file would change in a plan: only what the file has columns for is compared. */
export function planChanges(stored: readonly StoredMeasure[], rows: readonly PlanRow[]): PlanChanges {
  const known = new Map(stored.map((measure) => [measureIdentity(measure), measure]))
  const changes: PlanChanges = { added: [], changed: [], unchanged: 0 }
  for (const row of rows) {
    const measure = known.get(measureIdentity({ ...row, directionKey: row.direction.key }))
    if (!measure) {
      changes.added.push(row)
      continue
    }
    const values = Object.fromEntries(
      Object.entries(row.values).filter(
        ([name, value]) => !sameValue(measure[name as keyof ReadValues], value),
      ),
    )
    if (Object.keys(values).length === 0) changes.unchanged += 1
    else changes.changed.push({ id: measure.id, row, values })
  }
  return changes
}

/**
 * One line of the bench. `ours` and `reference` are in `unit`; `ratio` says how ours stands to the reference, 1 or more being
 * as good or better, whichever way the unit counts. Size 10 is ten times the data of size 1.
 */
export type BenchRow = {
  name: string
  size: 1 | 10
  unit: string
  ours: number
  reference: number | null
  ratio: number | null
}

export type Bench = () => Promise<BenchRow[]>

const rounded = (value: number) => Number(value.toPrecision(4))

/** A row of requests a second: more is better. */
export function rateRow(name: string, size: 1 | 10, ours: number, reference: number): BenchRow {
  return {
    name,
    size,
    unit: 'requests/s',
    ours: rounded(ours),
    reference: rounded(reference),
    ratio: rounded(ours / reference),
  }
}

/** A row of milliseconds: less is better. */
export function timeRow(name: string, size: 1 | 10, ours: number, reference: number): BenchRow {
  return {
    name,
    size,
    unit: 'ms',
    ours: rounded(ours),
    reference: rounded(reference),
    ratio: rounded(reference / ours),
  }
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}

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
export function rateRow(
  name: string,
  size: 1 | 10,
  { ours, reference, ratio }: { ours: number; reference: number; ratio: number },
): BenchRow {
  return {
    name,
    size,
    unit: 'requests/s',
    ours: rounded(ours),
    reference: rounded(reference),
    ratio: rounded(ratio),
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

/**
 * Milliseconds of processor time that some pure work takes: what a clock shows on an idle machine, and nearly the same on a
 * busy one.
 */
export function processorMs(work: () => void): number {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}
